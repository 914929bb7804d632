import type { evidence as en } from '../en/evidence';
import type { Translated } from '../translated';
import { keepsText, marksText } from './customers';

export const evidence: Translated<typeof en> = {
  'number.text': 'Ô đang là chữ nên hàm tính tổng bỏ qua; chỉ có một cách đọc thành số.',
  'number.words': 'Ghi bằng k, tr, triệu hoặc tỷ; hàm tính tổng bỏ qua những ô chữ như vậy.',
  'number.column': (p) => `Ô chữ đọc được thành số: cả cột dùng "${p.decimal}" làm dấu thập phân.`,
  'number.currency': (p) =>
    `Ô chữ đọc được thành số: tiền ${p.currency} không bao giờ có ba chữ số lẻ nên dấu này ngăn hàng nghìn.`,
  'date.text': 'Ô chữ chỉ có một cách đọc thành ngày; để là chữ thì không sắp xếp hay lọc theo ngày được.',
  'date.serial': 'Một số trơ trong cột ngày: đó là số thứ tự ngày của bảng tính bị mất định dạng ngày.',
  'date.column': (p) =>
    p.order === 'mdy'
      ? 'Ô chữ đọc được thành ngày: cả cột viết tháng trước ngày sau.'
      : 'Ô chữ đọc được thành ngày: cả cột viết ngày trước tháng sau.',
  'date.swappedRows': 'Chỉ khi đảo ngày và tháng của các ô ngày thì các dòng mới đúng thứ tự thời gian.',
  'date.swappedPattern':
    'Không ô ngày nào trong cột có ngày lớn hơn 12, còn ô ngày dạng chữ nào cũng lớn hơn 12: bảng tính đã hiểu nhầm ngày thành tháng ở những ô nó đọc được.',
  'duplicate.marks': (p) => `So với khách đó: ${marksText(p.marks)}.${keepsText(p.keeps)}`,
  'duplicate.byHand': (p) => `Gộp bằng tay.${keepsText(p.keeps)}`,
  'correction.byHand': 'Sửa tay theo lời khách.',
  'encoding.font': (p) =>
    `Gõ bằng phông cũ ${p.font}: "${p.from}" chỉ hiện thành "${p.to}" khi dùng phông đó, tìm kiếm không ra.`,
  'encoding.column': (p) =>
    `Các ô khác trong cột gõ bằng phông cũ ${p.font}; theo phông đó "${p.from}" là "${p.to}".`,
  'encoding.utf8': (p) => `Tệp từng được mở sai bảng mã: "${p.from}" vốn là "${p.to}".`,
  'phone.lostZero': 'Số điện thoại lưu dưới dạng số bị mất số 0 ở đầu.',
  'phone.oldPrefix': (p) => `Năm 2018 di động 11 số chuyển thành 10 số: đầu ${p.from} đổi thành ${p.to}.`,
  'phone.oldHanoi': 'Mã vùng Hà Nội đổi từ 04 thành 024 năm 2017.',
  'phone.letters': 'Gõ nhầm chữ (o, l) thay cho chữ số (0, 1).',
  'taxCode.lostZero': 'Mã số thuế lưu dưới dạng số bị mất số 0 ở đầu; thêm số 0 thì khớp số kiểm tra.',
  'name.case': 'Tên gõ toàn chữ thường hoặc toàn chữ in hoa.',
  'name.form': 'Dấu được lưu rời khỏi chữ (tệp từ máy Mac) nên tìm kiếm không ra tên này.',
  'name.spaces': 'Thừa dấu cách ở đầu, cuối hoặc giữa tên.',
  'name.hidden': 'Tên có ký tự ẩn nên tìm kiếm không ra.',
  'email.form': 'Dấu cách, chữ hoa ở tên miền, "mailto:" hoặc dấu câu thừa không thuộc địa chỉ email.',
  'email.typo': (p) => `${p.from} là gõ nhầm của ${p.to}.`,
};
