import type { CareItem, TodayView } from '../../../shared/desk/views';
import { idOf, PEOPLE, phoneOf } from './people';
import type { Pick } from './words';

export const CHANNELS: readonly (readonly [string, string])[] = [
  ['Gọi điện', 'Call'],
  ['Zalo', 'Zalo'],
  ['Email', 'E-mail'],
  ['SMS', 'SMS'],
  ['Gặp mặt', 'In person'],
  ['Khác', 'Other'],
];

export function todayView(p: Pick): TodayView {
  const reasons = [
    p(
      'Thường 32 ngày mua một lần, nay đã 51 ngày chưa quay lại.',
      'Usually buys every 32 days; it has been 51.',
    ),
    p('Sinh nhật hôm nay, tròn 38 tuổi.', 'Birthday today, turns 38.'),
    p('Bảo hành máy lọc nước hết hạn sau 7 ngày.', 'The warranty ends in 7 days.'),
    p('Vừa rơi từ “Khách VIP” xuống “Cần quan tâm”.', 'Fell from “Champions” to “Need attention”.'),
  ];
  const rules = [
    p('Đến kỳ mua lại', 'Time to reorder'),
    p('Sinh nhật', 'Birthday'),
    p('Hết bảo hành', 'Warranty ends'),
    p('Tụt phân khúc', 'Moved down'),
  ];
  const items = PEOPLE.map((customer, index): CareItem => {
    const hasPhone = index !== 4;
    const email = index % 3 === 1 || index === 4 ? `khach${index}@example.com` : null;
    return {
      key: `${idOf(index)}|${index % 4}|2026-11-28`,
      customerId: idOf(index),
      customer,
      phone: hasPhone ? phoneOf(index) : null,
      call: hasPhone ? `tel:+84${phoneOf(index).replace(/ /g, '').slice(1)}` : null,
      zalo: hasPhone ? `https://zalo.me/84${phoneOf(index).replace(/ /g, '').slice(1)}` : null,
      email,
      due: index === 2 ? '2026-11-25' : '2026-11-28',
      rule: rules[index % 4]!,
      reason: reasons[index % 4]!,
      valueAtRisk: index === 8 ? null : Math.round(8_400_000 / (index + 1)),
      segment: p('Có nguy cơ rời bỏ', 'At risk'),
      text: p(
        `Chào chị ${customer.split(' ').pop()}, lâu rồi chưa thấy chị ghé cửa hàng. Hàng mới về nhiều mẫu đẹp, em giữ cho chị ưu đãi 10% đến hết tuần này nhé!`,
        `Hello ${customer}, we have not seen you for a while. New things have come in: 10% off for you until Sunday.`,
      ),
      sheet: p('Khách hàng', 'Customers'),
      row: index + 4,
    };
  });
  return {
    today: '2026-11-28',
    items,
    count: 14,
    valueAtRisk: 26_070_000,
    currency: 'VND',
    done: 3,
    analysisDay: '2026-10-31',
    channels: CHANNELS.map(([vi, en]) => p(vi, en)),
  };
}
