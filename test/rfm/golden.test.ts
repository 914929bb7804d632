import { describe, expect } from '@jest/globals';
import { customerIndex } from '../../shared/metrics/customerIndex';
import { customerTotals } from '../../shared/metrics/customerTotals';
import { orderDays } from '../../shared/metrics/orderDays';
import { dayOfIso } from '../../shared/model/day';
import { quantileThresholds, scoresByThresholds } from '../../shared/rfm/quantileScores';
import { thresholdScores } from '../../shared/rfm/thresholdScores';
import { cdnowOrders } from '../metrics/cdnow';
import { caseOf, golden } from '../metrics/golden';

type Transaction = [number, string, number];
type Counts = Record<string, number>;

describe('RFM against published cases', () => {
  golden('rfm_scores.json', 'counts CDNOW like the "tied" convention, read from the other end', (file) => {
    const { expected } = caseOf<
      { analysis_date: string },
      { tied: { counts: Record<'R' | 'F' | 'M', Counts> } }
    >(file, 'CDNOW');
    const { ids, customers, days } = cdnowOrders();
    const everyRow = customerTotals(customers, days, null, ids.length);
    const recency = everyRow.lastDay.map((last) => dayOfIso('1998-06-30')! - last);
    const money = customerTotals(customers, days, cdnowOrders().amounts, ids.length).revenue;
    // "At or below" is one minus "strictly above": our rule with the good end turned round.
    const tied = (values: Float64Array, worst: 'low' | 'high') => {
      const counts: Counts = {};
      for (const score of scoresByThresholds(values, worst, quantileThresholds(values, worst, 5))) {
        counts[6 - score!] = (counts[6 - score!] ?? 0) + 1;
      }
      return counts;
    };
    expect(tied(recency, 'high')).toEqual(expected.tied.counts.R);
    expect(tied(Float64Array.from(everyRow.orders), 'low')).toEqual(expected.tied.counts.F);
    expect(
      tied(
        money.map((value) => Math.round(value * 100)),
        'low',
      ),
    ).toEqual(expected.tied.counts.M);
  });

  golden('rfm_scores.json', 'finds recency and orders of the first twenty CDNOW customers', (file) => {
    const { expected } = caseOf<object, { ntile: { first20: number[][] } }>(file, 'CDNOW');
    const { ids, customers, days } = cdnowOrders();
    const { lastDay, orders } = customerTotals(customers, days, null, ids.length);
    for (const [id, recencyDays, rows] of expected.ntile.first20) {
      const c = ids.indexOf(id!);
      expect([dayOfIso('1998-06-30')! - lastDay[c]!, orders[c]]).toEqual([recencyDays, rows]);
    }
  });

  golden(
    'rfm_scores.json',
    'gives the segments of pymc-marketing when given its quartiles as thresholds',
    (file) => {
      const { inputs, expected } = caseOf<
        { transactions: Transaction[] },
        { segments: Record<string, string> }
      >(file, 'pymc-marketing');
      const { rows, ids } = customerIndex(inputs.transactions.map(([id]) => id));
      const days = inputs.transactions.map(([, date]) => dayOfIso(date)!);
      const byDay = orderDays(rows, days, ids.length);
      const totals = customerTotals(
        rows,
        days,
        inputs.transactions.map(([, , amount]) => amount),
        ids.length,
      );
      const recency = [...totals.lastDay].map((last) => dayOfIso('2015-02-07')! - last);
      const orders = recency.map((_, c) => byDay.starts[c + 1]! - byDay.starts[c]!);
      const means = orders.map((count, c) => totals.revenue[c]! / count);
      // Right-closed bins: above a quartile means, for whole columns, at the next value that stands there.
      const above = (column: readonly number[], cut: number) =>
        Math.min(...column.filter((value) => value > cut));
      const { r, f, m } = thresholdScores(recency, orders, means, {
        r: quartiles(recency),
        f: quartiles(orders).map((cut) => above(orders, cut)),
        m: quartiles(means).map((cut) => above(means, cut)),
      });
      ids.forEach((id, c) => {
        const cell = `${r[c]}${f[c]}${m[c]}`;
        const found = Object.entries(QUARTILE_MAP).find(([, cells]) => cells.includes(cell));
        expect(found?.[0] ?? 'Other').toBe(expected.segments[id]);
      });
    },
  );
});

/** pandas qcut(4, duplicates="drop"): the inner edges, without those that meet another edge. */
function quartiles(column: readonly number[]): readonly number[] {
  const sorted = [...column].sort((a, b) => a - b);
  const edge = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)]!;
    return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
  };
  return [...new Set([0, 0.25, 0.5, 0.75, 1].map(edge))].slice(1, -1);
}

/** The cells of pymc_marketing/clv/utils.py _default_rfm_segment_config. */
const QUARTILE_MAP: Readonly<Record<string, readonly string[]>> = {
  'Premium Customer': ['334', '443', '444', '344', '434', '433', '343', '333'],
  'Repeat Customer': ['244', '234', '232', '332', '143', '233', '243'],
  'Top Spender': ['424', '414', '144', '314', '324', '124', '224', '423', '413', '133', '323', '313', '134'],
  'At Risk Customer': ['422', '223', '212', '122', '222', '132', '322', '312', '412', '123', '214'],
  'Inactive Customer': ['411', '111', '113', '114', '112', '211', '311'],
};
