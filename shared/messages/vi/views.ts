import type * as en from '../en/views';
import type { Translated } from '../translated';

export const map: typeof en.map = { own: 'Bảng phân khúc của riêng bạn, ở trang Cài đặt.' };

export const match: Translated<typeof en.match> = {
  lastOrder: (p) => `mua gần nhất ${p.day}`,
  noOrder: 'chưa mua',
  noPhone: 'không có SĐT',
};

export const timeline: typeof en.timeline = {
  order: (p) => (p.code === '' ? 'Đơn hàng' : `Đơn ${p.code}`),
  notCounted: (p) => (p.code === '' ? 'Không tính là đơn' : `${p.code}: không tính là đơn`),
  statuses: { SENT: 'đã gửi', FAILED: 'chưa gửi được', UNKNOWN: 'chưa rõ đã đi hay chưa' },
  sent: (p) => `${p.channel} đến ${p.to}: ${p.status}`,
};

export const genders: typeof en.genders = { female: 'Nữ', male: 'Nam' };
