import type { shapeFindings as en } from '../en/shapes';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const shapeFindings: Translated<typeof en> = {
  'shape.ledger': (p) =>
    `${p.range}: sổ riêng của một khách, ${[p.name, p.phone].filter((part) => part !== '').join(', ')} (lấy từ ${p.from === 'title' ? 'phần ghi phía trên bảng' : 'tên trang'}), ${grouped(p.rows)} dòng.`,
  'shape.grouped': (p) =>
    `Các đơn được ghi theo nhóm dưới tên khách: ${grouped(p.rows)} dòng được hiểu là của khách ghi phía trên, tất cả ${grouped(p.customers)} khách.`,
  'shape.groupRows': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} chỉ ghi khách của các dòng bên dưới, không phải đơn hàng.`
      : `${grouped(p.count)} dòng chỉ ghi khách của các dòng bên dưới, không phải đơn hàng: ${p.rows}.`,
  'shape.subtotals': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} cộng các dòng phía trên nên không tính.`
      : `${grouped(p.count)} dòng cộng các dòng phía trên nên không tính: ${p.rows}.`,
  'shape.filledDown': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} để trống ngày hoặc mã đơn: lấy theo dòng phía trên.`
      : `${grouped(p.count)} dòng để trống ngày hoặc mã đơn: lấy theo dòng phía trên (dòng ${p.rows}).`,
  'shape.cards': (p) =>
    `${p.range}: ${p.count === 1 ? 'phiếu thông tin của một khách' : `phiếu thông tin của ${grouped(p.count)} khách`}, được ghi vào trang khách hàng.`,
  'shape.months': (p) =>
    `${p.count === 1 ? 'Cột' : `${grouped(p.count)} cột`} ${p.columns}: số tiền theo tháng. Mỗi ô có số (${grouped(p.orders)} ô) tính là một đơn vào ngày đầu tháng.`,
  'shape.monthsCounted': (p) =>
    `${p.count === 1 ? 'Cột' : `${grouped(p.count)} cột`} ${p.columns}: các tháng này đã có đơn ở trang khác nên số tiền ở đây không tính thêm.`,
  'shape.monthsNoYear': (p) =>
    `Các cột ${p.columns} không ghi năm: tạm hiểu là ${p.years}. Có đúng không? Hãy ghi năm vào tên cột (T1/2025) hoặc vào tiêu đề.`,
  'shape.monthsListed': (p) =>
    `"${p.sheet}": ${grouped(p.known)} trong ${grouped(p.rows)} khách đã có trong danh sách khách hàng nên chỉ đọc số tiền theo tháng.`,
  'shape.survey': (p) =>
    `${p.range}: câu trả lời khảo sát hoặc biểu mẫu, ${grouped(p.rows)} dòng; không phải đơn hàng, được giữ nguyên.`,
  'shape.careLog': (p) =>
    `${p.range}: nhật ký liên hệ, chăm sóc khách, ${grouped(p.rows)} dòng; không phải đơn hàng, được giữ nguyên.`,
  'shape.pipeline': (p) =>
    `${p.range}: các cơ hội bán hàng theo giai đoạn, ${grouped(p.rows)} dòng. Giá trị dự kiến chưa phải doanh thu; các dòng được giữ nguyên.`,
  'shape.referrals': (p) =>
    `${p.range}: danh sách ai giới thiệu ai, ${grouped(p.rows)} dòng; không phải đơn hàng, cũng không phải danh sách khách thứ hai.`,
  'shape.linked': (p) =>
    `"${p.sheet}": ${grouped(p.known)} dòng là của khách đã biết${p.unknown > 0 ? `, ${grouped(p.unknown)} dòng của người chưa có trong danh sách` : ''}${p.anonymous > 0 ? `, ${grouped(p.anonymous)} dòng không ghi tên ai` : ''}.`,
};
