import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../shared/intake/foldText';
import { findingText } from '../../shared/messages';
import type { FieldId } from '../../shared/model/fields';
import type { Rect } from '../../shared/workbook/address';
import type { Cell } from '../../shared/workbook/cell';
import { sheet, tableOf, understood } from './sheets';

const RUNS = { numRuns: 150 };
const day = (serial: number) => ({ serial });
const ROWS = 12;
const cells = (make: (i: number) => Cell): readonly Cell[] => Array.from({ length: ROWS }, (_, i) => make(i));

interface Sample {
  readonly field: FieldId;
  readonly vi: string;
  readonly en: string;
  readonly cells: readonly Cell[];
}

const PEOPLE = cells((i) => `${['Nguyễn', 'Trần', 'Lê'][i % 3]} Thị ${'ABCDEFGHIKLM'[i]}nh`);

const CUSTOMER: readonly Sample[] = [
  { field: 'row_no', vi: 'STT', en: 'No', cells: cells((i) => i + 1) },
  { field: 'customer_id', vi: 'Mã khách hàng', en: 'Customer ID', cells: cells((i) => `KH${100 + i}`) },
  { field: 'name', vi: 'Họ và tên', en: 'Full name', cells: PEOPLE },
  { field: 'phone', vi: 'Số điện thoại', en: 'Phone number', cells: cells((i) => `09011122${10 + i}`) },
  { field: 'email', vi: 'Thư điện tử', en: 'E-mail', cells: cells((i) => `k${i}@example.com`) },
  { field: 'birthday', vi: 'Ngày sinh', en: 'Date of birth', cells: cells((i) => day(30000 + 321 * i)) },
  { field: 'gender', vi: 'Giới tính', en: 'Gender', cells: cells((i) => (i % 2 ? 'Nam' : 'Nữ')) },
  { field: 'address', vi: 'Địa chỉ', en: 'Address', cells: cells((i) => `${i} Phố Dài`) },
  {
    field: 'province',
    vi: 'Tỉnh/Thành phố',
    en: 'Province',
    cells: cells((i) => (i % 2 ? 'Hà Nội' : 'Huế')),
  },
  { field: 'tier', vi: 'Hạng thành viên', en: 'Tier', cells: cells((i) => (i % 2 ? 'Vàng' : 'Bạc')) },
  { field: 'debt', vi: 'Công nợ', en: 'Balance due', cells: cells((i) => 50000 * i) },
  {
    field: 'last_order_date',
    vi: 'Lần mua cuối',
    en: 'Last order date',
    cells: cells((i) => day(45000 + 7 * i)),
  },
  { field: 'total_spent', vi: 'Tổng chi tiêu', en: 'Total spent', cells: cells((i) => 990000 + 7000 * i) },
  { field: 'note', vi: 'Ghi chú', en: 'Note', cells: cells((i) => `gọi lại lần ${i}`) },
];

const ORDER: readonly Sample[] = [
  { field: 'order_id', vi: 'Mã đơn hàng', en: 'Order ID', cells: cells((i) => `DH${1000 + i}`) },
  { field: 'order_date', vi: 'Ngày mua', en: 'Order date', cells: cells((i) => `${10 + i}/03/2024`) },
  { field: 'customer_id', vi: 'Mã KH', en: 'Customer code', cells: cells((i) => `KH${i % 5}`) },
  { field: 'product', vi: 'Tên hàng', en: 'Product', cells: cells((i) => (i % 2 ? 'Kem' : 'Sữa')) },
  { field: 'quantity', vi: 'Số lượng', en: 'Quantity', cells: cells((i) => 1 + (i % 3)) },
  { field: 'unit_price', vi: 'Đơn giá', en: 'Unit price', cells: cells((i) => 90000 + 1000 * i) },
  { field: 'amount', vi: 'Thành tiền', en: 'Amount', cells: cells((i) => 190000 + 1000 * i) },
  { field: 'order_status', vi: 'Trạng thái đơn hàng', en: 'Order status', cells: cells(() => 'Hoàn thành') },
];

type Spelling = (sample: Sample) => string;
const SPELLINGS: Readonly<Record<string, Spelling>> = {
  vi: ({ vi }) => vi,
  en: ({ en }) => en,
  'without marks': ({ vi }) => foldText(vi),
  upper: ({ vi }) => vi.toUpperCase(),
  'upper without marks': ({ vi }) => foldText(vi).toUpperCase(),
  decomposed: ({ vi }) => vi.normalize('NFD'),
  snake: ({ vi }) => foldText(vi).replace(/ /g, '_'),
  camel: ({ en }) => en.replace(/[\s-]+(\w)/g, (_, letter: string) => letter.toUpperCase()),
  required: ({ vi }) => `${vi} (*)`,
  spaced: ({ vi }) => `  ${vi.replace(/ /g, '\n')} `,
};

