/**
 * What makes the script wait for an answer; the rest the service puts off and carries out together.
 * https://developers.google.com/apps-script/guides/support/best-practices
 */
export const ASKS = /\.(get|is|can|try|flush|release)/;

/** What carries cells to and fro, block by block. */
export const BLOCKS =
  /\.(get(Values|Formulas|NumberFormats|Backgrounds|Font|HorizontalAlignments|MergedRanges)|setValues)/;

/** Of calls of services: how often the script waits, besides for blocks of cells. */
export function waitsIn(calls: readonly string[]): number {
  return calls.filter((call) => ASKS.test(call) && !BLOCKS.test(call)).length;
}
