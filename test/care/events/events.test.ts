import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CARE_EVENTS } from '../../../shared/care/careRule';
import { EVENT_RULES } from '../../../shared/care/events';
import type { DayNumber } from '../../../shared/model/day';
import { customer, day, due, rule } from './sources';

describe('reorder and secondOrder', () => {
  const regular = customer({
    ...{ firstOrder: '2026-01-01', lastOrder: '2026-05-27', nextCare: '2026-06-17', valueAtRisk: 100 },
  });
  const once = customer({
    ...regular,
    firstOrder: '2026-05-27',
    lastOrder: '2026-05-27',
    nextCare: '2026-06-17',
  });

  it('tell those past their own rhythm from those who came once', () => {
    expect(due(rule('reorder', 0), [regular, once])).toEqual(['0 2026-06-17']);
    expect(due(rule('secondOrder', 0), [regular, once])).toEqual(['1 2026-06-17']);
  });

  it('leave alone of whom nothing is to be lost', () => {
    expect(due(rule('reorder', 0), [customer({ ...regular, valueAtRisk: 0.4 })])).toEqual([]);
    expect(due(rule('reorder', 0), [customer({ ...regular, valueAtRisk: null })])).toEqual([]);
  });
});

describe('birthday', () => {
  const on = (dayOfMonth: number, month: number, lunar = false, year?: number) => ({
    birthdays: () => [{ day: dayOfMonth, month, lunar, ...(year === undefined ? {} : { year }) }],
  });

  it('looks as many days ahead as the rule says', () => {
    expect(due(rule('birthday', 7), [customer({})], on(5, 7))).toEqual(['0 2026-07-05']);
    expect(due(rule('birthday', 3), [customer({})], on(5, 7))).toEqual([]);
    expect(due(rule('birthday', 3), [customer({})], on(29, 6))).toEqual(['0 2026-06-29']);
    expect(due(rule('birthday', 3), [customer({})], on(28, 6))).toEqual([]);
  });

  it('keeps a lunar birthday on its lunar day: 17/5 of the lunar year 2026 is 1 July', () => {
    expect(due(rule('birthday', 0), [customer({})], on(17, 5, true))).toEqual(['0 2026-07-01']);
  });

  it('keeps a birthday of a leap month in the ordinary month of that number', () => {
    // 2025 has a leap sixth month; who was born in one is wished well in the sixth month of 2026.
    const july = due(rule('birthday', 40), [customer({})], on(1, 6, true));
    expect(july).toEqual(['0 2026-07-14']);
  });

  it('turns a solar date of birth into its lunar day where the rule wants it, which needs the year', () => {
    // 5 August 1990 was the full moon of the sixth month; in 2026 that month begins on 14 July.
    expect(due(rule('lunarBirthday', 60), [customer({})], on(5, 8, false, 1990))).toEqual(['0 2026-07-28']);
    expect(due(rule('lunarBirthday', 60), [customer({})], on(5, 8))).toEqual([]);
  });

  it('says which column it wants', () => {
    expect(due(rule('birthday', 7), [customer({})])).toEqual({
      fault: 'noColumn',
      field: 'birthday',
      header: '',
    });
  });
});

describe('firstOrder', () => {
  it('thanks some days after the only order, for two weeks', () => {
    const bought = (iso: string) => customer({ firstOrder: iso, lastOrder: iso });
    expect(due(rule('firstOrder', 3), [bought('2026-06-28'), bought('2026-06-29')])).toEqual([
      '0 2026-07-01',
    ]);
    expect(due(rule('firstOrder', 3), [bought('2026-06-14'), bought('2026-06-13')])).toEqual([
      '0 2026-06-17',
    ]);
    expect(
      due(rule('firstOrder', 3), [customer({ firstOrder: '2026-06-01', lastOrder: '2026-06-28' })]),
    ).toEqual([]);
  });
});

describe('daysSince', () => {
  it('brings up who is silent so long, and lets go of who is gone for good', () => {
    const silent = (iso: string) => customer({ lastOrder: iso });
    expect(due(rule('daysSince', 60), [silent('2026-05-02'), silent('2026-05-03')])).toEqual([
      '0 2026-07-01',
    ]);
    expect(due(rule('daysSince', 60), [silent('2026-03-03'), silent('2026-03-02')])).toEqual([
      '0 2026-05-02',
    ]);
  });
});

describe('expectedNext', () => {
  it('is near the day that the model expects, from before to two weeks after', () => {
    const next = (iso: string) => customer({ lastOrder: '2026-05-01', expectedNext: iso });
    const found = due(
      rule('expectedNext', 3),
      ['2026-07-04', '2026-07-05', '2026-06-17', '2026-06-16'].map(next),
    );
    expect(found).toEqual(['0 2026-07-04', '2 2026-06-17']);
  });
});

describe('pAlive', () => {
  const fallen = { lastOrder: '2026-03-01', orders: 5, pAlive: 0.4, valueAtRisk: 10, nextCare: '2026-04-01' };

  it('has fallen below so many per cent, of customers who came again', () => {
    expect(due(rule('pAlive', 50), [customer(fallen)])).toEqual(['0 2026-04-01']);
    expect(due(rule('pAlive', 40), [customer(fallen)])).toEqual([]);
    expect(due(rule('pAlive', 50), [customer({ ...fallen, orders: 1 })])).toEqual([]);
    expect(due(rule('pAlive', 0.5), [customer(fallen)])).toEqual(['0 2026-04-01']);
    expect(due(rule('pAlive', 0.4), [customer(fallen)])).toEqual([]);
    expect(due(rule('pAlive', 50), [customer({ ...fallen, valueAtRisk: 0 })])).toEqual([]);
  });
});

