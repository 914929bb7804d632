import { fields } from '../../model/fields';
import type { tableFindings as en, LookupReason, UnknownReason } from '../en/tables';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const tableFindings: Translated<typeof en> = {
  'sheet.empty': (p) => `Trang "${p.sheet}" trống: không có gì để đọc.`,
  'table.hiddenSheet': (p) =>
    `Trang "${p.sheet}" đang bị ẩn nhưng vẫn được đọc như các trang khác. Nếu là bản cũ thì nên xóa.`,
  'table.headerNotFound': (p) =>
    `${p.range}: không thấy dòng tiêu đề nên chưa biết mỗi cột là gì. Hãy ghi tên cột vào dòng ngay trên dữ liệu.`,
  'table.headerFoundAt': (p) => `Dòng tiêu đề nằm ở dòng ${p.row}.`,
  'table.sideBySide': (p) => `Có các bảng nằm cạnh nhau (${p.ranges}); mỗi bảng được đọc riêng.`,
  'table.duplicateHeader': (p) => `Các cột ${p.columns} trùng tên "${p.header}".`,
  'table.columnAmbiguous': (p) =>
    `Cột ${p.column} "${p.header}" có thể là ${p.ids.map((id) => fields[id].label.vi).join(' hoặc ')}, dữ liệu trong cột chưa đủ để phân biệt nên tạm bỏ qua. Hãy ghi tên cột rõ hơn.`,
  'table.columnContradicted': (p) =>
    p.field === null
      ? `Dữ liệu trong cột ${p.column} "${p.header}" không phải ${fields[p.expected].label.vi} như tên cột nên tạm bỏ qua.`
      : `Cột ${p.column} tên là "${p.header}" nhưng dữ liệu lại là ${fields[p.field].label.vi} nên được đọc theo dữ liệu.`,
  'table.columnSecondary': (p) =>
    `Cột ${p.column} "${p.header}" trùng ý với cột ${p.other}; cột ${p.other} được dùng.`,
  'table.repeatedTotal': (p) =>
    `Cột ${p.column} "${p.header}" lặp lại tổng của ${p.of === 'customer' ? 'khách' : 'đơn hàng'} ở mỗi dòng nên không cộng dồn.`,
  'table.mergedCells': (p) =>
    `Cột ${p.column} "${p.header}" có ${grouped(p.count)} ô gộp qua nhiều dòng: chỉ dòng đầu của ô gộp có giá trị.`,
  'table.columnUnknown': (p) =>
    p.count === 1
      ? `Cột ${p.columns} không cần dùng, được giữ nguyên.`
      : `${grouped(p.count)} cột không cần dùng, được giữ nguyên: ${p.columns}.`,
  'table.thousandsUnit': (p) =>
    `Cột ${p.column} "${p.header}" tính theo ${p.factor === 1000 ? 'nghìn' : 'triệu'}: số trong cột phải nhân với ${p.factor === 1000 ? '1.000' : '1.000.000'}.`,
  'table.forbiddenColumn': (p) =>
    `Cột ${p.column} "${p.header}" chứa thông tin không nên lưu trong danh sách khách (${fields[p.field].label.vi}). Cột này không được dùng, không hiện, không xuất ra; tốt nhất nên xóa.`,
  'table.sensitiveColumn': (p) =>
    `Cột ${p.column} "${p.header}" (${fields[p.field].label.vi}) không dùng để đối chiếu, gửi tin hay xuất dữ liệu.`,
  'table.totalRowsLeftOut': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} là dòng tổng cộng nên không tính.`
      : `${grouped(p.count)} dòng tổng cộng không được tính: ${p.rows}.`,
  'table.blankRows': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} trong bảng bị trống.`
      : `${grouped(p.count)} dòng trong bảng bị trống: ${p.rows}.`,
  'table.repeatedHeader': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} lặp lại hoặc giải thích tiêu đề nên không tính.`
      : `${grouped(p.count)} dòng lặp lại hoặc giải thích tiêu đề nên không tính: ${p.rows}.`,
  'table.notesLeftOut': (p) =>
    p.count === 1
      ? `Dòng ${p.rows} là đề mục hoặc ghi chú, không phải dữ liệu nên không tính.`
      : `${grouped(p.count)} dòng là đề mục hoặc ghi chú, không phải dữ liệu nên không tính: ${p.rows}.`,
  'table.isCustomers': (p) =>
    `${p.range}: danh sách khách hàng, ${grouped(p.rows)} dòng, mỗi dòng một khách.`,
  'table.isOrders': (p) => `${p.range}: đơn hàng kèm khách hàng, ${grouped(p.rows)} dòng.`,
  'table.isLedger': (p) =>
    p.title === ''
      ? `${p.range}: ${grouped(p.rows)} dòng bán hàng, không có cột nào ghi người mua.`
      : `${p.range}: ${grouped(p.rows)} dòng bán hàng, không có cột nào ghi người mua. Phía trên bảng ghi "${p.title}".`,
  'table.isOrderLines': (p) =>
    `${p.range}: chi tiết đơn hàng (${grouped(p.rows)} dòng); khách và ngày mua nằm ở bảng đơn hàng.`,
  'table.isLastPurchase': (p) =>
    `Cột ${p.column} "${p.header}" nằm trong danh sách khách hàng nên được hiểu là ngày mua gần nhất.`,
  'table.lookupIgnored': (p) => `${p.range} không được dùng: ${LOOKUP_REASONS[p.reason]}.`,
  'table.roleUnknown': (p) => `${p.range} không được dùng: ${UNKNOWN_REASONS[p.reason]}.`,
};

const LOOKUP_REASONS: Readonly<Record<LookupReason, string>> = {
  products: 'đây là danh mục hàng hóa, dịch vụ',
  staff: 'đây là danh sách nhân viên',
  suppliers: 'đây là danh sách nhà cung cấp',
  oneColumn: 'đây là danh sách chọn một cột, không có khách',
  noPerson: 'đây là danh mục, không có khách',
};

const UNKNOWN_REASONS: Readonly<Record<UnknownReason, string>> = {
  card: 'đây là phiếu thông tin của một người, không phải danh sách',
  noHeader: 'thiếu tên cột nên chưa rõ nội dung',
  noPerson: 'không thấy khách hàng hay đơn hàng',
  noOrder: 'chỉ ghi khách theo ngày, không có gì được mua',
  noRows: 'bảng chưa có dòng nào',
};
