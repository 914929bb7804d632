import type { DayNumber } from '../model/day';
import { type DayOrder, dayOfText, withYear } from './dayOrder';
import { lexDay } from './dayText';

export { type Birthday, birthdayOfText, birthdayText, cleanBirthdays } from './birthday';
export { type CleanDayOptions, type CleanedDays, cleanDays } from './cleanDays';

/**
 * The day that one text holds, its parts read in the given order where they allow more than one; null where it
 * is no full date. Two-digit years are 1930-2029, as in Excel. See `lexDay` for the forms. O(length).
 */
export function parseDay(text: string, order: DayOrder): DayNumber | null {
  const lexed = lexDay(text);
  return dayOfText(lexed?.form === 'short' ? withYear(lexed, order === 'ymd') : lexed, order);
}
