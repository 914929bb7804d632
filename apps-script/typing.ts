/**
 * Whether `setValues` would take a text for something else, as it reads like typing: formulas, numbers, dates,
 * times, percentages, logical values, errors and the mark of text itself. Rather too often than too seldom: the
 * mark that then goes before it is not part of the value.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED)
 */
export function isReadAsTyped(text: string): boolean {
  if (text === '') return false;
  if (!/^\p{L}/u.test(text)) return true;
  if (/^(true|false)$/i.test(text.trim())) return true;
  return /\d/.test(text) && DAY_WORD.test(text);
}

/** Words that begin a date in the languages of our users: Jan 5, Mon 5/1, 5 tháng 1, Thứ Hai 5/1. */
const DAY_WORD =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|tháng|thg|thứ|th|cn|chủ nhật|ngày)/i;
