import type { Rect } from '../shared/workbook/address';
import type { FormatRun } from '../shared/workbook/changeSet';
import { type Known, usedOf } from './known';
import {
  type AskedLook,
  askLook,
  CELL_OPTIONS,
  cellLook,
  joinRuns,
  type PlainLook,
  tokenOf,
  uniformLook,
} from './looks';
import { BLOCK_BYTES, rangeOf } from './transfer';

export interface WantedLook {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Format runs by column of a rectangle that was asked for. */
export type Looks = (sheet: string, rect: Rect) => readonly (readonly FormatRun[])[];

/** Rows of one column that may well look alike. */
interface Segment {
  readonly sheet: string;
  readonly rect: Rect;
  readonly asked: AskedLook;
  /** Its number formats where they are not known: of all cells, or of the first where nothing stands. */
  readonly numberFormats: Excel.Range | null;
}

/**
 * The looks of rectangles: each column is asked about as a whole, its first row (a header) and what lies below the
 * used range apart; only where cells of one segment differ is every cell asked, in blocks. One round trip and blocks.
 */
export async function loadLooks(
  context: Excel.RequestContext,
  wanted: readonly WantedLook[],
  known: Known,
): Promise<Looks> {
  const { font } = context.workbook.styles.getItem('Normal');
  font.load('name,size,color');
  const bySheetColumn = new Map<string, readonly Segment[]>();
  for (const { sheet, rect } of wanted) {
    for (let c = rect.column; c < rect.column + rect.columns; c++) {
      const column = { ...rect, column: c, columns: 1 };
      const key = keyOf(sheet, column);
      if (!bySheetColumn.has(key)) bySheetColumn.set(key, segmentsOf(context, sheet, column, known));
    }
  }
  await context.sync();
  const plain: PlainLook = { font: font.name, size: font.size, color: font.color };
  const runs = new Map<string, readonly FormatRun[]>();
  const mixed: { readonly key: string; readonly segment: Segment; readonly at: number }[] = [];
  const parts = new Map<string, (readonly FormatRun[])[]>();
  for (const [key, segments] of bySheetColumn) {
    const own = segments.map((segment, at) => {
      takeFormats(segment, known);
      const found = uniformRuns(segment, known, plain);
      if (found === null) mixed.push({ key, segment, at });
      return found ?? [];
    });
    parts.set(key, own);
  }
  const cells = await loadCells(
    context,
    mixed.map(({ segment }) => segment),
    known,
    plain,
  );
  mixed.forEach(({ key, at }, i) => {
    parts.get(key)![at] = cells[i]!;
  });
  for (const [key, own] of parts) runs.set(key, joinRuns(own.flat()));
  return (sheet, rect) =>
    Array.from({ length: rect.columns }, (_, c) => {
      const found = runs.get(keyOf(sheet, { ...rect, column: rect.column + c, columns: 1 }));
      if (!found) throw new Error(`loadLooks was not asked about ${sheet}`);
      return found;
    });
}

function segmentsOf(
  context: Excel.RequestContext,
  sheet: string,
  column: Rect,
  known: Known,
): readonly Segment[] {
  const used = usedOf(known, sheet);
  const isBeside = used === null || (used !== undefined && column.column >= used.column + used.columns);
  const end = column.row + column.rows;
  const usedEnd = used === undefined ? end : isBeside ? 0 : used!.row + used!.rows;
  const cuts = [column.row, column.row + 1, Math.min(end, Math.max(column.row + 1, usedEnd)), end];
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1];
    if (to === undefined || to <= from) return [];
    const rect = { ...column, row: from, rows: to - from };
    const isKnown = known.formats
      .runs(sheet, rect.column, rect.row, rect.rows)
      .every(({ numberFormat }) => numberFormat !== null);
    const sample = from >= usedEnd ? { ...rect, rows: 1 } : rect;
    const numberFormats = isKnown ? null : rangeOf(context, sheet, sample);
    numberFormats?.load('numberFormat');
    return [{ sheet, rect, asked: askLook(context, sheet, rect), numberFormats }];
  });
}

/** Number formats that had to be asked for are known from now on. */
function takeFormats({ sheet, rect, numberFormats }: Segment, known: Known): void {
  if (numberFormats === null) return;
  const formats = numberFormats.numberFormat as string[][];
  if (formats.length === rect.rows) known.formats.setRead(sheet, rect, formats);
  else known.formats.set(sheet, rect, formats[0]![0]!);
}

/** null: its cells have to be asked one by one. */
function uniformRuns(segment: Segment, known: Known, plain: PlainLook): readonly FormatRun[] | null {
  const look = uniformLook(segment.asked, plain);
  if (look === null) return null;
  return numberFormatRuns(segment, known).map(({ rows, numberFormat }) => ({
    rows,
    token: tokenOf({ ...look, numberFormat }, plain),
  }));
}

function numberFormatRuns(
  { sheet, rect }: Segment,
  known: Known,
): readonly { readonly rows: number; readonly numberFormat: string }[] {
  return known.formats
    .runs(sheet, rect.column, rect.row, rect.rows)
    .map(({ rows, numberFormat }) => ({ rows, numberFormat: numberFormat ?? 'General' }));
}

/** What getCellProperties weighs for a cell: every property by name. */
const BYTES_PER_CELL = 520;

async function loadCells(
  context: Excel.RequestContext,
  segments: readonly Segment[],
  known: Known,
  plain: PlainLook,
): Promise<readonly (readonly FormatRun[])[]> {
  const found: FormatRun[][] = segments.map(() => []);
  const most = Math.floor(BLOCK_BYTES / BYTES_PER_CELL);
  const pieces = segments.flatMap((segment, index) => {
    const count = Math.ceil(segment.rect.rows / most);
    return Array.from({ length: count }, (_, i) => {
      const row = segment.rect.row + i * most;
      return {
        index,
        rect: { ...segment.rect, row, rows: Math.min(most, segment.rect.row + segment.rect.rows - row) },
      };
    });
  });
  let next = 0;
  while (next < pieces.length) {
    let left = most;
    const asked: {
      index: number;
      cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
      row: number;
    }[] = [];
    while (next < pieces.length && (asked.length === 0 || pieces[next]!.rect.rows <= left)) {
      const { index, rect } = pieces[next++]!;
      const range = rangeOf(context, segments[index]!.sheet, rect);
      asked.push({ index, cells: range.getCellProperties(CELL_OPTIONS), row: rect.row });
      left -= rect.rows;
    }
    await context.sync();
    for (const { index, cells, row } of asked) {
      const segment = segments[index]!;
      const formats = numberFormatRuns(segment, known).flatMap(({ rows, numberFormat }) =>
        new Array<string>(rows).fill(numberFormat),
      );
      cells.value.forEach(([cell], r) => {
        const numberFormat = formats[row - segment.rect.row + r] ?? 'General';
        found[index]!.push({ rows: 1, token: tokenOf(cellLook(cell!, numberFormat, plain), plain) });
      });
    }
  }
  return found.map(joinRuns);
}

function keyOf(sheet: string, rect: Rect): string {
  return `${rect.row},${rect.column},${rect.rows},${sheet}`;
}
