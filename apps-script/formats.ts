import { overlaps, type Rect, rectName } from '../shared/workbook/address';
import type { CellFormat, Change, RestoreFormats } from '../shared/workbook/changeSet';
import { clipped, type Grid, hullOf, rangeOf, type Sheet } from './book';
import { formatOfToken } from './formatTokens';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type FormatProperty = keyof CellFormat;
type Value = string | number | boolean | null;

/** One property set to one value over many rectangles: one call of the service. null is the default. */
export interface FormatOperation {
  readonly property: FormatProperty;
  readonly value: Value;
  readonly rects: readonly Rect[];
}

/**
 * The formats of a batch with as few calls as their order allows: a rectangle joins an earlier operation of its
 * property and value unless one in between sets a cell of it otherwise.
 */
export function formatOperations(batch: readonly Change[], grid: Grid): readonly FormatOperation[] {
  const operations: { property: FormatProperty; value: Value; rects: Rect[] }[] = [];
  const add = (property: FormatProperty, value: Value, whole: Rect): void => {
    const rect = clipped(whole, grid);
    if (rect === null) return;
    for (let i = operations.length - 1; i >= 0; i--) {
      const other = operations[i]!;
      if (other.property !== property) continue;
      if (other.value === value) {
        other.rects.push(rect);
        return;
      }
      if (other.rects.some((entry) => overlaps(entry, rect))) break;
    }
    operations.push({ property, value, rects: [rect] });
  };
  for (const change of batch) {
    if (change.kind === 'format') {
      for (const [property, value] of Object.entries(change.format)) {
        add(property as FormatProperty, value as Value, change.rect);
      }
    }
    if (change.kind === 'restoreFormats') restored(change, add);
  }
  return operations;
}

/** Every property of a token is put back, the defaults too, column beside column where their runs are alike. */
function restored(
  change: RestoreFormats,
  add: (property: FormatProperty, value: Value, rect: Rect) => void,
): void {
  let column = 0;
  while (column < change.columns.length) {
    const runs = change.columns[column]!;
    const alike = JSON.stringify(runs);
    let columns = 1;
    while (
      column + columns < change.columns.length &&
      JSON.stringify(change.columns[column + columns]) === alike
    )
      columns++;
    let row = change.row;
    for (const run of runs) {
      const rect = { row, column: change.column + column, rows: run.rows, columns };
      const { n, h, b, f, c } = formatOfToken(run.token);
      add('numberFormat', n ?? null, rect);
      add('align', h ?? null, rect);
      add('bold', b === 1, rect);
      add('fill', f ?? null, rect);
      add('color', c ?? null, rect);
      row += run.rows;
    }
    column += columns;
  }
}

export function applyFormats(sheet: Sheet, operations: readonly FormatOperation[]): void {
  for (const { property, value, rects } of operations) {
    const list = sheet.getRangeList(rects.map(rectName));
    SETTERS[property](list, value);
  }
}

/** Number formats go before the values. Of a sheet that has none yet they are set in one block, where it is small. */
export function applyNumberFormats(
  sheet: Sheet,
  operations: readonly FormatOperation[],
  isNew: boolean,
): void {
  const formats = operations.filter(({ property }) => property === 'numberFormat');
  if (!isNew || !isSmall(formats)) {
    applyFormats(sheet, formats);
    return;
  }
  const { hull, looks } = looksIn(formats);
  rangeOf(sheet, hull).setNumberFormats(
    looks.map((row) => row.map(({ numberFormat }) => (numberFormat as string | undefined) ?? AUTOMATIC)),
  );
}

