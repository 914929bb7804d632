import { contains, type Rect, rectName } from '../shared/workbook/address';
import type { Change, ConditionalRule, ValidationRule } from '../shared/workbook/changeSet';
import type { Target } from './applyBatch';
import { clipped, rangeOf, type Sheet, sheetNamed } from './book';

export type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Rules of cells: one call for each rule, none for its rows; those that are taken away go together. */
export function applyValidations({ book, sheet, grid }: Target, batch: readonly Change[]): void {
  const gone: string[] = [];
  for (const change of batch) {
    if (change.kind !== 'validation') continue;
    const rect = clipped(change.rect, grid);
    if (rect === null) continue;
    if (change.rule === null) gone.push(rectName(rect));
    else
      rangeOf(sheet, rect).setDataValidation(
        validationOf(change.rule, (name, rect) => rangeOf(sheetNamed(book, name), rect)),
      );
  }
  if (gone.length > 0) sheet.getRangeList(gone).clearDataValidations();
}

function validationOf(
  rule: ValidationRule,
  range: (sheet: string, rect: Rect) => GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  if (rule.type === 'list') builder.requireValueInList([...rule.values], true);
  else if (rule.type === 'listFrom') builder.requireValueInRange(range(rule.sheet, rule.rect), true);
  else if (rule.type === 'date') builder.requireDate();
  else builder.requireNumberBetween(rule.min, rule.max);
  if (rule.help !== undefined && rule.help !== '') builder.setHelpText(rule.help);
  return builder.setAllowInvalid('strict' in rule && !rule.strict).build();
}

/**
 * The conditional formats of a sheet that the batch adds to or takes from. A question after a write makes the service
 * carry out all that it had put off, so this one comes first.
 */
export function rulesThere(sheet: Sheet, batch: readonly Change[]): readonly ConditionalFormatRule[] {
  return batch.some(changesRules) ? sheet.getConditionalFormatRules() : [];
}

function changesRules(change: Change): change is RulesChange {
  return change.kind === 'addConditionalFormat' || change.kind === 'removeConditionalFormats';
}

type RulesChange = Extract<Change, { kind: 'addConditionalFormat' | 'removeConditionalFormats' }>;

/** All conditional formats of a sheet are set at once, the user's own before ours. */
export function applyConditionalFormats(
  { sheet, grid, rules: there }: Target,
  batch: readonly Change[],
): void {
  let rules: ConditionalFormatRule[] = [...there];
  for (const change of batch.filter(changesRules)) {
    const rect = clipped(change.rect, grid);
    if (rect === null) continue;
    if (change.kind === 'removeConditionalFormats')
      rules = rules.filter((rule) => !liesIn(rule, change.rect));
    else rules.push(conditionalRule(change.rule, rangeOf(sheet, rect)));
  }
  if (rules.length !== there.length || rules.some((rule, i) => rule !== there[i]))
    sheet.setConditionalFormatRules(rules);
}

function liesIn(rule: ConditionalFormatRule, rect: Rect): boolean {
  return rule.getRanges().every((range) => {
    const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
    const [lastRow, lastColumn] = [row + range.getNumRows() - 1, column + range.getNumColumns() - 1];
    return contains(rect, row, column) && contains(rect, lastRow, lastColumn);
  });
}

/** Sheets has no bars in cells; a scale from white says the same. An empty cell is never below a limit there. */
function conditionalRule(
  rule: ConditionalRule,
  range: GoogleAppsScript.Spreadsheet.Range,
): ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
  switch (rule.type) {
    case 'textEquals':
      return builder.whenTextEqualTo(rule.text).setBackground(rule.fill).setFontColor(rule.color).build();
    case 'numberBelow':
      return builder.whenNumberLessThan(rule.limit).setBackground(rule.fill).setFontColor(rule.color).build();
    case 'colorScale':
      return builder.setGradientMinpoint(rule.low).setGradientMaxpoint(rule.high).build();
    case 'dataBar':
      return builder.setGradientMinpoint('#ffffff').setGradientMaxpoint(rule.color).build();
  }
}
