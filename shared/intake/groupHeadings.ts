import type { Rect } from '../workbook/address';
import { cellKind } from './cellKind';
import type { DataRows } from './dataRows';
import { type Grid, headingText, isFilled } from './grid';
import { labelled } from './labels';
import { ledgerOwner } from './ledgerOwner';
import type { Card } from './understanding';

/**
 * Rows of one text, with or without sums, that name the customer of the rows below ("Khách hàng: chị Lan - 0912 000 101", also without
 * the label where the column holds no names otherwise), and the rows of the table without them. A lone name in a
 * column of names is a customer of whom nothing else is known. O(rows).
 */
export function groupHeadings(
  sheet: string,
  grid: Grid,
  rect: Rect,
  rows: DataRows,
): { readonly headings: readonly Card[]; readonly rows: DataRows } {
  const lone = [...rows.data, ...rows.notes]
    .sort((a, b) => a - b)
    .flatMap((row) => loneText(grid, rect, row) ?? []);
  const sure = lone.filter(({ text }) => labelled(text)?.hasColon === true);
  const heads = sure.length > 0 ? sure : lone.filter(({ column }) => isNoNameColumn(grid, rows.data, column));
  const headings = heads.flatMap(({ row, text }): Card[] => {
    const owner = ledgerOwner([text], '', false);
    return owner === null ? [] : [{ sheet, row, values: owner.values }];
  });
  const isUsed = sure.length > 0 ? headings.length > 0 : headings.length >= 2;
  const last = rows.data[rows.data.length - 1] ?? -1;
  if (!isUsed || !headings.some(({ row }) => row < last)) return { headings: [], rows };
  const taken = new Set(headings.map(({ row }) => row));
  const without = (list: readonly number[]) => list.filter((row) => !taken.has(row));
  return { headings, rows: { ...rows, data: without(rows.data), notes: without(rows.notes) } };
}

/** The only text of a row, sums may stand beside it; null where it has more texts, or days, or none. */
function loneText(grid: Grid, rect: Rect, row: number): { row: number; column: number; text: string } | null {
  let found: number | null = null;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row]?.[c];
    if (!isFilled(cell) || cellKind(cell!) === 'number') continue;
    if (found !== null || typeof cell !== 'string') return null;
    found = c;
  }
  return found === null ? null : { row, column: found, text: headingText(grid[row]![found]) };
}

/** Days, codes or figures stand in most of its first cells. */
function isNoNameColumn(grid: Grid, rows: readonly number[], column: number): boolean {
  const kinds = rows
    .slice(0, LOOKED_AT)
    .filter((row) => isFilled(grid[row]?.[column]))
    .map((row) => cellKind(grid[row]![column] ?? null));
  const figures = kinds.filter((kind) => kind === 'date' || kind === 'code' || kind === 'number').length;
  return 2 * figures >= kinds.length;
}

const LOOKED_AT = 200;
