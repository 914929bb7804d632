import type * as en from '../en/care';
import type { Translated } from '../translated';

export const rules: Translated<typeof en.rules> = {
  reorder: 'Nhịp mua',
  secondOrder: 'Mua lần hai',
  birthday: 'Sinh nhật',
  thankYou: 'Cảm ơn đơn đầu',
  warranty: 'Sắp hết bảo hành',
  debt: 'Đến hạn công nợ',
  appointment: 'Lịch hẹn',
  segmentDown: 'Tụt phân khúc',
  lunarBirthday: 'Sinh nhật âm lịch',
  daysSince: 'Lâu chưa mua',
  expectedNext: 'Sắp đến kỳ mua',
  pAlive: 'Có thể sắp bỏ đi',
  stageAge: 'Ở mãi một giai đoạn',
  tet: 'Tết',
  womensDay: 'Ngày 8/3',
  vietnameseWomensDay: 'Ngày 20/10',
  midAutumn: 'Trung Thu',
};

export const reasons: Translated<typeof en.reasons> = {
  reorder: (p) => `Thường ${p.gapDays} ngày mua một lần, đã ${p.silentDays} ngày chưa thấy.`,
  secondOrder: (p) =>
    `Mới mua một lần, cách đây ${p.silentDays} ngày; khách khác thường ${p.gapDays} ngày thì mua lại.`,
  usual: (p) => `Thường sau ${p.gapDays} ngày thì mua lại.`,
  birthdayToday: 'Hôm nay là sinh nhật.',
  birthdayAhead: (p) => `Sinh nhật ngày ${p.day}, còn ${p.inDays} ngày nữa.`,
  birthdayPast: (p) => `Sinh nhật ngày ${p.day}, đã qua ${p.agoDays} ngày.`,
  lunarBirthdayToday: 'Hôm nay là sinh nhật âm lịch.',
  lunarBirthdayAhead: (p) => `Sinh nhật âm lịch vào ngày ${p.day}, còn ${p.inDays} ngày nữa.`,
  lunarBirthdayPast: (p) => `Sinh nhật âm lịch vào ngày ${p.day}, đã qua ${p.agoDays} ngày.`,
  firstOrder: (p) => `Mua lần đầu cách đây ${p.agoDays} ngày: hỏi thăm khách dùng thấy thế nào.`,
  daysSince: (p) => `Đã ${p.silentDays} ngày chưa mua.`,
  expectedNext: (p) => `Dự kiến khách sẽ mua lại khoảng ngày ${p.day}.`,
  pAlive: (p) =>
    `Có thể sắp bỏ đi: khả năng còn là khách chỉ ${p.percent}%, đã ${p.silentDays} ngày chưa thấy.`,
  segmentDown: (p) => `Từ "${p.from}" tụt xuống "${p.to}" ngày ${p.day}.`,
  stageAge: (p) => `Ở giai đoạn "${p.stage}" đã ${p.days} ngày.`,
  debt: (p) => `Còn nợ ${p.amount}; lần mua cuối ngày ${p.day}.`,
  warranty: (p) => `Bảo hành hoặc hạn dùng đến ngày ${p.day}.`,
  date: (p) => `${p.column === '' ? 'Lịch hẹn' : p.column}: ngày ${p.day}.`,
  holiday: (p) => `${p.holiday}: ngày ${p.day}.`,
  alsoOf: (p) => `${p.customer}: ${p.reason}`,
  refused: 'Khách không nhận tin: chỉ nói việc khách đang cần, không chào hàng.',
  notAgreed: (p) =>
    `Khách chưa đồng ý nhận quảng cáo qua ${p.channels} (Luật 91/2025/QH15, Điều 9) nên không có tin soạn sẵn. Gọi điện thì hỏi luôn; khách đồng ý thì ghi vào trang "Sự đồng ý", mục đích "Quảng cáo".`,
  badTemplate: (p) =>
    `Mẫu tin "${p.code}" có trường {{${p.field}}} không điền được: hãy sửa ở trang Mẫu tin.`,
};