describe('the same table', () => {
  it.each([
    ['customers', CUSTOMER],
    ['orders', ORDER],
  ] as const)(
    'of %s has the same fields in any order of columns and any spelling of its names',
    (role, samples) => {
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...samples], { minLength: samples.length }),
          fc.constantFrom(...Object.keys(SPELLINGS)),
          (columns, spelling) => {
            const rows = Array.from({ length: ROWS }, (_, i) => columns.map((column) => column.cells[i]!));
            const table = tableOf(sheet([columns.map(SPELLINGS[spelling]!), ...rows]));
            expect(table.role).toBe(role);
            expect(table.columns.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
          },
        ),
        RUNS,
      );
    },
  );

  it('has the same fields below titles, with blank rows, and beside empty columns', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(3), fc.nat(ROWS - 2), (above, left, blankAt) => {
        const rows = Array.from({ length: ROWS }, (_, i) => ORDER.map((column) => column.cells[i]!));
        rows.splice(blankAt + 1, 0, []);
        const shifted = [ORDER.map(({ vi }) => vi), ...rows].map((row) => [
          ...new Array<Cell>(left).fill(null),
          ...row,
        ]);
        const titles = Array.from({ length: above }, (_, i) => (i === 0 ? ['Sổ bán hàng 2024'] : []));
        const table = tableOf(sheet([...titles, ...shifted]));
        expect(table.headerRow).toBe(above);
        expect(table.columns.map(({ field }) => field)).toEqual(ORDER.map(({ field }) => field));
        expect(table.dataRows).toHaveLength(ROWS);
      }),
      RUNS,
    );
  });
});

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(...[...CUSTOMER, ...ORDER].flatMap(({ vi, en }) => [vi, en])) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Cell>(
      'Tổng cộng',
      'TỔNG',
      'Ghi chú: abc',
      '(*)',
      'NULL',
      ' ',
      '0912345678',
      '+84 905 123 456',
      'a@example.com',
      '1.250.000đ',
      '1tr2',
      '05/03/2024',
      'Nguyễn Văn An',
      'Tháng 3',
      '=1+1',
      '<b>x</b>',
      '\u200b',
      '\ud800',
    ),
  },
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.double().map((serial) => ({ serial })),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);

const rect: fc.Arbitrary<Rect> = fc.record({
  row: fc.nat(12),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 15 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

const anySheet = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
    fc.array(rect, { maxLength: 3 }),
    fc.array(rect, { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([rows, merged, tables, hidden]) =>
    sheet(rows, { hidden, merges: merged, tables: tables.map((at, i) => ({ name: `T${i}`, rect: at })) }),
  );

describe('any cells at all', () => {
  it('never throw, and every index lies in its sheet and table, each field at most once', () => {
    fc.assert(
      fc.property(anySheet, fc.nat(9), (one, ours) => {
        const { tables, findings } = understood(one, { ignoreColumns: (_, column) => column === ours });
        for (const table of tables) {
          const { row, column, rows, columns } = table.rect;
          expect(row + rows).toBeLessThanOrEqual(one.values.length);
          expect(column + columns).toBeLessThanOrEqual(one.values[0]!.length);
          expect(table.headerRow === -1 || table.headerRow === row).toBe(true);
          expect(
            table.dataRows.every(
              (at, i) =>
                at > table.headerRow && at >= row && at < row + rows && at > (table.dataRows[i - 1] ?? -1),
            ),
          ).toBe(true);
          expect(
            table.columns.every(
              (at) => at.column >= column && at.column < column + columns && at.column !== ours,
            ),
          ).toBe(true);
          expect(table.columns.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
          const given = table.columns.flatMap(({ field }) => field ?? []);
          expect(new Set(given).size).toBe(given.length);
        }
        for (const { code, params } of findings) {
          for (const language of ['vi', 'en'] as const)
            expect(findingText(language, code, params as Readonly<Record<string, unknown>>)).not.toMatch(
              /undefined|\[object/,
            );
        }
      }),
      { numRuns: 600 },
    );
  });

  it('are understood the same way twice', () => {
    fc.assert(
      fc.property(anySheet, (one) => {
        expect(understood(one)).toEqual(understood(one));
      }),
      { numRuns: 100 },
    );
  });
});
