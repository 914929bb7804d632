import { LAST_ROW, type Rect } from '../shared/workbook/address';
import type { Raw } from './cells';
import type { ExcelPort } from './excelPort';
import { hostError } from './hostError';

/** A rectangle of a sheet to be read, with formulas where there may be any. */
export interface Wanted {
  readonly sheet: string;
  readonly rect: Rect;
  readonly hasFormulas: boolean;
}

/** What was read, by rows. */
export interface Block {
  readonly values: readonly (readonly Raw[])[];
  readonly formulas: readonly (readonly Raw[])[] | null;
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * Bytes of JSON in one block transfer: Excel on the web takes 5 MB, desktop Excel answers sooner between small ones.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const BLOCK_BYTES = 2_000_000;
/** What is asked for at once, so that a block that turns out denser than the one before still fits. */
const ASKED_BYTES = 1_400_000;
/** Before anything was read. */
const BYTES_PER_CELL = 40;
/** Excel reads 5,000,000 cells at most, more come back as null. */
const MOST_CELLS = 1_000_000;

interface Piece {
  readonly wanted: number;
  readonly rect: Rect;
  readonly range: Excel.Range;
}

/**
 * Reads rectangles in blocks of rows, small ones together, sized by what the cells before them weighed. A block that
 * Excel on the web still finds too large is read again by halves.
 */
export async function readBlocks(
  port: ExcelPort,
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
): Promise<readonly Block[]> {
  const blocks = wanted.map(({ hasFormulas }) => ({
    values: [] as (readonly Raw[])[],
    formulas: hasFormulas ? ([] as (readonly Raw[])[]) : null,
    numberFormats: [] as (readonly string[])[],
  }));
  let weight = BYTES_PER_CELL;
  let most = ASKED_BYTES;
  let at = { wanted: 0, row: 0 };
  while (at.wanted < wanted.length) {
    const { pieces, next } = askFor(context, wanted, at, Math.min(MOST_CELLS, most / weight));
    try {
      await context.sync();
    } catch (error) {
      const isTooLarge = /PayloadSizeLimitExceeded$/.test(String((error as { code?: string }).code));
      const isOneRow = pieces.length === 1 && pieces[0]!.rect.rows === 1;
      if (!isTooLarge || isOneRow) throw error;
      most /= 2;
      continue;
    }
    weight = take(port, wanted, blocks, pieces) * 1.1;
    at = next;
  }
  return blocks;
}

type Place = { readonly wanted: number; readonly row: number };

/** Loads the next rows of the next rectangles, up to a number of cells. */
function askFor(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  from: Place,
  cells: number,
): { readonly pieces: readonly Piece[]; readonly next: Place } {
  const pieces: Piece[] = [];
  let left = cells;
  let at = from;
  while (at.wanted < wanted.length) {
    const { sheet, rect, hasFormulas } = wanted[at.wanted]!;
    const fitting = Math.floor(left / rect.columns);
    if (fitting < 1 && pieces.length > 0) break;
    const rows = Math.min(rect.rows - at.row, Math.max(1, fitting), LAST_ROW);
    const part = { ...rect, row: rect.row + at.row, rows };
    const range = rangeOf(context, sheet, part);
    range.load(hasFormulas ? 'values,numberFormat,formulas' : 'values,numberFormat');
    pieces.push({ wanted: at.wanted, rect: part, range });
    left -= rows * rect.columns;
    const isWhole = at.row + rows >= rect.rows;
    at = isWhole ? { wanted: at.wanted + 1, row: 0 } : { wanted: at.wanted, row: at.row + rows };
    if (!isWhole) break;
  }
  return { pieces, next: at };
}

/** Takes what came; answers how many bytes a cell weighed. */
function take(
  port: ExcelPort,
  wanted: readonly Wanted[],
  blocks: readonly { values: unknown[]; formulas: unknown[] | null; numberFormats: unknown[] }[],
  pieces: readonly Piece[],
): number {
  let bytes = 0;
  let cells = 1;
  for (const { wanted: index, rect, range } of pieces) {
    const block = blocks[index]!;
    const { values, numberFormat } = range;
    // Over five million cells Excel answers null without an error (office-js issue 6781).
    const formulas = block.formulas === null ? null : range.formulas;
    if (!values || !numberFormat || (block.formulas !== null && !formulas)) {
      throw hostError('tooManyCells', port.words(), { sheet: wanted[index]!.sheet });
    }
    for (let r = 0; r < rect.rows; r++) {
      block.values.push(values[r]);
      block.numberFormats.push(numberFormat[r]);
      if (formulas) block.formulas?.push(formulas[r]);
    }
    cells += rect.rows * rect.columns;
    bytes += jsonBytes(values) + jsonBytes(numberFormat) + (formulas ? jsonBytes(formulas) : 0);
  }
  return Math.max(8, bytes / cells);
}

export function rangeOf(context: Excel.RequestContext, sheet: string, rect: Rect): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns);
}

/** Bytes of a block as JSON in UTF-8, near enough: nothing is made to be measured. */
export function jsonBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const cell of row) bytes += cellBytes(cell);
  }
  return bytes;
}

function cellBytes(cell: unknown): number {
  if (typeof cell !== 'string') return 1 + String(cell).length;
  let bytes = 3;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    bytes += code < 32 ? 6 : code < 127 ? (code === 34 || code === 92 ? 2 : 1) : code < 2048 ? 2 : 3;
  }
  return bytes;
}
