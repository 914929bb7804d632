import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell, WritableCell } from '../../shared/workbook/cell';
import type { Change } from '../../shared/workbook/changeSet';
import { memorySheet, memoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { type SheetSnapshot, sheetOf } from '../../shared/workbook/snapshot';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf, type XlsxFile } from '../../workbench/xlsx/readXlsx';
import { fixture, partOf, thereAndBack } from './fixtures';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '_x000D_',
    '_x005F_',
    '_x0041',
    ' hai đầu ',
    '\r\n',
    '<c r="A1">',
    ']]>',
    '=1+1',
    '\ud83d',
    '\ude00',
    '\u0000',
  ),
);
const value: fc.Arbitrary<Cell> = fc.oneof(
  text.filter((it) => it !== ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((error) => ({ error })),
);
const formula = fc
  .tuple(fc.constantFrom('=A1', '=SUM(B:B)*2', '="<&>"'), value)
  .map(([it, result]) => ({ formula: it, value: result }));

describe('cell texts', () => {
  it('come back as they were written, in old cells, new cells and new sheets', () => {
    fc.assert(
      fc.property(
        fc.array(
          text.filter((it) => it !== ''),
          { minLength: 1, maxLength: 8 },
        ),
        (texts) => {
          const writes = ['Sheet', 'Mới'].map(
            (sheet) => ({ kind: 'write', sheet, row: 0, column: 0, columns: [texts, texts] }) as const,
          );
          const created = { kind: 'createSheet', sheet: 'Mới', hidden: false } as const;
          const file = openXlsx(patchXlsx(fixture('prefixed'), [created, ...writes]));
          for (const sheet of ['Sheet', 'Mới']) {
            const { values } = sheetOf(snapshotOf(file), sheet)!;
            expect(values.slice(0, texts.length).map((row) => row.slice(0, 2))).toEqual(
              texts.map((it) => [it, it]),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('may be 32,767 characters of anything', () => {
    const long = '😀\u0001é&'.repeat(6553).slice(0, 32767);
    const file = openXlsx(
      patchXlsx(fixture('prefixed'), [
        { kind: 'write', sheet: 'Sheet', row: 0, column: 0, columns: [[long]] },
      ]),
    );
    expect(snapshotOf(file).sheets[0]!.values[0]![0]).toBe(long);
  });
});

const place = { row: fc.nat(9), column: fc.nat(6) };
const size = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 3 }) });
const cells: fc.Arbitrary<WritableCell> = fc.oneof(
  { weight: 4, arbitrary: value },
  { weight: 1, arbitrary: formula },
);

function changesOf(sheet: string): fc.Arbitrary<readonly Change[]> {
  const write = fc.record({ ...place, size }).chain(({ row, column, size: { rows, columns } }) => {
    const lane = fc.array(cells, { minLength: rows, maxLength: rows });
    const lanes = fc.array(lane, { minLength: columns, maxLength: columns });
    return lanes.map((it): Change => ({ kind: 'write', sheet, row, column, columns: it }));
  });
  const rect = fc.record({ ...place, size }).map(({ row, column, size: it }) => ({ row, column, ...it }));
  const clear = rect.map((it): Change => ({ kind: 'clear', sheet, rect: it }));
  const format = rect.map(
    (it): Change => ({ kind: 'format', sheet, rect: it, format: { bold: true, fill: '#FFEECC' } }),
  );
  return fc.array(fc.oneof(write, clear, format), { minLength: 1, maxLength: 6 });
}

/** The in-memory workbook with the same cells. */
function inMemory(sheet: SheetSnapshot) {
  const rows = sheet.values.map((row, r) =>
    row.map((it, c): WritableCell => {
      const own = sheet.formulas[r]?.[c] ?? null;
      return own === null ? it : { formula: own, value: it };
    }),
  );
  return { ...memoryWorkbook(), sheets: [memorySheet(sheet.name, rows)] };
}

/** Values and formulas alone, formulas padded alike. */
function contentOf(sheet: SheetSnapshot) {
  const formulas = sheet.values.map((row, r) => row.map((_, c) => sheet.formulas[r]?.[c] ?? null));
  return { values: sheet.values, formulas };
}

/** Two ways of writing the same: a number's type may be left out, and a range of one cell is a cell. */
function canonical(xml: string): string {
  return xml.replace(/ t="n"/g, '').replace(/ref="(\w+):\1"/, 'ref="$1"');
}

const CASES: readonly (readonly [string, string])[] = [
  ['prefixed', 'Sheet'],
  ['rich', 'Cuối'],
  ['libreoffice', 'Đơn "hàng" & <1>'],
];

describe.each(CASES)('random changes of %s.xlsx', (name, sheet) => {
  const file: XlsxFile = fixture(name);
  const before = sheetOf(snapshotOf(file), sheet)!;

  it('give what they give in the in-memory workbook', () => {
    fc.assert(
      fc.property(changesOf(sheet), (changes) => {
        const memory = inMemory(before);
        applyToMemory(memory, changes);
        const patched = openXlsx(patchXlsx(file, changes));
        expect(contentOf(sheetOf(snapshotOf(patched), sheet)!)).toEqual(
          contentOf(snapshotOfMemory(memory).sheets[0]!),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are undone by their inverse, formats and all', () => {
    fc.assert(
      fc.property(changesOf(sheet), (changes) => {
        const { back } = thereAndBack(file, changes);
        expect(snapshotOf(back)).toEqual(snapshotOf(file));
        const part = file.sheets.find((it) => it.name === sheet)!.part;
        if (name !== 'prefixed') expect(canonical(partOf(back, part))).toBe(canonical(partOf(file, part)));
      }),
      { numRuns: 100 },
    );
  });
});
