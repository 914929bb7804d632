import { civilOfDay, type DayNumber } from '../../shared/model/day';
import { chance, pick, type Random, wholeNumber } from './random';
import { rowOf, type SampleSheet } from './sample';

export interface Product {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly unit: string;
  /** Dong a unit. */
  readonly price: number;
  /** Months in which it is sold; left out: all the year. */
  readonly months?: readonly number[];
}

export interface BasketLine {
  readonly product: Product;
  readonly quantity: number;
}

/**
 * One to four lines from the products of the season, together near `value` dong: each line takes a part of
 * what is left, the last one as much of it as whole units allow. Never empty.
 */
export function basketOf(random: Random, value: number, day: DayNumber): readonly BasketLine[] {
  const { month } = civilOfDay(day);
  const onSale = PRODUCTS.filter((product) => product.price > 0 && (product.months?.includes(month) ?? true));
  const wanted = pick(random, [1, 1, 1, 2, 2, 3, 4]);
  const lines: BasketLine[] = [];
  let left = value;
  while (lines.length < wanted) {
    const fitting = onSale.filter(
      (product) => product.price <= left && !lines.some((line) => line.product === product),
    );
    if (fitting.length === 0) break;
    const last = lines.length === wanted - 1;
    const product = pick(random, seasonalFirst(random, last ? worthy(fitting, left) : fitting));
    const quantity = quantityOf(random, product, left, last);
    lines.push({ product, quantity });
    left -= product.price * quantity;
  }
  return lines.length > 0 ? lines : [{ product: CHEAPEST, quantity: 1 }];
}

/** What fills `left` with at most four pieces, where there is such a product. */
function worthy(products: readonly Product[], left: number): readonly Product[] {
  const worth = products.filter((product) => product.price * 4 >= left);
  return worth.length > 0 ? worth : products;
}

function seasonalFirst(random: Random, products: readonly Product[]): readonly Product[] {
  const seasonal = products.filter((product) => product.months !== undefined);
  return seasonal.length > 0 && chance(random, 0.6) ? seasonal : products;
}

/** Coffee by weight is sold in halves of a kilo, all else by the piece. */
function quantityOf(random: Random, product: Product, left: number, last: boolean): number {
  const step = product.unit === 'kg' ? 0.5 : 1;
  const most = Math.min(12, Math.floor(left / product.price / step) * step);
  if (last) return Math.max(step, most);
  return step * wholeNumber(random, 1, Math.max(1, Math.min(3, most / step)));
}

/** The look-up sheet, which a reader of customers and orders must leave alone. */
export function productSheet(): SampleSheet {
  const rows = PRODUCTS.map(({ code, name, group, unit, price }) => [code, name, group, unit, price]);
  return {
    name: 'Sản phẩm',
    rows: [
      rowOf(5, 'BẢNG GIÁ SẢN PHẨM'),
      rowOf(5),
      ['Mã SP', 'Tên sản phẩm', 'Nhóm hàng', 'ĐVT', 'Đơn giá'],
      ...rows,
    ],
    numberFormats: [null, null, null, null, '#,##0'],
    widths: [9, 34, 16, 8, 12],
    merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
    look: { titles: [0], header: 2, total: null, fill: '#E8D9C5' },
  };
}

/** Goes into a parcel for nothing: its lines are zero. */
export const FREE_GIFT: Product = {
  code: 'SP22',
  name: 'Quà tặng kèm (mẫu thử)',
  group: 'Khuyến mãi',
  unit: 'gói',
  price: 0,
};

const CHEAPEST: Product = {
  code: 'SP17',
  name: 'Thiệp viết tay',
  group: 'Quà tặng',
  unit: 'tấm',
  price: 25000,
};

const TET_MONTHS = [1, 2];

export const PRODUCTS: readonly Product[] = [
  { code: 'SP01', name: 'Cà phê rang xay Hạt Mẫu 250g', group: 'Cà phê', unit: 'gói', price: 95000 },
  { code: 'SP02', name: 'Cà phê hạt Robusta 500g', group: 'Cà phê', unit: 'gói', price: 165000 },
  { code: 'SP03', name: 'Cà phê hạt Arabica 500g', group: 'Cà phê', unit: 'gói', price: 245000 },
  { code: 'SP04', name: 'Cà phê cân tại quầy', group: 'Cà phê', unit: 'kg', price: 320000 },
  { code: 'SP05', name: 'Cà phê phin giấy hộp 10 gói', group: 'Cà phê', unit: 'hộp', price: 120000 },
  { code: 'SP06', name: 'Bột cacao nguyên chất 200g', group: 'Đồ uống', unit: 'gói', price: 110000 },
  { code: 'SP07', name: 'Trà sen hộp 100g', group: 'Đồ uống', unit: 'hộp', price: 180000 },
  { code: 'SP08', name: 'Phin nhôm', group: 'Dụng cụ', unit: 'cái', price: 65000 },
  { code: 'SP09', name: 'Ly sứ in tên', group: 'Dụng cụ', unit: 'cái', price: 140000 },
  { code: 'SP10', name: 'Bình giữ nhiệt 500ml', group: 'Dụng cụ', unit: 'cái', price: 290000 },
  {
    code: 'SP11',
    name: 'Hộp quà Tết Sum Vầy',
    group: 'Quà tặng',
    unit: 'hộp',
    price: 850000,
    months: TET_MONTHS,
  },
  { code: 'SP12', name: 'Hộp quà 8/3 Dịu Dàng', group: 'Quà tặng', unit: 'hộp', price: 450000, months: [3] },
  {
    code: 'SP13',
    name: 'Hộp quà 20/10 Thương Mến',
    group: 'Quà tặng',
    unit: 'hộp',
    price: 480000,
    months: [10],
  },
  { code: 'SP14', name: 'Hạt điều rang muối 500g', group: 'Đặc sản', unit: 'hũ', price: 210000 },
  {
    code: 'SP15',
    name: 'Mứt dừa 300g',
    group: 'Đặc sản',
    unit: 'hũ',
    price: 85000,
    months: [...TET_MONTHS, 12],
  },
  { code: 'SP16', name: 'Mật ong hoa cà phê 500ml', group: 'Đặc sản', unit: 'chai', price: 195000 },
  CHEAPEST,
  { code: 'SP18', name: 'Túi vải Hạt Mẫu', group: 'Quà tặng', unit: 'cái', price: 55000 },
  { code: 'SP19', name: 'Giỏ quà doanh nghiệp', group: 'Quà tặng', unit: 'giỏ', price: 1500000 },
  { code: 'SP20', name: 'Combo dùng thử 3 vị', group: 'Cà phê', unit: 'combo', price: 99000 },
  { code: 'SP21', name: 'Hộp quà sinh nhật', group: 'Quà tặng', unit: 'hộp', price: 380000 },
  FREE_GIFT,
];
