import { contains, overlaps, type Rect, rectName } from '../shared/workbook/address';
import { isDateCell, isErrorCell, isFormulaCell, type WritableCell } from '../shared/workbook/cell';
import type { Change, Clear, Write } from '../shared/workbook/changeSet';
import { rectOfColumns } from '../shared/workbook/inverse';
import { isDateFormat } from '../shared/workbook/numberFormat';
import type { Target } from './applyBatch';
import { hullOf, type NumberFormats, rangeOf } from './book';
import { AUTOMATIC, type FormatOperation } from './formats';
import { BLOCK_CELLS } from './readCells';
import { isReadAsTyped } from './typing';

interface Block {
  readonly rect: Rect;
  readonly columns: readonly (readonly WritableCell[])[];
}

/** Writes and clears of a batch in their order, as few blocks as may be. Number formats are set before. */
export function applyWrites(
  target: Target,
  batch: readonly Change[],
  formats: readonly FormatOperation[],
): void {
  let blocks: Block[] = [];
  let cleared: Rect[] = [];
  const writeAll = (): void => {
    for (const block of target.isNew ? asOne(blocks) : sideBySide(blocks)) writeBlock(target, block, formats);
    blocks = [];
  };
  const clearAll = (): void => {
    if (cleared.length > 0) target.sheet.getRangeList(cleared.map(rectName)).clearContent();
    cleared = [];
  };
  for (const change of batch) {
    if (change.kind === 'write' && !isEmpty(change)) {
      const rect = rectOfColumns(change.row, change.column, change.columns);
      if (cleared.some((other) => overlaps(other, rect))) clearAll();
      blocks.push({ rect, columns: change.columns });
    } else if (change.kind === 'clear') {
      const rect = withinGrid(change, target);
      if (rect === null || target.isNew) continue;
      if (blocks.some((other) => overlaps(other.rect, rect))) writeAll();
      cleared.push(rect);
    }
  }
  clearAll();
  writeAll();
}

function isEmpty({ columns }: Write): boolean {
  return (columns[0]?.length ?? 0) === 0;
}

function withinGrid({ rect }: Clear, { grid }: Target): Rect | null {
  const rows = Math.min(grid.rows, rect.row + rect.rows) - rect.row;
  const columns = Math.min(grid.columns, rect.column + rect.columns) - rect.column;
  return rows > 0 && columns > 0 ? { ...rect, rows, columns } : null;
}

/** The blocks of a sheet that was empty as one, where the space between them is small. */
function asOne(blocks: readonly Block[]): readonly Block[] {
  const hull = hullOf(blocks.map(({ rect }) => rect));
  const cells = blocks.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0);
  if (hull === null || blocks.length < 2 || hull.rows * hull.columns > cells * 3 + 10_000) return blocks;
  const columns = Array.from({ length: hull.columns }, () => new Array<WritableCell>(hull.rows).fill(null));
  for (const { rect, columns: own } of blocks) {
    own.forEach((cells, c) => {
      cells.forEach((cell, r) => {
        columns[rect.column - hull.column + c]![rect.row - hull.row + r] = cell;
      });
    });
  }
  return [{ rect: hull, columns }];
}

/** Blocks of the same rows whose columns follow each other become one. */
function sideBySide(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const { rect } = block;
    const isNext =
      last !== undefined &&
      last.rect.row === rect.row &&
      last.rect.rows === rect.rows &&
      last.rect.column + last.rect.columns === rect.column;
    if (!isNext) joined.push(block);
    else {
      const columns = last.rect.columns + rect.columns;
      joined[joined.length - 1] = {
        rect: { ...last.rect, columns },
        columns: [...last.columns, ...block.columns],
      };
    }
  }
  return joined;
}

/**
 * Rows of values in blocks of about 2 MB. What Sheets would read as typed gets the mark of text before it, or is
 * in a cell of format '@'; a date is the serial of its cell's date format.
 */
function writeBlock(target: Target, { rect, columns }: Block, formats: readonly FormatOperation[]): void {
  const format = formatIn(target, { rect, columns }, formats);
  const undated: string[] = [];
  const input = (cell: WritableCell, r: number, c: number): unknown => {
    if (cell === null) return '';
    if (isDateCell(cell)) {
      if (!isDateFormat(format(r, c))) undated.push(rectName({ row: r, column: c, rows: 1, columns: 1 }));
      return cell.serial;
    }
    if (isFormulaCell(cell)) return cell.formula;
    if (isErrorCell(cell)) return cell.error;
    return typeof cell === 'string' && isReadAsTyped(cell) && format(r, c) !== '@' ? `'${cell}` : cell;
  };
  const most = Math.max(1, Math.floor(BLOCK_CELLS / rect.columns));
  for (let from = 0; from < rect.rows; from += most) {
    const rows = Math.min(most, rect.rows - from);
    const values = Array.from({ length: rows }, (_, r) =>
      columns.map((cells, c) => input(cells[from + r] ?? null, rect.row + from + r, rect.column + c)),
    );
    if (undated.length > 0) setDates(target, undated.splice(0));
    rangeOf(target.sheet, { ...rect, row: rect.row + from, rows }).setValues(values);
  }
}

/** The number format of a cell once the batch is done: what it sets, else what the cell has. */
function formatIn(
  target: Target,
  { rect, columns }: Block,
  formats: readonly FormatOperation[],
): (row: number, column: number) => string {
  const own = formats.filter(
    ({ property, rects }) => property === 'numberFormat' && rects.some((other) => overlaps(other, rect)),
  );
  const set = (row: number, column: number): string | undefined => {
    for (let i = own.length - 1; i >= 0; i--) {
      if (own[i]!.rects.some((other) => contains(other, row, column)))
        return String(own[i]!.value ?? AUTOMATIC);
    }
    return undefined;
  };
  let there: NumberFormats | null = null;
  return (row, column) => {
    const known = set(row, column);
    if (known !== undefined || target.isNew) return known ?? AUTOMATIC;
    const before = target.formats?.numberFormatAt(row, column);
    if (before !== undefined) return before;
    there ??= numberFormatsThere(target, { ...rect, columns: columns.length });
    return there.texts[row - there.rect.row]?.[column - there.rect.column] ?? AUTOMATIC;
  };
}

/** As a log grows row by row, the formats of its next rows are asked for once. */
function numberFormatsThere({ book, sheet, grid }: Target, rect: Rect): NumberFormats {
  const known = book.formatsBelow.get(sheet);
  const [lastRow, lastColumn] = [rect.row + rect.rows - 1, rect.column + rect.columns - 1];
  const isKnown = (row: number, column: number) => known && contains(known.rect, row, column);
  if (isKnown(rect.row, rect.column) && isKnown(lastRow, lastColumn)) return known!;
  const rows = Math.max(rect.rows, Math.min(ROWS_BELOW, grid.rows - rect.row));
  const wider = { ...rect, rows };
  const read = { rect: wider, texts: rangeOf(sheet, wider).getNumberFormats() };
  book.formatsBelow.set(sheet, read);
  return read;
}

const ROWS_BELOW = 200;

/** Dates that go to cells of another format. */
function setDates({ book, sheet }: Target, cells: readonly string[]): void {
  book.formatsBelow.delete(sheet);
  sheet.getRangeList([...cells]).setNumberFormat(DATE);
}

const DATE = 'yyyy-mm-dd';
