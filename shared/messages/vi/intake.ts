import type { Translated } from '..';
import type { intakeFindings as en } from '../en/intake';

export const intakeFindings: Translated<typeof en> = {
  'sheet.empty': (p) => `Trang "${p.sheet}" trống: không có gì để đọc.`,

  'number.unreadable': (p) => `"${p.text}" không đọc được thành số nên không được tính.`,
  'number.unreadableMore': (p) =>
    `Còn ${p.count} ô nữa trong cột này không đọc được thành số nên không được tính.`,
  'number.ambiguous': (p) =>
    `${p.count} ô như "${p.text}" có thể là dấu ngăn hàng nghìn hoặc dấu thập phân, cả cột không có ô nào cho biết rõ. Các ô này chưa được tính: hãy nhập lại dưới dạng số, hoặc viết đầy đủ một ô (1.250.000 hoặc 1.250,00).`,
  'number.marks': (p) =>
    `${p.count} ô như "${p.text}" viết khác các ô còn lại trong cột (dấu thập phân của cột là "${p.decimal}") nên không được tính.`,
  'number.otherCurrency': (p) =>
    `${p.count} ô như "${p.text}" ghi loại tiền khác với cả cột (${p.currency}) nên không được tính.`,
  'number.columnCurrency': (p) =>
    `Số tiền trong cột này ghi ký hiệu ${p.currency} chứ không phải ${p.expected}: đã đọc theo ${p.currency}.`,
  'number.otherType': (p) =>
    `${p.count} ô trong cột số này lại là ngày tháng, TRUE/FALSE hoặc giá trị lỗi nên không được tính.`,
  'number.unit': (p) =>
    `${p.count} ô như ${p.value} có vẻ ghi theo đơn vị khác với cả cột (nghìn đồng?). Giá trị được giữ nguyên: hãy kiểm tra lại đơn vị.`,
};
