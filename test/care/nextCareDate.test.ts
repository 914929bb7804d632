import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lunarOfDay } from '../../shared/care/lunar';
import { type CareRule, nextCareDate, parseCareRule } from '../../shared/care/nextCareDate';
import { type DayNumber, dayOfIso, isoOfDay } from '../../shared/model/day';

function due(last: string, rule: string, asOf?: string): string | null {
  const found = nextCareDate(dayOfIso(last)!, parseCareRule(rule)!, asOf ? dayOfIso(asOf) : null);
  return found === null ? null : isoOfDay(found);
}

describe('parseCareRule', () => {
  it('reads both languages, with marks and without', () => {
    const days: CareRule = { kind: 'days', every: 30 };
    for (const text of ['30 ngày', '30 days', 'sau 30 ngay', 'every 30 days', 'Mỗi 30 ngày'])
      expect(parseCareRule(text)).toEqual(days);
    expect(parseCareRule('6 tuần')).toEqual({ kind: 'days', every: 42 });
    expect(parseCareRule('1 year')).toEqual({ kind: 'months', every: 12 });
    expect(parseCareRule('Sinh nhật âm lịch')).toEqual({ kind: 'lunarBirthday' });
    expect(parseCareRule('birthday')).toEqual({ kind: 'birthday' });
  });

  it('is null for what it does not know', () => {
    for (const text of ['', 'ngày', '0 ngày', '3 lần', 'sinh nhật vợ', '30'])
      expect(parseCareRule(text)).toBeNull();
  });
});

describe('nextCareDate', () => {
  it('is the first date after the last one, or the first from the day that counts', () => {
    expect(due('2026-06-01', '30 ngày')).toBe('2026-07-01');
    expect(due('2026-06-01', '30 ngày', '2026-07-02')).toBe('2026-07-31');
    expect(due('2026-06-01', '30 ngày', '2026-07-01')).toBe('2026-07-01');
    expect(due('2026-06-01', '30 ngày', '2025-01-01')).toBe('2026-07-01');
  });

  it('keeps the day of the month, or the last day of a short one', () => {
    expect(due('2026-01-31', '1 tháng')).toBe('2026-02-28');
    expect(due('2026-01-31', '1 tháng', '2026-03-01')).toBe('2026-03-31');
    expect(due('2024-02-29', 'sinh nhật', '2026-01-01')).toBe('2026-02-28');
  });

  it('keeps a lunar birthday on its lunar day: rằm tháng tám is 2026-09-25', () => {
    expect(due('2025-10-06', 'sinh nhật âm lịch')).toBe('2026-09-25');
    expect(due('1900-01-01', 'lunar birthday', '2026-01-01')).toBeNull();
    expect(due('1990-01-01', 'lunar birthday', '2101-06-01')).toBeNull();
  });

  it('never lies before the day that counts, nor one turn behind it', () => {
    const day = fc.integer({ min: 30_000, max: 60_000 }) as unknown as fc.Arbitrary<DayNumber>;
    const rules = fc.constantFrom(
      '7 ngày',
      '6 tuần',
      '1 tháng',
      '5 tháng',
      '2 năm',
      'sinh nhật',
      'sinh nhật âm lịch',
    );
    fc.assert(
      fc.property(day, rules, day, (last, text, asOf) => {
        const rule = parseCareRule(text)!;
        const found = nextCareDate(last, rule, asOf)!;
        expect(found).toBeGreaterThan(last);
        expect(found).toBeGreaterThanOrEqual(asOf);
        const between = Math.floor((Math.max(last + 1, asOf) + found) / 2) as DayNumber;
        expect(nextCareDate(last, rule, between)).toBe(found);
        if (rule.kind === 'lunarBirthday') expect(lunarOfDay(found)!.month).toBe(lunarOfDay(last)!.month);
      }),
    );
  });
});
