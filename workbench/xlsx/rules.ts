import { cellName, columnName, quotedSheet, type Rect, rectName } from '../../shared/workbook/address';
import type { ConditionalRule, ValidationRule } from '../../shared/workbook/changeSet';
import { excelText } from './excelText';
import { argbOf } from './styles';

/**
 * One `<dataValidation>`. `prefix` is `x:` in a part that writes its names so. An inline list that Excel
 * would refuse (a value with a comma, over 255 characters in all, no value) throws: it needs a `listFrom`.
 * Where a list is not strict other values are taken without a question. ECMA-376 Part 1, 18.3.1.32.
 */
export function validationXml(rect: Rect, rule: ValidationRule, prefix = ''): string {
  const isStrict = !('strict' in rule) || rule.strict;
  const help =
    rule.help === undefined || rule.help === '' ? '' : ` prompt="${excelText(promptOf(rule.help))}"`;
  const { type, formulas } = criterion(rule);
  const attributes =
    `${type} allowBlank="1" showInputMessage="1"${isStrict ? ' showErrorMessage="1"' : ''}` +
    `${help} sqref="${rectName(rect)}"`;
  const content = formulas
    .map((text, i) => `<${prefix}formula${i + 1}>${excelText(text)}</${prefix}formula${i + 1}>`)
    .join('');
  return `<${prefix}dataValidation ${attributes}>${content}</${prefix}dataValidation>`;
}

/**
 * One `<conditionalFormatting>` with one rule. `priority` counts from 1 over the sheet; `dxf` is the look
 * (Styles.dxf) of the rules that have one. A cell without a number is never below the limit: Excel itself
 * would take an empty one for 0. Bars begin at 0, so that half the money is half the bar.
 * ECMA-376 Part 1, 18.3.1.18.
 */
export function conditionalXml(
  rect: Rect,
  rule: ConditionalRule,
  priority: number,
  dxf: number | null,
  prefix = '',
): string {
  const p = prefix;
  const look = dxf === null ? '' : ` dxfId="${dxf}"`;
  const body = (type: string, content: string) =>
    `<${p}conditionalFormatting sqref="${rectName(rect)}"><${p}cfRule type="${type}"${look} priority="${priority}"` +
    `${type === 'cellIs' ? ' operator="equal"' : ''}>${content}</${p}cfRule></${p}conditionalFormatting>`;
  const formula = (text: string) => `<${p}formula>${excelText(text)}</${p}formula>`;
  switch (rule.type) {
    case 'textEquals':
      return body('cellIs', formula(`"${rule.text.replace(/"/g, '""')}"`));
    case 'numberBelow': {
      const first = cellName(rect.row, rect.column);
      return body('expression', formula(`AND(ISNUMBER(${first}),${first}<${rule.limit})`));
    }
    case 'colorScale': {
      const ends = `<${p}cfvo type="min"/><${p}cfvo type="max"/>`;
      const colors = `<${p}color rgb="${argbOf(rule.low)}"/><${p}color rgb="${argbOf(rule.high)}"/>`;
      return body('colorScale', `<${p}colorScale>${ends}${colors}</${p}colorScale>`);
    }
    case 'dataBar': {
      const ends = `<${p}cfvo type="num" val="0"/><${p}cfvo type="max"/>`;
      const bar = `<${p}dataBar minLength="0" maxLength="100">${ends}<${p}color rgb="${argbOf(rule.color)}"/></${p}dataBar>`;
      return body('dataBar', bar);
    }
  }
}

/** `'Khách hàng'!$B$2:$C$9`. */
export function absoluteRef(sheet: string, rect: Rect): string {
  const name = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = name(rect.row, rect.column);
  const last = name(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return `${quotedSheet(sheet)}!${first}${first === last ? '' : `:${last}`}`;
}

function criterion(rule: ValidationRule): { readonly type: string; readonly formulas: readonly string[] } {
  switch (rule.type) {
    case 'list':
      return { type: 'type="list"', formulas: [inlineList(rule.values)] };
    case 'listFrom':
      return { type: 'type="list"', formulas: [absoluteRef(rule.sheet, rule.rect)] };
    case 'date':
      return { type: 'type="date" operator="greaterThanOrEqual"', formulas: ['1'] };
    case 'number':
      return { type: 'type="decimal"', formulas: [String(rule.min), String(rule.max)] };
  }
}

function inlineList(values: readonly string[]): string {
  const list = values.join(',');
  if (values.length === 0 || list.length > MAX_INLINE_LIST || values.some((value) => value.includes(','))) {
    throw new Error('validationXml requires a short list of values without commas; use listFrom');
  }
  return `"${list.replace(/"/g, '""')}"`;
}

/** Excel calls a file damaged whose prompt is longer; what is cut ends in an ellipsis. */
function promptOf(help: string): string {
  if (help.length <= MAX_PROMPT) return help;
  const cut = help.slice(0, MAX_PROMPT - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/** "Excel specifications and limits"; the prompt's from ECMA-376 Part 1, 18.3.1.32. */
const MAX_INLINE_LIST = 255;
const MAX_PROMPT = 255;
