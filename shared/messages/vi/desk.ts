import type * as en from '../en/desk';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const deskFindings: Translated<typeof en.deskFindings> = {
  'correction.unknownField': (p) =>
    `Cột ${p.column} không thể là "${p.field}" vì không có loại cột này. Hãy chọn một loại trong danh sách.`,
  'correction.noColumn': (p) =>
    `Trang "${p.sheet}" không có cột ${p.column} trong bảng nào. Hãy xem lại trang tính.`,
  'correction.noHeader': (p) =>
    `Cột ${p.column} ở trang "${p.sheet}" chưa có tiêu đề nên không ghi nhớ được lựa chọn. Hãy gõ tiêu đề cho cột trước.`,
  'correction.twice': (p) =>
    `Các cột ${p.columns} ở trang "${p.sheet}" không thể cùng là "${p.field}": cột đầu được giữ. Hãy chọn loại khác cho cột kia.`,
  'undo.leaveBegun': 'Việc gỡ Sổ Khách đang dở: hãy làm tiếp cho xong.',
  'backup.noCopies': 'Ở đây Sổ Khách không tự sao lưu được: hãy lưu một bản sao của tệp trước khi làm tiếp.',
  'backup.noRoom': (p) =>
    `Không đủ chỗ để sao lưu: cần ${grouped(p.cells)} ô, chỉ còn ${grouped(p.free)} ô. Hãy tự tạo một bản sao của tệp trước khi làm tiếp.`,
  'backup.differs': (p) =>
    `Bản sao của trang "${p.sheet}" không khớp với trang gốc nên chưa có bản sao lưu. Hãy tự tạo một bản sao của tệp trước khi làm tiếp.`,
  'restore.unknown': (p) => `Không có bản sao lưu "${p.name}". Danh sách bản sao lưu nằm ở phần Cài đặt.`,
  'restore.broken': (p) =>
    `Bản sao của trang "${p.sheet}" đã bị sửa hoặc xóa nên không dùng được. Hãy chọn bản sao lưu khác; chưa có gì thay đổi.`,
  'restore.beside': (p) =>
    `Các cột ◆ ở trang "${p.sheet}" đang nằm đúng chỗ các cột cũ của bạn: bản sao được ghi ra trang "${p.name}".`,
  'backup.notManaged': 'Tệp này chưa lập sổ khách: khi lập, bản sao lưu đầu tiên được tạo tự động.',
  'desk.busy': 'Có người khác đang dùng Sổ Khách để thay đổi bảng tính này. Hãy chờ một phút rồi thử lại.',
  'desk.unfinished': (p) =>
    `"${p.command}" chưa xong. Hãy cho chạy tiếp hoặc hoàn tác rồi mới làm việc khác.`,
  'desk.changedMeanwhile': (p) =>
    `Trang "${p.sheet}" đã bị sửa trong lúc tạm dừng. Phần làm dở đã được trả lại như cũ, chỗ bạn sửa vẫn giữ nguyên; hãy chạy lại.`,
  'desk.badMap': (p) =>
    p.why === 'gap'
      ? `Bảng phân khúc còn trống ở R ${p.r}, F ${p.f}. Hãy nới rộng một dòng; chưa có gì thay đổi.`
      : `Bảng phân khúc xếp R ${p.r}, F ${p.f} vào hai phân khúc. Hãy thu hẹp một dòng; chưa có gì thay đổi.`,
};

export const commands: Translated<typeof en.commands> = {
  convert: 'Lập sổ khách',
  refresh: 'Cập nhật',
  repairs: 'Sửa dữ liệu',
  merge: 'Gộp khách',
  set: 'Đổi cài đặt',
  segmentMap: 'Đổi bảng phân khúc',
  note: 'Ghi chú',
  care: 'Chăm sóc',
  request: 'Yêu cầu về dữ liệu',
  correct: 'Sửa thông tin khách',
  optOut: 'Ngừng nhắn tin',
  erase: 'Xóa dữ liệu khách',
  settle: 'Xác nhận tin đã gửi',
  backup: 'Sao lưu',
  restore: 'Khôi phục',
  undo: 'Hoàn tác',
  leave: 'Gỡ Sổ Khách',
};

export const languages: Translated<typeof en.languages> = { vi: 'Tiếng Việt', en: 'Tiếng Anh' };

