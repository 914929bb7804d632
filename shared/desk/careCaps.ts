import type { Settings } from '../crm/settings';
import { foldText } from '../intake/foldText';
import type { DayNumber } from '../model/day';
import { type CareLine, rank } from './careLine';
import { isOfTheDay } from './careProposals';
import type { CareRow } from './careRows';
import { textOf } from './customerRows';

/**
 * The first of each owner's, up to what a person does in a day less what they did today; wishes of this very day
 * before what can wait, and last those whom no phone and no e-mail reaches. What somebody planned and what the customer
 * arranged is always on the list, whatever its place there. O(lines).
 */
export function withinCaps(
  lines: readonly CareLine[],
  rows: readonly CareRow[],
  { carePerPerson }: Settings,
  today: DayNumber,
): readonly boolean[] {
  const left = new Map<string, number>();
  for (const { owner, status, doneOn } of rows) {
    if (status !== 'done' || doneOn !== today) continue;
    const name = foldText(owner ?? '');
    left.set(name, (left.get(name) ?? carePerPerson) - 1);
  }
  const takes = (line: CareLine): boolean => {
    const name = foldText(line.owner);
    const free = left.get(name) ?? carePerPerson;
    if (rank(line) > 1 && free <= 0) return false;
    left.set(name, free - 1);
    return true;
  };
  const turnOf = (line: CareLine): number => (!isReachable(line) ? 2 : isForToday(line, today) ? 0 : 1);
  const isWithin = lines.map(() => false);
  for (const turn of [0, 1, 2]) {
    lines.forEach((line, at) => {
      if (turnOf(line) === turn) isWithin[at] = takes(line);
    });
  }
  return isWithin;
}

function isReachable({ customer, also }: CareLine): boolean {
  const reaches = (row: CareLine['customer']): boolean =>
    row !== null && (textOf(row, 'clean_phone') ?? textOf(row, 'clean_email')) !== null;
  return reaches(customer) || also.some((line) => reaches(line.customer));
}

function isForToday(line: CareLine, today: DayNumber): boolean {
  return 'proposal' in line.from && isOfTheDay(line.from.proposal, today);
}
