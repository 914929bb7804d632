import type { Rect } from '../shared/workbook/address';
import type { FormatRun } from '../shared/workbook/changeSet';
import type { Known } from './known';
import { type AskedLook, CELL_OPTIONS, cellLook, type PlainLook } from './looks';
import { joinRuns, tokenOf } from './lookTokens';
import { BLOCK_BYTES, rangeOf } from './transfer';

/** Rows of one column that may well look alike. */
export interface Segment {
  readonly sheet: string;
  readonly rect: Rect;
  readonly asked: AskedLook;
  /** Its number formats where they are not known: of all cells, or of the first where nothing stands. */
  readonly numberFormats: Excel.Range | null;
}

export function numberFormatRuns(
  { sheet, rect }: Pick<Segment, 'sheet' | 'rect'>,
  known: Known,
): readonly { readonly rows: number; readonly numberFormat: string }[] {
  return known.formats
    .runs(sheet, rect.column, rect.row, rect.rows)
    .map(({ rows, numberFormat }) => ({ rows, numberFormat: numberFormat ?? 'General' }));
}

/** What getCellProperties weighs for a cell: every property by name. */
const BYTES_PER_CELL = 520;
/** Cells of one block. */
const MOST = Math.floor(BLOCK_BYTES / BYTES_PER_CELL);

/** Rows of one segment that go into a block. */
interface Piece {
  readonly index: number;
  readonly sheet: string;
  readonly rect: Rect;
}

/** The looks of segments cell by cell, in blocks. */
export async function loadCellLooks(
  context: Excel.RequestContext,
  segments: readonly Segment[],
  known: Known,
  plain: PlainLook,
): Promise<readonly (readonly FormatRun[])[]> {
  const found: FormatRun[][] = segments.map(() => []);
  for (const block of blocksOf(segments.flatMap(piecesOf))) {
    const asked = block.map((piece) => ({
      piece,
      cells: rangeOf(context, piece.sheet, piece.rect).getCellProperties(CELL_OPTIONS),
    }));
    await context.sync();
    for (const { piece, cells } of asked) {
      const formats = numberFormatRuns(piece, known).flatMap(({ rows, numberFormat }) =>
        new Array<string>(rows).fill(numberFormat),
      );
      cells.value.forEach(([cell], r) => {
        const token = tokenOf(cellLook(cell!, formats[r]!, plain), plain);
        found[piece.index]!.push({ rows: 1, token });
      });
    }
  }
  return found.map(joinRuns);
}

function piecesOf({ sheet, rect }: Segment, index: number): readonly Piece[] {
  return Array.from({ length: Math.ceil(rect.rows / MOST) }, (_, i) => {
    const row = rect.row + i * MOST;
    return { index, sheet, rect: { ...rect, row, rows: Math.min(MOST, rect.row + rect.rows - row) } };
  });
}

/** As many pieces together as a block holds. */
function blocksOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = [];
  let left = 0;
  for (const piece of pieces) {
    if (piece.rect.rows > left) {
      blocks.push([]);
      left = MOST;
    }
    blocks[blocks.length - 1]!.push(piece);
    left -= piece.rect.rows;
  }
  return blocks;
}
