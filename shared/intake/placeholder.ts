/**
 * Text that stands for "nothing": marks alone (-, ?, ...), NULL and its kin of exports, "không có" and its
 * short forms. Not for names, where "Na" is one (`isAnonymousName`), and not for codes, where NA may be one.
 */
export function isPlaceholder(text: string): boolean {
  return isEmptyMark(text) || PLACEHOLDERS.has(text.trim().toLowerCase().normalize('NFC'));
}

/** What only programs and dashes write for an empty cell: NULL, N/A, #N/A, NaN, -, ?, ... */
export function isEmptyMark(text: string): boolean {
  return text.length <= LONGEST_MARK && EMPTY_MARK.test(text);
}

const LONGEST_MARK = 20;
const EMPTY_MARK =
  /^[\s\p{Cf}]*(?:[-\u2010-\u2015_.?*…/\\]+|[([{]?(?:null|n\/a|#n\/a|nan|none|undefined|blank|trống)[)\]}]?|)[\s\p{Cf}]*$/iu;
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'na',
  'nil',
  'empty',
  'unknown',
  'không',
  'không có',
  'không rõ',
  'không biết',
  'khong',
  'khong co',
  'ko',
  'ko có',
  'ko co',
  'k có',
  'k co',
  'chưa',
  'chưa có',
  'chua co',
  'chưa rõ',
  'chưa biết',
]);
