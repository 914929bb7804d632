import type { Translated } from '..';
import type { intakeFindings as en } from '../en/intake';

export const intakeFindings: Translated<typeof en> = {
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

  'date.unreadable': (p) => `"${p.text}" không đọc được thành ngày nên không được dùng.`,
  'date.unreadableMore': (p) =>
    `Còn ${p.count} ô nữa trong cột này không đọc được thành ngày nên không được dùng.`,
  'date.partial': (p) =>
    `${p.count} ô như "${p.text}" chỉ có năm, có tháng, hoặc thiếu năm nên không xác định được ngày.`,
  'date.outside': (p) =>
    `${p.count} ô như "${p.text}" ở quá xa trong tương lai (hơn một năm): hãy kiểm tra lại.`,
  'date.mixedOrder': (p) =>
    `${p.count} ô như "${p.text}" không viết theo thứ tự ${orderName(p.order)} như cả cột: đã đọc theo cách duy nhất có thể.`,
  'date.orderAssumed': (p) =>
    `Cả cột không có ô nào cho biết ngày hay tháng đứng trước. Đã đọc theo thứ tự ${orderName(p.order)}; nếu ngược lại thì ${p.count} ô như "${p.text}" sẽ thành ngày khác.`,
  'date.swapped': (p) =>
    `${p.count} ô ngày trong cột này bị đảo ngày và tháng: người nhập gõ ngày trước còn bảng tính hiểu tháng trước (hoặc ngược lại). Đã đọc lại cho đúng và đề xuất sửa.`,
  'date.swapDoubt': (p) =>
    `${p.count} ô ngày trong cột này có vẻ bị đảo ngày và tháng, nhưng đảo lại thì thứ tự các dòng bị rối. Giá trị được giữ nguyên: hãy kiểm tra vài ô.`,
  'date.birthdayParts': (p) => `${p.count} ô ngày sinh có ngày hoặc tháng không tồn tại nên không được dùng.`,
  'date.birthYear': (p) =>
    `${p.count} ngày sinh mang năm ${p.year} do bảng tính tự thêm khi chỉ gõ ngày và tháng: năm này không được dùng.`,

  'phone.length': (p) =>
    `"${p.text}" thừa hoặc thiếu chữ số, hoặc có đầu số không tồn tại: không lấy được số điện thoại.`,
  'phone.lengthMore': (p) => `Còn ${p.count} ô nữa trong cột này không đọc được thành số điện thoại.`,
  'phone.scientific': (p) =>
    `${p.count} ô như "${p.text}" đã bị bảng tính làm tròn: các chữ số đã mất, cần nhập lại số điện thoại.`,
  'phone.words': (p) => `${p.count} ô như "${p.text}" không có số điện thoại.`,
  'phone.oldLandline': (p) =>
    `${p.count} ô như "${p.text}" có thể là số cố định cũ của TP.HCM (nay là 028) hoặc số di động: hãy kiểm tra lại.`,
  'phone.service': (p) =>
    `${p.count} ô như "${p.text}" là số tổng đài (1900, 1800), không phải số của khách.`,
  'phone.unverified': (p) =>
    `${p.count} ô như "${p.text}" có mã quốc gia nhưng không kiểm tra được có phải số điện thoại không.`,
  'phone.unknownPrefix': (p) =>
    `${p.count} ô như "${p.text}" có đầu số di động lạ; vẫn dùng đúng như đã ghi.`,
  'phone.asTyped': (p) =>
    `${p.count} ô như "${p.text}" không có mã quốc gia và cột này không giống số Việt Nam: giữ nguyên như đã ghi.`,
  'phone.several': (p) =>
    `${p.count} ô như "${p.text}" có nhiều số điện thoại: dùng số đầu, các số sau vẫn được giữ.`,

  'name.lostLetters': (p) =>
    `${p.count} tên như "${p.text}" bị mất chữ khi chuyển đổi tệp; không khôi phục được, cần nhập lại.`,
  'name.notText': (p) => `${p.count} ô như "${p.text}" trong cột tên lại là số, ngày tháng hoặc giá trị lỗi.`,

  'email.malformed': (p) => `${p.count} ô như "${p.text}" không phải địa chỉ email nên không được dùng.`,
  'email.invented': (p) =>
    `${p.count} ô như "${p.text}" là địa chỉ do phần mềm bán hàng tự tạo, không có người đọc, nên không được dùng.`,
  'email.several': (p) =>
    `${p.count} ô như "${p.text}" có nhiều địa chỉ email: dùng địa chỉ đầu, các địa chỉ sau vẫn được giữ.`,

  'code.rounded': (p) =>
    `${p.count} mã như "${p.text}" đã bị bảng tính làm tròn: các chữ số cuối không còn đúng.`,
  'code.notText': (p) =>
    `${p.count} ô như "${p.text}" trong cột mã lại là ngày tháng, TRUE/FALSE hoặc giá trị lỗi.`,
};

function orderName(order: string): string {
  return order === 'mdy' ? 'tháng trước ngày sau' : 'ngày trước tháng sau';
}
