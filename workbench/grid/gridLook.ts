import type { CellFormat } from '../../shared/workbook/changeSet';
import type { GridBook } from './gridBook';
import { fileFormat, gridFormat } from './gridFormat';
import type { GridLibrary, GridStyle } from './library';

/** A cell's look in the grid's words. */
export interface GridLook {
  readonly style: GridStyle | null;
  /** '' for none. */
  readonly format: string;
}

export const NO_LOOK: GridLook = { style: null, format: '' };

/** The looks of a book in the grid's words, by the same numbers. */
export function gridLooks(lib: GridLibrary, book: Pick<GridBook, 'looks' | 'fontSize'>): readonly GridLook[] {
  return book.looks.map((look) => ({
    style: styleOf(look, book.fontSize),
    format: gridFormat(lib, look.numberFormat ?? ''),
  }));
}

function styleOf(look: CellFormat, fontSize: number): GridStyle | null {
  const style: GridStyle = {
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.size === undefined || look.size === fontSize ? {} : { fontSize: gridSize(look.size) }),
    ...(look.fill === undefined ? {} : { fillColor: look.fill }),
    ...(look.color === undefined ? {} : { textColor: look.color }),
    ...(look.wrap ? { wrapping: 'wrap' } : {}),
    ...(look.align === undefined ? {} : { align: look.align }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/** What differs between two looks of the grid, as a change to the file; null where nothing that a file keeps does. */
export function lookChange(before: GridLook, after: GridLook, fontSize: number): CellFormat | null {
  const [a, b] = [before.style ?? {}, after.style ?? {}];
  const change: CellFormat = {
    ...(before.format === after.format ? {} : { numberFormat: fileFormat(after.format) }),
    ...((a.bold ?? false) === (b.bold ?? false) ? {} : { bold: b.bold ?? false }),
    ...((a.italic ?? false) === (b.italic ?? false) ? {} : { italic: b.italic ?? false }),
    ...(a.fontSize === b.fontSize ? {} : { size: b.fontSize === undefined ? fontSize : b.fontSize + 1 }),
    ...(same(a.fillColor, b.fillColor) ? {} : { fill: hex(b.fillColor, '#FFFFFF') }),
    ...(same(a.textColor, b.textColor) ? {} : { color: hex(b.textColor, '#000000') }),
    ...((a.wrapping === 'wrap') === (b.wrapping === 'wrap') ? {} : { wrap: b.wrapping === 'wrap' }),
    ...(a.align === b.align || b.align === undefined ? {} : { align: b.align }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** The grid's own text is a point smaller than a workbook's: 10 where Excel has 11. */
function gridSize(size: number): number {
  return Math.max(6, Math.round(size) - 1);
}

function same(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').toUpperCase() === (b ?? '').toUpperCase();
}

function hex(color: string | undefined, fallback: string): string {
  return color !== undefined && /^#[0-9A-Fa-f]{6}$/.test(color) ? color.toUpperCase() : fallback;
}
