import type { legacyFindings as en } from '../en/legacy';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const legacyFindings: Translated<typeof en> = {
  'text.lostLetters': (p) =>
    `Bị mất chữ khi chuyển đổi tệp, không khôi phục được, cần nhập lại: ${p.count === 1 ? `"${p.text}"` : `"${p.text}" và ${grouped(p.count - 1)} ô nữa`}.`,
  'table.deviceColumns': (p) =>
    `${p.count === 1 ? 'Cột' : 'Các cột'} ${p.columns} là thông tin thiết bị (địa chỉ IP, mã thiết bị, cookie): không dùng để đối chiếu, gửi tin hay xuất dữ liệu.`,
};
