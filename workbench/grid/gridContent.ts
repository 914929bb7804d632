import { type Cell, isDateCell, isErrorCell } from '../../shared/workbook/cell';
import { GRID_LOCALE } from './gridLocale';
import type { GridLibrary } from './library';

/** A cell's content in the grid's language: what somebody would have to type for it, with canonical numbers. */
export function gridContent(lib: GridLibrary, cell: Cell, formula: string | null, isText: boolean): string {
  if (formula !== null) return gridFormula(formula);
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDateCell(cell)) return String(cell.serial);
  if (isErrorCell(cell)) return cell.error;
  const text = cell.replace(LINK, `$1${APART}$2`);
  return !isText && needsQuote(lib, text) ? `'${text}` : text;
}

/** A text of the grid's as the file is to have it. */
export function fileText(text: string): string {
  return text.replace(APART_LINK, '$1$2');
}

/**
 * The grid draws `[name](address)` as the name alone. What nobody meant as a link is shown as it stands: a space of
 * no width keeps its two halves apart.
 */
const APART = '\u200b';
const LINK = /^(\[.+\])(\(.+\))$/s;
const APART_LINK = /^(\[.+\])\u200b(\(.+\))$/s;

/** Text that the grid would take for something else gets an apostrophe before it, which is not shown. */
export function needsQuote(lib: GridLibrary, text: string): boolean {
  if (/^['=+#]/.test(text) || /^\s*(true|false)\s*$/i.test(text)) return true;
  if (!/\d/.test(text)) return false;
  const { isNumber, isDateTime } = lib.helpers;
  return isNumber(text, lib.DEFAULT_LOCALE) || isDateTime(text, GRID_LOCALE);
}

/**
 * A formula of a file as the grid takes it: newer functions of Excel and those of add-ins carry prefixes there.
 * [MS-XLSX] 2.2.2 (Formulas), _xlfn; functions of add-ins are written as _xldudf_NAMESPACE_NAME.
 */
export function gridFormula(formula: string): string {
  return formula.replace(PREFIXES, '');
}

const PREFIXES = /_xlfn\.(?:_xlws\.)?|_xlws\.|_xldudf_(?:SOKHACH_|CRM_)?/gi;
