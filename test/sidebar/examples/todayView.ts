import type { CareItem, RuleLine, TodayView, UnknownMessage } from '../../../shared/desk/views';
import { idOf, PEOPLE, phoneOf } from './people';
import type { Pick } from './words';

export const CHANNELS: readonly (readonly [string, string])[] = [
  ['Gọi điện', 'Call'],
  ['Zalo', 'Zalo'],
  ['Email', 'E-mail'],
  ['SMS', 'SMS'],
  ['Gặp mặt', 'In person'],
  ['Khác', 'Other'],
  ['Zalo ZNS', 'Zalo ZNS'],
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
  const owners = ['Thảo', 'Minh Anh', ''];
  // The call, Zalo, e-mail, a visit, a message by the gateway, as you like.
  const wanted = [0, 1, 2, 4, 6, null];
  const items = PEOPLE.map((customer, index): CareItem => {
    const hasPhone = index !== 4;
    const number = phoneOf(index).replace(/ /g, '').slice(1);
    const place = wanted[index % wanted.length] ?? null;
    const text = p(
      `Chào chị ${customer.split(' ').pop()}, lâu rồi chưa thấy chị ghé cửa hàng. Hàng mới về nhiều mẫu đẹp, em giữ cho chị ưu đãi 10% đến hết tuần này nhé!`,
      `Hello ${customer}, we have not seen you for a while. New things have come in: 10% off for you until Sunday.`,
    );
    const email = index % 3 === 1 || index === 4 ? `khach${index}@example.com` : null;
    return {
      key: `${idOf(index)}|${index % 4}|2026-11-28`,
      customerId: idOf(index),
      customer,
      phone: hasPhone ? phoneOf(index) : null,
      call: hasPhone ? `tel:+84${number}` : null,
      zalo: hasPhone ? `https://zalo.me/84${number}` : null,
      sms: hasPhone ? `sms:+84${number}?body=${encodeURIComponent(text)}` : null,
      email,
      owner: owners[index % 3]!,
      channel: place === null ? null : p(...CHANNELS[place]!),
      due: index === 2 ? '2026-11-25' : '2026-11-28',
      rule: rules[index % 4]!,
      reason: reasons[index % 4]!,
      note:
        index === 7
          ? p(
              'Khách chưa đồng ý nhận quảng cáo qua Zalo, SMS nên không có tin soạn sẵn.',
              'Never agreed to advertising by Zalo, SMS, so there is no text to send.',
            )
          : null,
      also:
        index % 5 === 0
          ? [
              p('Bảo hành máy xay hết hạn ngày 05/12.', 'The blender’s warranty ends on 5 December.'),
              p('Còn nợ 350.000 ₫ từ ngày 01/11.', 'Owes 350,000 ₫ since 1 November.'),
            ]
          : [],
      valueAtRisk: index === 8 ? null : Math.round(8_400_000 / (index + 1)),
      segment: p('Có nguy cơ rời bỏ', 'At risk'),
      text: index === 7 ? null : text,
      script:
        index % 6 === 0
          ? p(
              'Chào chị, em gọi từ Hiệu sách An Nhiên. Bộ truyện chị hay mua vừa có tập mới, chị có muốn em để riêng một cuốn không ạ?',
              'Hello, this is An Nhiên Books. The series that you like has a new volume. Shall we keep one for you?',
            )
          : null,
      sheet: p('Khách hàng', 'Customers'),
      row: index + 4,
    };
  });
  return {
    today: '2026-11-28',
    items,
    count: 14,
    later: 21,
    owners: [
      { name: 'Thảo', count: 5, overdue: 2 },
      { name: 'Minh Anh', count: 4, overdue: 0 },
      { name: '', count: 5, overdue: 0 },
    ],
    sendable: [
      { channel: 'email', count: 4 },
      { channel: 'zns', count: 9 },
      { channel: 'sms', count: 0 },
    ],
    rules: ruleLines(p),
    unknown: [],
    valueAtRisk: 26_070_000,
    currency: 'VND',
    done: 3,
    analysisDay: '2026-10-31',
    channels: CHANNELS.slice(0, 6).map(([vi, en]) => p(vi, en)),
  };
}

function ruleLines(p: Pick): readonly RuleLine[] {
  const line = (name: string, due: number, row: number | null, more: Partial<RuleLine> = {}): RuleLine => ({
    name,
    due,
    row,
    note: null,
    result: null,
    sheet: row === null ? null : p('Quy tắc', 'Rules'),
    isFault: more.note !== undefined,
    ...more,
  });
  return [
    line(p('Sinh nhật', 'Birthday'), 3, 4, {
      result: p(
        '12 trên 31 khách mua lại trong 30 ngày; nhóm không nhắn: 2 trên 9.',
        '12 of 31 bought within 30 days; of those left alone 2 of 9.',
      ),
    }),
    line(p('Đến kỳ mua lại', 'Time to reorder'), 1_284, 5, {
      note: p('Khớp với mọi khách: nên đặt số ngày lớn hơn.', 'It matches everybody: more days would help.'),
    }),
    line(p('Hết bảo hành', 'Warranty ends'), 0, 6, {
      note: p('Không có cột ngày hết bảo hành.', 'There is no column with the warranty’s end.'),
    }),
    line(p('Tết Nguyên đán', 'Lunar New Year'), 0, null),
  ];
}

export function unknownMessages(p: Pick): readonly UnknownMessage[] {
  return [
    {
      key: `${idOf(1)}|birthday|2026-11-28`,
      customer: PEOPLE[1],
      address: 'khach1@example.com',
      channel: 'Email',
      moment: p('09:14, 28/11/2026', '28 Nov 2026, 09:14'),
    },
    {
      key: `${idOf(2)}|warranty|2026-11-25`,
      customer: PEOPLE[2],
      address: '+84900000001',
      channel: 'Zalo ZNS',
      moment: p('16:40, 25/11/2026', '25 Nov 2026, 16:40'),
    },
  ];
}
