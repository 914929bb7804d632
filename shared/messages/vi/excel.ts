import type * as en from '../en/excel';
import type { Translated } from '../translated';

export const excel: Translated<typeof en.excel> = {
  writing: 'Đang ghi vào bảng tính …',
  noSending: 'Máy này không được đặt để gửi email: hãy mở thư nháp.',
  editing: 'Excel đang mở một ô để gõ. Bấm Enter hoặc Esc ở ô đó rồi thử lại: chưa có gì bị thay đổi.',
  isProtected:
    'Excel không cho sửa vì trang tính hoặc tệp đang được bảo vệ. Vào thẻ Xem lại, bỏ bảo vệ rồi thử lại.',
  gone: 'Một trang tính, cột hoặc tên cần dùng không còn nữa. Hãy thử lại: bảng tính sẽ được đọc lại từ đầu.',
  taken: 'Đã có trang tính, bảng hoặc tên trùng như vậy. Hãy đổi tên cái đó rồi thử lại.',
  badValue: ({ place }) =>
    `Excel không nhận một giá trị hoặc một vị trí trong tệp (${place}). Không mất gì cả: hãy hoàn tác hoặc thử lại.`,
  tooMuch:
    'Excel không nhận được nhiều dữ liệu như vậy trong một lần. Hãy đóng bớt tệp khác, hoặc mở tệp này bằng Excel trên Windows hay Mac.',
  tooManyCells: ({ sheet }) =>
    `Trang tính “${sheet}” quá lớn nên Excel không đọc ra được. Hãy xóa các dòng và cột trống ở cuối rồi thử lại.`,
  connection:
    'Excel trên web bị mất kết nối. Hãy kiểm tra mạng rồi thử lại: lệnh đang làm dở có thể làm tiếp hoặc hoàn tác.',
  busy: 'Excel đang bận. Chờ một chút rồi thử lại.',
  tooOld:
    'Bản Excel này quá cũ: phần bổ trợ cần Excel 2021, Microsoft 365 hoặc Excel trên web. Với tệp này hãy dùng trang làm việc của Sổ Khách (npm start).',
  noSelection: 'Hãy chọn một ô trong trang tính trước.',
  ownFilter: ({ sheet }) =>
    `Trang tính “${sheet}” đang có bộ lọc của bạn. Vào Dữ liệu, Bộ lọc để xóa lọc rồi thử lại.`,
  notFilterable: ({ sheet }) =>
    `Không lọc được trang tính “${sheet}” từ đây. Hãy lọc ở cột phân khúc: Dữ liệu, Bộ lọc.`,
  noCopy: ({ sheet }) =>
    `Excel không tạo được bản sao của trang tính “${sheet}”. Hãy lưu một bản sao của tệp (Tệp, Lưu bản sao).`,
  unknown: ({ code }) =>
    `Excel không làm được việc này (${code}). Hãy thử lại; lệnh đang làm dở có thể làm tiếp hoặc hoàn tác.`,
};
