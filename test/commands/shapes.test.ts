import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../shared/intake/foldText';
import type { Cell } from '../../shared/workbook/cell';
import { shownValue } from '../../tools/samples/sample';
import { sampleShop } from '../../tools/samples/sampleShop';
import { converted, type Rows } from './shapes';
import { CUSTOMERS, ORDERS } from './shop';

type Sheets = Readonly<Record<string, Rows>>;

/**
 * Who bought how much: what must not depend on how the sheets are laid out. Ids of ours go by reading order, and
 * of rows that repeat a person the first takes the orders: so rows of one name (without its form of address)
 * are taken together.
 */
function bought(sheets: Sheets): unknown {
  const report = converted(sheets);
  const people = new Map<
    string,
    { rows: number; phones: string[]; orders: number; revenue: number; last: string }
  >();
  for (const { name, phone, orders, revenue, lastOrder } of report.customers) {
    const key = foldText(name ?? phone ?? '').replace(/^(anh|chi|co|chu|bac|em|ong|ba) /, '');
    const known = people.get(key) ?? { rows: 0, phones: [], orders: 0, revenue: 0, last: '' };
    people.set(key, {
      rows: known.rows + 1,
      phones: [...known.phones, phone ?? ''].sort(),
      orders: known.orders + orders,
      revenue: known.revenue + (revenue ?? 0),
      last: [known.last, lastOrder ?? ''].sort()[1]!,
    });
  }
  const leftOut = [...report.orders.leftOut].sort((a, b) => (a.reason < b.reason ? -1 : 1));
  return { people: [...people].sort(([a], [b]) => (a < b ? -1 : 1)), orders: { ...report.orders, leftOut } };
}

/** Each sheet's rows below its header (row `headers[name]`) and its columns, put in another order. */
function shuffled(
  sheets: Sheets,
  headers: Readonly<Record<string, number>>,
  orderOf: (length: number) => readonly number[],
): Sheets {
  return mapSheets(sheets, (rows, name) => {
    const columns = orderOf(rows[headers[name]!]!.length);
    return rows.map((row, r) =>
      r < headers[name]! && row.slice(1).every((cell) => cell === null)
        ? row
        : columns.map((c) => row[c] ?? null),
    );
  });
}

function mapSheets(sheets: Sheets, change: (rows: Rows, name: string) => Rows): Sheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, change(rows, name)]));
}

function reversed(rows: Rows, header: number): Rows {
  return [...rows.slice(0, header + 1), ...rows.slice(header + 1).reverse()];
}

function withoutMarks(cell: Cell): Cell {
  return typeof cell === 'string'
    ? cell.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    : cell;
}

const SHOP: Sheets = { Khách: CUSTOMERS, 'Bán hàng': ORDERS };
const SHOP_HEADERS = { Khách: 0, 'Bán hàng': 0 };
const ENGLISH: Readonly<Record<string, string>> = {
  'Mã KH': 'Customer ID',
  'Họ tên': 'Full name',
  SĐT: 'Phone',
  Email: 'Email',
  'Ghi chú': 'Notes',
  'Mã đơn': 'Order ID',
  'Ngày mua': 'Order date',
  'Thành tiền': 'Amount',
};

describe('the same shop in another layout', () => {
  const expected = bought(SHOP);

  it('has the same customers, orders and revenue with its columns shuffled', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (keys) => {
        const orderOf = (length: number) =>
          Array.from({ length }, (_, c) => [keys.next().value as number, c] as const)
            .sort(([a], [b]) => a - b)
            .map(([, c]) => c);
        expect(bought(shuffled(SHOP, SHOP_HEADERS, orderOf))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('has the same customers, orders and revenue with its headers in English', () => {
    const english = mapSheets(SHOP, ([header, ...rows]) => [
      header!.map((cell) => ENGLISH[String(cell)]!),
      ...rows,
    ]);
    expect(bought(english)).toEqual(expected);
  });

  it('has the same customers, orders and revenue with its rows in another order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CUSTOMERS.slice(1), { minLength: CUSTOMERS.length - 1 }),
        fc.shuffledSubarray(ORDERS.slice(1), { minLength: ORDERS.length - 1 }),
        (customers, orders) => {
          expect(
            bought({ Khách: [CUSTOMERS[0]!, ...customers], 'Bán hàng': [ORDERS[0]!, ...orders] }),
          ).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('has the same customers, orders and revenue without marks', () => {
    expect(bought(mapSheets(SHOP, (rows) => rows.map((row) => row.map(withoutMarks))))).toEqual(expected);
  });
});

describe('the sample shop in another layout', () => {
  const { sheets } = sampleShop();
  const sample: Sheets = Object.fromEntries(
    sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(shownValue))]),
  );
  const headers = Object.fromEntries(sheets.map(({ name, look }) => [name, look.header]));
  const expected = bought(sample);

  it('has the same customers, orders and revenue with its columns the other way round and its rows reversed', () => {
    const mirror = (length: number) => Array.from({ length }, (_, c) => length - 1 - c);
    const mirrored = shuffled(sample, headers, mirror);
    expect(bought(mapSheets(mirrored, (rows, name) => reversed(rows, headers[name]!)))).toEqual(expected);
  });
});
