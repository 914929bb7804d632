import type * as en from '../en/sending';
import type { Translated } from '../translated';

export { defaults, frames } from './sendingTexts';

const LAW = 'Luật 91/2025/QH15, Điều 9; Nghị định 91/2020/NĐ-CP, Điều 13';

export const skips: Translated<typeof en.skips> = {
  notDue: 'Không còn trong danh sách hôm nay.',
  notYet: (p) => `Để đúng ngày ${p.day} mới gửi.`,
  noCustomer: 'Tệp này không còn khách đó: hãy bấm Cập nhật rồi xem lại.',
  noConsent: (p) =>
    `Khách chưa đồng ý nhận ${p.channel} (${p.purpose}). Hãy hỏi khách, rồi ghi câu trả lời vào cột đồng ý hoặc trang Sự đồng ý (${LAW}).`,
  noPurpose: (p) =>
    `Mẫu "${p.code}"${onTemplates(p.row)} chưa ghi mục đích nên được tính là quảng cáo: có nhãn [QC] và chỉ gửi cho khách đã đồng ý nhận quảng cáo (${LAW}). Nếu không phải quảng cáo, hãy ghi "Chăm sóc" hoặc "Giao dịch" vào cột "Mục đích".`,
  smsAdvert:
    'SMS qua eSMS.vn là tin chăm sóc khách hàng, nhà mạng không cho dùng để quảng cáo. Hãy gửi email, gửi Zalo ZNS nếu Zalo đã duyệt mẫu loại này, hoặc đặt một chiến dịch SMS quảng cáo trên eSMS.vn (từ 30 số trở lên).',
  refused: (p) => `Khách không muốn nhận ${p.channel} (${p.purpose}; ${LAW}).`,
  optedOut: `Khách đã từ chối nhận mọi tin (${LAW}).`,
  noAddress: 'Khách không có email: hãy gọi điện hoặc nhắn Zalo.',
  noPhone: 'Khách không có số điện thoại.',
  badAddress: (p) => `"${p.address}" không phải địa chỉ email: hãy sửa ở dòng của khách.`,
  badPhone: (p) => `"${p.phone}" không phải số di động: hãy sửa ở dòng của khách, hoặc gọi điện.`,
  sentBefore: 'Đã gửi rồi; dòng trong nhật ký gửi đã bị xóa.',
  sent: (p) => `Đã gửi rồi (${p.moment}).`,
  unknown: (p) =>
    `Có thể đã gửi (${p.moment}): hãy xem lại ở nơi đã gửi, rồi cho biết tin đã đi hay chưa. Máy không tự gửi lại.`,
  justFailed: 'Vừa gửi không được: một phút nữa hãy thử lại.',
  cap: (p) =>
    `Trong 24 giờ qua khách đã nhận ${p.most} tin (${p.channel}), mức nhiều nhất theo Nghị định 91/2020/NĐ-CP, Điều 13.`,
  duplicate: (p) => `Trùng địa chỉ với ${p.customer}, người sẽ nhận thư này.`,
  sentToAddress: (p) => `Địa chỉ này đã nhận thư như vậy rồi (${p.moment}).`,
  noTemplate: (p) =>
    `Chưa có nội dung cho "${p.rule}" (${p.channel}): hãy thêm một dòng có mã và kênh này ở trang Mẫu tin.`,
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
    `Chỉ gửi từ ${p.from} giờ đến ${p.to} giờ (giờ chăm sóc ở trang Cài đặt, trong khung 7-22 giờ của Nghị định 91/2020/NĐ-CP, Điều 13): phần còn lại chờ đến giờ đó.`,
  quota: (p) =>
    `Hôm nay chỉ còn gửi được ${p.quota} thư: khách giá trị cao được gửi trước, còn lại để ngày mai.`,
  time: 'Google chỉ cho chạy mỗi lần vài phút. Thư đã gửi đều có trong nhật ký: hãy bấm Gửi lần nữa để gửi tiếp phần còn lại.',
  znsLine: (p) =>
    `Mẫu "${p.code}"${onTemplates(p.row)} có dòng "${p.field}". Mẫu ZNS phải ghi mỗi tham số một dòng, ví dụ "ten: {{Tên}}". Chưa gửi gì cả: hãy sửa lại dòng này.`,
  noGateway: (p) => `Ở đây chưa có khóa để gửi ${p.channel}. Chưa gửi gì cả.`,
  trialByEmail: 'Thư thử chỉ gửi về email của bạn. Với kênh này, hãy xem trước nội dung.',
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
  detail: 'Chi tiết',
  due: 'Ngày',
  silentDays: 'Số ngày',
};

export const codes: typeof en.codes = {
  birthday: ['sinh nhật', 'chúc mừng sinh nhật', 'sinh nhật âm lịch'],
  thankYou: ['cảm ơn', 'cám ơn', 'sau mua', 'sau khi mua'],
  comeBack: ['mời quay lại', 'lâu chưa mua', 'nhắc mua lại', 'nhịp mua', 'đến kỳ mua lại'],
};

export const adLabel = '[QC]';

export const optOut: typeof en.optOut = (p) =>
  `Nếu không muốn nhận thư như thế này nữa, ${p.you} chỉ cần trả lời email này với chữ HUỶ.`;

export const optOutShort = 'Từ chối: nhắn HUỶ';

export const optOutWord = 'HUỶ';

export const settleFindings: Translated<typeof en.settleFindings> = {
  'settle.noLog': (p) => p.why,
  'settle.unknownKey': (p) =>
    `Nhật ký gửi không có tin "${p.key}" nên chưa ghi gì cả. Hãy mở lại danh sách hôm nay.`,
  'settle.sent': (p) => `Tin này đã được tính là đã gửi (${p.moment}). Không cần ghi gì thêm.`,
  'settle.failed': (p) =>
    `Tin này chắc chắn chưa đi (${p.moment}) và vẫn gửi lại được. Không cần ghi gì thêm.`,
  'settle.running': (p) =>
    `Tin này có thể đang được gửi (${p.moment}). Hãy bấm Gửi lần nữa: nếu lúc đó bị ngắt, máy sẽ hỏi bạn.`,
  'settle.edited': (p) =>
    `Các dòng của tin này (${p.moment}) ở trang "${p.sheet}" đã bị sửa tay, không biết tin đã đi hay chưa nên máy không gửi lại. Chưa ghi gì cả; hãy tự gọi hoặc nhắn cho khách.`,
};

function onTemplates(row: number | null): string {
  return row === null ? '' : ` (trang Mẫu tin, dòng ${row})`;
}
