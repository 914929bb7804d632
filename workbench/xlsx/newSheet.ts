import { type Rect, rectName } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import type { ConditionalRule, ValidationRule } from '../../shared/workbook/changeSet';
import { byteSink, drainedChunks, joinChunks, putText } from './byteSink';
import { columnsXml, PAGE_SETUP, viewXml } from './newSheetFrame';
import { putRows, type Stretch, type StyleColumns } from './newSheetRows';
import { conditionalXml, validationXml } from './rules';
import { paint, type Runs, type StyledRect } from './runs';
import { argbOf } from './styles';
import { MAX_COLUMNS, MAX_ROWS } from './workbookPart';

/** A worksheet that does not exist yet. Indices are 0-based; later blocks and formats lie over earlier ones. */
export interface NewSheet {
  readonly blocks: readonly NewBlock[];
  /** The cell format of rectangles as a whole (styledRects composes partial formats). */
  readonly formats?: readonly StyledRect[];
  /** In characters, as Change `columnWidths` has them; null is the default width. */
  readonly widths?: readonly { readonly column: number; readonly widths: readonly (number | null)[] }[];
  /** In points, by row; others have the default height. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly hiddenColumns?: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Rect;
  readonly validations?: readonly { readonly rect: Rect; readonly rule: ValidationRule }[];
  readonly conditionalFormats?: readonly NewConditionalFormat[];
  /** `#RRGGBB` */
  readonly tabColor?: string;
  /** Relationship id of the drawing part with the sheet's charts. */
  readonly drawing?: string;
}

/** `columns[c][r]` stands at row + r, column + c; null empties what an earlier block wrote. */
export interface NewBlock {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly (readonly WritableCell[])[];
}

export interface NewConditionalFormat {
  readonly rect: Rect;
  readonly rule: ConditionalRule;
  /** Styles.dxf of a rule with a fill and a colour, else null. */
  readonly dxf: number | null;
}

export function newSheetXml(sheet: NewSheet): Uint8Array {
  return joinChunks(Array.from(newSheetChunks(sheet), (chunk) => chunk.slice()));
}

/**
 * The worksheet part in chunks of at most about 1 MB, written when they are asked for, each to be used up before
 * the next: the whole of a large part is never held. Children in the order of the schema (ECMA-376 Part 1,
 * 18.3.1.99). A format that reaches the last row of the sheet is its column's own, so that a million empty cells
 * are not written. Throws where a cell lies outside of a sheet. O(cells), each time the chunks are gone through.
 */
export function newSheetChunks(sheet: NewSheet): Iterable<Uint8Array> {
  const values = valueRuns(sheet.blocks);
  const styles = styleColumns(sheet.formats ?? []);
  return { [Symbol.iterator]: () => writtenChunks(sheet, values, styles) };
}

function* writtenChunks(
  sheet: NewSheet,
  values: Runs<Stretch>,
  styles: StyleColumns,
): Generator<Uint8Array, void, void> {
  const sink = byteSink();
  putText(sink, ROOT);
  const tabColor = sheet.tabColor === undefined ? '' : `<tabColor rgb="${argbOf(sheet.tabColor)}"/>`;
  putText(sink, `<sheetPr>${tabColor}<pageSetUpPr fitToPage="1"/></sheetPr>`);
  const used = usedRect(values, styles);
  putText(sink, `<dimension ref="${used === null ? 'A1' : rectName(used)}"/>`);
  putText(sink, `<sheetViews>${viewXml(sheet.freeze)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`);
  putText(sink, `${columnsXml(sheet, styles.columnXf)}<sheetData>`);
  if (used !== null) yield* putRows(sink, used, values, styles, sheet.rowHeights);
  putText(sink, '</sheetData>');
  if (sheet.filter !== undefined) putText(sink, `<autoFilter ref="${rectName(sheet.filter)}"/>`);
  for (const [i, { rect, rule, dxf }] of (sheet.conditionalFormats ?? []).entries()) {
    putText(sink, conditionalXml(rect, rule, i + 1, dxf));
  }
  const validations = (sheet.validations ?? []).map(({ rect, rule }) => validationXml(rect, rule));
  if (validations.length > 0) {
    putText(sink, `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`);
  }
  putText(sink, PAGE_SETUP);
  if (sheet.drawing !== undefined) putText(sink, `<drawing r:id="${sheet.drawing}"/>`);
  putText(sink, '</worksheet>');
  yield* drainedChunks(sink);
}

function valueRuns(blocks: readonly NewBlock[]): Runs<Stretch> {
  const runs: Runs<Stretch> = new Map();
  for (const block of blocks) {
    for (const [c, cells] of block.columns.entries()) {
      const stretch = { cells, first: block.row };
      if (block.row + cells.length > MAX_ROWS || block.column + c >= MAX_COLUMNS) {
        throw new Error(`newSheetChunks requires at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns`);
      }
      paint(runs, block.column + c, block.row, block.row + cells.length, () => stretch);
    }
  }
  return runs;
}

function styleColumns(formats: readonly StyledRect[]): StyleColumns {
  const runs: Runs<number> = new Map();
  for (const { rect, xf } of formats) {
    const lastColumn = Math.min(rect.column + rect.columns, MAX_COLUMNS);
    for (let column = rect.column; column < lastColumn; column++) {
      paint(runs, column, rect.row, Math.min(rect.row + rect.rows, MAX_ROWS), () => xf);
    }
  }
  const columnXf = new Map<number, number>();
  for (const [column, list] of runs) {
    const last = list[list.length - 1]!;
    if (last.to < MAX_ROWS) continue;
    columnXf.set(column, last.value);
    paint(runs, column, 0, last.from, (xf) => xf ?? 0);
  }
  return { runs, columnXf };
}

/** The rectangle that holds every value and every format that is not its column's own; null: nothing. */
function usedRect(values: Runs<Stretch>, styles: StyleColumns): Rect | null {
  const ends: { column: number; from: number; to: number }[] = [];
  for (const [column, list] of values) ends.push(...list.map(({ from, to }) => ({ column, from, to })));
  for (const [column, list] of styles.runs) {
    const own = styles.columnXf.get(column) ?? 0;
    ends.push(...list.filter((run) => run.value !== own).map(({ from, to }) => ({ column, from, to })));
  }
  if (ends.length === 0) return null;
  const least = (pick: (end: (typeof ends)[number]) => number) =>
    ends.reduce((n, e) => Math.min(n, pick(e)), Infinity);
  const row = least((end) => end.from);
  const column = least((end) => end.column);
  const rows = -least((end) => -end.to) - row;
  return { row, column, rows, columns: -least((end) => -end.column) - column + 1 };
}

const ROOT =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