describe('segmentDown', () => {
  it('is the day of the move, for as long as the rule says', () => {
    const moved = (iso: string) => customer({ movedDown: { day: day(iso), from: 'a', to: 'b' } });
    expect(due(rule('segmentDown', 30), [moved('2026-06-01'), moved('2026-05-31'), customer({})])).toEqual([
      '0 2026-06-01',
    ]);
  });
});

describe('stageAge', () => {
  const staged = (stage: string, stageSince: string) => customer({ stage, stageSince });

  it('is of the first stage, in either language, or of the one that the rule names', () => {
    const found = [
      staged('Tiềm năng', '2026-06-17'),
      staged('lead', '2026-06-10'),
      staged('Báo giá', '2026-06-01'),
    ];
    expect(due(rule('stageAge', 14), found)).toEqual(['0 2026-07-01', '1 2026-06-24']);
    expect(due(rule('stageAge', 14, 'báo giá'), found)).toEqual(['2 2026-06-15']);
  });

  it('waits until the days are over', () => {
    expect(due(rule('stageAge', 14), [staged('Tiềm năng', '2026-06-18')])).toEqual([]);
  });
});

describe('debt', () => {
  const owes = (...amounts: readonly (number | null)[]) => ({ amounts: () => amounts });

  it('comes again each time so many days have passed', () => {
    const people = [customer({ lastOrder: '2026-06-01' }), customer({ lastOrder: '2026-04-01' })];
    expect(due(rule('debt', 30), people, owes(5, 5))).toEqual(['0 2026-07-01', '1 2026-06-30']);
    expect(due(rule('debt', 30), people, owes(0, -1))).toEqual([]);
    expect(due(rule('debt', 31), people, owes(5, null))).toEqual([]);
  });
});

describe('warranty and date', () => {
  const on = (iso: string) => ({ days: () => [day(iso)] });

  it('look ahead, and two weeks back', () => {
    expect(due(rule('warranty', 30), [customer({})], on('2026-07-31'))).toEqual(['0 2026-07-31']);
    expect(due(rule('warranty', 30), [customer({})], on('2026-08-01'))).toEqual([]);
    expect(due(rule('date', 0, 'Ngày hẹn'), [customer({})], on('2026-06-17'))).toEqual(['0 2026-06-17']);
    expect(due(rule('date', 0, 'Ngày hẹn'), [customer({})], on('2026-06-16'))).toEqual([]);
  });

  it('say which column they want', () => {
    expect(due(rule('date', 0, 'Ngày giao'), [])).toEqual({
      fault: 'noColumn',
      field: null,
      header: 'Ngày giao',
    });
    expect(due(rule('warranty', 0), [])).toEqual({ fault: 'noColumn', field: 'warranty_end', header: '' });
  });
});

describe('holiday', () => {
  it('is of everybody, on Women’s Days of women alone', () => {
    const three = [customer({}), customer({}), customer({})];
    const at = { today: day('2026-10-18'), genders: () => ['female', 'male', null] as const };
    expect(due(rule('holiday', 3, '20/10'), three, at)).toEqual(['0 2026-10-20']);
    expect(due(rule('holiday', 3, 'Noel'), three, { today: day('2026-12-23') })).toHaveLength(3);
    expect(due(rule('holiday', 1, 'Noel'), three, { today: day('2026-12-23') })).toEqual([]);
  });

  it('asks which one is meant', () => {
    expect(due(rule('holiday', 3), [])).toEqual({ fault: 'noDetail' });
    expect(due(rule('holiday', 3, 'ngày gì đó'), [])).toEqual({
      fault: 'unknownHoliday',
      detail: 'ngày gì đó',
    });
  });
});

describe('every event', () => {
  it.each(CARE_EVENTS)(
    '%s brings each customer up at most once, and nobody of whom nothing is known',
    (event) => {
      const anyDay = fc.option(fc.integer({ min: day('2020-01-01'), max: day('2027-12-31') }), { nil: null });
      const anyone = fc.record({
        ...{
          firstOrder: anyDay,
          lastOrder: anyDay,
          nextCare: anyDay,
          expectedNext: anyDay,
          stageSince: anyDay,
        },
        orders: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
        pAlive: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        valueAtRisk: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
        stage: fc.constantFrom('Tiềm năng', 'Khách hàng', null),
      });
      fc.assert(
        fc.property(
          fc.array(anyone, { maxLength: 8 }),
          anyDay,
          fc.integer({ min: 0, max: 90 }),
          (people, seen, days) => {
            const customers = [...people, {}].map((own) => customer(own as never));
            const found = EVENT_RULES[event]({
              ...{
                customers,
                rule: rule(event, days, event === 'holiday' ? 'Tết' : ''),
                today: day('2026-07-01'),
              },
              leapBirthday: '1/3',
              birthdays: () => customers.map(() => null),
              genders: () => customers.map(() => null),
              days: () =>
                customers.map((_, i) => (i === customers.length - 1 ? null : (seen as DayNumber | null))),
              amounts: () => customers.map((_, i) => (i === customers.length - 1 ? null : 10)),
            });
            if ('fault' in found) throw new Error(found.fault);
            const places = found.map(({ at }) => at);
            expect(new Set(places).size).toBe(places.length);
            if (event !== 'holiday') expect(places).not.toContain(customers.length - 1);
          },
        ),
      );
    },
  );
});
