import type { appendFindings as en, append as names } from '../en/append';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const appendFindings: Translated<typeof en> = {
  'append.notManaged': 'Tệp thứ nhất chưa lập sổ khách. Hãy chạy "convert" cho tệp này trước.',
  'append.nothing': 'Trong tệp mới không đọc được khách hàng hay đơn hàng nào: chưa thêm gì cả.',
  'append.customers': (p) =>
    `Khách trong tệp mới: ${grouped(p.added)} khách mới, ${grouped(p.same)} đã có, ${grouped(p.changed)} đã có nhưng khác thông tin, ${grouped(p.doubtful)} chưa chắc.`,
  'append.orders': (p) =>
    `Đơn trong tệp mới: ${grouped(p.added)} đơn mới, ${grouped(p.same)} đã có, ${grouped(p.changed)} đã có nhưng khác số tiền.`,
  'append.orderChanged': (p) =>
    `Đơn ${p.code} trong sổ là ${p.before}; dòng ${p.row} của tệp mới ghi ${p.after}. Chưa sửa: nếu số mới đúng thì hãy tự sửa.`,
  'append.customerChanged': (p) =>
    `Khách ${p.id}: dòng ${p.row} của tệp mới ghi khác (${p.fields}). Chưa sửa: nếu thông tin mới đúng thì hãy tự sửa.`,
  'append.doubtful': (p) =>
    `Dòng ${p.row} của tệp mới (${p.name}) có thể là khách ${p.id}: có thông tin khớp, có thông tin không. Chưa thêm; nếu là người khác thì hãy tự thêm dòng này.`,
  'append.more': (p) => `… và ${grouped(p.count)} mục tương tự (xem đủ với --json).`,
  'append.newSheet': (p) =>
    `${grouped(p.count)} dòng được ghi ra trang mới "${p.sheet}": ${p.why === 'noTable' ? 'trong sổ chưa có bảng loại này' : 'dưới bảng không còn chỗ (có dòng tổng, ghi chú, hoặc trang bị khóa)'}.`,
  'append.noted': (p) =>
    `Bảng ở trang "${p.sheet}" không có cột cho ${p.columns}: các giá trị này được ghi vào cột ghi chú.`,
  'append.leftOut': (p) =>
    `Bảng ở trang "${p.sheet}" không có cột cho ${p.columns}, cũng không có cột ghi chú: các giá trị này chỉ còn trong tệp mới.`,
};

export const append: typeof names = { customersSheet: 'Khách nạp thêm', ordersSheet: 'Đơn hàng nạp thêm' };
