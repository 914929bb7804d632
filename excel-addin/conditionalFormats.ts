import type { AddConditionalFormat } from '../shared/workbook/changeSet';
import { rangeOf } from './transfer';

/** Adds one rule of ours. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting */
export function addConditionalFormat(
  context: Excel.RequestContext,
  { sheet, rect, rule }: AddConditionalFormat,
): void {
  const { conditionalFormats } = rangeOf(context, sheet, rect);
  switch (rule.type) {
    case 'textEquals': {
      const { cellValue } = conditionalFormats.add('CellValue');
      cellValue.format.fill.color = rule.fill;
      cellValue.format.font.color = rule.color;
      cellValue.rule = { formula1: `="${rule.text.replace(/"/g, '""')}"`, operator: 'EqualTo' };
      return;
    }
    case 'numberBelow': {
      // An empty cell is below every positive number in Excel's eyes, a text never is.
      const { cellValue } = conditionalFormats.add('CellValue');
      cellValue.format.fill.color = rule.fill;
      cellValue.format.font.color = rule.color;
      cellValue.rule = { formula1: String(rule.limit), operator: 'LessThan' };
      return;
    }
    case 'colorScale': {
      const { colorScale } = conditionalFormats.add('ColorScale');
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: rule.low },
        maximum: { type: 'HighestValue', color: rule.high },
      };
      return;
    }
    case 'dataBar': {
      const { dataBar } = conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = rule.color;
      dataBar.positiveFormat.gradientFill = false;
    }
  }
}
