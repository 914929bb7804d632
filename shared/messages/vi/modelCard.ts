import type * as en from '../en/modelCard';

export const why: typeof en.why = {
  average: 'Gần như một khách trung bình về mọi mặt',
  boughtOnce: (p) =>
    `Mới mua một lần, cách đây ${p.days} ngày: mô hình này chưa phân biệt được khách đã bỏ đi hay chưa`,
  byGap: (p) => `Đơn kế tiếp tính theo nhịp mua riêng, khoảng ${p.days} ngày một đơn`,
  byModel: 'Ngày của đơn kế tiếp tính theo mô hình',
};
