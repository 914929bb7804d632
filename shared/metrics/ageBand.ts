/** Ages `from` to `to`, both included; null: no end. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

/** The bands of most consumer surveys: under 18, 18-24, 25-34, 35-44, 45-54, 55-64, 65 and over. */
export const DEFAULT_AGE_STARTS: readonly number[] = [18, 25, 35, 45, 55, 65];

/**
 * The band of an age in whole years; `starts` ascending, each above 0, where the bands after the first begin.
 * messages.ageBand has its words. null for no age or a negative one: unknown, not a band. O(bands).
 */
export function ageBand(age: number | null, starts: readonly number[] = DEFAULT_AGE_STARTS): AgeBand | null {
  if (age === null || !(age >= 0)) return null;
  const reached = starts.filter((start) => age >= start).length;
  const next = starts[reached];
  return { from: starts[reached - 1] ?? 0, to: next === undefined ? null : next - 1 };
}
