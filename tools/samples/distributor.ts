import { civilOfDay, type DayNumber, dayOfCivil } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import { type Company, companies } from './companies';
import { gamma, pick, type Random, randomOf, shuffled, wholeNumber } from './random';
import type { Sample, SampleSheet } from './sample';
import { code } from './shopOrders';

/** What a correct reader finds in the distributor's book. Rows are 0-based, money is dong. */
export interface DistributorTruth {
  readonly today: DayNumber;
  readonly companies: readonly Company[];
  /** One firm under two codes and two spellings, known by its tax code. */
  readonly duplicates: readonly (readonly [code: string, code: string])[];
  readonly lines: readonly DistributorLine[];
  readonly revenue: number;
  /** Order numbers that stand in two rows: pasted twice, or given to two firms. */
  readonly repeatedOrders: readonly RepeatedOrder[];
  /** Rows that would change to another day if the dates were read day first, and those that could not be. */
  readonly flipping: number;
  readonly impossibleDayFirst: number;
}

export interface DistributorLine {
  readonly row: number;
  readonly order: string;
  readonly day: DayNumber;
  readonly company: string;
  readonly amount: number;
}

export interface RepeatedOrder {
  readonly order: string;
  readonly rows: readonly [number, number];
  readonly kind: 'pastedTwice' | 'twoFirms';
}

/**
 * A wholesaler's order book: 10,000 lines, each an order of a firm, no list of customers. The dates are text,
 * month first, in a Vietnamese file: thousands of them would silently become another day under dd/mm, and
 * only the others, whose second part reaches 31, show it.
 */
export function distributor(seed = 10000): Sample<DistributorTruth> {
  const random = randomOf(seed);
  const firms = companies(random);
  const { lines, repeatedOrders } = withRepeatedOrders(random, drawnLines(random, firms));
  const sheet = lineSheet(lines);
  const days = lines.map(({ day }) => civilOfDay(day));
  return {
    sheets: [sheet, priceSheet()],
    truth: {
      today: Math.max(...lines.map(({ day }) => day)) as DayNumber,
      companies: firms,
      duplicates: firms.flatMap((firm) => (firm.sameAs === null ? [] : [[firm.sameAs, firm.code] as const])),
      lines: lines.map(({ order, day, firm, amount }, i) => ({
        ...{ row: i + 1, order, day, company: firm.code, amount },
      })),
      revenue: lines.reduce((sum, { amount }) => sum + amount, 0),
      repeatedOrders,
      flipping: days.filter(({ day, month }) => day <= 12 && day !== month).length,
      impossibleDayFirst: days.filter(({ day }) => day > 12).length,
    },
  };
}

export const DISTRIBUTOR_LINES = 10_000;

interface Line {
  readonly order: string;
  readonly day: DayNumber;
  readonly firm: Company;
  readonly goods: (typeof GOODS)[number];
  readonly quantity: number;
  readonly amount: number;
}

/** Firms of very different size: each has a rate ~ gamma(0.7), and orders fall where the rates say. */
function drawnLines(random: Random, firms: readonly Company[]): readonly Line[] {
  let sum = 0;
  const ends = firms.map(() => {
    sum += gamma(random, 0.7, 1);
    return sum;
  });
  const days = LAST_DAY - FIRST_DAY + 1;
  return Array.from({ length: DISTRIBUTOR_LINES }, (_, i): Line => {
    const target = random() * sum;
    const firm = firms[ends.findIndex((end) => end > target)]!;
    const goods = pick(random, GOODS);
    const quantity = wholeNumber(random, 1, 12) * pick(random, [1, 1, 5, 10]);
    const day = (FIRST_DAY + Math.floor((i * days) / DISTRIBUTOR_LINES)) as DayNumber;
    return { order: code('SO', i + 1, 6), day, firm, goods, quantity, amount: quantity * goods[2] };
  });
}

/** Three lines pasted a second time below themselves, three numbers given to the next firm again. */
function withRepeatedOrders(
  random: Random,
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly repeatedOrders: readonly RepeatedOrder[] } {
  const copy = [...lines];
  const places = shuffled(random, [...lines.keys()].slice(100, -100)).filter(
    (i) => i % 97 === 0 && lines[i]!.firm.code !== lines[i + 1]!.firm.code,
  );
  const repeatedOrders = places.slice(0, 6).map((i, place): RepeatedOrder => {
    const kind = place < 3 ? 'pastedTwice' : 'twoFirms';
    copy[i + 1] = kind === 'pastedTwice' ? lines[i]! : { ...lines[i + 1]!, order: lines[i]!.order };
    return { order: lines[i]!.order, rows: [i + 1, i + 2], kind };
  });
  return { lines: copy, repeatedOrders };
}

function lineSheet(lines: readonly Line[]): SampleSheet {
  const rows = lines.map(({ order, day, firm, goods, quantity, amount }): readonly Cell[] => [
    ...[order, monthFirst(day), firm.code, firm.name, firm.taxCell, firm.province],
    ...[goods[0], goods[1], quantity, goods[2], amount],
  ]);
  const header = [
    ...['Số đơn hàng', 'Ngày đặt hàng', 'Mã KH', 'Tên công ty', 'Mã số thuế', 'Tỉnh/TP'],
    ...['Mã hàng', 'Mặt hàng', 'Số lượng', 'Đơn giá', 'Thành tiền'],
  ];
  return {
    name: 'Đơn hàng',
    rows: [header, ...rows],
    numberFormats: [null, null, null, null, null, null, null, null, '#,##0', '#,##0', '#,##0'],
    widths: [13, 14, 9, 46, 17, 18, 10, 30, 10, 12, 15],
    merges: [],
    look: { titles: [], header: 0, total: null, fill: '#F2F2F2' },
  };
}

/** `6/30/2026` */
function monthFirst(day: DayNumber): string {
  const civil = civilOfDay(day);
  return `${civil.month}/${civil.day}/${civil.year}`;
}

function priceSheet(): SampleSheet {
  return {
    name: 'Danh mục hàng',
    rows: [['Mã hàng', 'Tên hàng', 'Đơn giá'], ...GOODS.map((goods) => [...goods])],
    numberFormats: [null, null, '#,##0'],
    widths: [10, 32, 12],
    merges: [],
    look: { titles: [], header: 0, total: null, fill: '#F2F2F2' },
  };
}

const FIRST_DAY = dayOfCivil(2025, 1, 2);
const LAST_DAY = dayOfCivil(2026, 6, 30);

const GOODS: readonly (readonly [code: string, name: string, price: number])[] = [
  ['H001', 'Nước rửa chén Mẫu 3,8 kg', 92000],
  ['H002', 'Giấy in A4 70 gsm (thùng)', 345000],
  ['H003', 'Khăn giấy hộp (thùng 48)', 528000],
  ['H004', 'Nước suối 500 ml (thùng)', 84000],
  ['H005', 'Cà phê hòa tan (thùng 24)', 1180000],
  ['H006', 'Băng keo trong 5 cm (cây)', 66000],
  ['H007', 'Túi ni lông tự hủy (kg)', 78500],
  ['H008', 'Ly giấy 360 ml (thùng)', 615000],
  ['H009', 'Đường tinh luyện (bao 50 kg)', 1040000],
  ['H010', 'Dầu ăn can 25 lít', 985000],
  ['H011', 'Găng tay cao su (hộp)', 74000],
  ['H012', 'Mực in Mẫu 85A', 210000],
];
