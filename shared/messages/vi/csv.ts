import type { csvFindings as en } from '../en/csv';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const csvFindings: Translated<typeof en> = {
  'csv.empty': 'Tệp trống, không có gì để đọc.',
  'csv.notText':
    'Đây không phải tệp văn bản CSV. Nếu là bảng tính, hãy mở bằng Excel hoặc LibreOffice rồi chọn Lưu thành (Save As), kiểu .xlsx.',
  'csv.tooBig': (p) =>
    `Tệp nặng ${grouped(p.megabytes)} MB, trong khi chỉ đọc được tệp văn bản tới ${p.limit} MB. Hãy tách nhỏ, chẳng hạn theo từng năm.`,
  'csv.tooWide': (p) =>
    `Dòng ${p.row} có tới ${grouped(p.columns)} ô trong khi các dòng khác có ${grouped(p.usual)} ô nên chưa đọc gì. Hãy xem dòng đó có thiếu dấu xuống dòng hay dấu nháy kép không.`,
  'csv.tooManyRows': (p) =>
    `Tệp có ${grouped(p.rows)} dòng, còn một trang tính chỉ chứa được ${grouped(p.limit)} dòng. Hãy tách thành nhiều tệp rồi làm lại.`,
  'csv.readAs': (p) =>
    `Đã đọc theo bảng mã ${encodingNames[p.encoding] ?? p.encoding}, các ô ngăn cách bằng ${delimiterNames[p.delimiter] ?? `"${p.delimiter}"`}: ${grouped(p.rows)} dòng, ${grouped(p.columns)} cột.`,
  'csv.encodingGuessed': (p) =>
    `Tệp không ghi rõ bảng mã; khả năng cao nhất là ${encodingNames[p.encoding] ?? p.encoding}. Nếu tên bị lỗi phông, hãy lưu lại dạng "CSV UTF-8" rồi đọc lại.`,
  'csv.mixedEncoding': (p) =>
    `Tệp theo bảng mã UTF-8 nhưng có ${grouped(p.count)} hàng chữ không theo (hàng ${p.lines} trong tệp), đã đọc theo ${encodingNames[p.encoding] ?? p.encoding}. Hãy xem lại tên ở những hàng đó.`,
  'csv.looseQuotes': (p) =>
    `Có dấu nháy kép thừa ở ${p.count === 1 ? 'dòng' : `${grouped(p.count)} dòng:`} ${p.rows}. Dấu này được giữ nguyên như chữ; hãy xem các ô ở đó đã tách đúng chưa.`,
  'csv.nulCharacters': (p) =>
    `Có ký tự rỗng (NUL) không nhìn thấy ở ${p.count === 1 ? 'dòng' : `${grouped(p.count)} dòng:`} ${p.rows}, vẫn giữ nguyên. Có thể tệp đã bị hỏng khi truyền.`,
  'csv.longRows': (p) =>
    `Nhiều hơn ${p.columns} ô thường có ở ${p.count === 1 ? 'dòng' : `${grouped(p.count)} dòng:`} ${p.rows}. Không bỏ ô nào; có thể nội dung chứa dấu ngăn cách mà thiếu dấu nháy kép.`,
  'csv.shortRows': (p) =>
    `Ít hơn ${p.columns} ô thường có ở ${p.count === 1 ? 'dòng' : `${grouped(p.count)} dòng:`} ${p.rows}. Các ô thiếu được để trống.`,
  'csv.longCells': (p) =>
    `Có ${grouped(p.count)} ô dài quá ${grouped(p.limit)} ký tự, mức tối đa của một ô bảng tính: ${p.cells}. Hãy rút gọn trong tệp rồi làm lại.`,
};

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1258': 'Windows-1258 (tiếng Việt)',
  'windows-1252': 'Windows-1252 (Tây Âu)',
};

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'dấu phẩy',
  ';': 'dấu chấm phẩy',
  '\t': 'dấu tab',
  '|': 'dấu gạch đứng',
};
