import type { intakeFindings as en } from '../en/intake';
import type { Translated } from '../translated';
import { grouped, so } from './grouped';

export const intakeFindings: Translated<typeof en> = {
  'number.huge': (p) =>
    `${grouped(p.count)} ô có số quá lớn, không thể là số tiền (trên 1.000.000.000.000.000), nên không được dùng; hãy sửa lại.`,
  'number.unreadable': (p) => `"${p.text}" không đọc được thành số nên không được tính. Hãy sửa lại.`,
  'number.unreadableMore': (p) =>
    `Còn ${grouped(p.count)} ô nữa trong cột này không đọc được thành số nên không được tính.`,
  'number.ambiguous': (p) =>
    `Không rõ dấu chấm, phẩy là ngăn hàng nghìn hay thập phân, cả cột không có ô nào cho biết: ${like(p)}. Chưa tính các ô này; hãy nhập dạng số, hoặc viết đầy đủ một ô (1.250.000 hoặc 1.250,00).`,
  'number.marks': (p) =>
    `Viết khác các ô còn lại trong cột (dấu thập phân của cột là "${p.decimal}") nên không được tính: ${like(p)}. Hãy viết lại như các ô kia.`,
  'number.otherCurrency': (p) =>
    `Khác loại tiền với cả cột (${p.currency}) nên không được tính: ${like(p)}. Hãy đổi sang cùng loại tiền.`,
  'number.columnCurrency': (p) =>
    `Số tiền trong cột này ghi ký hiệu ${p.currency} chứ không phải ${p.expected}: đã đọc theo ${p.currency}.`,
  'number.otherType': (p) =>
    `${grouped(p.count)} ô trong cột số này lại là ngày tháng, TRUE/FALSE hoặc giá trị lỗi nên không được tính.`,
  'number.unit': (p) =>
    `Có vẻ ghi theo đơn vị khác với cả cột (nghìn đồng?): ${like({ count: p.count, text: so(p.value) })}. Giá trị được giữ nguyên; hãy kiểm tra lại đơn vị.`,

  'date.unreadable': (p) => `"${p.text}" không đọc được thành ngày nên không được dùng. Hãy sửa lại.`,
  'date.unreadableMore': (p) =>
    `Còn ${grouped(p.count)} ô nữa trong cột này không đọc được thành ngày nên không được dùng.`,
  'date.partial': (p) =>
    `Chỉ có năm, có tháng, hoặc thiếu năm nên không xác định được ngày: ${like(p)}. Nếu biết hãy ghi đủ ngày, tháng, năm.`,
  'date.outside': (p) => `Ở quá xa trong tương lai (hơn một năm), hãy kiểm tra lại: ${like(p)}.`,
  'date.mixedOrder': (p) =>
    `Không viết theo thứ tự ${orderName(p.order)} như cả cột nhưng chỉ có một cách đọc: ${like(p)}.`,
  'date.orderAssumed': (p) =>
    `Cả cột không có ô nào cho biết ngày hay tháng đứng trước. Đã đọc theo thứ tự ${orderName(p.order)}; nếu đúng ra là ngược lại thì các ô sau sẽ thành ngày khác: ${like(p)}.`,
  'date.swapped': (p) =>
    `${grouped(p.count)} ô ngày trong cột này bị đảo ngày và tháng: người nhập gõ ngày trước còn bảng tính hiểu tháng trước (hoặc ngược lại). Đã đọc lại cho đúng và đề xuất sửa.`,
  'date.swapDoubt': (p) =>
    `${grouped(p.count)} ô ngày trong cột này có vẻ bị đảo ngày và tháng, nhưng đảo lại thì thứ tự các dòng bị rối. Giá trị được giữ nguyên; hãy kiểm tra vài ô.`,
  'date.birthdayParts': (p) =>
    `${grouped(p.count)} ô ngày sinh có ngày hoặc tháng không tồn tại nên không được dùng: hãy hỏi lại khách.`,
  'date.birthYear': (p) =>
    `Không dùng năm ${p.year} cho ${grouped(p.count)} ngày sinh: khi chỉ gõ ngày và tháng, bảng tính tự thêm năm hiện tại.`,

  'phone.length': (p) =>
    `"${p.text}" thừa hoặc thiếu chữ số, hoặc có đầu số không tồn tại: không lấy được số điện thoại. Hãy hỏi lại khách.`,
  'phone.lengthMore': (p) =>
    `Còn ${grouped(p.count)} ô nữa trong cột này không đọc được thành số điện thoại.`,
  'phone.scientific': (p) => `Bị bảng tính làm tròn nên mất chữ số, cần nhập lại số điện thoại: ${like(p)}.`,
  'phone.words': (p) => `Không phải số điện thoại nên không được dùng: ${like(p)}. Khi tiện hãy hỏi khách.`,
  'phone.oldLandline': (p) =>
    `Số cố định cũ của TP.HCM (nay là 028) hay số di động? Hãy kiểm tra lại: ${like(p)}.`,
  'phone.service': (p) => `Là số tổng đài (1900, 1800), không phải số của khách: ${like(p)}.`,
  'phone.unverified': (p) =>
    `Có mã quốc gia nhưng không kiểm tra được có phải số điện thoại không: ${like(p)}.`,
  'phone.unknownPrefix': (p) => `Đầu số di động lạ, vẫn dùng đúng như đã ghi: ${like(p)}.`,
  'phone.asTyped': (p) =>
    `Không có mã quốc gia và cột này không giống số Việt Nam, giữ nguyên như đã ghi: ${like(p)}.`,
  'phone.several': (p) => `Một ô có nhiều số điện thoại, dùng số đầu và vẫn giữ các số sau: ${like(p)}.`,

  'name.lostLetters': (p) =>
    `Tên bị mất chữ khi chuyển đổi tệp, không khôi phục được, cần nhập lại: ${like(p)}.`,
  'name.notText': (p) => `Trong cột tên lại là số, ngày tháng hoặc giá trị lỗi: ${like(p)}.`,

  'email.malformed': (p) => `Không phải địa chỉ email nên không được dùng: ${like(p)}. Hãy sửa lại.`,
  'email.invented': (p) =>
    `Địa chỉ do phần mềm bán hàng tự tạo, không có người đọc, nên không được dùng: ${like(p)}.`,
  'email.several': (p) =>
    `Một ô có nhiều địa chỉ email, dùng địa chỉ đầu và vẫn giữ các địa chỉ sau: ${like(p)}.`,

  'code.rounded': (p) =>
    `Bị bảng tính làm tròn, các chữ số cuối của mã không còn đúng: ${like(p)}. Hãy định dạng cột là văn bản rồi gõ lại.`,
  'code.notText': (p) => `Trong cột mã lại là ngày tháng, TRUE/FALSE hoặc giá trị lỗi: ${like(p)}.`,
};

function like({ count, text }: { readonly count: number; readonly text: string }): string {
  return count === 1 ? `"${text}"` : `"${text}" và ${grouped(count - 1)} ô nữa`;
}

function orderName(order: string): string {
  return order === 'mdy' ? 'tháng trước ngày sau' : 'ngày trước tháng sau';
}
