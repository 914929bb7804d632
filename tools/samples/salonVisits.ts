import type { DayNumber } from '../../shared/model/day';
import { chance, pick, type Random, wholeNumber } from './random';
import { rowOf, type SampleSheet } from './sample';
import { code } from './shopOrders';

/** One service done: a row of the visits, several of which can stand on one invoice. */
export interface SalonVisit {
  readonly row: number;
  readonly invoice: string;
  readonly day: DayNumber;
  /** 0..1, as the till writes it. */
  readonly timeOfDay: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly service: string;
  readonly stylist: string;
  readonly amount: number;
}

export interface SalonGuestDays {
  readonly code: string;
  readonly name: string;
  readonly days: readonly DayNumber[];
}

/** All visits, oldest first; one in five with a second service. */
export function visitsOf(random: Random, guests: readonly SalonGuestDays[]): readonly SalonVisit[] {
  const comings = guests.flatMap((guest) =>
    guest.days.map((day) => ({ guest, day, minute: wholeNumber(random, 8 * 60, 19 * 60) })),
  );
  comings.sort((a, b) => a.day - b.day || a.minute - b.minute);
  const visits: SalonVisit[] = [];
  comings.forEach(({ guest, day, minute }, i) => {
    const services = chance(random, 0.2)
      ? [pick(random, SERVICES), pick(random, EXTRAS)]
      : [pick(random, SERVICES)];
    const stylist = pick(random, STYLISTS);
    for (const [service, price] of services) {
      visits.push({
        row: visits.length + FIRST_ROW,
        invoice: code('HD', i + 1, 6),
        ...{ day, timeOfDay: minute / 1440, customerCode: guest.code, customerName: guest.name },
        ...{ service, stylist, amount: price },
      });
    }
  });
  return visits;
}

export function visitSheet(visits: readonly SalonVisit[]): SampleSheet {
  const header = [
    'Mã hóa đơn',
    'Thời gian',
    'Mã khách hàng',
    'Tên khách hàng',
    'Dịch vụ',
    'Nhân viên',
    'Tổng tiền',
  ];
  return {
    name: 'Lượt dịch vụ',
    rows: [
      rowOf(header.length, 'MS-007'),
      header,
      ...visits.map((visit) => [
        ...[visit.invoice, { serial: visit.day + visit.timeOfDay }, visit.customerCode, visit.customerName],
        ...[visit.service, visit.stylist, visit.amount],
      ]),
    ],
    numberFormats: [null, 'dd/mm/yyyy hh:mm', null, null, null, null, '#,##0'],
    widths: [12, 18, 16, 26, 28, 14, 13],
    merges: [],
    look: { titles: [0], header: 1, total: null, fill: '#BDD7EE' },
  };
}

const FIRST_ROW = 2;

const SERVICES: readonly (readonly [string, number])[] = [
  ['Cắt tóc nữ', 120000],
  ['Cắt tóc nam', 80000],
  ['Gội dưỡng sinh', 90000],
  ['Gội sấy', 60000],
  ['Uốn tóc', 650000],
  ['Nhuộm phủ bạc', 450000],
  ['Nhuộm thời trang', 850000],
  ['Duỗi tóc', 700000],
];

const EXTRAS: readonly (readonly [string, number])[] = [
  ['Hấp dầu', 200000],
  ['Phục hồi keratin', 550000],
  ['Sấy tạo kiểu', 70000],
];

const STYLISTS = ['Thợ Mẫu A', 'Thợ Mẫu B', 'Thợ Mẫu C', 'Thợ Mẫu D'];
