import { isCivilDay } from '../model/day';
import { type Cell, isDateCell, isErrorCell } from '../workbook/cell';
import { foldText } from './foldText';
import { FAMILY_NAMES, GENDERS, HONORIFICS, YES_NO } from './wordLists';

/**
 * What a cell looks like, for recognising columns and tables; one kind a cell. Reading the value is the
 * cleaners' work: this only has to be right for most cells of a column. blank: empty, an error value, or a
 * word for "nothing" (NULL, N/A, -). code: no space, a digit and a letter or a leading zero. name: words as
 * people's names are written. words: any other text.
 */
export type CellKind =
  | 'blank'
  | 'email'
  | 'url'
  | 'date'
  | 'phone'
  | 'number'
  | 'flag'
  | 'gender'
  | 'code'
  | 'name'
  | 'words';

/** The kind of a cell. O(length), and texts beyond 200 characters are words unread. */
export function cellKind(cell: Cell): CellKind {
  if (cell === null) return 'blank';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'flag';
  if (isDateCell(cell)) return 'date';
  if (isErrorCell(cell)) return 'blank';
  return textKind(cell.trim());
}

/**
 * The number in a cell, or null: numbers themselves, and texts as shops type money ("1.250.000đ",
 * "1,234.50", "350k", "1tr2"). A mark before exactly three digits separates thousands. Only a rough reading,
 * to compare sizes.
 */
export function roughNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  const match = NUMBER.exec(text);
  if (!match || !DIGIT.test(text)) return null;
  const digits = match[2]!.replace(/[\s\u00a0]/g, '').replace(/[.,](?=\d{3}(?!\d))/g, '');
  const value = Number(digits.replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  const scale = SCALES[foldText(match[3] ?? '')] ?? 1;
  return (match[1]!.includes('-') || match[1]!.includes('(') ? -1 : 1) * value * scale;
}

/** A whole number that reads as a Vietnamese phone number whose leading zero was lost, or with 84 before it. */
export function readsAsPhone(value: number): boolean {
  return Number.isInteger(value) && PHONE_NUMBER.test(String(value)) && value % 1000 !== 0;
}

/** A whole number that reads as a day: 19970131, or a spreadsheet serial of 1955 to 2064. */
export function readsAsDay(value: number): boolean {
  if (!Number.isInteger(value)) return value > 20000 && value < 60000;
  if (value > 20000 && value < 60000) return true;
  const month = Math.floor(value / 100) % 100;
  return value > 19000000 && value < 21000000 && isCivilDay(Math.floor(value / 10000), month, value % 100);
}

function textKind(text: string): CellKind {
  if (text === '' || NOTHING.test(text)) return 'blank';
  if (text.length > 200) return 'words';
  if (text.includes('@') && EMAIL.test(text)) return 'email';
  if (URL.test(text)) return 'url';
  if (DIGIT.test(text)) return kindWithDigits(text);
  const folded = foldText(text);
  if (GENDERS.has(folded)) return 'gender';
  if (YES_NO.has(folded)) return 'flag';
  return looksLikeName(text, folded) ? 'name' : 'words';
}

function kindWithDigits(text: string): CellKind {
  if (DATE.test(text) || NAMED_MONTH.test(text)) return 'date';
  if (LEADING_ZERO.test(text) || /^\(?\+/.test(text)) {
    const isPhone = digitsOf(text) >= 9 && (PHONE.test(text) || PHONE_THEN_NOTE.test(text));
    if (isPhone || LEADING_ZERO.test(text)) return isPhone ? 'phone' : 'code';
  }
  if (NUMBER.test(text)) return 'number';
  if (digitsOf(text) >= 7 && (PHONE.test(text) || PHONE_THEN_NOTE.test(text))) return 'phone';
  return CODE.test(text) ? 'code' : 'words';
}

/** A family name or a form of address first; else two to four words with capitals, as Latin names are written. */
function looksLikeName(text: string, folded: string): boolean {
  const words = folded.split(' ');
  if (words.length < 2 || words.length > 7) return false;
  if (FAMILY_NAMES.has(words[0]!) || HONORIFICS.has(words[0]!)) return true;
  return words.length <= 4 && CAPITALS.test(text);
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

const NOTHING = /^(null|n\/a|#n\/a|na|none|nan|undefined|[-–—?._*/\\]+)$/i;
const EMAIL = /^\S*[^\s@]@[^\s@]+\.[^\s@]+/;
const URL = /^(https?:\/\/|www\.)\S|^(m\.me|zalo\.me|fb\.com|facebook\.com)\//i;
const DIGIT = /\d/;
const DATE =
  /^(\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})([T ,]+\d{1,2}[:h]\d{2}.*)?$|^\d{1,2}:\d{2}.* \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{1,2}\/\d{1,2}$/;
const NAMED_MONTH =
  /^(ngày )?\d{1,2}[ -](thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -,]+\d*|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}/i;
const LEADING_ZERO = /^[(\s]*0\d/;
const NUMBER =
  /^([-+(₫$€£¥\s]*)(\d[\d.,\s\u00a0]*)\s*(%|đ|d|vnđ|vnd|₫|usd|\$|€|k|ng|nghìn|ngàn|tr|triệu|tỷ|tỉ|đồng|(?:tr|tỷ|tỉ)\s?\d{1,3}|(?:triệu|tỷ) rưỡi)?\.?\)?$/i;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  ng: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  tr: 1e6,
  trieu: 1e6,
  ty: 1e9,
  ti: 1e9,
};
const PHONE = /^[+(]?[\dOo][\dOo\s\u00a0().+/-]{5,24}$/;
const PHONE_THEN_NOTE = /^\+?\(?(84|0)[\d\s.()-]{8,14}[\s,;/(-].*$/;
const PHONE_NUMBER = /^(84)?([35789]\d{8}|2\d{9}|1[2689]\d{8})$/;
const CODE = /^(?=.*\d)#?[\p{L}\d][\p{L}\d._/#-]*$/u;
const CAPITALS =
  /^\p{Lu}[\p{L}\p{M}'’.-]*( \p{Lu}[\p{L}\p{M}'’.-]*| (de|da|van|von|der|la|le|di|du|del)\b)*$/u;
