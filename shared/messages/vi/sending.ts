import type * as en from '../en/sending';
import type { Translated } from '../translated';

export const skips: Translated<typeof en.skips> = {
  notDue: 'Không còn trong danh sách hôm nay.',
  noCustomer: 'Tệp này không còn khách đó: hãy bấm Cập nhật rồi xem lại.',
  noConsent: (p) =>
    `Khách chưa đồng ý nhận email (${p.purpose}). Hãy hỏi khách, rồi ghi câu trả lời vào cột đồng ý hoặc trang Sự đồng ý.`,
  refused: (p) => `Khách không muốn nhận email (${p.purpose}).`,
  optedOut: 'Khách đã từ chối nhận mọi tin.',
  noAddress: 'Khách không có email: hãy gọi điện hoặc nhắn Zalo.',
  badAddress: (p) => `"${p.address}" không phải địa chỉ email: hãy sửa ở dòng của khách.`,
  sent: (p) => `Đã gửi rồi (${p.moment}).`,
  unknown: (p) => `Có thể đã gửi (${p.moment}): hãy xem mục Thư đã gửi của người gửi. Máy không tự gửi lại.`,
  justFailed: 'Vừa gửi không được: một phút nữa hãy thử lại.',
  cap: (p) => `Hôm nay khách đã nhận ${p.most} email, mức nhiều nhất mà luật cho phép.`,
  duplicate: (p) => `Trùng địa chỉ với ${p.customer}, người sẽ nhận thư này.`,
  sentToAddress: (p) => `Địa chỉ này đã nhận thư như vậy rồi (${p.moment}).`,
  noTemplate: (p) => `Chưa có nội dung email cho "${p.rule}": hãy thêm một dòng có mã này ở trang Mẫu tin.`,
  noSubject: (p) => `Mẫu "${p.code}" chưa có tiêu đề: hãy điền ở trang Mẫu tin.`,
  format: (p) =>
    `Không ghi được giá trị của {{${p.field}}} theo kiểu mà mẫu "${p.code}" cần: hãy sửa ô hoặc sửa mẫu.`,
  lineBreak: 'Tiêu đề sẽ bị xuống dòng: hãy bỏ chỗ xuống dòng trong mẫu hoặc trong ô được điền vào.',
  tooLong: (p) => `Tiêu đề dài quá ${p.most} ký tự: hãy viết ngắn lại.`,
};

export const stops: Translated<typeof en.stops> = {
  locked: 'Tệp đang được ghi hoặc đang gửi thư ở nơi khác. Chưa gửi gì cả: chờ một lát rồi thử lại.',
  pending:
    'Tệp này đang có một thay đổi làm dở. Chưa gửi gì cả: hãy làm tiếp hoặc hoàn tác thay đổi đó, rồi gửi.',
  noLog: 'Không thấy trang "Nhật ký gửi" nên chưa gửi được. Hãy bấm Cập nhật để tạo lại trang.',
  logColumn: (p) =>
    `Trang "${p.sheet}" mất cột "${p.column}" nên không biết đã gửi những gì. Hãy ghi lại tên cột; chưa gửi gì cả.`,
  unknownField: (p) =>
    `Mẫu "${p.code}"${onTemplates(p.row)} có trường {{${p.field}}} không ứng với cột nào. Chưa gửi gì cả: hãy sửa lại trường này.`,
  unclosed: (p) =>
    `Mẫu "${p.code}"${onTemplates(p.row)} có "{{${p.field}" mà thiếu "}}". Chưa gửi gì cả: hãy sửa lại.`,
  hours: (p) =>
    `Chỉ gửi từ ${p.from} giờ đến ${p.to} giờ (Cài đặt, giờ chăm sóc): phần còn lại chờ đến giờ đó.`,
  quota: (p) =>
    `Hôm nay chỉ còn gửi được ${p.quota} thư: khách giá trị cao được gửi trước, còn lại để ngày mai.`,
  time: 'Google chỉ cho chạy mỗi lần vài phút. Thư đã gửi đều có trong nhật ký: hãy bấm Gửi lần nữa để gửi tiếp phần còn lại.',
  user: 'Đã dừng theo yêu cầu của bạn.',
  failures: (p) => `Nhiều thư liền không gửi được nên đã dừng. Lý do gần nhất: ${p.why}`,
  noOwnAddress:
    'Chưa biết địa chỉ email của bạn: hãy ghi vào ô Người gửi email ở trang Cài đặt, rồi gửi thử lại.',
  nothing: 'Không khách nào trong số này có nội dung để gửi.',
};

export const notes: Translated<typeof en.notes> = {
  crashed: 'Đang gửi thì bị ngắt: hãy xem mục Thư đã gửi.',
  unsent: 'Chưa gửi đi.',
};

export const progress: typeof en.progress = (p) => `Đang gửi ${p.at}/${p.of}: ${p.customer}`;

export const fields: Translated<typeof en.fields> = {
  given: 'Tên',
  fullName: 'Họ tên',
  addressee: 'Người nhận',
  honorific: 'Xưng hô',
  reason: 'Lý do',
  due: 'Ngày',
  silentDays: 'Số ngày',
};

export const codes: typeof en.codes = {
  birthday: ['sinh nhật', 'chúc mừng sinh nhật', 'sinh nhật âm lịch'],
  thankYou: ['cảm ơn', 'cám ơn', 'sau mua', 'sau khi mua'],
  comeBack: ['mời quay lại', 'lâu chưa mua', 'nhắc mua lại', 'nhịp mua', 'đến kỳ mua lại'],
};

export const defaults: typeof en.defaults = {
  birthday: {
    subject: 'Chúc mừng sinh nhật {{Người nhận}} 🎂',
    text: 'Kính gửi {{Người nhận}},\n\nNhân dịp sinh nhật, cửa hàng xin chúc {{Xưng hô}} thật nhiều sức khỏe, niềm vui và may mắn. Cảm ơn {{Xưng hô}} đã luôn tin tưởng và ủng hộ cửa hàng.\n\nThân mến,\n{{Người phụ trách|Cửa hàng}}',
  },
  thankYou: {
    subject: 'Cảm ơn {{Người nhận}} đã mua hàng',
    text: 'Kính gửi {{Người nhận}},\n\nCảm ơn {{Xưng hô}} đã mua hàng. Hàng mua về, {{Xưng hô}} dùng có vừa ý không ạ? Có điều gì chưa ưng, {{Xưng hô}} cứ trả lời email này, cửa hàng sẽ lo ngay.\n\nThân mến,\n{{Người phụ trách|Cửa hàng}}',
  },
  comeBack: {
    subject: 'Lâu rồi chưa gặp {{Người nhận}}',
    text: 'Kính gửi {{Người nhận}},\n\nLâu rồi cửa hàng chưa được đón {{Xưng hô}}. Lần trước mua về, {{Xưng hô}} dùng thấy thế nào ạ? Cần gì {{Xưng hô}} cứ trả lời email này, cửa hàng sẽ chọn và để sẵn cho {{Xưng hô}}.\n\nThân mến,\n{{Người phụ trách|Cửa hàng}}',
  },
};

export const adLabel = '[QC]';

export const optOut: typeof en.optOut = (p) =>
  `Nếu không muốn nhận thư như thế này nữa, ${p.you} chỉ cần trả lời email này với chữ HUỶ.`;

function onTemplates(row: number | null): string {
  return row === null ? '' : ` (trang Mẫu tin, dòng ${row})`;
}
