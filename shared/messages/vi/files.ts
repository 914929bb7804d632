import type { fileFindings as en } from '../en/files';
import type { Translated } from '../translated';

export const fileFindings: Translated<typeof en> = {
  'file.empty': 'Tệp trống (0 byte). Hãy sao chép hoặc tải lại rồi chọn tệp mới.',
  'file.notSpreadsheet':
    'Đây không phải là tệp bảng tính (.xlsx). Hãy mở bằng chương trình đã tạo ra nó, chọn Lưu thành (Save As) kiểu .xlsx rồi chọn tệp vừa lưu.',
  'file.xls':
    'Đây là tệp Excel đời cũ (.xls, Excel 97-2003). Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chọn tệp mới.',
  'file.xlsb':
    'Đây là tệp Excel dạng nhị phân (.xlsb). Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chọn tệp mới.',
  'file.encrypted':
    'Tệp này có mật khẩu. Hãy mở bằng Excel với mật khẩu, bỏ mật khẩu (File, Info, Protect Workbook, Encrypt with Password: để trống), lưu lại rồi chọn tệp lần nữa.',
  'file.webPage':
    'Tệp này thật ra là một trang web (HTML) mang đuôi bảng tính, như nhiều phần mềm bán hàng vẫn xuất ra. Hãy mở bằng Excel (bấm Có nếu Excel hỏi vì đuôi tệp không khớp), chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chọn tệp mới.',
  'file.xml':
    'Đây là tệp văn bản XML, chẳng hạn bảng tính XML của Excel 2003. Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chọn tệp mới.',
  'file.macros':
    'Tệp này có macro (.xlsm). Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chọn tệp mới; macro vẫn còn trong tệp cũ.',
  'file.ods':
    'Đây là bảng tính OpenDocument (.ods). Hãy mở bằng LibreOffice, chọn Lưu thành (Save As) kiểu Excel 2007-365 (.xlsx) rồi chọn tệp mới.',
  'file.truncated':
    'Tệp không đầy đủ: mất phần cuối. Có lẽ việc tải về hoặc sao chép bị ngắt giữa chừng; hãy tải hoặc sao chép lại.',
  'file.tooLarge':
    'Tệp này khi bung ra lớn hơn mọi bảng tính bình thường nên không được mở. Nếu đúng là tệp của bạn, hãy mở bằng Excel, xóa các dòng trống và trang không dùng rồi lưu thành tệp .xlsx mới.',
  'file.noWorkbook':
    'Đây là tệp nén zip, bên trong không phải là bảng tính. Nếu tệp .xlsx nằm trong đó, hãy giải nén rồi chọn tệp .xlsx.',
  'file.noSheets':
    'Tệp không có trang tính nào chứa ô. Hãy mở bằng Excel, thêm một trang tính, lưu lại rồi chọn tệp lần nữa.',
  'file.damagedPart': (p) =>
    `Tệp bị hỏng: không đọc được phần "${p.part}" bên trong. Hãy mở bằng Excel hoặc LibreOffice (chương trình sẽ đề nghị sửa), chọn Lưu thành (Save As) kiểu .xlsx rồi chọn tệp mới.`,
  'file.farCells': (p) =>
    `Trang "${p.sheet}" có vài ô nằm rất xa phần còn lại (ví dụ ${p.cell}): các ô này vẫn giữ nguyên trong tệp nhưng không được đọc.`,
};
