import { type DayNumber, dayOfCivil } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import { type BuyingModel, buyingHistory } from './buying';
import { type PhoneForm, writtenPhone } from './phone';
import { chance, dealt, pick, type Random, randomOf } from './random';
import { type SalonVisit, visitSheet, visitsOf } from './salonVisits';
import { rowOf, type Sample, type SampleRow, type SampleSheet } from './sample';
import { seasonalClock } from './season';
import { code } from './shopOrders';
import { type Gender, givenName, vietnameseName } from './vietnameseName';

/** What a correct reader finds in the salon's export. Rows are 0-based. */
export interface SalonTruth {
  readonly today: DayNumber;
  readonly customers: readonly TrueSalonCustomer[];
  readonly visits: readonly SalonVisit[];
  readonly revenue: number;
}

export interface TrueSalonCustomer {
  readonly row: number;
  readonly code: string;
  /** What stands before the name and is no part of it. */
  readonly honorific: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly phoneForm: PhoneForm;
  readonly gender: Gender;
  readonly visitCount: number;
  readonly revenue: number;
}

/**
 * A hair salon's export: 541 customers without one e-mail address, one birthday, names as they are called
 * (116 begin with a form of address), 501 phone cells of which 28 are not a zero and nine digits and one more
 * begins with 068, which nobody has. The shares are those of a real salon's list; the people are not.
 */
export function salon(seed = 541): Sample<SalonTruth> {
  const random = randomOf(seed);
  // The clock of a gift shop serves a salon: both are busiest before Tết and the women's days.
  const clock = seasonalClock(dayOfCivil(2025, 1, 2), dayOfCivil(2026, 6, 30));
  const guests = salonGuests(random);
  const visits = visitsOf(
    random,
    guests.map((guest, i) => ({
      ...{ code: guest.code, name: guest.name },
      // The first guest came on the last day, so that the export is as fresh as it looks.
      days: i === 0 ? [clock.dayAt(clock.days - 1)] : visitDays(random, clock),
    })),
  );
  const { sheet, customers } = guestSheet(guests, visits);
  const revenue = visits.reduce((sum, visit) => sum + visit.amount, 0);
  return {
    sheets: [sheet, visitSheet(visits)],
    truth: { today: clock.dayAt(clock.days - 1), customers, visits, revenue },
  };
}

/** Forms of address as the first word of a name; one `anh` more is a given name, and its woman's row says so. */
export const SALON_HONORIFICS = { chị: 94, anh: 17, cô: 3, c: 1 } as const;
export const SALON_PHONES = {
  missing: 40,
  words: 7,
  tooShort: 6,
  lostZero: 5,
  oldPrefix: 4,
  twoNumbers: 3,
  letterO: 2,
  tooLong: 1,
  impossiblePrefix: 1,
} as const satisfies Partial<Record<PhoneForm, number>>;
export const SALON_CUSTOMERS = 541;

interface Guest {
  readonly code: string;
  readonly name: string;
  readonly honorific: string | null;
  readonly gender: Gender;
  readonly phone: Cell;
  readonly e164: string | null;
  readonly phoneForm: PhoneForm;
  readonly note: string | null;
  readonly group: string;
}

function visitDays(random: Random, clock: ReturnType<typeof seasonalClock>): readonly DayNumber[] {
  return buyingHistory(random, clock, random() * (clock.days - 1), MODEL).days;
}

function salonGuests(random: Random): readonly Guest[] {
  const taken = new Set<string>();
  const size = SALON_CUSTOMERS;
  const honorifics = dealt<string>(random, size, SALON_HONORIFICS, '');
  const forms = dealt<PhoneForm>(random, size, SALON_PHONES, 'plain');
  const anhThu = honorifics.findIndex((honorific, i) => honorific === '' && i > 100);
  return honorifics.map((honorific, i): Guest => {
    const phone = writtenPhone(random, taken, forms[i]!);
    const gender = genderOf(random, honorific);
    const called = { ...calledName(random, gender, honorific), gender };
    const named = i === anhThu ? { name: 'anh thư', honorific: null, gender: 'Nữ' as const } : called;
    return {
      ...named,
      code: code('KH', i + 1, 6),
      ...{ phone: phone.cell, e164: phone.phone, phoneForm: forms[i]! },
      note: chance(random, 0.1) ? pick(random, NOTES) : null,
      group: pick(random, GROUPS),
    };
  });
}

