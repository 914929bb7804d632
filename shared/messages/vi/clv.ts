import type * as en from '../en/clv';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const clvFindings: Translated<typeof en.clvFindings> = {
  'clv.modelDefault': (p) => `Dự đoán bằng mô hình chuẩn ${p.model}, dựa trên ${grouped(p.customers)} khách.`,
  'clv.modelGain': (p) =>
    `Dự đoán bằng ${p.model} dựa trên ${grouped(p.customers)} khách: mô hình này khớp với cách mua hàng hơn mô hình chuẩn MBG/NBD (hơn ${decimal(p.gain, 1)} đơn vị log-likelihood).`,
  'clv.modelKept': (p) =>
    `Dự đoán bằng ${p.model} như lần trước, dựa trên ${grouped(p.customers)} khách: chưa có mô hình nào khớp hơn rõ rệt.`,
  'clv.modelRegular': (p) =>
    `${grouped(p.customers)} khách này mua khá đều đặn, nên dùng mô hình có tính đến chu kỳ mua (MBG/CNBD-${p.regularity}, hơn ${decimal(p.gain, 1)} đơn vị log-likelihood). Khách quá chu kỳ mà chưa mua lại được coi là dễ mất hơn.`,
  'clv.shrunken': (p) =>
    `Mới có ${grouped(p.customers)} khách nên kết quả còn dựa một phần vào mức thường gặp ở các cửa hàng khác: hãy xem khoảng từ thấp đến cao hơn là xem một con số. Từ 200 khách trở lên thường chỉ cần dữ liệu của bạn.`,
  'clv.noMaximum': (p) =>
    `Dữ liệu mua hàng của ${grouped(p.customers)} khách này chưa đủ để tự xác định mô hình (${REASONS[p.reason] ?? p.reason}), nên kết quả dựa một phần vào mức thường gặp ở các cửa hàng khác.`,
  'clv.priorOnly': (p) =>
    `Cả ${grouped(p.customers)} khách đều chỉ mua đúng ngày phân tích: chưa rút ra được gì từ dữ liệu, các con số là mức thường gặp ở cửa hàng khác.`,
  'clv.moneyShrunken': (p) =>
    `Đơn mua lại của ${grouped(p.repeaters)} khách chưa đủ cho biết mức chi giữa các khách chênh nhau bao nhiêu: giá trị đơn dự kiến được kéo về gần mức đơn trung bình.`,
  'clv.moneyCorrelated': (p) =>
    `Khách mua thường xuyên chi ${p.correlation > 0 ? 'nhiều' : 'ít'} hơn cho mỗi đơn (tương quan ${decimal(p.correlation, 2)}) mà mô hình không tính đến: giá trị của nhóm mua nhiều nhất có thể bị ước tính hơi ${p.correlation > 0 ? 'thấp' : 'cao'}.`,
  'clv.rowsUnusable': (p) =>
    `Đã bỏ qua ${grouped(p.rows)} dòng đơn hàng thiếu khách, thiếu ngày hoặc số tiền không đọc được.`,
  'clv.rowsAfterEnd': (p) => `Đã bỏ qua ${grouped(p.rows)} dòng đơn hàng sau ngày phân tích.`,
  'clv.rowsZero': (p) => `${grouped(p.rows)} dòng có số tiền 0 không được tính là lần mua.`,
  'clv.rowsMerged': (p) => `${grouped(p.rows)} dòng được gộp vào đơn khác cùng khách, cùng ngày.`,
  'clv.refundsNetted': (p) =>
    `${grouped(p.refunds)} lần hoàn tiền đã được trừ vào các lần mua trước${p.refunded > 0 ? `; ${grouped(p.refunded)} lần mua bị hoàn hết nên không tính` : ''}${p.unmatched > 0 ? `; ${grouped(p.unmatched)} lần hoàn tiền không tìm thấy lần mua để trừ` : ''}.`,
  'clv.noOrders':
    'Chưa có khách nào có đơn hàng kèm ngày nên chưa dự đoán được: các cột giá trị dự đoán để trống.',
  'clv.noAmounts':
    'Đơn hàng không có số tiền: chỉ dự đoán được khách còn mua hay không và mua bao nhiêu đơn, các cột tiền để trống.',
};

const REASONS: Readonly<Record<string, string>> = {
  noCustomers: 'không có khách nào để tính',
  noRepeats: 'chưa ai mua lần thứ hai',
  boundary: 'gần như chưa thấy ai bỏ đi, hoặc mọi khách mua giống nhau',
  flat: 'nhiều cách giải thích khớp như nhau',
  noMaximum: 'không tìm được mức khớp tốt nhất',
};

export const fitFailures: Translated<typeof en.fitFailures> = {
  noCustomers:
    'Không có dòng nào dùng được: mỗi dòng cần số lần mua lại, recency và tuổi khách, recency không lớn hơn tuổi khách.',
  noRepeats: 'Chưa ai mua lần thứ hai nên chưa ước lượng được tham số. Hãy lấy khoảng thời gian dài hơn.',
  boundary:
    'Hàm hợp lý không có cực đại: gần như chưa thấy ai bỏ đi, hoặc mọi khách mua giống nhau. Hãy lấy khoảng thời gian dài hơn, nhiều khách hơn, hoặc dùng CLV_PREDICT (luôn cho kết quả hữu hạn).',
  flat: 'Nhiều bộ tham số khớp như nhau. Hãy lấy thêm khách, hoặc dùng CLV_PREDICT (có dựa vào mức thường gặp ở các cửa hàng khác).',
  noMaximum: 'Không tìm được cực đại. Hãy kiểm tra các dòng có số lần mua hoặc tuổi khách bất thường.',
};

export const valueFactors: Translated<typeof en.valueFactors> = {
  recent: (p) =>
    `Mua cách đây ${p.days ?? 0} ngày: ${percent(p.alive)} khả năng vẫn còn là khách (gấp ${times(p.times)} mức trung bình)`,
  silent: (p) =>
    `Đã ${p.days ?? 0} ngày chưa mua: chỉ còn ${percent(p.alive)} khả năng vẫn là khách (${p.times < 0.005 ? '' : 'bằng '}${times(p.times)} mức trung bình)`,
  often: (p) => `Mua thường xuyên gấp ${times(p.times)} khách trung bình`,
  seldom: (p) => `Mua thưa hơn: bằng ${times(p.times)} khách trung bình`,
  largeOrders: (p) => `Đơn lớn hơn: gấp ${times(p.times)} đơn trung bình`,
  smallOrders: (p) => `Đơn nhỏ hơn: bằng ${times(p.times)} đơn trung bình`,
  oneOrder: () => 'Mới mua một lần: tạm lấy giá trị đơn trung bình',
  newCustomer: (p) => `Khách mới: mới biết ${p.days ?? 0} ngày nên khoảng dự đoán còn rộng`,
};

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}

function times(value: number): string {
  if (value < 0.005) return 'chưa tới 0,01 lần';
  return `${decimal(value, value < 0.095 ? 2 : 1)} lần`;
}

function percent(share: number | null): string {
  return share === null ? '' : `${share > 0 && share < 0.01 ? 'dưới 1' : Math.round(share * 100)}%`;
}
