import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planLeave } from '../../shared/commands/leave';
import { reportOf } from '../../shared/commands/report';
import { planUpdate } from '../../shared/commands/update';
import { fields } from '../../shared/model/fields';
import type { WritableCell } from '../../shared/workbook/cell';
import {
  type MemorySheet,
  type MemoryWorkbook,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { dump } from '../workbook/arbitraries';
import { apply, REQUEST, update } from './shop';

const HEADERS = Object.values(fields).flatMap(({ headers }) => [
  ...headers.vi,
  ...headers.en,
  ...headers.short,
]);

const header = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HEADERS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const cell: fc.Arbitrary<WritableCell> = fc.oneof(
  fc.constantFrom<WritableCell>(
    null,
    '0912000123',
    912000124,
    '01680000125',
    '+84 912 000 126',
    '15/01/2026',
    '2026-02-30',
    46037,
    '1.250.000đ',
    '1tr2',
    '350k',
    -50000,
    'Nguyễn Thị Mẫu',
    'trần văn thử',
    'Khách lẻ',
    'NULL',
    'mau@example.com',
    'mau@gmial.com',
    '=1+1',
    '@SUM(A1)',
    '<img src=x onerror=alert(1)>',
    'Tổng cộng',
    'Nợ cũ',
    'KH001',
    'D1',
    '\u0000\u0007',
    '\u202eabc',
    { error: '#N/A' },
    { formula: '=A1&B1', value: 'x' },
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
  fc.boolean(),
);

/** Any sheet: perhaps title rows, perhaps a header, ragged rows of anything. */
const sheet = fc.record({
  titles: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
  headers: fc.array(header, { minLength: 1, maxLength: 9 }),
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
});

const sheets = fc.array(sheet, { minLength: 1, maxLength: 3 });

type Sheets = typeof sheets extends fc.Arbitrary<infer T> ? T : never;

function workbookOf(rows: Sheets): MemoryWorkbook {
  const made = memoryWorkbook();
  rows.forEach(({ titles, headers, rows: body }, i) => {
    made.sheets.push(memorySheet(`Trang ${i + 1}`, [...titles, headers, ...body]));
  });
  return made;
}

/** Place and content of every cell that holds something. */
function cellsOf(entry: MemorySheet): readonly (readonly [string, string])[] {
  return entry.cells.flatMap((row, r) =>
    (row ?? []).flatMap((content, c) =>
      content === null || content === undefined ? [] : [[`${r}:${c}`, JSON.stringify(content)] as const],
    ),
  );
}

describe('any workbook', () => {
  it('is converted or refused in a sentence; no cell of the user changes; twice changes nothing; leave restores', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const made = workbookOf(rows);
        const before = JSON.stringify(dump(made));
        const typed = made.sheets.map(cellsOf);
        const plan = planUpdate(snapshotOfMemory(made), 'convert', REQUEST);
        expect(
          reportOf(plan).findings.every(
            ({ message }) => message.length > 0 && !message.includes('undefined'),
          ),
        ).toBe(true);
        if (plan.isRefused) return;
        apply(made, plan);
        typed.forEach((before, i) => {
          const after = new Map(cellsOf(made.sheets[i]!));
          for (const [place, content] of before) expect([place, after.get(place)]).toEqual([place, content]);
        });
        expect(planUpdate(snapshotOfMemory(made), 'convert', REQUEST).changeSet.changes).toEqual([]);
        apply(made, planLeave(snapshotOfMemory(made), REQUEST));
        expect(JSON.stringify(dump(made))).toBe(before);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('is given back by leave even after every repair was accepted', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const made = workbookOf(rows);
        const before = JSON.stringify(dump(made));
        const decision = { status: 'accepted', isMeant: () => true, by: null, today: REQUEST.today } as const;
        if (update(made, { decision }).isRefused) return;
        const plan = planLeave(snapshotOfMemory(made), REQUEST);
        apply(made, plan);
        if (plan.findings.length === 0) expect(JSON.stringify(dump(made))).toBe(before);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
