import type { Translated } from '..';
import type { evidence as en } from '../en/evidence';

export const evidence: Translated<typeof en> = {
  'number.text': 'Ô đang là chữ nên hàm tính tổng bỏ qua; chỉ có một cách đọc thành số.',
  'number.words': 'Ghi bằng k, tr, triệu hoặc tỷ; hàm tính tổng bỏ qua những ô chữ như vậy.',
  'number.column': (p) => `Ô chữ đọc được thành số: cả cột dùng "${p.decimal}" làm dấu thập phân.`,
  'number.currency': (p) =>
    `Ô chữ đọc được thành số: tiền ${p.currency} không bao giờ có ba chữ số lẻ nên dấu này ngăn hàng nghìn.`,
};
