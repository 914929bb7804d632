import type * as en from '../en/modelCard';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const why: Translated<typeof en.why> = {
  average: 'Gần như một khách trung bình về mọi mặt',
  boughtOnce: (p) =>
    `Mới mua một lần, cách đây ${p.days} ngày: mô hình này chưa phân biệt được khách đã bỏ đi hay chưa`,
  byGap: (p) => `Đơn kế tiếp tính theo nhịp mua riêng, khoảng ${p.days} ngày một đơn`,
  byModel: 'Ngày của đơn kế tiếp tính theo mô hình',
};

export const labels: Translated<typeof en.labels> = {
  model: 'Mô hình mua hàng',
  estimator: 'Dựa trên',
  reliance: 'Nên dùng thế nào',
  logLikelihood: 'Log-likelihood',
  customers: 'Số khách được dự đoán',
  orders: 'Số lần mua đã dùng',
  anonymous: 'Không tính: đơn không ghi khách',
  unknown: 'Không tính: khách chưa có trong danh sách',
  unusable: 'Không tính: thiếu ngày hoặc số tiền',
  afterEnd: 'Không tính: sau ngày phân tích',
  zero: 'Không tính: số tiền bằng 0',
  merged: 'Gộp lại: cùng khách, cùng ngày',
  refunds: 'Lần hoàn tiền trừ vào đơn trước',
  refunded: 'Lần mua bị hoàn hết',
  orderValue: 'Giá trị trung bình một lần mua lại',
  horizon: 'Số tháng dự báo',
  discount: 'Chiết khấu mỗi năm',
  margin: 'Tỷ lệ lãi gộp',
  value: 'Giá trị dự đoán của mọi khách',
  valueAtRisk: 'Giá trị có nguy cơ mất của mọi khách',
};

export const test: Translated<typeof en.test> = {
  title: 'Kiểm tra lại trên quá khứ',
  split: 'Mô hình chỉ được xem đến ngày',
  end: 'Dự đoán đến ngày',
  model: 'Mô hình',
  customers: 'Số khách được kiểm tra',
  expectedOrders: 'Số lần mua dự đoán',
  actualOrders: 'Số lần mua thực tế',
  orderRatio: 'Dự đoán / thực tế',
  expectedMoney: 'Doanh thu dự đoán',
  actualMoney: 'Doanh thu thực tế',
  orderCoverage: 'Khoảng 80% chứa đúng số lần mua của',
  moneyCoverage: 'Khoảng 80% chứa đúng doanh thu của',
};

export const tables: Translated<typeof en.tables> = {
  week: 'Tuần',
  actual: 'Thực tế',
  expected: 'Dự đoán',
  group: 'Nhóm',
  weeks: 'Số lần mua cộng dồn theo tuần',
  deciles: 'Số lần mua theo mười nhóm khách',
  grid: 'Khả năng vẫn còn là khách',
  gridCorner: 'Số lần mua \\ Số ngày chưa mua',
  gridNote: (p) =>
    `Tính cho khách đã biết được ${p.days} ngày; khách mua một lần thì tính từ lần mua đó. Ô trống: không thể có khách như vậy.`,
  compared: 'Các mô hình đã so',
  gain: 'Khớp hơn',
  parameter: 'Tham số',
  meaning: 'Ý nghĩa',
  term: 'Thuật ngữ',
};

export const estimators: Translated<typeof en.estimators> = {
  maximumLikelihood: 'Đơn hàng của bạn',
  shrunken: 'Đơn của bạn và mức thường gặp',
  priorOnly: 'Mức thường gặp ở nơi khác',
};

export const reliance: Translated<typeof en.reliance> = {
  maximumLikelihood: 'Dùng được: đủ dữ liệu',
  shrunken: 'Xem khoảng hơn là con số',
  priorOnly: 'Mới để tham khảo',
};

