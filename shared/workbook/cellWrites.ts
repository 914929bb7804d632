import type { WritableCell } from './cell';
import type { Write } from './changeSet';

/** A cell to be written. */
export interface CellToWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: WritableCell;
}

/**
 * Cells as few writes: cells side by side are one, and so are rows below each other of the same width. No cell between
 * them is touched; none may come twice. Sheets in the order in which they first come. O(n log n).
 */
export function cellWrites(cells: readonly CellToWrite[]): readonly Write[] {
  const sheets = new Map<string, CellToWrite[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.sheet);
    if (own) own.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return [...sheets].flatMap(([sheet, own]) => blocksOf(runsOf(own)).map((block) => writeOf(sheet, block)));
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: WritableCell[];
}

function runsOf(cells: readonly CellToWrite[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, column, cell } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.cells.length === column) last.cells.push(cell);
    else runs.push({ row, column, cells: [cell] });
  }
  return runs;
}

function blocksOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const blocks: Run[][] = [];
  const open = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.column}+${run.cells.length}`;
    const block = open.get(key);
    if (block && block[block.length - 1]!.row + 1 === run.row) block.push(run);
    else {
      const begun = [run];
      blocks.push(begun);
      open.set(key, begun);
    }
  }
  return blocks;
}

function writeOf(sheet: string, block: readonly Run[]): Write {
  const { row, column, cells } = block[0]!;
  const columns = cells.map((_, c) => block.map((run) => run.cells[c]!));
  return { kind: 'write', sheet, row, column, columns };
}
