import type { Rect } from '../shared/workbook/address';
import type { FormatRun } from '../shared/workbook/changeSet';
import { loadCellLooks, numberFormatRuns, type Segment } from './cellLooks';
import { type Known, usedOf } from './known';
import { askLook, type PlainLook, uniformLook } from './looks';
import { joinRuns, tokenOf } from './lookTokens';
import { rangeOf } from './transfer';

export interface WantedLook {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Format runs by column of a rectangle that was asked for. */
export type Looks = (sheet: string, rect: Rect) => readonly (readonly FormatRun[])[];

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
  const columns = askColumns(context, wanted, known);
  await context.sync();
  const plain: PlainLook = { font: font.name, size: font.size, color: font.color };
  const segments = [...columns.values()].flat();
  for (const segment of segments) takeFormats(segment, known);
  const found = new Map(segments.map((segment) => [segment, uniformRuns(segment, known, plain)]));
  const mixed = segments.filter((segment) => found.get(segment) === null);
  const cells = await loadCellLooks(context, mixed, known, plain);
  mixed.forEach((segment, i) => {
    found.set(segment, cells[i]!);
  });
  const runs = new Map([...columns].map(([key, own]) => [key, joinRuns(own.flatMap((s) => found.get(s)!))]));
  return (sheet, rect) =>
    Array.from({ length: rect.columns }, (_, c) => {
      const own = runs.get(keyOf(sheet, { ...rect, column: rect.column + c, columns: 1 }));
      if (!own) throw new Error(`loadLooks was not asked about ${sheet}`);
      return own;
    });
}

/** The segments of every column of the rectangles, each asked about once. */
function askColumns(
  context: Excel.RequestContext,
  wanted: readonly WantedLook[],
  known: Known,
): ReadonlyMap<string, readonly Segment[]> {
  const columns = new Map<string, readonly Segment[]>();
  for (const { sheet, rect } of wanted) {
    for (let c = rect.column; c < rect.column + rect.columns; c++) {
      const column = { ...rect, column: c, columns: 1 };
      const key = keyOf(sheet, column);
      if (!columns.has(key)) columns.set(key, segmentsOf(context, sheet, column, known));
    }
  }
  return columns;
}

function segmentsOf(
  context: Excel.RequestContext,
  sheet: string,
  column: Rect,
  known: Known,
): readonly Segment[] {
  const end = column.row + column.rows;
  const usedEnd = endOfUsed(sheet, column, known) ?? end;
  const cuts = [column.row, column.row + 1, Math.min(end, Math.max(column.row + 1, usedEnd)), end];
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1];
    if (to === undefined || to <= from) return [];
    const rect = { ...column, row: from, rows: to - from };
    const isKnown = known.formats
      .runs(sheet, rect.column, rect.row, rect.rows)
      .every(({ numberFormat }) => numberFormat !== null);
    const numberFormats = isKnown
      ? null
      : rangeOf(context, sheet, from >= usedEnd ? { ...rect, rows: 1 } : rect);
    numberFormats?.load('numberFormat');
    return [{ sheet, rect, asked: askLook(context, sheet, rect), numberFormats }];
  });
}

/** The first row below all that stands in the sheet beside or in a column; null: not known. */
function endOfUsed(sheet: string, column: Rect, known: Known): number | null {
  const used = usedOf(known, sheet);
  if (used === undefined) return null;
  return used === null || column.column >= used.column + used.columns ? 0 : used.row + used.rows;
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

function keyOf(sheet: string, rect: Rect): string {
  return `${rect.row},${rect.column},${rect.rows},${sheet}`;
}
