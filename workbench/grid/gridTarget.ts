import type { GridSheet } from './gridBook';
import { gridContent } from './gridContent';
import { type GridLook, NO_LOOK } from './gridLook';
import type { GridLibrary } from './library';

/** A cell as the grid is to have it. */
export interface TargetCell extends GridLook {
  readonly content: string;
}

/** The cells of a sheet that are not empty and plain, by `placeKey`. */
export function gridTarget(
  lib: GridLibrary,
  sheet: GridSheet,
  looks: readonly GridLook[],
): ReadonlyMap<number, TargetCell> {
  const cells = new Map<number, TargetCell>();
  sheet.looks.forEach((runs, column) => {
    let row = 0;
    for (const run of runs) {
      const look = looks[run.look] ?? NO_LOOK;
      const isPlain = look.style === null && look.format === '';
      for (const end = row + run.rows; row < end; row++) {
        const value = sheet.values[row]?.[column] ?? null;
        const formula = sheet.formulas[row]?.[column] ?? null;
        if (value === null && formula === null && isPlain) continue;
        cells.set(placeKey(row, column), targetCell(lib, value, formula, look));
      }
    }
  });
  return cells;
}

type Value = GridSheet['values'][number][number];

function targetCell(lib: GridLibrary, value: Value, formula: string | null, look: GridLook): TargetCell {
  const isText = look.format === '@';
  // Under the text format the grid shows what was typed, and takes a leading '=' for a formula all the same.
  const isForced = isText && formula === null && typeof value === 'string' && value.startsWith('=');
  const content = gridContent(lib, value, formula, isText && !isForced);
  return isForced ? { ...look, format: '', content } : { ...look, content };
}

/** One number for a place: the grid has at most 16,384 columns. */
export function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / 16_384), column: key % 16_384 };
}

/** The id that the grid knows a sheet by: a number, as names change. */
export function sheetIdAt(index: number): string {
  return `sheet${index + 1}`;
}
