import { foldText } from '../intake/foldText';
import { civilOfDay, type DayNumber, dayOfCivil, daysInMonth } from '../model/day';
import { lunarAnniversary } from './lunar';

/** A yearly day: of the solar calendar, or of Vietnam's lunar one. */
export interface Holiday {
  readonly month: number;
  readonly day: number;
  readonly isLunar: boolean;
  /** Women are wished well on it, nobody else. */
  readonly isForWomen: boolean;
}

/**
 * The holiday of a text, marks and case apart: a name ("Tết", "Trung Thu", "Noel"), "8/3", or any day and month,
 * with "âl" or "âm lịch" behind it of the lunar calendar ("23/12 âl"). null for anything else. O(length).
 */
export function parseHoliday(text: string): Holiday | null {
  const folded = foldText(text);
  const named = NAMES.get(folded);
  if (named !== undefined) return named;
  const match = DAY_MONTH.exec(folded);
  if (match === null) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const isLunar = match[3] !== undefined;
  if (month < 1 || month > 12 || day < 1 || day > (isLunar ? 30 : daysInMonth(LEAP_YEAR, month))) return null;
  return { month, day, isLunar, isForWomen: !isLunar && WOMENS_DAYS.has(`${day}/${month}`) };
}

/**
 * The day on which a holiday is kept that is nearest: from `pastDays` ago to `aheadDays` ahead; else null. 29
 * February is kept on the 28th in common years. O(1).
 */
export function holidayNear(
  { month, day, isLunar }: Holiday,
  today: DayNumber,
  aheadDays: number,
  pastDays: number,
): DayNumber | null {
  const { year } = civilOfDay(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const kept = isLunar
      ? lunarAnniversary(month, day, candidate)
      : dayOfCivil(candidate, month, Math.min(day, daysInMonth(candidate, month)));
    if (kept !== null && kept >= today - pastDays && kept <= today + aheadDays) return kept;
  }
  return null;
}

const LEAP_YEAR = 2024;
const DAY_MONTH = /^(\d{1,2}) (\d{1,2})(?: ?(al|am|am lich|lunar))?$/;
/** 8 March and 20 October, the day on which the Vietnam Women's Union was founded. */
const WOMENS_DAYS: ReadonlySet<string> = new Set(['8/3', '20/10']);

const solar = (day: number, month: number): Holiday => ({
  ...{ day, month, isLunar: false },
  isForWomen: WOMENS_DAYS.has(`${day}/${month}`),
});
const lunar = (day: number, month: number): Holiday => ({ day, month, isLunar: true, isForWomen: false });

/** Source of the dates: the customs of Vietnam; Giỗ Tổ is a public holiday by the Labour Code 2019, art. 112. */
const NAMES: ReadonlyMap<string, Holiday> = new Map(
  (
    [
      [lunar(1, 1), 'tet', 'tet nguyen dan', 'tet am lich', 'tet ta', 'lunar new year'],
      [lunar(15, 1), 'ram thang gieng', 'tet nguyen tieu'],
      [lunar(10, 3), 'gio to', 'gio to hung vuong', 'hung kings'],
      [lunar(5, 5), 'doan ngo', 'tet doan ngo'],
      [lunar(15, 7), 'vu lan', 'le vu lan', 'ram thang bay'],
      [lunar(15, 8), 'trung thu', 'tet trung thu', 'mid autumn'],
      [lunar(23, 12), 'ong cong', 'ong tao', 'ong cong ong tao'],
      [solar(1, 1), 'tet duong', 'tet duong lich', 'nam moi', 'new year'],
      [solar(14, 2), 'valentine', 'le tinh nhan'],
      [solar(8, 3), 'quoc te phu nu', 'ngay quoc te phu nu', "women's day", 'womens day'],
      [solar(1, 6), 'quoc te thieu nhi', 'thieu nhi', "children's day"],
      [solar(13, 10), 'doanh nhan viet nam', 'ngay doanh nhan'],
      [solar(20, 10), 'phu nu viet nam', 'ngay phu nu viet nam', "vietnamese women's day"],
      [solar(20, 11), 'nha giao viet nam', 'ngay nha giao', "teachers' day"],
      [solar(25, 12), 'noel', 'giang sinh', 'le giang sinh', 'christmas'],
    ] as const
  ).flatMap(([holiday, ...names]) => names.map((name) => [foldText(name), holiday] as const)),
);
