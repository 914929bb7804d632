/**
 * Whether a number format shows a date (with or without a time), in the format language that Excel and
 * Sheets share. Elapsed time (`[h]:mm`) and pure times (`h:mm`) are no dates.
 * ECMA-376 Part 1, 18.8.31 (numFmts); Google, "Date and number formats".
 */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || numberFormat === 'General' || numberFormat === '@') return false;
  const bare = numberFormat
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_.|\*./g, '');
  if (/\[(h+|m+|s+)\]/i.test(bare)) return false;
  return /[yd]/i.test(bare.replace(/\[[^\]]*\]/g, '').replace(/General|am\/pm/gi, ''));
}
