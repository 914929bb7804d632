import type {
  ageBand as ageBandEn,
  failures as failuresEn,
  tenureBand as tenureBandEn,
  upliftVerdicts as upliftVerdictsEn,
} from '../en/metrics';
import type { Translated } from '../translated';
import { grouped, so } from './grouped';

export const tenureBand: typeof tenureBandEn = (p) => {
  if (p.fromMonths === 0) return 'mới';
  const inYears = p.fromMonths % 12 === 0 && (p.toMonths ?? 0) % 12 === 0;
  const [from, to] = inYears ? [p.fromMonths / 12, (p.toMonths ?? 0) / 12] : [p.fromMonths, p.toMonths ?? 0];
  const unit = inYears ? 'năm' : 'tháng';
  return p.toMonths === null ? `trên ${from} ${unit}` : `${from}-${to} ${unit}`;
};

export const failures: Translated<typeof failuresEn> = {
  notANumber: (p) => `${p.argument} không phải là số: hãy nhập một số hoặc chọn một ô có số.`,
  outOfRange: (p) => `${p.argument} đang là ${so(p.value)}, phải ${rangeText(p.low, p.high)}.`,
  moreThan: (p) =>
    `${p.argument} (${so(p.value)}) lớn hơn ${p.other} (${so(p.limit)}): hãy kiểm tra lại hai số này có bị đổi chỗ không.`,
  differentLengths: (p) =>
    `${p.argument} có ${grouped(p.rows)} dòng còn ${p.other} có ${grouped(p.otherRows)} dòng: hãy chọn hai vùng dài bằng nhau.`,
  zeroDivisor: (p) => `${p.argument} bằng 0 nên không chia được.`,
  noNewCustomers: 'Kỳ này không có khách mới nên không tính được chi phí cho mỗi khách mới.',
  noCost: 'Chi phí bằng 0, không có gì để so sánh nên không tính được tỷ lệ này.',
  neverPaysBack: 'Lãi gộp mỗi kỳ bằng 0 nên không bao giờ thu hồi được chi phí.',
  neverEnds:
    'Giữ chân 100% mà không chiết khấu thì giá trị là vô hạn: hãy cho biết số kỳ hoặc tỷ lệ chiết khấu.',
  noData: (p) => `${p.argument} không có giá trị nào dùng được: hãy kiểm tra lại vùng đã chọn.`,
  noRepeatBuyers: 'Chưa có khách nào mua vào hai ngày khác nhau nên chưa biết khoảng cách giữa hai lần mua.',
  noneActive: 'Đầu kỳ không có khách nào còn mua hàng: hãy chọn ngày muộn hơn hoặc kỳ ngắn hơn.',
  tooFewRows: (p) => `${p.argument} chỉ có ${grouped(p.found)} dòng dùng được, cần ít nhất ${p.needed} dòng.`,
  tooFewColumns: (p) => `${p.argument} chỉ có ${p.found} cột, cần ít nhất ${p.needed} cột.`,
  impossibleAge: (p) =>
    `Ngày sinh nằm sau ngày cần tính hoặc cách quá ${p.years} năm: hãy kiểm tra lại hai ngày.`,
  allEqual: (p) => `${p.argument} chỉ có một giá trị giống nhau nên không có gì để đo.`,
};

function rangeText(low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return `từ ${so(low)} trở lên`;
  return low === Number.NEGATIVE_INFINITY ? `từ ${so(high)} trở xuống` : `từ ${so(low)} đến ${so(high)}`;
}

export const upliftVerdicts: Translated<typeof upliftVerdictsEn> = {
  better: 'Có hiệu quả: nhóm được chăm sóc mua nhiều hơn, không phải do ngẫu nhiên.',
  worse: 'Phản tác dụng: nhóm được chăm sóc mua ít hơn, không phải do ngẫu nhiên.',
  unclear: 'Chưa rõ: chênh lệch có thể do ngẫu nhiên, cần thêm khách để kết luận.',
};

export const ageBand: typeof ageBandEn = (p) => {
  if (p.from === 0) return p.to === null ? 'mọi lứa tuổi' : `dưới ${p.to + 1}`;
  return p.to === null ? `từ ${p.from} trở lên` : `${p.from}-${p.to}`;
};
