import type { Cell } from '../../shared/workbook/cell';

/**
 * Makes a rectangle of cells of text rows, in place: short rows are filled up, empty text is null, and plain
 * integers (`0`, `-12`; at most 15 digits, so that the number writes itself back as it was typed) become
 * numbers. Not in the header, which is the first row that is not empty, and not in a column where below it
 * some integer begins with a zero or a plus: there they are codes or phone numbers. Decimals with a point
 * become numbers where the whole column is such numbers and the point can't mean thousands: some cell has
 * another number of digits after it than three. Cost: two passes.
 */
export function typedCells(rows: string[][]): readonly (readonly Cell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header = rows.findIndex((row) => row.some((cell) => cell !== ''));
  const isCode = new Array<boolean>(width).fill(false);
  const isOther = new Array<boolean>(width).fill(false);
  const hasPoint = new Array<boolean>(width).fill(false);
  for (let r = header + 1; r < rows.length; r++) {
    const row = rows[r]!;
    for (let c = 0; c < row.length; c++) {
      const kind = isCode[c] || row[c] === '' ? PLAIN : integerKind(row[c]!);
      if (kind === CODE) isCode[c] = true;
      else if (kind === OTHER && !isOther[c]) {
        if (!DECIMAL.test(row[c]!)) isOther[c] = true;
        else if (!/\.\d{3}$/.test(row[c]!)) hasPoint[c] = true;
      }
    }
  }
  for (let r = 0; r < rows.length; r++) {
    const row: Cell[] = rows[r]!;
    for (let c = 0; c < width; c++) {
      const cell = row[c];
      if (cell === undefined || cell === '') row[c] = null;
      else if (r <= header || isCode[c]) continue;
      else if (integerKind(cell as string) === PLAIN || (hasPoint[c] && !isOther[c])) row[c] = Number(cell);
    }
  }
  return rows;
}

/**
 * PLAIN: /^(0|-?[1-9]\d{0,14})$/. CODE: digits after a plus, or with a zero before them. Else OTHER, `-0` and
 * longer integers among them.
 */
function integerKind(cell: string): typeof OTHER | typeof PLAIN | typeof CODE {
  const first = cell.charCodeAt(0);
  const digits = first === PLUS || first === MINUS ? 1 : 0;
  if (cell.length === digits) return OTHER;
  for (let i = digits; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code < ZERO || code > NINE) return OTHER;
  }
  const isPadded = cell.charCodeAt(digits) === ZERO && cell.length > digits + 1;
  if (first === PLUS || isPadded) return CODE;
  if (cell.length - digits > MAX_DIGITS) return OTHER;
  return first === MINUS && cell.charCodeAt(1) === ZERO ? OTHER : PLAIN;
}

/** Few enough digits for a number to write them back, trailing zeros aside. */
const DECIMAL = /^-?(?:0|[1-9]\d{0,11})\.\d{1,4}$/;

const OTHER = 0;
const PLAIN = 1;
const CODE = 2;

const PLUS = 43;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

/** Integers of so many digits are exact as numbers of either spreadsheet. */
const MAX_DIGITS = 15;
