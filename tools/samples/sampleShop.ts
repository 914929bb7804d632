import { type DayNumber, dayOfCivil } from '../../shared/model/day';
import { type BuyingModel, buyingHistory } from './buying';
import { chance, type Random, randomOf } from './random';
import { rowOf, type Sample, type SampleRow, type SampleSheet } from './sample';
import { type SeasonalClock, seasonalClock } from './season';
import { type ShopEntry, type ShopPerson, shopEntries } from './shopCustomers';
import { orderSheet } from './shopOrderSheet';
import { code, shopSlips } from './shopOrders';
import { productSheet } from './shopProducts';
import type { ShopTruth, TrueEntry } from './shopTruth';
import { shopTruthOf } from './shopTruthOf';
import { vietnameseName } from './vietnameseName';

/**
 * A shop for coffee and gifts: 400 people and two years of orders to 2026-06-30, with Tết, 8 March and
 * 20 October as its peaks, customers who come back as BG/NBD says and spend as gamma-gamma says, and the
 * dirt of a sheet that several hands kept: SHOP_FORMS, SHOP_DUPLICATES, SHOP_ODD_ORDERS and SHOP_LINE_DIRT
 * count it. The dates of the orders are all half-swapped: typed dd/mm under a US locale.
 */
export function sampleShop(seed = 20260630): Sample<ShopTruth> {
  const random = randomOf(seed);
  const clock = seasonalClock(FIRST_DAY, LAST_DAY);
  const people = shopPeople(random, clock);
  const entries = codedEntries(shopEntries(random, people));
  const slips = shopSlips(random, people, entries, clock, MODEL);
  const customers = customerSheet(entries);
  const orders = orderSheet(random, slips);
  const truth = shopTruthOf(customers, slips, orders, MODEL);
  return { sheets: [customers.sheet, orders.sheet, productSheet()], truth };
}

export const SHOP_CUSTOMERS_SHEET = 'Khách hàng';

/** 400 people: three of ten were customers before the book begins and come in its first weeks. */
function shopPeople(random: Random, clock: SeasonalClock): readonly ShopPerson[] {
  return Array.from({ length: 400 }, (_, i): ShopPerson => {
    const gender = chance(random, 0.68) ? 'Nữ' : 'Nam';
    const name = vietnameseName(random, gender);
    const start = chance(random, 0.3) ? random() * 60 : random() * (clock.days - 5);
    const hasBought = i >= REGISTERED_ONLY;
    const history = hasBought ? buyingHistory(random, clock, start, MODEL) : { days: [], values: [] };
    return { gender, name, registered: clock.dayAt(start), history };
  });
}

/** Codes in the order in which people came; a person's row with the same code keeps it. */
function codedEntries(entries: readonly ShopEntry[]): readonly CodedEntry[] {
  const sorted = [...entries].sort((a, b) => a.registered - b.registered);
  let count = 0;
  const codes = new Map<ShopEntry, string>();
  for (const entry of sorted) if (entry.repeats !== 'code') codes.set(entry, code('KH', ++count, 4));
  return sorted.map((entry) => {
    const first = entries.find((other) => other.person === entry.person)!;
    return { ...entry, code: codes.get(entry) ?? codes.get(first)! };
  });
}

type CodedEntry = ShopEntry & { readonly code: string };

function customerSheet(entries: readonly CodedEntry[]): {
  readonly sheet: SampleSheet;
  readonly entries: readonly TrueEntry[];
} {
  const rows: SampleRow[] = [...TITLE];
  const truth: TrueEntry[] = [];
  entries.forEach((entry, i) => {
    if (BLANK_ROWS_BEFORE.includes(i)) rows.push(rowOf(WIDTHS.length));
    truth.push({ ...entry.truth, row: rows.length, person: entry.person, code: entry.code });
    rows.push([entry.code, ...entry.cells]);
  });
  const sheet: SampleSheet = {
    name: SHOP_CUSTOMERS_SHEET,
    rows,
    numberFormats: [null, null, null, null, 'dd/mm/yyyy', null, null, null, null, null],
    widths: WIDTHS,
    merges: [
      { row: 0, column: 0, rows: 1, columns: WIDTHS.length },
      { row: 1, column: 0, rows: 1, columns: WIDTHS.length },
    ],
    look: { titles: [0], header: TITLE.length - 1, total: null, fill: '#E8D9C5' },
  };
  return { sheet, entries: truth };
}

const FIRST_DAY: DayNumber = dayOfCivil(2024, 7, 1);
const LAST_DAY: DayNumber = dayOfCivil(2026, 6, 30);

/** About seven orders a year while a customer stays, one in five gone after each; 430,000 đ an order. */
const MODEL: BuyingModel = {
  bgNbd: { r: 0.85, alpha: 6, a: 0.9, b: 4 },
  gammaGamma: { p: 4, q: 3.7, gamma: 290000 },
};

/** People who left their number and have bought nothing yet. */
const REGISTERED_ONLY = 12;

const BLANK_ROWS_BEFORE = [60, 131, 132, 250, 333];

const WIDTHS = [10, 30, 24, 30, 18, 10, 52, 18, 26, 15];

const TITLE: readonly SampleRow[] = [
  rowOf(WIDTHS.length, 'CÀ PHÊ & QUÀ TẶNG HẠT MẪU'),
  rowOf(WIDTHS.length, 'Danh sách khách hàng, cập nhật ngày 30/06/2026'),
  rowOf(WIDTHS.length, '(*) thông tin bắt buộc'),
  [
    ...['Mã KH (*)', 'Họ tên (*)', 'SĐT (*)', 'Email', 'Ngày sinh', 'Giới tính', 'Địa chỉ', 'Nguồn'],
    ...['Ghi chú', 'Đồng ý nhận tin'],
  ],
];
