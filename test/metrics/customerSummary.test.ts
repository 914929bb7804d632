import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerIndex } from '../../shared/metrics/customerIndex';
import { type CustomerSummary, customerSummary } from '../../shared/metrics/customerSummary';
import { customerTotals } from '../../shared/metrics/customerTotals';
import { orderDays } from '../../shared/metrics/orderDays';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { cdnowOrders } from './cdnow';
import { caseOf, golden } from './golden';

type Transaction = [number, string, number];
const asDay = (day: number) => day as DayNumber;
const rowsOf = (summary: CustomerSummary) =>
  [...summary.frequency].map((x, c) => [x, summary.recency[c]!, summary.age[c]!, summary.monetary[c]!]);

const orders = fc.array(
  fc.tuple(fc.nat(3), fc.integer({ min: 45_000, max: 45_040 }), fc.integer({ min: -20, max: 90 })),
  { maxLength: 30 },
);
const summaryOf = (list: readonly (readonly [number, number, number])[], scale = 1) =>
  customerSummary(
    list.map(([customer]) => customer),
    list.map(([, day]) => day),
    list.map(([, , amount]) => amount * scale),
    4,
    asDay(45_030),
  );

describe('customerSummary', () => {
  it('merges the orders of a day, leaves the first day out of frequency and money', () => {
    const customers = Object.freeze([0, 0, 0, 0]);
    const days = Object.freeze([45_000, 45_014, 45_014, 45_028]);
    const summary = customerSummary(
      customers,
      days,
      Object.freeze([500, 10, 20, 50]),
      1,
      asDay(45_035),
      'week',
    );
    expect(rowsOf(summary)).toEqual([[2, 4, 5, 40]]);
  });

  it('gives a one-time buyer zeros and an age, and a customer without purchases NaN', () => {
    const summary = customerSummary([0, 1], [45_000, 45_011], [5, 5], 2, asDay(45_010));
    expect(rowsOf(summary)[0]).toEqual([0, 0, 10, 0]);
    expect(rowsOf(summary)[1]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('takes a return off the purchase before it, and does not count it as a purchase', () => {
    const days = [45_000, 45_010, 45_020, 45_021];
    expect(rowsOf(customerSummary([0, 0, 0, 0], days, [100, 80, 60, -20], 1, asDay(45_030)))).toEqual([
      [2, 20, 30, 60],
    ]);
    expect(rowsOf(customerSummary([0, 0], [45_000, 45_001], [100, -20], 1, asDay(45_030)))).toEqual([
      [0, 0, 30, 0],
    ]);
  });

  it('measures in weeks, months of 30.4375 and years of 365.25 days', () => {
    for (const [unit, length] of [
      ['week', 7],
      ['month', 30.4375],
      ['year', 365.25],
    ] as const) {
      expect(customerSummary([0], [45_000], null, 1, asDay(45_100), unit).age[0]).toBe(100 / length);
    }
  });

  it('keeps 0 <= recency <= age, scales with money and does not mind the order of rows', () => {
    fc.assert(
      fc.property(orders, (list) => {
        const summary = summaryOf(list);
        const back = summaryOf([...list].reverse(), 1000);
        expect([back.frequency, back.recency, back.age]).toEqual([
          summary.frequency,
          summary.recency,
          summary.age,
        ]);
        summary.age.forEach((age, c) => {
          if (Number.isNaN(age)) return;
          expect(summary.recency[c]!).toBeGreaterThanOrEqual(0);
          expect(summary.recency[c]!).toBeLessThanOrEqual(age);
          expect(back.monetary[c]).toBeCloseTo(summary.monetary[c]! * 1000, 6);
        });
      }),
    );
  });
});

describe('customerSummary against published cases', () => {
  type In = { transactions: Transaction[]; end: string };
  const columnsOf = (transactions: readonly Transaction[]) => {
    const { rows, ids } = customerIndex(transactions.map(([id]) => id));
    const days = transactions.map(([, date]) => dayOfIso(date)!);
    return { rows, ids, days, amounts: transactions.map(([, , amount]) => amount) };
  };

  golden('rfm_summary.json', 'matches lifetimes and pymc-marketing on their fourteen rows, daily', (file) => {
    const { inputs, expected } = caseOf<In, { rows: number[][] }>(file, 'daily');
    const { rows, ids, days, amounts } = columnsOf(inputs.transactions);
    const summary = rowsOf(customerSummary(rows, days, amounts, ids.length, dayOfIso(inputs.end)!));
    expect(summary.map((row, c) => [ids[c], ...row])).toEqual(expected.rows);
  });

  golden(
    'rfm_summary.json',
    'matches the calibration period of pymc-marketing, and its holdout by the same days',
    (file) => {
      const { inputs, expected } = caseOf<
        { transactions: Transaction[]; calibration_end: string },
        { monetary_cal: number[]; monetary_holdout: number[]; ids: number[]; excluded: number[] }
      >(file, 'calibration');
      const { rows, ids, days, amounts } = columnsOf(inputs.transactions);
      const end = dayOfIso(inputs.calibration_end)!;
      const { monetary } = customerSummary(rows, days, amounts, ids.length, end);
      const known = ids.filter((_, c) => !Number.isNaN(monetary[c]!));
      expect(known).toEqual(expected.ids);
      expect(known.map((id) => monetary[ids.indexOf(id)])).toEqual(expected.monetary_cal);
      const later = Int32Array.from(rows, (customer, i) => (days[i]! > end ? customer : -1));
      const { starts } = orderDays(later, days, ids.length);
      const { revenue } = customerTotals(later, days, amounts, ids.length);
      const mean = (c: number) => (revenue[c] ? revenue[c] / (starts[c + 1]! - starts[c]!) : 0);
      expect(known.map((id) => mean(ids.indexOf(id)))).toEqual(expected.monetary_holdout);
    },
  );

  golden(
    'rfm_summary.json',
    'finds the segmentation columns of pymc-marketing by days and totals',
    (file) => {
      const { inputs, expected } = caseOf<In, { rows: number[][] }>(file, 'segmentation');
      const { rows, ids, days, amounts } = columnsOf(inputs.transactions);
      const { starts } = orderDays(rows, days, ids.length);
      const { revenue, lastDay } = customerTotals(rows, days, amounts, ids.length);
      const found = ids.map((id, c) => {
        const frequency = starts[c + 1]! - starts[c]!;
        return [id, frequency, dayOfIso(inputs.end)! - lastDay[c]!, revenue[c]! / frequency];
      });
      expect(found).toEqual(expected.rows);
    },
  );

  golden(
    'rfm_summary.json',
    'matches Fader-Hardie-Lee (2005) on CDNOW: 946 repeaters, x 2,457, mean spend 35.08',
    (file) => {
      type Spend = Record<'count' | 'mean' | 'min' | 'max', number>;
      const { expected } = caseOf<
        object,
        {
          n: number;
          sum_frequency: number;
          repeaters: number;
          sum_recency_weeks: number;
          sum_T_weeks: number;
          monetary: Spend;
          first10: number[][];
          holdout_sum_to_1998_06_30: number;
        }
      >(file, 'CDNOW');
      const { ids, customers, days, amounts } = cdnowOrders();
      const to = (iso: string) =>
        customerSummary(customers, days, amounts, ids.length, dayOfIso(iso)!, 'week');
      const summary = to('1997-09-30');
      const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
      const spends = summary.monetary.filter((_, c) => summary.frequency[c]! > 0);
      expect(summary.frequency.length).toBe(expected.n);
      expect(sum(summary.frequency)).toBe(expected.sum_frequency);
      expect(sum(summary.recency)).toBeCloseTo(expected.sum_recency_weeks, 6);
      expect(sum(summary.age)).toBeCloseTo(expected.sum_T_weeks, 6);
      expect(spends.length).toBe(expected.repeaters);
      expect(sum(spends) / spends.length).toBeCloseTo(expected.monetary.mean, 9);
      expect([Math.min(...spends), Math.max(...spends)]).toEqual([
        expect.closeTo(expected.monetary.min, 9),
        expect.closeTo(expected.monetary.max, 9),
      ]);
      for (const [id, ...row] of expected.first10) {
        rowsOf(summary)[ids.indexOf(id!)]!.forEach((value, k) => {
          expect(value).toBeCloseTo(row[k]!, 5);
        });
      }
      expect(sum(to('1998-06-30').frequency) - sum(summary.frequency)).toBe(
        expected.holdout_sum_to_1998_06_30,
      );
    },
  );
});