/** All but number formats. A sheet that has no format yet gets its text styles in one call, its fills in another. */
export function applyLooks(sheet: Sheet, operations: readonly FormatOperation[], isNew: boolean): void {
  const looks = operations.filter(({ property }) => property !== 'numberFormat');
  const styles = looks.filter(({ property }) => TEXT.has(property));
  const fills = looks.filter(({ property }) => property === 'fill');
  const areStyles = isNew && isSmall(styles);
  const areFills = isNew && isSmall(fills);
  if (areStyles) setTextStyles(sheet, styles);
  if (areFills) setFills(sheet, fills);
  applyFormats(
    sheet,
    looks.filter(({ property }) => !(areStyles && TEXT.has(property)) && !(areFills && property === 'fill')),
  );
}

const TEXT: ReadonlySet<FormatProperty> = new Set(['bold', 'italic', 'size', 'color'] as const);

/** Is one block cheaper than a call for each operation? */
function isSmall(operations: readonly FormatOperation[]): boolean {
  const hull = hullOf(operations.flatMap(({ rects }) => rects));
  return hull !== null && hull.rows * hull.columns <= CELLS_FOR_A_CALL * (operations.length - 1);
}

/** A block of so many cells is no dearer than a call more. */
const CELLS_FOR_A_CALL = 5000;

function setTextStyles(sheet: Sheet, operations: readonly FormatOperation[]): void {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  const styleOf = (look: Partial<Record<FormatProperty, Value>>): GoogleAppsScript.Spreadsheet.TextStyle => {
    const key = JSON.stringify(look);
    const style = made.get(key) ?? textStyle(look);
    made.set(key, style);
    return style;
  };
  const { hull, looks } = looksIn(operations);
  rangeOf(sheet, hull).setTextStyles(looks.map((row) => row.map(styleOf)));
}

function textStyle({
  bold,
  italic,
  size,
  color,
}: Partial<Record<FormatProperty, Value>>): GoogleAppsScript.Spreadsheet.TextStyle {
  const builder = SpreadsheetApp.newTextStyle();
  if (bold === true) builder.setBold(true);
  if (italic === true) builder.setItalic(true);
  if (typeof size === 'number') builder.setFontSize(size);
  if (typeof color === 'string') builder.setForegroundColor(color);
  return builder.build();
}

function setFills(sheet: Sheet, operations: readonly FormatOperation[]): void {
  const { hull, looks } = looksIn(operations);
  rangeOf(sheet, hull).setBackgrounds(
    looks.map((row) => row.map(({ fill }) => (fill as string | undefined) ?? null)),
  );
}

/** What the operations make of every cell around them. */
function looksIn(operations: readonly FormatOperation[]): {
  readonly hull: Rect;
  readonly looks: readonly (readonly Partial<Record<FormatProperty, Value>>[])[];
} {
  const hull = hullOf(operations.flatMap(({ rects }) => rects))!;
  const looks = Array.from({ length: hull.rows }, () =>
    Array.from({ length: hull.columns }, (): Partial<Record<FormatProperty, Value>> => ({})),
  );
  for (const { property, value, rects } of operations) {
    for (const rect of rects) {
      for (let r = 0; r < rect.rows; r++) {
        for (let c = 0; c < rect.columns; c++) {
          looks[rect.row - hull.row + r]![rect.column - hull.column + c]![property] = value;
        }
      }
    }
  }
  return { hull, looks };
}

/** What Sheets calls automatic; null itself is refused for number formats. */
export const AUTOMATIC = 'General';

const SETTERS: Readonly<Record<FormatProperty, (list: RangeList, value: Value) => void>> = {
  numberFormat: (list, value) => list.setNumberFormat((value as string | null) ?? AUTOMATIC),
  bold: (list, value) => list.setFontWeight(value === true ? 'bold' : null),
  italic: (list, value) => list.setFontStyle(value === true ? 'italic' : null),
  size: (list, value) => list.setFontSize((value as number | null) ?? DEFAULT_SIZE),
  fill: (list, value) => list.setBackground(value as string | null),
  color: (list, value) => list.setFontColor(value as string | null),
  wrap: (list, value) => list.setWrap(value === true),
  align: (list, value) => list.setHorizontalAlignment(value as 'left' | 'center' | 'right' | null),
};

const DEFAULT_SIZE = 10;