export const results: Translated<typeof en.results> = {
  alone: (p) => `${p.bought}/${p.treated} khách mua lại trong ${p.days} ngày (${p.share}%).`,
  against: (p) =>
    `${p.alone} Nhóm để yên: ${p.control}%. ${p.verdict} Chênh lệch: từ ${p.low} đến ${p.high} điểm phần trăm.`,
  onlyControl: (p) => `Chưa chăm sóc ai; nhóm đối chứng có ${p.control} khách.`,
};

export const ruleNotes: Translated<typeof en.ruleNotes> = {
  nobody: 'Hôm nay không có khách nào.',
  everybody: (p) =>
    `Trúng cả ${p.count} khách: ai cũng có thì không chọn được ai. Hãy thu hẹp lại, trừ khi bạn cố ý như vậy.`,
  noColumn: (p) =>
    `Danh sách của bạn chưa có cột "${p.column}": hãy thêm cột, hoặc ghi tên cột đang dùng vào ô "Chi tiết".`,
  noDetail: 'Hãy ghi ngày lễ vào ô "Chi tiết", ví dụ "Tết" hay "20/10".',
  unknownHoliday: (p) =>
    `Không rõ "${p.detail}" là ngày lễ nào: hãy ghi tên như "Tết", hoặc ngày như "20/10", "15/8 âl".`,
  unknownEvent: (p) => `Không có sự kiện "${p.event}": hãy chọn trong danh sách của cột "Sự kiện".`,
};

export const texts: Translated<typeof en.texts> = {
  reorder: (p) =>
    `Chào ${p.who}, lâu rồi shop chưa gặp ${p.you}. Lần trước mua về ${p.you} dùng thấy thế nào ạ? Cần gì ${p.you} cứ nhắn shop nhé.`,
  birthday: (p) =>
    `Chúc mừng sinh nhật ${p.who}! Chúc ${p.you} thật nhiều sức khỏe và niềm vui. Cảm ơn ${p.you} đã luôn ủng hộ shop.`,
};

export const noteOf: typeof en.noteOf = (p) =>
  p.outcome === '' ? `Chăm sóc: ${p.rule}` : `Chăm sóc: ${p.rule}. ${p.outcome}`;

export const careFindings: Translated<typeof en.careFindings> = {
  'desk.noSheet': (p) =>
    `Tệp này không còn trang "${p.sheet}". Hãy bấm Cập nhật để tạo lại trang, rồi làm lại bước này.`,
  'desk.noColumn': (p) =>
    `Trang "${p.sheet}" không còn cột "${p.column}" ở dòng ${p.row}: chưa ghi gì cả. Hãy gõ lại tiêu đề này vào một ô trống của dòng đó, rồi làm lại.`,
  'desk.unknownCustomer': (p) => `Không còn khách nào mang mã "${p.id}": chưa ghi gì cả. Hãy tìm lại khách.`,
  'note.empty': 'Ghi chú đang trống: chưa ghi gì cả. Hãy viết nội dung đã trao đổi.',
  'note.optOut': (p) =>
    `"${p.text}" nghe như khách không muốn nhận tin nữa. Nếu đúng vậy, hãy mở trang của khách, mục Dữ liệu cá nhân, bấm "Ngừng nhắn tin" (ở dòng lệnh: so-khach person stop): chỉ ghi chú thì tin vẫn được gửi.`,
  'note.tooLong': (p) => `Ghi chú dài quá một ô: chưa ghi gì cả. Hãy viết dưới ${p.most} ký tự.`,
  'care.unknownKey': (p) =>
    `"${p.key}" không có trong danh sách chăm sóc: chưa ghi gì cả. Hãy mở lại danh sách hôm nay.`,
  'care.closedSince': (p) =>
    `Việc này đã có người làm rồi (dòng ${p.row}, trang "${p.sheet}"): chưa ghi gì cả. Hãy mở lại danh sách hôm nay.`,
  'care.badUntil': 'Hãy chọn một ngày sau hôm nay để khách trở lại danh sách.',
};
