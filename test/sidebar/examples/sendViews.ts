import type { SendChannel } from '../../../shared/care/channel';
import type { Draft, OutgoingMessage, SendPreview, SendReport } from '../../../shared/desk/calls';
import type { HostView } from '../../../shared/desk/views';
import { idOf, PEOPLE } from './people';
import type { Pick } from './words';

export function sendPreview(p: Pick, channel: SendChannel): SendPreview {
  const noConsent = p(
    'Chưa đồng ý nhận quảng cáo qua kênh này.',
    'Has not agreed to advertising by this channel.',
  );
  return {
    quota: channel === 'email' ? 86 : null,
    will: [1, 4, 7].map((index) => outgoing(p, channel, index)),
    skipped: [
      ...Array.from({ length: 400 }, (_, index) => ({
        key: `n${index}`,
        customer: PEOPLE[index % PEOPLE.length]!,
        why: noConsent,
      })),
      {
        key: 's3',
        customer: PEOPLE[2],
        why: p('Đã gửi thư này hôm 25/11/2026.', 'Was sent on 25 Nov 2026.'),
      },
    ],
    later: 5,
    notes: [],
    laterDay: '2026-11-30',
    stopped: null,
    asDrafts: false,
  };
}

function outgoing(p: Pick, channel: SendChannel, index: number): OutgoingMessage {
  const customer = PEOPLE[index]!;
  const of = {
    key: `${idOf(index)}|${index % 4}|2026-11-28`,
    customerId: idOf(index),
    customer,
    channel,
    unsubscribe: null,
  };
  const to = `+8490000000${index}`;
  if (channel === 'zns')
    return {
      ...of,
      to,
      subject: '348215',
      body: '',
      fields: {
        ten_khach: customer,
        uu_dai: p('Giảm 10% đến 05/12', '10% off until 5 Dec'),
        cua_hang: 'Hiệu sách An Nhiên',
      },
    };
  if (channel === 'sms')
    return {
      ...of,
      to,
      subject: '',
      body: p(
        `[QC] Hiệu sách An Nhiên chúc ${customer} sinh nhật vui, tặng phiếu giảm 10%. Từ chối: soạn TC gửi 0900000001.`,
        'An Nhien Books wish you a happy birthday: 10% off this month. To stop, answer STOP.',
      ),
      fields: null,
    };
  return {
    ...of,
    to: `khach${index}@example.com`,
    subject: p('Chúc mừng sinh nhật từ Hiệu sách An Nhiên', 'Happy birthday from An Nhiên Books'),
    body: p(
      `Kính chào ${customer},\n\nHiệu sách An Nhiên chúc anh/chị một ngày sinh nhật thật vui 🎂. Tặng anh/chị phiếu giảm 10 % dùng trong tháng này.\n\nTrân trọng,\nHiệu sách An Nhiên\n\nKhông muốn nhận thư? Trả lời “Dừng”.`,
      `Dear ${customer},\n\nAn Nhiên Books wish you a happy birthday 🎂. Here is 10% off for this month.\n\nTo stop these letters, answer “Stop”.`,
    ),
    fields: null,
  };
}

/** One sent, one not, one unknown; drafts on a host that does not send. */
export function sendReport(preview: SendPreview, p: Pick, kind: HostView['kind']): SendReport {
  const [first, second] = preview.will;
  const left = { skipped: preview.skipped, later: preview.later, stopped: null };
  if (kind !== 'sheets')
    return { ...left, sent: 0, failed: [], unknown: [], drafts: preview.will.map(draftOf(kind)) };
  return {
    ...left,
    sent: preview.will.length - 2,
    failed: first
      ? [{ key: first.key, customer: first.customer, why: p('Địa chỉ không tồn tại.', 'No such address.') }]
      : [],
    unknown: second ? [{ key: second.key, customer: second.customer }] : [],
    drafts: [],
  };
}

const draftOf =
  (kind: HostView['kind']) =>
  ({ key, customerId, body }: OutgoingMessage, index: number): Draft =>
    kind === 'workbench'
      ? {
          key,
          url: '',
          paste: null,
          file: { name: `${customerId}.eml`, type: 'message/rfc822', text: `Subject: a\r\n\r\n${body}` },
        }
      : {
          key,
          url: 'https://outlook.example.com/compose',
          paste: index === 1 ? body : null,
          file: null,
        };
