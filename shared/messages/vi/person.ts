import type * as en from '../en/person';
import { grouped } from './grouped';

export const personFindings: typeof en.personFindings = {
  'person.nothing': ({ id }) =>
    `Không thấy gì về "${id}" trong tệp này nên không ghi gì. Hãy thử tìm bằng cách viết khác.`,
  'person.shared': ({ ids }) =>
    `${ids} dùng chung số điện thoại hoặc email, nên chỉ nhìn số thì không biết ô nào của ai; những ô đó được coi là chưa chắc.`,
  'correct.noField': ({ field }) =>
    `"${field}" không phải thông tin khách sửa được ở đây. Hãy sửa thẳng trong trang của bạn.`,
  'correct.badValue': ({ label, value }) =>
    `"${value}" không dùng được cho "${label}" nên không ghi gì. Hãy xem lại.`,
  'correct.nothing': ({ label }) =>
    `Không có ô nào cần sửa cho "${label}": ô đã đúng như vậy, là công thức, hoặc trang chưa có cột này. Nếu thiếu, hãy thêm cột trước.`,
  'erase.forGood':
    'Không hoàn tác được. Những gì đã xóa không lấy lại được từ bản sao lưu trong tệp hay bằng nút hoàn tác.',
  'erase.copies': ({ count }) => `Xóa cả ${grouped(count)} ô trong các bản sao lưu ẩn.`,
  'erase.maybesLeft': ({ count, first }) =>
    `${grouped(count)} chỗ chỉ trùng tên hoặc trùng số dùng chung (chỗ đầu: ${first}). Các chỗ này được giữ nguyên nếu bạn không đánh dấu.`,
  'erase.sheetName': ({ sheet }) => `Trang "${sheet}" mang tên người này: bạn hãy tự đổi tên trang.`,
  'erase.notSeen':
    'Ghi chú trong ô, hình ảnh, bảng tổng hợp (pivot), lịch sử phiên bản của Google hay Microsoft và các bản khác của tệp không xóa tới được: bạn hãy tự xem lại.',
  'request.overdue': ({ count, id, day, row, sheet }) =>
    `${grouped(count)} yêu cầu về dữ liệu cá nhân đã quá hạn (đầu tiên: ${id}, hạn ${day}, dòng ${row} trang "${sheet}"). Hãy trả lời rồi ghi ngày xong vào dòng đó.`,
};

export const personExport: typeof en.personExport = {
  title: ({ name }) => `Dữ liệu cá nhân của ${name}`,
  made: ({ day }) => `Theo tệp vào ngày ${day}.`,
  who: 'Nhận ra bằng',
  codes: 'Mã khách',
  phones: 'Điện thoại',
  emails: 'Email',
  rows: ({ sheet, row }) => `${sheet}, dòng ${row}`,
  maybe: 'Có thể là người này (chỉ trùng tên, hoặc trùng số dùng chung)',
  texts: 'Còn được nhắc tới ở',
  blocked: 'Người này không muốn nhận tin.',
  nothing: 'Không còn gì khác.',
  file: 'du-lieu-ca-nhan',
};
