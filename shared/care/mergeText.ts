import { foldText } from '../intake/foldText';
import { dayNumber, dmyOfDay } from '../model/day';
import { type Cell, isDateCell } from '../workbook/cell';

/** Why a template cannot be filled: a field that is no header, a {{ without }}, a value that its format cannot show. */
export interface TemplateProblem {
  readonly problem: 'unknownField' | 'unclosed' | 'format';
  /** The field as it is written; of an unclosed one the text behind {{. */
  readonly field: string;
  readonly format: string;
}

/**
 * A template with the cells of one row in its fields. `{{Tên}}` is the cell under that header; the header is found
 * as it is written, else without marks and case where only one fits. `{{Tên|quý khách}}` gives other words for a
 * blank cell (without them a blank gives nothing). `{{Nợ:vnd}}` shows an amount as 1.250.000đ, `{{Hẹn:date}}` a
 * serial as 17/02/2026; dates are shown so anyway. Braces inside values stay as they are: nothing is merged twice.
 * The first problem ends it. O(length of template and row).
 */
export function mergeText(
  template: string,
  headers: readonly string[],
  cells: readonly (Cell | undefined)[],
): string | TemplateProblem {
  let text = '';
  let at = 0;
  for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', at)) {
    const close = template.indexOf('}}', open);
    if (close < 0) return { problem: 'unclosed', field: template.slice(open + 2, open + 42), format: '' };
    const value = fieldText(template.slice(open + 2, close), headers, cells);
    if (typeof value !== 'string') return value;
    text += template.slice(at, open) + value;
    at = close + 2;
  }
  return text + template.slice(at);
}

function fieldText(
  field: string,
  headers: readonly string[],
  cells: readonly (Cell | undefined)[],
): string | TemplateProblem {
  const bar = field.indexOf('|');
  const name = (bar < 0 ? field : field.slice(0, bar)).trim();
  const fallback = bar < 0 ? '' : field.slice(bar + 1).trim();
  const [, plain, format] = FORMAT.exec(name) ?? [];
  const whole = columnOf(name, headers);
  const column = whole >= 0 || plain === undefined ? whole : columnOf(plain.trim(), headers);
  if (column < 0) return { problem: 'unknownField', field: plain?.trim() ?? name, format: '' };
  const cell = cells[column] ?? null;
  if (cell === null || cell === '') return fallback;
  const shown = whole >= 0 || format === undefined ? plainText(cell) : formatted(cell, format.toLowerCase());
  return shown ?? { problem: 'format', field: name, format: format ?? '' };
}

/** The header that is meant: the same text, else the only one that is the same when folded; -1 for none. */
function columnOf(name: string, headers: readonly string[]): number {
  const exact = headers.findIndex((header) => header.trim() === name);
  if (exact >= 0) return exact;
  const folded = foldText(name);
  if (folded === '') return -1;
  const alike = headers.flatMap((header, i) => (foldText(header) === folded ? [i] : []));
  return alike.length === 1 ? alike[0]! : -1;
}

function plainText(cell: Cell): string | null {
  if (isDateCell(cell)) return dmyOfDay(dayNumber(cell.serial));
  return cell === null || typeof cell === 'object' ? null : String(cell);
}

function formatted(cell: Cell, format: string): string | null {
  if (format === 'date') {
    const serial = isDateCell(cell) ? cell.serial : cell;
    if (typeof serial === 'string') return serial;
    return typeof serial === 'number' && serial >= 1 && serial < LAST_SERIAL
      ? dmyOfDay(dayNumber(serial))
      : null;
  }
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'number' || !Number.isFinite(cell) || Math.abs(cell) >= 1e15) return null;
  const digits = String(Math.round(Math.abs(cell))).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${Math.round(cell) < 0 ? '-' : ''}${digits}đ`;
}

const FORMAT = /^(.+):\s*(vnd|date)$/i;
const LAST_SERIAL = 2958466;
