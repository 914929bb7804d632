import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, AnswerCell } from '../../shared/functions/calling/callFunction';
import { callRecord } from '../../shared/functions/calling/callFunction';
import { isCellError } from '../../shared/functions/calling/fault';
import type { AnyFunction } from '../../shared/functions/define';
import { functions } from '../../shared/functions/index.generated';
import { isDateCell } from '../../shared/workbook/cell';

/** What cells of real sheets hold, and what no sheet should. */
const ODD: readonly unknown[] = [
  ...[
    null,
    undefined,
    '',
    ' ',
    0,
    -0,
    1,
    -1,
    2,
    5,
    0.5,
    1e-300,
    1e308,
    -1e308,
    2958465,
    2958466,
    45000,
    20260217,
    1999,
  ],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER, 4294967296],
  ...[
    true,
    false,
    { serial: 46000 },
    { serial: Number.NaN },
    { serial: 1e9 },
    { error: '#N/A' },
    {},
    [],
    () => 1,
    Symbol.iterator.description,
  ],
  ...[
    '#N/A',
    '#REF!',
    '-',
    'NULL',
    'không có',
    '1.250',
    '1,250',
    '1.250.000đ',
    '1tr2',
    '$12',
    '20%',
    '1e400',
    '٣',
    '🎂',
    'x'.repeat(2000),
  ],
  ...[
    '2026-02-17',
    '17/02/2026',
    '03/04/2026',
    '31/02/2026',
    '2026',
    '2/2026',
    '29/02/2027',
    'Đồng ý',
    'Rất hài lòng',
    '0912000123',
    '+84 912 000 123',
  ],
  ...[
    '{{Tên}}',
    '{{',
    '<b>',
    '=1+1',
    'month',
    'week',
    'dmy',
    'en',
    'noheader, en',
    'raw',
    'KH1',
    'KH2',
    'Mã KH',
    'BG/NBD',
    'model',
    '30 ngày',
    'sinh nhật',
  ],
];

const oddCell = fc.constantFrom(...ODD);
const oddRange = fc.array(fc.array(oddCell, { maxLength: 4 }), { maxLength: 6 });
const oddArgument = fc.oneof(
  { weight: 3, arbitrary: oddCell },
  { weight: 2, arbitrary: oddRange },
  { weight: 1, arbitrary: fc.array(oddCell, { maxLength: 6 }) },
);

/** Arguments that mostly fit the parameters, with odd ones among them, so that the metrics are reached too. */
function mostlyFitting({ params }: AnyFunction): fc.Arbitrary<readonly unknown[]> {
  const fitting = Object.values(params).map(({ kind, shape, choices, min = -20, max = 60 }) => {
    const cell =
      kind === 'date'
        ? fc.oneof(fc.integer({ min: 40000, max: 47000 }), fc.constantFrom('2026-02-17', '17/02/2026', null))
        : kind === 'id'
          ? fc.constantFrom('a', 'b', 'c', 12, null)
          : kind === 'text'
            ? fc.constantFrom(...(choices ?? ['Khách VIP', 'mới', '30 ngày', 'An', '12 Đường Mẫu, Hà Nội']))
            : kind === 'options'
              ? fc.constantFrom('', 'en', 'noheader', null)
              : kind === 'share'
                ? fc.double({ min: 0, max: 1, noNaN: true })
                : fc.oneof(
                    fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.min(60, max)) }),
                    fc.double({ min, max: 1e9, noNaN: true }),
                    fc.constantFrom(0, 1, 5),
                  );
    const list = fc.array(fc.tuple(cell), { minLength: 5, maxLength: 5 });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 35 });
    const one =
      shape === 'list' ? list : shape === 'block' ? table : shape === 'each' ? fc.oneof(cell, list) : cell;
    return fc.oneof(
      { weight: 12, arbitrary: one as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: oddArgument },
    );
  });
  return fc.tuple(...fitting);
}

const CODES = new Set(['#VALUE!', '#N/A', '#NUM!', '#DIV/0!', '#NAME?']);

function cellsOf(answer: Answer): readonly AnswerCell[] {
  return Array.isArray(answer)
    ? (answer as readonly (readonly AnswerCell[])[]).flat()
    : [answer as AnswerCell];
}

function expectSound(answer: Answer): void {
  if (Array.isArray(answer)) {
    expect(answer.length).toBeGreaterThan(0);
    expect(new Set(answer.map((row) => row.length)).size).toBe(1);
  }
  for (const cell of cellsOf(answer)) {
    if (isCellError(cell)) {
      expect(CODES).toContain(cell.error);
      expect(cell.message).toMatch(/\S.{8,}/s);
      expect(cell.message).not.toMatch(/undefined|\[object|NaN/);
    } else if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
    else if (isDateCell(cell as never))
      expect(Number.isInteger((cell as { serial: number }).serial)).toBe(true);
    else expect(cell === null || typeof cell === 'string' || typeof cell === 'boolean').toBe(true);
  }
}

const settings = { language: 'en', mostCells: 50_000 } as const;

describe('odd arguments', () => {
  it.each(functions.map((one) => [one.name, one] as const))(
    '%s answers 200 odd calls with finite numbers or sentences, never an exception',
    (_, record) => {
      const odd = fc.array(oddArgument, { maxLength: Object.keys(record.params).length + 1 });
      const calls = fc.oneof(odd, mostlyFitting(record));
      fc.assert(
        fc.property(calls, (args) => expectSound(callRecord(record, args, settings))),
        { numRuns: 200, seed: 20260217 },
      );
    },
  );

  it.each(
    functions
      .filter(({ params }) => Object.values(params).some(({ kind }) => kind !== 'options'))
      .map((one) => [one.name, one] as const),
  )('%s never answers from an error cell as if it were a value', (_, record) => {
    const names = Object.keys(record.params).filter((name) => !record.params[name]!.optional);
    names.forEach((_name, i) => {
      const args = names.map((__, j) => (i === j ? { error: '#REF!' } : 1));
      const cells = cellsOf(callRecord(record, args, settings));
      expect(cells.some(isCellError)).toBe(true);
    });
  });
});
