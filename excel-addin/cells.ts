import {
  type Cell,
  isDateCell,
  isErrorCell,
  isFormulaCell,
  type WritableCell,
} from '../shared/workbook/cell';
import { isDateFormat } from '../shared/workbook/numberFormat';

/** What Range.values and Range.formulas hold for one cell. */
export type Raw = string | number | boolean;

/** A cell as the core has it: empty text is no cell, a number shown as a date is a date. */
export function cellOf(value: Raw, numberFormat: string): Cell {
  if (typeof value === 'number') return isDate(numberFormat) ? { serial: value } : value;
  if (typeof value === 'boolean') return value;
  if (value === '') return null;
  return ERRORS.has(value) ? { error: value } : value;
}

/**
 * The formula of a cell, or null. Range.formulas gives the value where there is none, a text's leading quote taken
 * off (office-js issue 6687): no formula computes to its own text, so equal means text.
 */
export function formulaOf(formula: Raw, value: Raw): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** What to put into Range.formulas so that Excel stores this cell and nothing else. */
export function rawOf(cell: WritableCell): Raw {
  if (cell === null) return '';
  if (isFormulaCell(cell)) return cell.formula;
  if (isDateCell(cell)) return cell.serial;
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === 'string' && isRead(cell) ? `'${cell}` : cell;
}

/** A cell that Excel would make text where text is the format. */
export function isNumeric(cell: WritableCell): boolean {
  return typeof cell === 'number' || typeof cell === 'boolean' || isDateCell(cell) || isFormulaCell(cell);
}

/**
 * Whether Excel would take this text for something else, as it does with what is typed: then it goes in behind a
 * quote, which leaves the cell's number format as it is (the format '@' would change it, and stay after an undo).
 * Texts that begin with a letter and have no digit are safe, but for TRUE and FALSE; with one,
 * unless they begin as a month or a currency does.
 */
function isRead(text: string): boolean {
  if (!/^[\p{L}]/u.test(text)) return true;
  if (/^(true|false|đúng|sai)$/i.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng)|^(vnd|usd|eur|chf|kr|rs|rp|rm|lei|đ)[\s.]*[\d.,]+$/iu.test(
    text,
  );
}

/** The values that Excel shows for errors; a text that reads so is taken for one. */
const ERRORS: ReadonlySet<string> = new Set([
  ...['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!'],
  ...['#GETTING_DATA', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#EXTERNAL!', '#TIMEOUT!'],
]);

const isDate = remembered(isDateFormat);

/** A workbook has few number formats and many cells. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = ask(text);
      known.set(text, answer);
    }
    return answer;
  };
}