export const roles: Translated<typeof en.roles> = {
  customers: 'danh sách khách hàng',
  orders: 'đơn hàng',
  orderLines: 'chi tiết đơn hàng',
  cards: 'mỗi khách một phiếu',
  survey: 'câu trả lời khảo sát',
  careLog: 'nhật ký chăm sóc',
  pipeline: 'cơ hội bán hàng',
  referrals: 'danh sách giới thiệu',
  lookup: 'danh mục tra cứu, để nguyên',
  unknown: 'chưa hiểu được, để nguyên',
};

export const reasons: Translated<typeof en.reasons> = {
  exact: 'theo tên cột',
  folded: 'theo tên cột viết không dấu',
  values: 'theo dữ liệu trong cột',
  setting: 'theo lựa chọn của bạn',
  ambiguous: 'có vài khả năng, bạn hãy chọn',
  secondary: 'đã có cột khác rõ hơn',
  none: 'tên cột chưa biết',
};

export const words: Translated<typeof en.words> = {
  planning: 'Đang đọc bảng tính …',
  writing: 'Đang ghi …',
  nothingToDo: 'Không có gì cần thay đổi.',
  nothingToContinue: 'Không còn việc gì dở dang.',
  stopped: 'Đã dừng: chưa ghi gì cả.',
  takenBack: 'Phần làm dở đã được trả lại như cũ.',
  done: (p) => `Đã xong: ${p.command}.`,
  paused: (p) => `${p.command}: đã xong ${p.percent}%.`,
  refused: 'Chưa làm được việc này.',
  backedUp: (p) => `Đã sao lưu "${p.name}": ${grouped(p.cells)} ô, đã so khớp với các trang của bạn.`,
  notAvailable: 'Phần này hiện chưa dùng được ở đây.',
  failed: (p) => `Có trục trặc: ${p.cause}`,
};

const accountOf = (name: string, isMine: boolean): string =>
  isMine ? 'tài khoản của bạn' : name === '' ? 'tài khoản của người khác' : `tài khoản của ${name}`;

export const daily: typeof en.daily = {
  account: ({ hour, name, isMine }) =>
    `Chạy lúc ${hour} giờ bằng ${accountOf(name, isMine)}.${isMine ? '' : ' Nếu bạn chọn giờ khác thì sẽ chạy bằng tài khoản của bạn.'}`,
  silent: ({ hour, name, isMine }) =>
    `Lượt tự chạy mỗi ngày (${hour} giờ, ${accountOf(name, isMine)}) đang không chạy được.`,
  lastRan: ({ moment }) => `Lần cuối chạy xong là ${moment}.`,
  neverRan: ({ moment }) => `Từ khi bật (${moment}) chưa chạy xong lần nào.`,
  reason: ({ moment, why }) => `Lần chạy ${moment} bị dừng vì: ${why}`,
  noReason: 'Google không cho biết lý do: có thể trình kích hoạt đã bị xóa hoặc quyền đã bị thu hồi.',
  wayOut: ({ place }) => `Hãy mở ${place}, tắt đi rồi chọn lại giờ.`,
};

export const preview: Translated<typeof en.preview> = {
  backsUp: (p) =>
    `Trước hết sao lưu ${grouped(p.count)} trang của bạn (${grouped(p.cells)} ô) thành các trang ẩn, có thể khôi phục lại.`,
  removesBackups: (p) =>
    `Xóa cả các bản sao lưu (${grouped(p.count)} trang ẩn): muốn lấy lại bản nào thì hãy khôi phục trước.`,
  addsSheets: (p) =>
    p.count === 1 ? `Thêm trang ${p.names}.` : `Thêm ${grouped(p.count)} trang: ${p.names}.`,
  addsColumns: (p) =>
    `Thêm ${grouped(p.count)} cột bên phải bảng ở trang "${p.sheet}", tiêu đề có dấu ◆ ở đầu.`,
  updatesCells: (p) => `Cập nhật ${grouped(p.count)} ô trong các cột ◆ và các trang của Sổ Khách.`,
  changesCells: (p) => `Sửa ${grouped(p.count)} ô của bạn.`,
  removesSheets: (p) =>
    p.count === 1 ? `Xóa trang ${p.names}.` : `Xóa ${grouped(p.count)} trang: ${p.names}.`,
  removesColumns: (p) => `Gỡ ${grouped(p.count)} cột ◆ ở trang "${p.sheet}".`,
  keepsCells: (p) =>
    `${grouped(p.cells)} ô dữ liệu của bạn trên ${p.sheets} trang giữ nguyên, cả công thức lẫn định dạng.`,
  keepsOthers: 'Mọi ô khác của bạn giữ nguyên.',
  keepsOrder: 'Thứ tự dòng và cột của bạn giữ nguyên.',
};
