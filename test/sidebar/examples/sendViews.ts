import type { SendPreview, SendReport } from '../../../shared/desk/calls';
import { idOf, PEOPLE } from './people';
import type { Pick } from './words';

export function sendPreview(p: Pick): SendPreview {
  const noConsent = p('Chưa đồng ý nhận quảng cáo qua email.', 'Has not agreed to advertising by e-mail.');
  return {
    quota: 86,
    will: [1, 4, 7].map((index) => ({
      key: `${idOf(index)}|${index % 4}|2026-11-28`,
      customerId: idOf(index),
      customer: PEOPLE[index]!,
      to: `khach${index}@example.com`,
      subject: p('Chúc mừng sinh nhật từ Hiệu sách An Nhiên', 'Happy birthday from An Nhiên Books'),
      body: p(
        `Kính chào ${PEOPLE[index]},\n\nHiệu sách An Nhiên chúc anh/chị một ngày sinh nhật thật vui. Tặng anh/chị phiếu giảm 10 % dùng trong tháng này.\n\nTrân trọng,\nHiệu sách An Nhiên\n\nKhông muốn nhận thư? Trả lời “Dừng”.`,
        `Dear ${PEOPLE[index]},\n\nAn Nhiên Books wish you a happy birthday. Here is 10% off for this month.\n\nTo stop these letters, answer “Stop”.`,
      ),
    })),
    skipped: [
      { key: 's1', customer: PEOPLE[10], why: noConsent },
      { key: 's2', customer: PEOPLE[11], why: noConsent },
      {
        key: 's3',
        customer: PEOPLE[2],
        why: p('Đã gửi thư này hôm 25/11/2026.', 'Was sent on 25 Nov 2026.'),
      },
    ],
    later: 0,
    stopped: null,
    asDrafts: false,
  };
}

export function sendReport(preview: SendPreview, p: Pick): SendReport {
  const [first, second] = preview.will;
  return {
    sent: preview.will.length - 2,
    failed: first
      ? [{ key: first.key, customer: first.customer, why: p('Địa chỉ không tồn tại.', 'No such address.') }]
      : [],
    unknown: second ? [{ key: second.key, customer: second.customer }] : [],
    skipped: preview.skipped,
    later: 2,
    stopped: null,
    drafts: [],
  };
}
