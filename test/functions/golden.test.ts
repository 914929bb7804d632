import { describe, expect } from '@jest/globals';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { callFunction } from '../../shared/functions/calling/registry';
import { dataRows, expectRelative, itGolden, itWithData } from '../clv/reference';
import { dataLines, golden } from '../metrics/golden';

/**
 * The golden values as a cell answers them. Left out here, as tests of the metrics behind the functions: pandas
 * quartiles and NTILE scores (rfm_scores), weeks that end on Sunday and first-purchase-counted summaries
 * (rfm_summary), within-cluster sums (kmeans), log-likelihoods and counts of single customers (bgnbd, paretonbd).
 */
function call(name: string, ...args: readonly unknown[]): unknown {
  return plainAnswer(callFunction(name, args, { language: 'en', mostCells: null }));
}

function column(values: readonly unknown[]): readonly (readonly unknown[])[] {
  return values.map((value) => [value]);
}

/** The parameters of a fit's block, by name. */
function block(answer: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(answer as [string, number][]) as Readonly<Record<string, number>>;
}

interface Customer {
  readonly frequency: number;
  readonly recency: number;
  readonly T: number;
  readonly palive: number;
  readonly cet: Readonly<Record<string, number>>;
}

function expectCustomers(customers: readonly Customer[], parameters: readonly number[], model: string): void {
  const columns = (['frequency', 'recency', 'T'] as const).map((key) =>
    column(customers.map((one) => one[key])),
  );
  const alive = call('P_ALIVE', ...columns, [parameters], model) as number[][];
  customers.forEach((one, i) => {
    expectRelative(alive[i]![0]!, one.palive, 1e-9, 1e-100);
    for (const [t, expected] of Object.entries(one.cet)) {
      const answer = call(
        'EXPECTED_PURCHASES',
        Number(t),
        one.frequency,
        one.recency,
        one.T,
        [parameters],
        model,
      );
      expectRelative(answer as number, expected, 1e-9, 1e-100);
    }
  });
}

