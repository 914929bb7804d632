import type { Rect } from '../../shared/workbook/address';
import type { GridHand } from './dispatch';
import type { GridSheet } from './gridBook';
import { gridChart, gridConditional, gridCriterion, isBlocking, ruleId } from './gridRules';
import { chartPlace, shownRect, widthInPixels } from './gridWorkbook';

/** Widths, hidden columns, frozen panes, rules and charts of a sheet, brought to what the book says. */
export function reconcileFrame(hand: GridHand, sheetId: string, sheet: GridSheet): void {
  columns(hand, sheetId, sheet);
  freeze(hand, sheetId, sheet);
  conditionals(hand, sheetId, sheet);
  validations(hand, sheetId, sheet);
  charts(hand, sheetId, sheet);
}

function columns({ getters, dispatch }: GridHand, sheetId: string, sheet: GridSheet): void {
  const bySize = new Map<number, number[]>();
  const hide: number[] = [];
  const show: number[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const size = widthInPixels(sheet.widths[column] ?? null);
    if (getters.getColSize(sheetId, column) !== size) bySize.set(size, [...(bySize.get(size) ?? []), column]);
    const isHidden = sheet.hiddenColumns[column] ?? false;
    if (isHidden !== getters.isColHiddenByUser(sheetId, column)) (isHidden ? hide : show).push(column);
  }
  for (const [size, elements] of bySize) {
    dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements, size });
  }
  if (hide.length > 0) dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements: hide });
  if (show.length > 0) dispatch('UNHIDE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements: show });
}

function freeze({ getters, dispatch }: GridHand, sheetId: string, sheet: GridSheet): void {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const { rows, columns: wide } = sheet.freeze;
  if (xSplit !== wide && wide === 0) dispatch('UNFREEZE_COLUMNS', { sheetId });
  else if (xSplit !== wide) dispatch('FREEZE_COLUMNS', { sheetId, quantity: wide });
  if (ySplit !== rows && rows === 0) dispatch('UNFREEZE_ROWS', { sheetId });
  else if (ySplit !== rows) dispatch('FREEZE_ROWS', { sheetId, quantity: rows });
}

function conditionals({ getters, dispatch }: GridHand, sheetId: string, sheet: GridSheet): void {
  const wanted = new Map(sheet.conditionals.map((entry) => [ruleId(sheet.name, entry), entry]));
  const have = new Set(getters.getConditionalFormats(sheetId).map(({ id }) => id));
  for (const id of have) if (!wanted.has(id)) dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  for (const [id, { rect, rule }] of wanted) {
    if (have.has(id)) continue;
    dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      cf: { id, rule: gridConditional(rule) },
      ranges: [getters.getRangeDataFromZone(sheetId, zoneOf(rect, sheet))],
    });
  }
}

function validations({ getters, dispatch }: GridHand, sheetId: string, sheet: GridSheet): void {
  const wanted = new Map(sheet.validations.map((entry) => [ruleId(sheet.name, entry), entry]));
  const have = new Set(getters.getDataValidationRules(sheetId).map(({ id }) => id));
  for (const id of have) if (!wanted.has(id)) dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
  for (const [id, { rect, rule }] of wanted) {
    if (have.has(id)) continue;
    dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      rule: { id, criterion: gridCriterion(rule), isBlocking: isBlocking(rule) },
      ranges: [getters.getRangeDataFromZone(sheetId, zoneOf(rect, sheet))],
    });
  }
}

function charts({ getters, dispatch }: GridHand, sheetId: string, sheet: GridSheet): void {
  const wanted = new Map(sheet.charts.map((chart) => [ruleId(sheet.name, chart), chart]));
  const have = new Set(getters.getFigures(sheetId).map(({ id }) => id));
  for (const figureId of have) if (!wanted.has(figureId)) dispatch('DELETE_FIGURE', { sheetId, figureId });
  for (const [figureId, chart] of wanted) {
    if (have.has(figureId)) continue;
    const { width, height, ...place } = chartPlace(sheet, chart.at);
    dispatch('CREATE_CHART', {
      sheetId,
      figureId,
      chartId: `${figureId}-chart`,
      definition: gridChart(chart),
      size: { width, height },
      ...place,
    });
  }
}

interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function zoneOf(rect: Rect, sheet: GridSheet): Zone {
  const { row, column, rows, columns: wide } = shownRect(rect, sheet);
  return { top: row, left: column, bottom: row + rows - 1, right: column + wide - 1 };
}
