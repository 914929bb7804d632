import { addMonths, type DayNumber } from '../model/day';

/** From `fromMonths` whole months on, up to but not with `toMonths`; null: no end. */
export interface TenureBand {
  readonly fromMonths: number;
  readonly toMonths: number | null;
}

/** Where the bands after the first begin, in months, ascending: new, 3-12 months, 1-3 years, over 3 years. */
export const DEFAULT_TENURE_STARTS: readonly number[] = [3, 12, 36];

/**
 * How long somebody has been a customer, as a band of whole calendar months: a first order on 31 January is
 * three months old on 30 April. `messages.tenureBand` has its words.
 *
 * `startsMonths` ascending, each more than 0. null where the first day is not known or lies after `asOf`.
 * O(bands).
 */
export function tenureBand(
  firstDay: DayNumber | null,
  asOf: DayNumber,
  startsMonths: readonly number[] = DEFAULT_TENURE_STARTS,
): TenureBand | null {
  if (firstDay === null || Number.isNaN(firstDay) || firstDay > asOf) return null;
  let reached = 0;
  while (reached < startsMonths.length && addMonths(firstDay, startsMonths[reached]!) <= asOf) reached++;
  return { fromMonths: startsMonths[reached - 1] ?? 0, toMonths: startsMonths[reached] ?? null };
}
