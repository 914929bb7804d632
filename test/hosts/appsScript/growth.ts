import type { World } from './world';

export const MOST_CELLS = 10_000_000;

export function cellCount(world: World): number {
  return world.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
}

/** Adds to the grid unless the document's limit of cells is passed. */
export function checkGrowth(world: World, more: number): void {
  if (cellCount(world) + more > MOST_CELLS) {
    throw world.meter.exception(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}
