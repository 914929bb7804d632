import type { commandFindings as en } from '../en/commands';
import type { Translated } from '../translated';
import { settings } from './crm';
import { grouped } from './grouped';

export const commandFindings: Translated<typeof en> = {
  'settings.invalid': (p) =>
    `Cài đặt "${settingWords(p.key).label}" không nhận "${p.value}" nên ${p.used === '' ? 'coi như để trống' : `vẫn dùng "${p.used}"`}. ${p.names === undefined ? `Cách ghi: ${settingWords(p.key).note}` : `Hãy ghi một tên như ${p.names}`}.`,
  'settings.mapGap': (p) =>
    `Bảng phân khúc còn trống ở R ${p.r}, F ${p.f}: khách ở ô này chưa có phân khúc. Hãy nới rộng một dòng của bảng.`,
  'settings.mapOverlap': (p) =>
    `Bảng phân khúc xếp R ${p.r}, F ${p.f} vào nhiều phân khúc (${p.segments}): phân khúc đầu tiên được dùng. Hãy thu hẹp một dòng.`,
  'workbook.noCustomers':
    'Không tìm thấy danh sách khách hàng hay đơn hàng nào nên chưa lập được sổ khách. Trang tính cần một dòng tiêu đề như "Khách hàng", "SĐT", "Ngày mua", "Thành tiền".',
  'workbook.stateTaken': (p) =>
    `Tệp đã có trang "${p.sheet}" của bạn, trùng tên trang ẩn mà Sổ Khách cần. Hãy đổi tên trang đó rồi lập sổ khách: chưa ghi gì cả.`,
  'workbook.noRows': (p) =>
    `Trang "${p.sheet}" có dòng tiêu đề (dòng ${p.row}) nhưng chưa có dòng dữ liệu nào; dòng ví dụ không tính. Hãy nhập dòng đầu tiên rồi xem lại.`,
  'customers.derived': (p) =>
    `Không có danh sách khách hàng riêng: đã tìm thấy ${grouped(p.count)} khách trong đơn hàng và ghi ra một trang mới.`,
  'customers.noRoom': (p) => {
    const why = { protected: 'trang đang bị khóa', merged: 'vướng ô gộp', occupied: 'vướng các ô khác' }[
      p.why
    ];
    return `Bên phải bảng ở trang "${p.sheet}" không còn chỗ trống (${why}), nên danh sách khách được ghi ra một trang riêng.`;
  },
  'customers.moved': (p) =>
    `${grouped(p.count)} dòng đã đổi chỗ so với lần cập nhật trước (sắp xếp, di chuyển hoặc dán): các cột ◆ đã đi theo đúng khách.`,
  'customers.new': (p) => `Có ${grouped(p.count)} khách mới.`,
  'customers.gone': (p) =>
    `${grouped(p.count)} khách không còn trong trang (${p.ids}); lịch sử của họ vẫn được giữ.`,
  'customers.doubtful': (p) =>
    `Dòng ${p.row} khớp như nhau với nhiều khách ở lần cập nhật trước: đã lấy khách đầu tiên. Hãy đặt mã riêng cho từng khách.`,
  'customers.sharedMark': (p) =>
    `${p.ids} có chung ${p.mark} nhưng khác tên nên vẫn để riêng. Hãy sửa ô sai, hoặc tự gộp nếu là một người.`,
  'customers.duplicateCode': (p) =>
    `Mã khách ${p.code} có ở ${grouped(p.count)} dòng (${p.rows}) nên các dòng này nhận mã CRM riêng; đơn mang mã này tính cho dòng đầu tiên.`,
  'orders.byName': (p) =>
    `${grouped(p.count)} đơn không có mã, SĐT hay email: đã ghép cho khách duy nhất có tên đó.`,
  'orders.ambiguousName': (p) =>
    `${grouped(p.count)} đơn ghi tên mà nhiều khách cùng có (đầu tiên: "${p.name}", dòng ${p.row}): chưa tính cho ai, cần mã hoặc SĐT để phân biệt.`,
  'orders.unknown': (p) =>
    `${grouped(p.count)} đơn là của ${grouped(p.buyers)} người chưa có trong danh sách khách. Vẫn tính vào doanh thu; hãy thêm họ vào danh sách rồi cập nhật.`,
  'orders.anonymous': (p) =>
    `${grouped(p.count)} đơn không ghi khách nào (khách lẻ): chỉ tính vào doanh thu.`,
  'orders.leftOut': (p) => {
    const words = {
      zero: 'có tổng bằng 0 nên không tính là đơn',
      returned: 'có tổng âm (trả hàng): trừ vào doanh thu, không tính là đơn',
      cancelled: 'đã hủy nên bỏ qua',
      debt: 'là nợ cũ hoặc trả nợ, không phải bán hàng, nên bỏ qua',
      unreadable: 'có số tiền không đọc được, tạm tính là 0 cho đến khi sửa',
      noDate: 'không đọc được ngày: vẫn tính, nhưng không dùng cho độ gần',
    };
    return `${grouped(p.count)} đơn hoặc dòng ${words[p.reason]}.`;
  },
  'orders.future': (p) =>
    `${grouped(p.count)} đơn có ngày sau ngày phân tích ${dmy(p.day)}; hãy kiểm tra lại ngày.`,
  'orders.copied': (p) =>
    `Cả ${grouped(p.rows)} dòng đơn ở trang "${p.sheet}" đều có ở trang "${p.other}" nên chỉ tính một lần. Muốn dùng trang "${p.sheet}" thì xóa các dòng đó ở trang "${p.other}".`,
  'orders.noAmounts': 'Đơn hàng không có cột số tiền: dùng số đơn và ngày, phần tiền để trống.',
  'orders.noDates': (p) =>
    `Trang "${p.sheet}" không có ngày mua đọc được nên chưa tính được độ gần và phân khúc.`,
  'analysis.day': (p) => {
    const why = { set: 'theo cài đặt', today: 'hôm nay', lastOrder: 'ngày của đơn gần nhất, đã quá 60 ngày' }[
      p.why
    ];
    return `Ngày phân tích ${dmy(p.day)}: ${why}.`;
  },
  'columns.missing': (p) => `Các cột ◆ ${p.columns} bị xóa nên đã được thêm lại ở bên phải.`,
  'undo.nothing': 'Không có gì để hoàn tác: lệnh vừa rồi không đổi gì hoặc đã được hoàn tác.',
  'undo.changedSince': (p) =>
    `Trang "${p.sheet}" đã được sửa sau lệnh vừa rồi, hoàn tác sẽ ghi đè phần đó. Muốn bỏ hẳn thì gỡ Sổ Khách, hoặc khôi phục một bản sao lưu.`,
  'apply.changedSince': (p) =>
    `Trang "${p.sheet}" vừa bị sửa trong lúc chuẩn bị: chưa ghi gì cả. Hãy chạy lại lệnh.`,
  'leave.notManaged': 'Tệp này chưa lập sổ khách: không có gì để gỡ.',
  'refresh.notManaged': 'Tệp này chưa lập sổ khách. Hãy lập sổ khách trước đã.',
  'repairs.none':
    'Không có đề xuất nào khớp. Có thể đề xuất đã đổi sau lần cập nhật vừa rồi: hãy xem lại danh sách đề xuất.',
  'leave.sentGoes': (p) =>
    `Nhật ký gửi (${grouped(p.count)} tin) cũng được gỡ. Sau này lập lại sổ khách, những dịp đã nhắn có thể được nhắn lần nữa: hãy chép trang đó ra nếu cần giữ.`,
  'leave.repairsKept': (p) =>
    `${grouped(p.count)} ô đã sửa được bạn đổi sau đó, hoặc dòng không còn: giữ nguyên như hiện tại.`,
};

/** Days come as ISO text. */
function dmy(day: string): string {
  return day.split('-').reverse().join('/');
}

function settingWords(key: string): { readonly label: string; readonly note: string } {
  const words: Readonly<Record<string, { readonly label: string; readonly note: string }>> = settings;
  return words[key] ?? { label: key, note: '' };
}
