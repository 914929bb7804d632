/**
 * The three scores as one number, 100 R + 10 F + M: 543 reads as R 5, F 4, M 3. null where one is blank. With
 * ten scores or more it still orders by R first, but no longer reads digit by digit.
 *
 * Source: default weights of IBM SPSS Modeler, RFM Analysis node.
 */
export function combinedScore(r: number | null, f: number | null, m: number | null): number | null {
  return r === null || f === null || m === null ? null : 100 * r + 10 * f + m;
}
