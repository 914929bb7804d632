import type { XmlCursor } from './xml';

/** The attributes of a `c` (cell) tag. One record is reused for all cells of a sheet. */
export interface CellTag {
  /** 0-based; the column after the last one where the cell names no place. */
  column: number;
  /** Whether the cell names its place. */
  hasPlace: boolean;
  /** xf index; -1 where the cell has none. */
  xf: number;
  type: CellType;
}

export const NUMBER = 0;
export const SHARED = 1;
export const INLINE = 2;
export const FORMULA_TEXT = 3;
export const BOOLEAN = 4;
export const ERROR = 5;
export const ISO_DATE = 6;
export type CellType = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function cellTag(): CellTag {
  return { column: -1, hasPlace: false, xf: -1, type: NUMBER };
}

/**
 * Reads the tag under the cursor; `cell.column` comes in as the column of the cell before. One pass over the
 * tag's bytes, no text made: it runs once for every cell of a sheet. ECMA-376 Part 1, 18.3.1.4 (c).
 */
export function readCellTag(cursor: XmlCursor, cell: CellTag): void {
  const { bytes, end } = cursor;
  cell.column++;
  cell.hasPlace = false;
  cell.xf = -1;
  cell.type = NUMBER;
  let i = cursor.nameEnd;
  while (i < end) {
    while (i < end && bytes[i]! <= SPACE) i++;
    const name = bytes[i]!;
    const isShort = bytes[i + 1] === EQUALS || bytes[i + 1]! <= SPACE;
    while (i < end && bytes[i] !== QUOTE && bytes[i] !== APOSTROPHE) i++;
    if (i >= end) return;
    const quote = bytes[i++]!;
    const start = i;
    while (bytes[i] !== quote) i++;
    if (isShort) {
      if (name === R) readPlace(bytes, start, cell);
      else if (name === S) cell.xf = digits(bytes, start, i);
      else if (name === T) cell.type = typeOf(bytes, start, i - start);
    }
    i++;
  }
}

/** The number that the bytes' digits make, others ignored; 0 for none. */
export function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const ZERO = 0x30;
const EQUALS = 0x3d;
const R = 0x72;
const S = 0x73;
const T = 0x74;

/** The letters of `AB12`; the row's own tag has the row. */
function readPlace(bytes: Uint8Array, start: number, cell: CellTag): void {
  let column = 0;
  for (let i = start; ; i++) {
    const letter = bytes[i]! & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  if (column === 0) return;
  cell.column = column - 1;
  cell.hasPlace = true;
}

function typeOf(bytes: Uint8Array, start: number, length: number): CellType {
  switch (bytes[start]) {
    case S:
      return length === 1 ? SHARED : FORMULA_TEXT;
    case 0x69:
      return INLINE;
    case 0x62:
      return BOOLEAN;
    case 0x65:
      return ERROR;
    case 0x64:
      return ISO_DATE;
    default:
      return NUMBER;
  }
}
