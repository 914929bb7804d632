import type { CustomerView } from '../../../shared/desk/views';
import { idOf, PEOPLE, phoneOf } from './people';
import { CHANNELS } from './todayView';
import type { Pick } from './words';

export function customerView(p: Pick, index: number): CustomerView {
  const phone = phoneOf(index);
  const digits = phone.replace(/ /g, '').slice(1);
  const days = [
    '2026-11-27',
    '2026-11-20',
    '2026-10-07',
    '2026-08-30',
    '2026-07-29',
    '2026-06-25',
    '2026-05-20',
  ];
  return {
    id: idOf(index),
    name: PEOPLE[index] ?? PEOPLE[0],
    sheet: p('Khách hàng', 'Customers'),
    row: index + 4,
    mergedInto: null,
    facts: [
      { field: 'name', label: p('Tên khách hàng', 'Customer name'), value: PEOPLE[index] ?? PEOPLE[0] },
      {
        field: 'address',
        label: p('Địa chỉ', 'Address'),
        value: '12 Lê Lợi, phường Bến Nghé, Quận 1, TP.HCM',
      },
      { field: 'birthday', label: p('Sinh nhật', 'Birthday'), value: '28/11/1988' },
      {
        field: 'note',
        label: p('Ghi chú', 'Note'),
        value: p('Da nhạy cảm, thích hàng Hàn', 'Sensitive skin'),
      },
    ],
    phone,
    call: `tel:+84${digits}`,
    zalo: `https://zalo.me/84${digits}`,
    email: `khach${index}@example.com`,
    mailto: `mailto:khach${index}@example.com`,
    stage: p('Khách hàng', 'Customer'),
    owner: 'Thảo',
    consent: p('Có', 'Yes'),
    segment: p('Có nguy cơ rời bỏ', 'At risk'),
    scores: { r: 2, f: 4, m: 5 },
    orders: 8,
    revenue: 12_450_000,
    firstOrder: '2026-01-05',
    lastOrder: '2026-10-07',
    predicted: {
      value: 5_180_000,
      low: 2_400_000,
      high: 8_900_000,
      pAlive: 0.72,
      expectedOrders: 3.4,
      valueAtRisk: 1_450_000,
      nextOrder: '2026-12-09',
      horizonMonths: 12,
      analysisDay: '2026-11-28',
      why: p(
        'Thường 32 ngày mua một lần, mỗi lần khoảng 1.560.000 ₫. Đã 52 ngày chưa quay lại nên khả năng còn mua giảm còn 72 %. Cửa hàng có 541 khách, dự đoán thử trên 3 tháng gần nhất sai 9 %.',
        'Buys about every 32 days for some 1,560,000 ₫. After 52 silent days the chance that they still buy has fallen to 72%. Tested on the last 3 months the forecast was 9% off.',
      ),
    },
    timeline: days.map((day, at) => ({
      day,
      kind: at === 0 ? 'care' : at === 1 ? 'interaction' : 'order',
      text:
        at === 0
          ? p('Đến kỳ mua lại: hoãn đến 28/11', 'Time to reorder: put off to 28 Nov')
          : at === 1
            ? p(
                'Zalo: hỏi giá son dưỡng, hẹn cuối tháng ghé',
                'Zalo: asked for a price, comes at month’s end',
              )
            : p(
                `DH0${812 - at * 57}: serum, son dưỡng và 3 món khác`,
                `DH0${812 - at * 57}: serum and 4 more`,
              ),
      amount: at < 2 ? null : 1_250_000 + at * 70_000,
    })),
    timelineCount: 24,
    segmentPath: [
      { day: '2026-03-01', segment: p('Khách mới', 'New customers') },
      { day: '2026-06-01', segment: p('Khách VIP', 'Champions') },
      { day: '2026-11-01', segment: p('Có nguy cơ rời bỏ', 'At risk') },
    ],
    nextCare: {
      due: '2026-11-28',
      rule: p('Đến kỳ mua lại', 'Time to reorder'),
      reason: p('đến kỳ mua lại', 'time to reorder'),
    },
    currency: 'VND',
    channels: CHANNELS.map(([vi, en]) => p(vi, en)),
    directions: [p('Khách liên hệ', 'They contacted us'), p('Mình liên hệ', 'We contacted them')],
  };
}
