import type { Cell } from '../workbook/cell';

/**
 * The cells of a money column that look as if typed in another unit than the rest ("50" for 50 thousand), by
 * index: a question to the user, never changed. In đồng, where nothing costs under 1,000, amounts under that
 * beside typical amounts over 30,000 are in question, or the other way round: single amounts over 100,000 in a
 * column kept in thousands; the fewer are asked about. In another currency
 * number cells that are all far under all text cells, about 1,000 times. Zero is of any unit. O(cells).
 */
export function oddUnitIndices(
  cells: readonly Cell[],
  values: readonly (number | null)[],
  currency: string | null,
): readonly number[] {
  return currency === 'VND' ? underThousandDong(values) : numbersFarUnderTexts(cells, values);
}

function underThousandDong(values: readonly (number | null)[]): readonly number[] {
  const small: number[] = [];
  const huge: number[] = [];
  let large = 0;
  let largeLogs = 0;
  for (let index = 0; index < values.length; index++) {
    const amount = Math.abs(values[index] ?? 0);
    if (amount === 0) continue;
    if (amount < 1000) small.push(index);
    else {
      large++;
      largeLogs += Math.log10(amount);
      if (amount >= 100_000) huge.push(index);
    }
  }
  if (small.length <= large) return largeLogs / large >= TYPICAL_LOG ? small : [];
  return huge;
}

function numbersFarUnderTexts(cells: readonly Cell[], values: readonly (number | null)[]): readonly number[] {
  const numbers: number[] = [];
  let largestNumber = 0;
  let smallestText = Number.POSITIVE_INFINITY;
  let texts = 0;
  let numberLogs = 0;
  let textLogs = 0;
  for (let index = 0; index < values.length; index++) {
    const amount = Math.abs(values[index] ?? 0);
    if (amount === 0) continue;
    if (typeof cells[index] === 'number') {
      numbers.push(index);
      largestNumber = Math.max(largestNumber, amount);
      numberLogs += Math.log10(amount);
    } else {
      texts++;
      smallestText = Math.min(smallestText, amount);
      textLogs += Math.log10(amount);
    }
  }
  if (numbers.length < FEWEST || texts < FEWEST || largestNumber * 10 > smallestText) return [];
  const powers = textLogs / texts - numberLogs / numbers.length;
  return powers > 2.5 && powers < 3.5 ? numbers : [];
}

/** log10 of 30,000: a column whose typical amount is lower may well be kept in thousands. */
const TYPICAL_LOG = 4.48;

/** Fewer cells than these on either side are no pattern. */
const FEWEST = 3;
