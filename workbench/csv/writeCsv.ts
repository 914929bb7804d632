import Papa from 'papaparse';
import { dayNumber, isoOfDay } from '../../shared/model/day';
import { type Cell, isDateCell, isErrorCell } from '../../shared/workbook/cell';

export interface CsvOptions {
  /** Left out: a comma. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** Begin with a byte order mark, without which Excel does not take a file for UTF-8. Left out: no. */
  readonly bom?: boolean;
}

/**
 * Rows as comma-separated text: RFC 4180, CRLF, a line break after the last row. Numbers are written in full
 * with a decimal point, days as 2026-02-17, moments as 2026-02-17 09:30:00, truth as TRUE and FALSE, errors
 * as their text. Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or CR) gets an
 * apostrophe before it: OWASP, "CSV injection". What readCsv may take for a delimiter or for `sep=` is
 * quoted, so that it reads back what was written. Cost: linear.
 */
export function writeCsv(rows: readonly (readonly Cell[])[], options: CsvOptions = {}): string {
  const text = Papa.unparse(
    rows.map((row) => row.map(plainValue)),
    {
      delimiter: options.delimiter ?? ',',
      newline: '\r\n',
      escapeFormulae: FORMULA_START,
      quotes: needsQuotes,
    },
  );
  return `${options.bom === true ? '\uFEFF' : ''}${text}${rows.length > 0 ? '\r\n' : ''}`;
}

function plainValue(cell: Cell): string | number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDateCell(cell)) return textOfDate(cell.serial);
  return isErrorCell(cell) ? cell.error : cell;
}

/** A time without a day (a serial below 1) is written alone. */
function textOfDate(serial: number): string {
  if (!Number.isFinite(serial)) return '';
  const seconds = Math.round(serial * 86400);
  const day = dayNumber(seconds / 86400);
  const ofDay = seconds - day * 86400;
  if (ofDay === 0) return isoOfDay(day);
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${part(ofDay / 3600)}:${part((ofDay / 60) % 60)}:${part(ofDay % 60)}`;
  return day === 0 ? time : `${isoOfDay(day)} ${time}`;
}

function needsQuotes(value: unknown): boolean {
  return typeof value === 'string' && QUOTED.test(value);
}

const FORMULA_START = /^[=+\-@\t\r]/;
const QUOTED = /[,;\t|]|^sep=/i;
