import { civilOfDay, type DayNumber, dayOfCivil, dmyOfDay } from '../../shared/model/day';
import type { Cell, WritableCell } from '../../shared/workbook/cell';
import { type Random, shuffled } from './random';
import { rowOf, type SampleRow, type SampleSheet, shownValue } from './sample';
import { dirtOf, type LineDirt, SHOP_LINE_DIRT, type ShopLine } from './shopLineDirt';
import type { Slip } from './shopOrders';
import type { TrueLine, TrueRepair } from './shopTruth';

export interface OrderSheet {
  readonly sheet: SampleSheet;
  readonly lines: readonly TrueLine[];
  readonly repairs: readonly TrueRepair[];
}

/** The sheet of order lines, oldest first, a total in its last row. */
export function orderSheet(random: Random, slips: readonly Slip[]): OrderSheet {
  const lines = slips.flatMap(linesOf);
  const dirt = dirtOf(random, lines);
  const blanks = blankRowsBefore(random, lines);
  const rows: SampleRow[] = [...TITLE];
  const truth: TrueLine[] = [];
  const repairs: TrueRepair[] = [];
  lines.forEach((line, i) => {
    if (blanks.has(i)) rows.push(rowOf(WIDTHS.length));
    const row = rows.length;
    const { slip, quantity, amount } = line;
    const cells = cellsOf(line, row, dirt[i]!);
    rows.push(cells);
    const isFormula = typeof cells[AMOUNT] === 'object';
    truth.push({ row, order: slip.code, day: slip.day, quantity, amount, isFormula });
    repairs.push(...repairsOf(line, row, cells));
  });
  rows.push(totalRow(rows));
  return {
    lines: truth,
    repairs,
    sheet: {
      name: SHEET,
      rows,
      numberFormats: [null, 'mm/dd/yyyy', null, null, null, null, '#,##0', '#,##0'],
      widths: WIDTHS,
      merges: [{ row: 0, column: 0, rows: 1, columns: WIDTHS.length }],
      look: { titles: [0], header: TITLE.length - 1, total: rows.length - 1, fill: '#E8D9C5' },
    },
  };
}

function linesOf(slip: Slip): readonly ShopLine[] {
  const sign = slip.takesBack ? -1 : 1;
  return slip.lines.map(({ product, quantity }) => ({
    slip,
    product: product.name,
    price: product.price,
    quantity: sign * quantity,
    amount: sign * quantity * product.price + 0, // + 0: a gift taken back is 0, not -0
  }));
}

/** Some months were set apart by an empty row. */
function blankRowsBefore(random: Random, lines: readonly ShopLine[]): ReadonlySet<number> {
  const monthOf = (i: number) => civilOfDay(lines[i]!.slip.day).month;
  const starts = [...lines.keys()].filter((i) => i > 0 && monthOf(i) !== monthOf(i - 1));
  return new Set(shuffled(random, starts).slice(0, SHOP_LINE_DIRT.blankRows));
}

function cellsOf(line: ShopLine, row: number, dirt: LineDirt): SampleRow {
  const { slip, product, price, quantity, amount } = line;
  const formula = { formula: `=F${row + 1}*G${row + 1}`, value: amount };
  return [
    slip.code,
    halfSwapped(slip.day),
    dirt.customerCode ?? slip.customerCode,
    slip.customerName,
    product,
    dirt.quantity ?? quantity,
    dirt.price ?? price,
    dirt.amount ?? (dirt.typed ? amount : formula),
  ];
}

/**
 * dd/mm/yyyy typed under a US locale: where the day can be a month it became a date with the two changed
 * over, where it cannot it stayed text. On the screen (mm/dd/yyyy) both look right.
 */
export function halfSwapped(day: DayNumber): Cell {
  const civil = civilOfDay(day);
  if (civil.day > 12) return dmyOfDay(day);
  return { serial: dayOfCivil(civil.year, civil.day, civil.month) };
}

function repairsOf(line: ShopLine, row: number, cells: SampleRow): readonly TrueRepair[] {
  const { slip, price, quantity, amount } = line;
  const clean: Cell[] = [slip.code, { serial: slip.day }, slip.customerCode];
  clean.push(slip.customerName, line.product, quantity, price, amount);
  return KINDS.flatMap(([column, kind, fault]): readonly TrueRepair[] => {
    const from = shownValue(cells[column]!);
    const to = clean[column]!;
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ sheet: SHEET, row, column, kind, fault, from, to }];
  });
}

/** The total sums what is a number, as SUM does: the amounts typed as text are missing from it. */
function totalRow(rows: readonly SampleRow[]): SampleRow {
  const amounts = rows.slice(TITLE.length).map((row) => shownValue(row[AMOUNT] as WritableCell));
  const value = amounts.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
  const formula = `=SUM(H${TITLE.length + 1}:H${rows.length})`;
  return ['Tổng cộng', null, null, null, null, null, null, { formula, value }];
}

const SHEET = 'Đơn hàng 2024-2026';
const AMOUNT = 7;
const WIDTHS = [11, 13, 10, 26, 32, 7, 12, 14];

const TITLE: readonly SampleRow[] = [
  rowOf(WIDTHS.length, 'ĐƠN HÀNG TỪ 01/07/2024 ĐẾN 30/06/2026'),
  rowOf(WIDTHS.length),
  ['Mã đơn', 'Ngày mua', 'Mã KH', 'Khách hàng', 'Sản phẩm', 'SL', 'Đơn giá', 'Thành tiền'],
];

const KINDS: readonly (readonly [number, TrueRepair['kind'], string])[] = [
  [1, 'date', 'halfSwapped'],
  [2, 'code', 'codeSpelling'],
  [5, 'money', 'quantityText'],
  [6, 'money', 'priceText'],
  [AMOUNT, 'money', 'amountText'],
];
