import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { callFunction } from '../../shared/functions/calling/registry';

type Row = readonly [id: string, day: number, amount: number];

const orders = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.integer({ min: 45_000, max: 45_400 }),
    fc.integer({ min: 1, max: 5000 }),
  ),
  { minLength: 6, maxLength: 40 },
) as fc.Arbitrary<readonly Row[]>;

function call(name: string, ...args: readonly unknown[]): unknown {
  return plainAnswer(callFunction(name, args, { language: 'en', mostCells: null }));
}

function columns(rows: readonly Row[]): readonly (readonly (readonly unknown[])[])[] {
  return [0, 1, 2].map((j) => rows.map((row) => [row[j]]));
}

/** Functions of ids, dates and amounts; which columns of their answer are money. */
const OF_ORDERS: readonly (readonly [
  name: string,
  takes: readonly number[],
  rest: readonly unknown[],
  money: readonly number[],
])[] = [
  ['RFM', [0, 1, 2], [45_400, 5, 'noheader'], [3]],
  ['CUSTOMER_SUMMARY', [0, 1, 2], [45_400, 'day', 'noheader'], [4]],
  ['CLV_HISTORY', [0, 2], [0.5, 'noheader'], [1]],
  ['PURCHASE_GAP', [0, 1], ['noheader'], []],
  ['COHORT_RETENTION', [0, 1], ['month', 45_400, 'noheader'], []],
  [
    'COHORT_REVENUE',
    [0, 1, 2],
    ['month', 45_400, 'noheader'],
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  ],
  ['CLV_PREDICT', [0, 1, 2], [12, 45_400, 0.1, 0.5, 'noheader'], [2, 4, 5, 6]],
];

function answerOf([name, takes, rest]: (typeof OF_ORDERS)[number], rows: readonly Row[]): unknown[][] {
  const all = columns(rows);
  return call(name, ...takes.map((j) => all[j]), ...rest) as unknown[][];
}

/** Rows by their first cell, so that the order of customers does not matter. */
function sorted(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return [...rows].sort((one, other) => String(one[0]).localeCompare(String(other[0])));
}

function expectAlike(
  actual: readonly (readonly unknown[])[],
  expected: readonly (readonly unknown[])[],
): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((row, i) => {
    row.forEach((cell, j) => {
      const other = expected[i]![j];
      if (typeof cell !== 'number' || typeof other !== 'number') expect(cell).toEqual(other);
      else expect(Math.abs(cell - other)).toBeLessThanOrEqual(Math.abs(other) * TOLERANCE + 1e-9);
    });
  });
}

/** Sums in another order differ in their last digits, and fits of them a little more. */
const TOLERANCE = 1e-3;
const SEED = { seed: 20260217 };

describe.each(OF_ORDERS.map((one) => [one[0], one] as const))('%s', (name, form) => {
  const numRuns = name === 'CLV_PREDICT' ? 10 : 60;

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(orders, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map((row) => [keys.next().value as number, row] as const)
          .sort(([a], [b]) => a - b);
        expectAlike(
          sorted(
            answerOf(
              form,
              shuffled.map(([, row]) => row),
            ),
          ),
          sorted(answerOf(form, rows)),
        );
      }),
      { ...SEED, numRuns },
    );
  });

  it('scales its money with the amounts, and nothing else', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(10, 1000), (rows, factor) => {
        const scaled = answerOf(
          form,
          rows.map(([id, day, amount]) => [id, day, amount * factor] as const),
        );
        const isTable = name.startsWith('COHORT');
        const wanted = answerOf(form, rows).map((row) =>
          row.map((cell, j) =>
            form[3].includes(j) && typeof cell === 'number' && !(isTable && j === row.length - 1)
              ? cell * factor
              : cell,
          ),
        );
        expectAlike(scaled, wanted);
      }),
      { ...SEED, numRuns },
    );
  });
});

describe('RFM', () => {
  it('gives customers with equal orders equal scores and segments', () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const twins = [
          ...rows,
          ...rows.filter(([id]) => id === 'a').map(([, day, amount]) => ['twin', day, amount] as const),
        ];
        const found = new Map(answerOf(OF_ORDERS[0]!, twins).map(([id, ...cells]) => [id, cells]));
        expect(found.get('twin')).toEqual(found.get('a'));
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  it('keeps scores within 1..bins and follows each dimension', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 10 }), (rows, bins) => {
        const [ids, dates, amounts] = columns(rows);
        const table = call('RFM', ids, dates, amounts, 45_400, bins, 'noheader') as number[][];
        for (const [, recency, frequency, monetary, r, f, m] of table) {
          expect([r, f, m].every((score) => score! >= 1 && score! <= bins)).toBe(true);
          for (const other of table) {
            if (other[1]! > recency!) expect(other[4]).toBeLessThanOrEqual(r!);
            if (other[2]! > frequency!) expect(other[5]).toBeGreaterThanOrEqual(f!);
            if (other[3]! > monetary!) expect(other[6]).toBeGreaterThanOrEqual(m!);
          }
        }
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});

describe('a function of one value', () => {
  const CALLS: readonly (readonly [string, fc.Arbitrary<unknown>, readonly unknown[]])[] = [
    ['PHONE', fc.constantFrom('0912000123', '84912000124', 'abc', '', 912000125), []],
    ['VND', fc.constantFrom('1tr2', '350k', 'x', '', 5, '1.000.000đ'), []],
    ['FOLD', fc.constantFrom('Đặng', 'HÒA', ''), []],
    ['AGE', fc.integer({ min: 20_000, max: 46_000 }), [46_100]],
    ['LUNAR', fc.integer({ min: 20_000, max: 46_000 }), []],
    ['RFM_SEGMENT', fc.integer({ min: 1, max: 5 }), [3, 3]],
  ];

  it.each(CALLS)('%s answers a range as it answers each cell', (name, cell, rest) => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 12 }), (cells) => {
        const filled = [...cells, cells.find((one) => one !== '') ?? 1];
        const range = call(
          name,
          filled.map((one) => [one]),
          ...rest,
        ) as unknown[][];
        const single = filled.map((one) => call(name, [[one]], ...rest) as unknown[][]);
        expect(range.map(([one]) => withoutRow(one))).toEqual(single.map((rows) => withoutRow(rows[0]![0])));
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});

/** A sentence without the row that it names. */
function withoutRow(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null || !('message' in cell)) return cell;
  return String(cell.message).replace(/, row \d+ of the range/, '');
}
