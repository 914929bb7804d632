import { type Cell, isBlank, isErrorCell } from '../workbook/cell';
import type { CleanedColumn, CleanStatus } from './cleaned';
import { findingOnce, quoted } from './columnFindings';
import { hasLostLetters } from './lostLetters';

/**
 * A column of free text (addresses, notes, products, firms), composed (NFC), white space around it dropped; error
 * cells and dates count as missing. Text with lost letters is suspect and stays as typed: see `hasLostLetters`.
 * Nothing is repaired. O(cells).
 */
export function cleanTexts(cells: readonly Cell[]): CleanedColumn<string> {
  const lost: number[] = [];
  const values = cells.map((cell) => {
    if (isBlank(cell) || isErrorCell(cell) || cell === null) return null;
    return typeof cell === 'object' ? null : String(cell).trim().normalize('NFC');
  });
  const status = values.map((value, index): CleanStatus => {
    if (value === null) return 'missing';
    if (!hasLostLetters(value, 'text')) return 'valid';
    lost.push(index);
    return 'suspect';
  });
  const params = { count: lost.length, text: quoted(cells[lost[0] ?? 0]) };
  return { values, status, repairs: [], findings: findingOnce('text.lostLetters', 'warning', lost, params) };
}