function genderOf(random: Random, honorific: string): Gender {
  if (honorific === 'anh') return 'Nam';
  return honorific !== '' || chance(random, 0.86) ? 'Nữ' : 'Nam';
}

/** `chị Hoa`, `Thu Hà`, `Nguyễn Thị Lan`, `hạnh gần chợ`: full names are the exception. */
function calledName(
  random: Random,
  gender: Gender,
  honorific: string,
): { readonly name: string; readonly honorific: string | null } {
  const full = vietnameseName(random, gender).replace(/ Anh\b/g, gender === 'Nữ' ? ' Mai' : ' Minh');
  const given = givenName(full);
  const short = full
    .split(' ')
    .slice(-2)
    .join(' ')
    .replace(/^(Thị|Văn) /, '');
  const name = pick(random, [full, short, short, given]);
  const nickname = chance(random, 0.05)
    ? `${name} ${pick(random, ['(vợ anh Mẫu)', 'gần chợ', 'tiệm vải'])}`
    : name;
  const typed = chance(random, 0.25) ? nickname.toLowerCase() : nickname;
  if (honorific === '') return { name: typed, honorific: null };
  const title = chance(random, 0.3) ? honorific[0]!.toUpperCase() + honorific.slice(1) : honorific;
  return { name: `${title} ${typed}`, honorific };
}

function guestSheet(
  guests: readonly Guest[],
  visits: readonly SalonVisit[],
): { readonly sheet: SampleSheet; readonly customers: readonly TrueSalonCustomer[] } {
  const rows: SampleRow[] = [rowOf(HEADER.length, 'MS-003'), HEADER];
  const own = new Map<string, SalonVisit[]>(guests.map((guest) => [guest.code, []]));
  for (const visit of visits) own.get(visit.customerCode)!.push(visit);
  const customers = guests.map((guest, i): TrueSalonCustomer => {
    const mine = own.get(guest.code)!;
    const revenue = mine.reduce((sum, { amount }) => sum + amount, 0);
    const last = mine.reduce((latest, { day }) => Math.max(latest, day), 0);
    const birthday = i === 236 ? { serial: dayOfCivil(1990, 3, 8) } : null;
    const row = rows.length;
    rows.push([
      ...[i + 1, guest.code, guest.name, guest.phone, null, birthday, guest.gender, null],
      ...[guest.group, guest.note, { serial: last }, revenue],
    ]);
    const { honorific, e164: phone, phoneForm, gender } = guest;
    const visitCount = new Set(mine.map((visit) => visit.invoice)).size;
    return { row, code: guest.code, honorific, phone, phoneForm, gender, visitCount, revenue };
  });
  const sheet: SampleSheet = {
    name: 'Khách hàng',
    rows,
    numberFormats: [...new Array<null>(5).fill(null), 'dd/mm/yyyy', ...new Array<null>(4).fill(null)].concat(
      'dd/mm/yyyy',
      '#,##0',
    ),
    widths: [6, 16, 26, 24, 10, 12, 10, 14, 18, 26, 18, 14],
    merges: [],
    look: { titles: [0], header: 1, total: null, fill: '#BDD7EE' },
  };
  return { sheet, customers };
}

const HEADER: readonly string[] = [
  ...['STT', 'Mã khách hàng', 'Tên khách hàng', 'Điện thoại', 'Email', 'Ngày sinh', 'Giới tính', 'Địa chỉ'],
  ...['Nhóm khách hàng', 'Ghi chú', 'Ngày giao dịch cuối', 'Tổng bán'],
];

const MODEL: BuyingModel = {
  bgNbd: { r: 1.1, alpha: 10, a: 0.8, b: 3 },
  gammaGamma: { p: 4, q: 3.7, gamma: 250000 },
};

const NOTES = [
  'tóc nhuộm nâu khói',
  'thích thợ Mẫu A',
  'hẹn chiều thứ bảy',
  'thích ngồi gần cửa sổ',
  'hay đến trễ',
];
const GROUPS = ['Khách thường', 'Khách thường', 'Khách thường', 'Khách thân thiết', 'Thẻ uốn nhuộm'];
