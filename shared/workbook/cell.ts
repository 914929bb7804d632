import type { DayNumber } from '../model/day';

/**
 * What one cell holds, as every host reads it. A number whose number format makes it a date is a DateCell
 * (the serial of model/day, fraction = time of day), so that 45000 typed as a number and 2023-03-15 stay two
 * things; an error value (#N/A, #REF! …) is an ErrorCell. An empty cell is null, never ''.
 */
export type Cell = string | number | boolean | null | DateCell | ErrorCell;

export interface DateCell {
  readonly serial: number;
}

export interface ErrorCell {
  readonly error: string;
}

/** What a change may write: a value, or the formula text that a cell had (with its leading '='). */
export type WritableCell = Cell | FormulaCell;

export interface FormulaCell {
  readonly formula: string;
  /** The last computed value, where it is known. */
  readonly value?: Cell;
}

export function isDateCell(cell: WritableCell | undefined): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'serial' in cell;
}

export function isErrorCell(cell: WritableCell | undefined): cell is ErrorCell {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

export function isFormulaCell(cell: WritableCell | undefined): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** Empty for the reader's eye: nothing, or white space alone. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A day to be written as a date: the host stores the serial, the number format shows it. */
export function dateCell(day: DayNumber | null | undefined): Cell {
  return day === null || day === undefined ? null : { serial: day };
}

/** Equal for the fingerprint and for "nothing changed": a date equals its serial. */
export function sameCell(a: Cell, b: Cell): boolean {
  return rawOf(a) === rawOf(b);
}

/** The value without its kind: a date's serial, an error's text, null for empty text. Only to compare or hash. */
export function rawOf(cell: Cell): string | number | boolean | null {
  if (typeof cell !== 'object' || cell === null) return cell === '' ? null : cell;
  return 'serial' in cell ? cell.serial : cell.error;
}