describe('golden values in a cell', () => {
  itGolden('cac_ltv', 'CAC', ({ inputs, expected }) => {
    expect(call('CAC', inputs.marketing + inputs.sales, inputs.new_customers)).toBe(expected.cac);
    const clv = call('CLV', inputs.arpu, 1, 1 / inputs.monthly_churn, inputs.gross_margin) as number;
    expectRelative(clv, expected.ltv_simple, 1e-12);
    expectRelative(call('LTV_CAC', clv, expected.cac) as number, expected.ltv_to_cac, 1e-12);
    expectRelative(
      call('CAC_PAYBACK', expected.cac, inputs.arpu * inputs.gross_margin) as number,
      expected.payback_months,
      1e-12,
    );
  });

  itGolden('churn', 'Telco', ({ expected }) => {
    expectRelative(call('CHURN_RATE', expected.n, expected.churned) as number, expected.rate, 1e-12);
    expectRelative(
      call('CHURN_RATE', expected.monthly_charges_total, expected.monthly_charges_lost) as number,
      expected.revenue_churn,
      1e-12,
    );
  });

  itGolden('clv', 'closed-form retention', ({ inputs, expected }) => {
    const answer = (options?: string) =>
      call('CLV_RETENTION', 1, column(inputs.retention), [inputs.discount], null, options) as number[][];
    for (const [i, row] of answer().entries()) {
      for (const [j, value] of row.entries()) expectRelative(value, expected.excluding_first[i][j], 1e-12);
    }
    for (const [i, row] of answer('include_first').entries()) {
      for (const [j, value] of row.entries()) expectRelative(value, expected.including_first[i][j], 1e-12);
    }
  });

  itGolden('clv', '30-day expected purchases', ({ inputs, expected }) => {
    const { r, alpha, a, b } = inputs.params;
    inputs.customers.forEach((one: Customer, i: number) => {
      const answer = call(
        'EXPECTED_PURCHASES',
        inputs.t,
        one.frequency,
        one.recency,
        one.T,
        [[r, alpha, a, b]],
        'bg_nbd',
      );
      expectRelative(answer as number, expected.values[i], 1e-9);
    });
  });

  golden(
    'segment_maps.json',
    'gives every cell of the grid the segment of the published map rf_regex',
    (file) => {
      const map = (file as { maps: { rf_regex: readonly { pattern: string; name: string }[] } }).maps
        .rf_regex;
      const names = new Set<string>();
      for (const r of [1, 2, 3, 4, 5]) {
        for (const f of [1, 2, 3, 4, 5]) {
          const published = map.filter(({ pattern }) => new RegExp(`^${pattern}$`).test(`${r}${f}`));
          expect(published).toHaveLength(1);
          names.add(`${published[0]!.name} = ${call('RFM_SEGMENT', r, f, 1, 'en') as string}`);
        }
      }
      expect(names.size).toBe(10);
    },
  );

  itGolden('rfm_summary', 'daily', ({ inputs, expected }) => {
    const columns = [0, 1, 2].map((j) =>
      column(inputs.transactions.map((row: readonly unknown[]) => row[j])),
    );
    expect(call('CUSTOMER_SUMMARY', ...columns, inputs.end, 'day', 'noheader')).toEqual(expected.rows);
  });

  itGolden('sbg', 'High End: fit', ({ inputs, expected }) => {
    const survivors = inputs.survival_percent
      .slice(0, inputs.fit_years + 1)
      .map((share: number) => (share / 100) * inputs.cohort);
    const { alpha, beta, log_likelihood } = block(call('SBG', column(survivors)));
    expect(log_likelihood! - expected.loglik).toBeGreaterThan(-1e-3);
    expectRelative(alpha!, expected.params.alpha, 0.002);
    expectRelative(beta!, expected.params.beta, 0.002);
  });

  itGolden('sbg', 'High End curve', ({ inputs, expected }) => {
    const parameters = [
      ['model', 'sBG'],
      ['alpha', inputs.params.alpha],
      ['beta', inputs.params.beta],
    ];
    const periods = [expected.survival.map((_: number, t: number) => t)];
    const survival = call('SBG_SURVIVAL', parameters, periods) as number[][];
    survival[0]!.forEach((value, t) => {
      expectRelative(value, expected.survival[t], 1e-9);
    });
    const retention = call('SBG_RETENTION', parameters, [periods[0].slice(1)]) as number[][];
    retention[0]!.forEach((value, t) => {
      expectRelative(value, expected.retention[t], 1e-9);
    });
    for (const [n, value] of Object.entries(expected.derl as Record<string, number>)) {
      expectRelative(call('DERL', parameters, Number(n), inputs.discount) as number, value, 1e-8);
    }
  });

  itGolden('sbg', 'multi-cohort', ({ inputs, expected }) => {
    const rows = [0, 1, 2, 3, 4].map((t) =>
      inputs.cohorts.map((cohort: readonly number[]) => cohort[t] ?? null),
    );
    const { alpha, beta } = block(call('SBG', rows));
    expectRelative(alpha!, expected.alpha, 0.01);
    expectRelative(beta!, expected.beta, 0.01);
  });

  const models = [
    ['bgnbd', 'bg_nbd'],
    ['mbgnbd', 'mbg_nbd'],
    ['paretonbd', 'pareto_nbd'],
  ] as const;
  for (const [file, option] of models) {
    itGolden(file, 'per-customer quantities', ({ inputs, expected }) => {
      expectCustomers(expected.customers, Object.values(inputs.params as Record<string, number>), option);
    });
  }
  itGolden('bgnbd', 'numerically hard', ({ inputs, expected }) => {
    expectCustomers(expected.customers, Object.values(inputs.params as Record<string, number>), 'bg_nbd');
  });
  itGolden('mbgnbd', 'hard customers', ({ inputs, expected }) => {
    expectCustomers(expected.customers, Object.values(inputs.params as Record<string, number>), 'mbg_nbd');
  });
  itGolden('paretonbd', 'numerically hard', ({ inputs, expected }) => {
    for (const [i, parameters] of inputs.sets.entries())
      expectCustomers(expected.customers[i], parameters, 'pareto_nbd');
  });

  itGolden('bgbb', 'all 29', ({ inputs, expected }) => {
    const { alpha, beta, gamma, delta } = inputs.params;
    for (const cell of expected.cells) {
      const history = [cell.frequency, cell.recency, cell.n, [[alpha, beta, gamma, delta]], 'bg_bb'];
      expectRelative(call('P_ALIVE', ...history) as number, cell.palive, 1e-9);
      expectRelative(call('EXPECTED_PURCHASES', inputs.future, ...history) as number, cell.cet, 1e-9);
    }
  });

  itGolden('bgbb', 'fit BTYD', ({ inputs, expected }) => {
    const rows = inputs.recency_frequency_counts.map(
      (row: { frequency: number; recency: number; count: number }) => [
        row.frequency,
        row.recency,
        inputs.n,
        row.count,
      ],
    );
    const { alpha, log_likelihood, customers } = block(call('BG_BB', rows));
    expect(log_likelihood! - expected.loglik).toBeGreaterThan(-1e-3);
    expectRelative(alpha!, expected.params.alpha, 0.01);
    expect(customers).toBe(10000);
  });

  const SUMMARY = 'cdnow_customers_summary_with_transactions.csv';
  for (const [file, name, first] of [
    ['bgnbd', 'BG_NBD', 'r'],
    ['mbgnbd', 'MBG_NBD', 'r'],
  ] as const) {
    itGolden(file, 'fit CDNOW 1/10 sample', ({ expected }) => {
      const rows = dataRows('cdnow_customers_summary.csv').map((row) => row.map(Number));
      const fitted = block(call(name, [['id', 'frequency', 'recency', 'T'], ...rows]));
      expect(fitted.log_likelihood! - expected.loglik).toBeGreaterThan(-1e-3);
      expectRelative(fitted[first]!, expected.params[first], 1e-3);
      expect([fitted.customers, fitted.converged]).toEqual([2357, true]);
    });
  }
  itGolden('gammagamma', 'fit CDNOW', ({ expected }) => {
    const fitted = block(
      call(
        'GAMMA_GAMMA',
        dataRows(SUMMARY).map((row) => row.map(Number)),
      ),
    );
    expect(fitted.log_likelihood! - expected.loglik).toBeGreaterThan(-1e-3);
    expect(fitted.customers).toBe(946);
  });
  itGolden('gammagamma', 'expected spend', ({ inputs, expected }) => {
    const { p, q, gamma } = inputs.params;
    const rows = dataRows(SUMMARY)
      .slice(0, 10)
      .map((row) => row.map(Number));
    const answer = call(
      'EXPECTED_ORDER_VALUE',
      column(rows.map((row) => row[1])),
      column(rows.map((row) => row[4])),
      [[p, q, gamma]],
    );
    (answer as number[][]).forEach(([value], i) => {
      expectRelative(value!, expected.values[i], 1e-9);
    });
  });

  itGolden('retention_cohort', 'Relay', ({ expected }) => {
    const rows = dataRows('relay_foods_orders.csv');
    const [ids, dates] = [column(rows.map((row) => row[2])), column(rows.map((row) => row[1]))];
    const counts = call('COHORT_RETENTION', ids, dates, 'month', null, 'counts, noheader') as (
      | string
      | number
      | null
    )[][];
    // In their table a last month without a single order (February 2009, age 13) is blank; here it is 0.
    const theirs = { ...expected.active_users };
    theirs['2009-02'] = theirs['2009-02'].map((cell: number | null, age: number) => (age === 13 ? 0 : cell));
    expect(Object.fromEntries(counts.map(([label, , ...cells]) => [label, cells.slice(0, -1)]))).toEqual(
      theirs,
    );
    const [first] = call('COHORT_RETENTION', ids, dates, null, null, 'noheader') as number[][];
    for (const [age, share] of expected.published_2009_01_retention.entries())
      expectRelative(first![2 + age]!, share, 1e-5);
  });

  itGolden('kmeans', 'Mall', ({ expected }) => {
    const rows = dataRows('mall_customers.csv').map((row) => [Number(row[3]), Number(row[4])]);
    const clusters = (call('KMEANS', rows, 5, 1, 'raw') as number[][]).flat();
    const sizes = [1, 2, 3, 4, 5].map((cluster) => clusters.filter((one) => one === cluster).length);
    expect(sizes.sort((a, b) => a - b)).toEqual(expected.sizes_k5_sorted);
  });

  itWithData(
    'summarises CDNOW to 1997-09-30 as Fader, Hardie and Lee (2005): 946 repeaters, mean 35.08',
    ['CDNOW_sample.txt'],
    () => {
      const rows = cdnow();
      const summary = call('CUSTOMER_SUMMARY', ...rows, '1997-09-30', 'week', 'noheader') as number[][];
      const repeaters = summary.filter(([, frequency]) => frequency! > 0);
      expect([summary.length, repeaters.length]).toEqual([2357, 946]);
      expect(summary.reduce((sum, [, frequency]) => sum + frequency!, 0)).toBe(2457);
      expectRelative(repeaters.reduce((sum, row) => sum + row[4]!, 0) / 946, 35.0778475336898, 1e-9);
      const fitted = block(call('BG_NBD', summary));
      expectRelative(fitted.log_likelihood!, -9582.42920667393, 1e-9);
    },
  );

  itWithData(
    'predicts CDNOW with the model that the CRM would choose, finite for everybody',
    ['CDNOW_sample.txt'],
    () => {
      const [header, ...rows] = call('CLV_PREDICT', ...cdnow(), 9, '1997-09-30', 0.1, 0.3, 'en') as (
        | string
        | number
      )[][];
      expect(header![4]).toMatch(/^predicted_clv: Predicted with (?:BG|MBG|Pareto)\/NBD/);
      expect(rows).toHaveLength(2357);
      const buyers = rows.filter(([, orders]) => orders !== null) as number[][];
      // Eight have orders of 0 alone, which are no purchases.
      expect(buyers).toHaveLength(2349);
      for (const [, orders, each, alive, clv, low, high] of buyers) {
        expect(alive! >= 0 && alive! <= 1 && orders! > 0 && each! > 0 && clv! > 0 && low! <= high!).toBe(
          true,
        );
      }
    },
  );
});

function cdnow(): readonly (readonly (readonly unknown[])[])[] {
  const lines = dataLines('CDNOW_sample.txt').map((line) => line.trim().split(/\s+/));
  return [
    column(lines.map((row) => row[0])),
    column(lines.map((row) => Number(row[2]))),
    column(lines.map((row) => Number(row[4]))),
  ];
}
