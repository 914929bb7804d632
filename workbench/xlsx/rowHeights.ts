import type { SheetPlan } from './changePlan';
import type { NewBlock } from './newSheet';

/**
 * Heights in points of rows of a new sheet whose wrapped texts take more than a line: Excel fits such rows by itself
 * when it opens a file, LibreOffice does not. By row, 0-based; rows of one line are left out. A line is so many
 * characters as its column is wide. O(characters of wrapped cells).
 */
export function rowHeights(
  { cells, frame }: SheetPlan,
  blocks: readonly NewBlock[],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const widths = new Map<number, number>();
  for (const change of frame) {
    if (change.kind !== 'columnWidths') continue;
    change.widths.forEach((width, i) => {
      if (width !== null) widths.set(change.column + i, width);
    });
  }
  for (const change of cells) {
    if (change.kind !== 'format' || change.format.wrap !== true) continue;
    const { row, column, rows, columns } = change.rect;
    for (const block of blocks) {
      block.columns.forEach((texts, c) => {
        const at = block.column + c;
        if (at < column || at >= column + columns) return;
        texts.forEach((text, r) => {
          if (typeof text !== 'string' || block.row + r < row || block.row + r >= row + rows) return;
          const height = linesOf(text, widths.get(at) ?? DEFAULT_WIDTH) * LINE_POINTS;
          if (height > (heights.get(block.row + r) ?? LINE_POINTS)) heights.set(block.row + r, height);
        });
      });
    }
  }
  return heights;
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** Of Excel's standard font, and the width of a column that nobody set. */
const LINE_POINTS = 15;
const DEFAULT_WIDTH = 8.43;
