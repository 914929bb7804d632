import type { Translated } from '..';
import type { evidence as en } from '../en/evidence';

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
  'duplicate.marks': (p) =>
    `Cùng ${p.marks.split(',').map((mark) => ({ code: 'mã', phone: 'số điện thoại', email: 'email', name: 'tên' })[mark] ?? mark).join(' và ')} với khách đó.`,
};
