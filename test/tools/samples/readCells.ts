import { civilOfDay, type DayNumber, dayOfCivil, dayOfIso } from '../../../shared/model/day';
import { isDateCell, isFormulaCell, type WritableCell } from '../../../shared/workbook/cell';

/** A second, plain reader of the samples' cells, that shares nothing with what wrote them. */

/** A day typed dd/mm under a US locale: text as it stands, a date with day and month changed back. */
export function unswappedDay(cell: WritableCell): DayNumber {
  if (isDateCell(cell)) {
    const { year, month, day } = civilOfDay(cell.serial as DayNumber);
    return dayOfCivil(year, day, month);
  }
  const [day, month, year] = String(cell).split('/');
  return dayOfIso(`${year}-${month}-${day}`)!;
}

export function amountIn(cell: WritableCell): number {
  if (isFormulaCell(cell)) return cell.value as number;
  if (typeof cell === 'number') return cell;
  const text = String(cell);
  const short = /^(\d+)(?:k|tr(\d*)|,(\d)tr| triệu rưỡi)$/.exec(text);
  if (short === null) return Number(text.replace(/\D/g, ''));
  const whole = Number(short[1]);
  if (text.endsWith('k')) return whole * 1000;
  if (text.endsWith('rưỡi')) return whole * 1_000_000 + 500_000;
  return Math.round((whole + Number(`0.${short[2] || short[3]}`)) * 1_000_000);
}

/** E.164 of the first number in a cell, or null. */
export function phoneIn(cell: WritableCell): string | null {
  if (cell === null || /E\+/.test(String(cell))) return null;
  const text = String(cell)
    .replace(/^o(?=\d)/, '0')
    .split(/ - | \/ |; |\(/)[0]!;
  let digits = text.replace(/\D/g, '');
  if (digits.length === 11 && digits.startsWith('84')) digits = `0${digits.slice(2)}`;
  if (typeof cell === 'number') digits = `0${digits}`;
  const renewed = RENEWED[digits.slice(0, 4)];
  if (digits.length === 11 && renewed !== undefined) digits = renewed + digits.slice(4);
  return /^0([35789]\d{8}|2\d{9})$/.test(digits) ? `+84${digits.slice(1)}` : null;
}

/** The Ministry of Information and Communications' table of 2018-05-29: eleven digits to ten. */
const RENEWED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '0120 070,0121 079,0122 077,0126 076,0128 078,0123 083,0124 084,0125 085,0127 081,0129 082,0162 032',
    '0163 033,0164 034,0165 035,0166 036,0167 037,0168 038,0169 039,0186 056,0188 058,0199 059',
  ]
    .join(',')
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
