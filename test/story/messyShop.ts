import type { Cell } from '../../shared/workbook/cell';
import type { Sheets } from '../hosts/hosts';

/**
 * The values of a shop's workbook (shopLooks.ts has the rest) as shops keep them, small: 41 rows of customers with phones in every spelling, names in two
 * encodings of Unicode, one person twice, few addresses and little consent; 150 orders with days and amounts as
 * texts and as values. Each call makes the same cells. Numbers and addresses belong to nobody.
 */
export function messyShop(): Sheets {
  return [
    { name: KHACH, rows: customers() },
    { name: DON, rows: orders() },
    {
      name: 'Nháp',
      rows: [
        ['Ghi nhanh', null],
        ['gọi nhà cung cấp', null],
      ],
    },
  ];
}

export const KHACH = 'Khách hàng';
export const DON = 'Đơn hàng';
export const CUSTOMER_COUNT = 41;
export const ORDER_COUNT = 150;
/** Birthdays under a name that nobody can guess. */
export const ODD_HEADER = 'Mốc';
/** Columns of the customers. */
export const WIDTH = 9;
/** The same person as the row with the second code, entered again. */
export const TWICE = { other: 'K041', survivor: 'K005' } as const;

/** Ten orders of a good day: the first customers come back, one of them for the first time in long. */
export function tenOrders(): readonly (readonly Cell[])[] {
  return Array.from({ length: 10 }, (_, i) => [
    `D${String(ORDER_COUNT + 1 + i).padStart(3, '0')}`,
    i % 2 === 0 ? '02/07/2026' : { serial: serialOf(2026, 7, 2) },
    i < 6 ? COMES_BACK : codeOf(20 + i),
    600_000 + 50_000 * i,
  ]);
}

export const COMES_BACK = 'K039';

function customers(): readonly (readonly Cell[])[] {
  const rows = Array.from({ length: CUSTOMER_COUNT - 1 }, (_, i) => customer(i + 1));
  const again = [TWICE.other, rows[4]![1]!, '+84 900000005', null, null, 'Nữ', null, 'nhập lại', null];
  return [HEADER, ...rows, again];
}

const HEADER = [
  'Mã KH',
  'Họ tên',
  'SĐT',
  'Email',
  ODD_HEADER,
  'Giới tính',
  'Đồng ý nhận tin',
  'Ghi chú',
  'Ô vuông',
];

function customer(no: number): readonly Cell[] {
  const name = `${FAMILIES[no % FAMILIES.length]} ${no % 2 === 0 ? 'Văn' : 'Thị'} ${GIVEN[(no * 7) % GIVEN.length]} ${MIDDLE[no % MIDDLE.length]}`;
  const consents = no <= 4;
  return [
    codeOf(no),
    // A Mac writes the marks of letters on their own (NFD).
    no % 5 === 3 ? name.normalize('NFD') : name,
    phoneOf(no),
    no <= 8 ? `khach${no}@example.com` : null,
    birthdayOf(no),
    no % 2 === 0 ? 'Nam' : 'Nữ',
    consents ? 'Có' : no <= 8 ? 'Không' : null,
    no % 6 === 0 ? 'khách quen' : null,
    SOURCES[no % SOURCES.length]!,
  ];
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Bùi', 'Vũ'];
const GIVEN = ['Mẫu', 'Thử', 'Giả', 'Ví', 'Nháp', 'Tạm', 'Bản', 'Kiểm', 'Đặt', 'Nghiệm', 'Mường'];
const MIDDLE = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'];
const SOURCES = ['Facebook', 'Bạn bè', 'Đi ngang', 'Zalo'];

function phoneOf(no: number): Cell {
  const digits = `09000000${String(no).padStart(2, '0')}`;
  switch (no % 6) {
    case 0:
      return Number(digits);
    case 1:
      return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
    case 2:
      return `+84 ${digits.slice(1)}`;
    case 3:
      return ` ${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
    default:
      return digits;
  }
}

/** The first have their birthdays these days, the others in winter. */
function birthdayOf(no: number): Cell {
  if (no > 20) return null;
  const [day, month] = no <= 4 ? [1 + (no % 3), 7] : [1 + no, 11];
  const year = 1970 + no;
  return no % 2 === 0 ? { serial: serialOf(year, month, day) } : `${two(day)}/${two(month)}/${year}`;
}

function orders(): readonly (readonly Cell[])[] {
  const rows = Array.from({ length: ORDER_COUNT }, (_, i): readonly Cell[] => {
    const no = buyerOf(i);
    const amount = 100_000 + mixed(i, 3) * 25_000;
    return [`D${String(i + 1).padStart(3, '0')}`, dayOf(i, no), codeOf(no), amountOf(i, amount)];
  });
  return [['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'], ...rows];
}

/** A fifth of the customers buy almost half of it; everybody buys at least once. */
function buyerOf(i: number): number {
  if (i % 4 === 0 && i / 4 < 40) return i / 4 + 1;
  return mixed(i, 1) < 20 ? 1 + (mixed(i, 2) % 8) : 9 + (mixed(i, 2) % 32);
}

/** A number of 0..39 that looks like chance and is always the same. */
function mixed(i: number, salt: number): number {
  let n = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  n = Math.imul(n ^ (n >>> 15), 0xc2b2ae35);
  return ((n ^ (n >>> 13)) >>> 0) % 40;
}

function dayOf(i: number, no: number): Cell {
  const newest = serialOf(2026, 6, 29) - (no > 24 ? 200 : 0);
  const serial =
    newest - Math.floor(((ORDER_COUNT - 1 - i) * 520) / ORDER_COUNT) - (i < 149 ? mixed(i, 4) : 0);
  if (i % 3 === 0) return { serial };
  const date = new Date((serial - 25_569) * 86_400_000);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  return i % 3 === 1 ? `${two(day)}/${two(month)}/${year}` : `${day}.${month}.${year}`;
}

function amountOf(i: number, amount: number): Cell {
  if (i === 77) return -150_000;
  if (i % 4 === 1) return `${String(amount).replace(/(\d)(?=(\d{3})+$)/g, '$1.')}đ`;
  return i % 4 === 3 && amount % 1000 === 0 ? `${amount / 1000}k` : amount;
}

export function codeOf(no: number): string {
  return `K${String(no).padStart(3, '0')}`;
}

function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
