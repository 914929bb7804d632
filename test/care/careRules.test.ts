import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BIRTHDAY_PAST_DAYS, birthdayDue } from '../../shared/care/birthdayDue';
import { ruleIdOf, ruleWord } from '../../shared/care/careRule';
import { reorderDue } from '../../shared/care/reorderDue';
import { type DayNumber, dayOfIso } from '../../shared/model/day';

const USUAL = { aheadDays: 7, leapBirthday: '28/2' } as const;

const day = (iso: string): DayNumber => dayOfIso(iso) as DayNumber;

describe('birthdayDue', () => {
  it('keeps 29 February on the 28th in common years', () => {
    const leapling = { day: 29, month: 2, year: 2000, lunar: false };
    expect(birthdayDue(leapling, day('2027-02-25'), USUAL)).toBe(day('2027-02-28'));
    expect(birthdayDue(leapling, day('2028-02-25'), USUAL)).toBe(day('2028-02-29'));
  });

  it('keeps 29 February on 1 March where the shop says so', () => {
    const leapling = { day: 29, month: 2, year: 2000, lunar: false };
    const march = { ...USUAL, leapBirthday: '1/3' } as const;
    expect(birthdayDue(leapling, day('2027-02-25'), march)).toBe(day('2027-03-01'));
    expect(birthdayDue(leapling, day('2028-02-25'), march)).toBe(day('2028-02-29'));
  });

  it('looks over the end of the year', () => {
    expect(birthdayDue({ day: 2, month: 1, lunar: false }, day('2026-12-30'), USUAL)).toBe(day('2027-01-02'));
    expect(birthdayDue({ day: 31, month: 12, lunar: false }, day('2027-01-01'), USUAL)).toBe(
      day('2026-12-31'),
    );
  });

  it('keeps a lunar birthday on its day: the first of the first month is Tết', () => {
    expect(birthdayDue({ day: 1, month: 1, lunar: true }, day('2026-02-12'), USUAL)).toBe(day('2026-02-17'));
  });

  it('is null where day or month is not known', () => {
    expect(birthdayDue({ year: 1990, lunar: false }, day('2026-07-01'), USUAL)).toBeNull();
    expect(birthdayDue({ month: 7, year: 1990, lunar: false }, day('2026-07-01'), USUAL)).toBeNull();
  });

  it('is never outside of its window', () => {
    const birthday = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      lunar: fc.boolean(),
    });
    fc.assert(
      fc.property(birthday, fc.integer({ min: day('2000-01-01'), max: day('2090-01-01') }), (born, today) => {
        const due = birthdayDue(born, today as DayNumber, USUAL);
        if (due === null) return;
        expect(due - today).toBeGreaterThanOrEqual(-BIRTHDAY_PAST_DAYS);
        expect(due - today).toBeLessThanOrEqual(USUAL.aheadDays);
      }),
    );
  });
});

describe('reorderDue', () => {
  const rhythm = {
    firstOrder: day('2026-01-01'),
    lastOrder: day('2026-05-27'),
    expectedNext: day('2026-06-17'),
  };

  it('is overdue from the day after', () => {
    expect(reorderDue(rhythm, day('2026-06-17'))).toBeNull();
    expect(reorderDue(rhythm, day('2026-06-18'))).toEqual({
      rule: 'reorder',
      due: day('2026-06-17'),
      gapDays: 21,
      silentDays: 22,
    });
  });

  it('is the second order of who came once', () => {
    const once = { ...rhythm, firstOrder: rhythm.lastOrder };
    expect(reorderDue(once, day('2026-07-01'))!.rule).toBe('secondOrder');
  });

  it('is null without orders', () => {
    expect(
      reorderDue({ firstOrder: null, lastOrder: null, expectedNext: null }, day('2026-07-01')),
    ).toBeNull();
    expect(reorderDue({ ...rhythm, expectedNext: null }, day('2026-07-01'))).toBeNull();
  });
});

describe('ruleIdOf', () => {
  it('knows our rules in both languages, marks and case apart', () => {
    expect(['Sinh nhật', 'sinh nhat', 'Birthday', 'BIRTHDAY '].map(ruleIdOf)).toEqual([
      'birthday',
      'birthday',
      'birthday',
      'birthday',
    ]);
    expect(ruleIdOf(ruleWord('reorder', 'en'))).toBe(ruleIdOf(ruleWord('reorder', 'vi')));
  });

  it('keeps other rules as they are written, without marks', () => {
    expect(ruleIdOf('Bảo hành')).toBe('bao hanh');
    expect(ruleWord('bao hanh', 'vi')).toBe('bao hanh');
  });
});