export const parameters: Translated<typeof en.parameters> = {
  r: 'Nhịp mua, tham số hình dạng: càng nhỏ thì khách mua thưa, mua dày càng khác nhau.',
  alpha:
    'Nhịp mua, tham số tỷ lệ tính bằng ngày: khi còn mua, khách trung bình cứ alpha / r ngày (nhân k) mua một lần.',
  a: 'Bỏ đi sau một lần mua: xác suất trung bình là a / (a + b).',
  b: 'Bỏ đi sau một lần mua, xem a; cả hai cùng nhỏ thì khách rất khác nhau.',
  s: 'Tốc độ bỏ đi, tham số hình dạng: càng nhỏ thì khách càng khác nhau.',
  beta: 'Tốc độ bỏ đi, tham số tỷ lệ tính bằng ngày: mỗi ngày có s / beta số khách bỏ đi.',
  k: 'Độ đều: 1 là mua ngẫu nhiên; càng cao thì khoảng cách giữa các lần mua càng đều.',
  p: 'Giá trị đơn trong cùng một khách: càng lớn thì các đơn của một khách càng giống nhau.',
  q: 'Giá trị đơn giữa các khách: càng lớn thì các khách càng giống nhau.',
  gamma: 'Giá trị đơn, tham số tỷ lệ: đơn trung bình bằng p · gamma / (q − 1).',
};

export const definitions: Translated<typeof en.definitions> = {
  alive: 'Xác suất vẫn còn là khách vào ngày phân tích, xét theo nhịp mua của chính khách đó.',
  aliveBgNbd:
    'Xác suất vẫn còn là khách vào ngày phân tích, xét theo nhịp mua của chính khách đó. Mô hình này coi như không ai bỏ đi trước lần mua thứ hai, nên con số 100% ở khách mới mua một lần chưa nói lên điều gì.',
  orders: (p) =>
    `Số lần mua trung bình trong ${p.months} tháng tới, đã tính cả khả năng khách đã bỏ đi. Các đơn cùng một ngày tính là một lần.`,
  value: (p) =>
    `Chỉ tính tương lai: số đơn dự đoán trong ${p.months} tháng × giá trị đơn dự kiến × lãi gộp ${p.margin}, chiết khấu ${p.discount} mỗi năm vào cuối từng tháng. Không gồm những gì khách đã mua.`,
  range:
    'Cứ mười trường hợp thì tám trường hợp khách thực sự mang lại số tiền từ mức thấp đến mức cao. Đơn hàng là số nguyên nên mức thấp thường bằng 0.',
  next: 'Ngày mua gần nhất cộng khoảng cách mua quen thuộc của khách (khi có từ hai khoảng cách trở lên và ngày đó chưa qua); nếu không thì là ngày mà mô hình cho rằng khách sẽ có thêm một đơn, nếu còn trong kỳ dự báo.',
  risk: 'CLV dự đoán × (1 − khả năng còn là khách): nhỏ với khách chắc chắn còn mua và khách chắc chắn đã mất, lớn nhất ở nơi một cuộc gọi có ích nhất.',
  gain: (p) =>
    `Log-likelihood cao hơn mô hình chuẩn MBG/NBD bao nhiêu, tính trên ${grouped(p.customers)} khách. Mô hình khác được chọn khi khớp hơn từ 2 trở lên (mua đều đặn: từ 10) và được giữ cho tới khi có mô hình khớp hơn nó 2.`,
  testDone: (p) =>
    `Mô hình chỉ được xem đơn hàng đến ${p.split} rồi dự đoán ${p.weeks} tuần tiếp theo, đến ${p.end}, cho ${grouped(p.customers)} khách${p.every > 1 ? ` (cứ ${p.every} khách lấy 1)` : ''}; đặt cạnh đó là thực tế đã xảy ra. Mười nhóm xếp theo số lần mua dự đoán, nhóm 10 mua nhiều nhất.`,
  testNone:
    'Chưa kiểm tra được: cần đơn hàng trải ít nhất 12 tuần và 20 khách đã mua từ trước những tuần được giữ lại để so.',
};
