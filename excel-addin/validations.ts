import { quotedSheet, type Rect, rectName } from '../shared/workbook/address';
import type { SetValidation, ValidationRule } from '../shared/workbook/changeSet';
import { rangeOf } from './transfer';

/** Sets or takes away the rule of a rectangle. Excel's prompts take 255 characters. */
export function putValidation(context: Excel.RequestContext, { sheet, rect, rule }: SetValidation): void {
  const { dataValidation } = rangeOf(context, sheet, rect);
  if (rule === null) {
    dataValidation.clear();
    return;
  }
  dataValidation.rule = ruleOf(rule);
  dataValidation.errorAlert = {
    ...{ title: '', message: '', style: 'Stop' },
    showAlert: rule.type === 'number' || rule.type === 'date' ? false : rule.strict,
  };
  if (rule.help === undefined) return;
  dataValidation.prompt = { title: '', message: rule.help.slice(0, 255), showPrompt: true };
}

/** A date is any from 1900-01-01 on; https://learn.microsoft.com/javascript/api/excel/excel.datavalidationrule */
function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${quotedSheet(rule.sheet)}!${absolute(rule.rect)}` } };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
    case 'number':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
}

function absolute(rect: Rect): string {
  return rectName(rect).replace(/[A-Z]+/g, '$$$&$$');
}
