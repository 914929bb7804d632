import { cellText } from '../crm/cellText';
import { parsePhone } from '../intake/parsePhone';
import { nationalOfVietnam } from '../intake/vietnamPhone';
import type { Language } from '../messages';
import type { FieldType } from '../model/fields';
import { type Cell, isDateCell } from '../workbook/cell';

/**
 * A cell as the sidebar shows it. Numbers get their groups of thousands where they are amounts; a phone that lost
 * its zero in a number cell is shown with it. Text stays as typed: it is never read as markup or as a formula.
 */
export function shownValue(cell: Cell, type: FieldType | null, language: Language): string {
  if (typeof cell === 'boolean') return cell ? '✓' : '✗';
  if (typeof cell !== 'number' || isDateCell(cell)) return cellText(cell, language).trim();
  if (type === 'phone') return parsePhone(cell).text;
  if (type === 'money' || type === 'number') return grouped(cell, language);
  return type === 'share' ? `${Math.round(cell * 100)}%` : String(cell);
}

/** E.164 as people of the country write it. */
export function shownPhone(e164: string): string {
  return nationalOfVietnam(e164) ?? e164;
}

/** 1.250.000 or 1,250,000; at most six digits behind the point. */
function grouped(value: number, language: Language): string {
  const [whole, part] = String(Math.round(Math.abs(value) * 1e6) / 1e6).split('.') as [string, string?];
  if (!/^\d+$/.test(whole)) return String(value);
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const sign = value < 0 ? '-' : '';
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)}${part === undefined ? '' : point + part}`;
}
