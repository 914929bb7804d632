import { addMonths, civilOfDay, type DayNumber } from '../model/day';
import { type Failure, failure } from './failure';

/**
 * Age in whole years on a day. Somebody born on 29 February turns a year older on 28 February of a common
 * year (Civil Code of Vietnam 2015, article 148: the last day of the month where the day is missing).
 *
 * Output: 0 or more. A birthday after `asOf`, or an age above 130, is a failure: one of the dates is wrong.
 * O(1).
 */
export function age(birthday: DayNumber, asOf: DayNumber): number | Failure {
  if (!Number.isFinite(birthday)) return failure('notANumber', { argument: 'birthday' });
  if (!Number.isFinite(asOf)) return failure('notANumber', { argument: 'asOf' });
  const guess = civilOfDay(asOf).year - civilOfDay(birthday).year;
  const years = addMonths(birthday, guess * 12) > asOf ? guess - 1 : guess;
  if (years < 0 || years > OLDEST) return failure('impossibleAge', { years: OLDEST });
  return years;
}

/** Nobody has been older than 122. */
const OLDEST = 130;
