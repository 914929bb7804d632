import { describe, expect, it } from '@jest/globals';
import { holidayNear, parseHoliday } from '../../shared/care/holidays';
import { type DayNumber, dayOfIso, isoOfDay } from '../../shared/model/day';

function kept(name: string, around: string): string | null {
  const holiday = parseHoliday(name);
  if (holiday === null) return null;
  const day = holidayNear(holiday, dayOfIso(around) as DayNumber, 20, 20);
  return day === null ? null : isoOfDay(day);
}

describe('parseHoliday', () => {
  it.each([
    // Dates of Tết as Vietnam kept them: 2007 and 2030 differ from China's.
    ['Tết', '2026-02-10', '2026-02-17'],
    ['tet nguyen dan', '2027-02-01', '2027-02-06'],
    ['Tết', '2030-02-01', '2030-02-02'],
    ['Trung Thu', '2026-09-20', '2026-09-25'],
    ['Giỗ Tổ', '2026-04-20', '2026-04-26'],
    ['Vu Lan', '2026-08-20', '2026-08-27'],
    ['8/3', '2026-03-01', '2026-03-08'],
    ['20/10', '2026-10-10', '2026-10-20'],
    ['20-11', '2026-11-10', '2026-11-20'],
    ['Noel', '2026-12-10', '2026-12-25'],
    ['23/12 âl', '2026-02-01', '2026-02-10'],
    ['15/8 âm lịch', '2026-09-20', '2026-09-25'],
    ['29/2', '2027-02-20', '2027-02-28'],
  ])('%s near %s is %s', (name, around, expected) => {
    expect(kept(name, around)).toBe(expected);
  });

  it.each(['', 'ngày mai', '31/4', '0/5', '8/13', '31/1 âl', '8/3/2026'])('does not know %s', (text) => {
    expect(parseHoliday(text)).toBeNull();
  });

  it('wishes women well on 8 March and 20 October, by name and by day', () => {
    for (const name of ['8/3', '08/03', 'Quốc tế phụ nữ', '20/10', 'Phụ nữ Việt Nam'])
      expect(parseHoliday(name)!.isForWomen).toBe(true);
    expect(parseHoliday('8/3 âl')!.isForWomen).toBe(false);
  });
});
