import { rawOf } from './cell';
import type { Json } from './changeSet';
import { addSums, EMPTY_SUM, fingerprint, fingerprintText, sumOfBlock } from './fingerprint';
import type { SheetSnapshot } from './snapshot';
import type { State } from './state';

/** A backup: hidden copies of the user's sheets. Its card stands in the state's memory under `backups`. */
export interface Backup {
  readonly name: string;
  /** ISO text. */
  readonly day: string;
  /** Filled cells of all sheets. */
  readonly cells: number;
  readonly sheets: readonly BackedSheet[];
}

export interface BackedSheet {
  readonly sheet: string;
  /** The copy's name. */
  readonly copy: string;
  /** Of the copy as it was read back. */
  readonly fingerprint: string;
}

/** The backups that the state knows, oldest first. */
export function backupsOf(state: State | null): readonly Backup[] {
  const cards = state?.memory.backups;
  return Array.isArray(cards) ? (cards as unknown as readonly Backup[]) : [];
}

export function backupsJson(backups: readonly Backup[]): Json {
  return backups as unknown as Json;
}

export function backedSheet(sheet: SheetSnapshot, copy: SheetSnapshot): BackedSheet {
  return { sheet: sheet.name, copy: copy.name, fingerprint: fingerprint(copy, null) };
}

/** Filled cells; O(cells). */
export function filledCells(sheet: SheetSnapshot): number {
  let count = 0;
  for (const row of sheet.values) for (const cell of row) if (cell !== null && cell !== '') count++;
  return count;
}

/**
 * Does the copy hold what the sheet holds? Values cell by cell; of a formula only that there is one, for programs
 * rewrite references to the sheet itself in a copy, and results may be of another moment.
 */
export function isSameContent(sheet: SheetSnapshot, copy: SheetSnapshot): boolean {
  return contentMark(sheet) === contentMark(copy);
}

function contentMark({ values, formulas }: SheetSnapshot): string {
  let sum = EMPTY_SUM;
  values.forEach((row, r) => {
    const own = formulas[r];
    const cells = own ? row.map((cell, c) => (own[c] ? '=' : rawOf(cell))) : row;
    sum = addSums(
      sum,
      sumOfBlock(
        r,
        0,
        cells.map((cell) => [cell]),
      ),
    );
  });
  return fingerprintText(sum);
}
