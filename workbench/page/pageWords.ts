import type { CutSheet } from '../worker/bench';

export type PageLanguage = 'vi' | 'en';

/** The words of the workbench around the grid and the sidebar; English is the type. */
const en = {
  title: 'Sổ Khách',
  open: 'Open…',
  openHint: 'Open a workbook (.xlsx) or a table (.csv, .tsv) of yours; you can also drop it here',
  save: 'Save',
  saveHint: (p: { file: string }) => `Writes ${p.file}`,
  download: 'Download',
  downloadHint: 'Gives you the workbook as it is now, as a file',
  undo: 'Undo',
  redo: 'Redo',
  samples: 'Samples',
  sampleNames: { 'cua-hang-mau': 'Coffee shop', 'nha-phan-phoi-mau': 'Distributor', 'salon-mau': 'Salon' },
  language: 'Language',
  gridTitle: 'Workbook',
  sidebarTitle: 'Customers',
  opening: (p: { file: string }) => `Opening ${p.file} …`,
  saved: (p: { file: string }) => `Saved as ${p.file}.`,
  savedWithCopy: (p: { file: string; copy: string }) =>
    `Saved as ${p.file}. What stood there before is in ${p.copy}.`,
  notSaved: (p: { cause: string }) => `Not saved: ${p.cause} Use Download instead.`,
  saveOver: (p: { file: string }) =>
    `${p.file} was saved by another page or program since this page opened it. Save over it all the same? What stands there is kept as a copy beside it.`,
  notSavedOver: (p: { file: string }) =>
    `Not saved: ${p.file} is as the other page or program left it. Download gives you what you have here, as a file of its own.`,
  stopped: 'Sổ Khách was stopped on this computer.',
  nothingToUndo: 'There is nothing to undo.',
  unsaved: 'not saved yet',
  refused:
    'The workbench can’t do this without loss in your file: inserting, moving or deleting rows, columns and sheets, merging cells, and tables, pictures or charts of the grid. Download the workbook and do it in Excel or Google Sheets.',
  cut: (cuts: readonly CutSheet[]) =>
    `The grid shows the first ${number(cuts[0]?.shown ?? 0, 'en')} rows of ${named(cuts, 'en')}, and the results that the file holds; every row is counted and saved.`,
  drop: 'Drop the file to open it',
  leaveOpen: (p: { file: string }) => `${p.file} has changes that are not saved. Open another file anyway?`,
  local: 'Everything stays on this computer.',
  licences: 'Licences',
  /** What several e-mails come in. */
  draftsZip: 'e-mails.zip',
  loading: 'Loading …',
};

const vi: typeof en = {
  title: 'Sổ Khách',
  open: 'Mở tệp…',
  openHint: 'Mở bảng tính (.xlsx, .csv, .tsv) của bạn; cũng có thể kéo thả tệp vào đây',
  save: 'Lưu',
  saveHint: (p) => `Ghi vào ${p.file}`,
  download: 'Tải về',
  downloadHint: 'Tải bảng tính đang mở về thành một tệp',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  samples: 'Tệp mẫu',
  sampleNames: {
    'cua-hang-mau': 'Cửa hàng cà phê',
    'nha-phan-phoi-mau': 'Nhà phân phối',
    'salon-mau': 'Salon',
  },
  language: 'Ngôn ngữ',
  gridTitle: 'Bảng tính',
  sidebarTitle: 'Khách hàng',
  opening: (p) => `Đang mở ${p.file} …`,
  saved: (p) => `Đã lưu vào ${p.file}.`,
  savedWithCopy: (p) => `Đã lưu vào ${p.file}. Bản trước đó nằm ở ${p.copy}.`,
  notSaved: (p) => `Chưa lưu được: ${p.cause} Hãy dùng nút Tải về.`,
  saveOver: (p) =>
    `${p.file} đã được trang hoặc chương trình khác lưu sau khi bạn mở ở đây. Vẫn lưu đè lên? Bản đang có sẽ được giữ lại thành một tệp bên cạnh.`,
  notSavedOver: (p) =>
    `Chưa lưu: ${p.file} vẫn là bản của trang hoặc chương trình kia. Bấm Tải về để lấy những gì đang có ở đây thành một tệp riêng.`,
  stopped: 'Sổ Khách trên máy này đã tắt.',
  nothingToUndo: 'Không còn gì để hoàn tác.',
  unsaved: 'chưa lưu',
  refused:
    'Trang làm việc chưa làm được việc này mà vẫn giữ nguyên tệp của bạn: chèn, dời, xóa dòng, cột hay trang tính, gộp ô, và bảng, hình hay biểu đồ của lưới. Hãy tải tệp về rồi làm trong Excel hoặc Google Sheets.',
  cut: (cuts) =>
    `Lưới chỉ hiện ${number(cuts[0]?.shown ?? 0, 'vi')} dòng đầu của ${named(cuts, 'vi')}, cùng kết quả đã lưu trong tệp; mọi dòng đều được tính và được lưu.`,
  drop: 'Thả tệp vào đây để mở',
  leaveOpen: (p) => `${p.file} có thay đổi chưa lưu. Vẫn mở tệp khác?`,
  local: 'Mọi thứ chỉ nằm trên máy này.',
  licences: 'Giấy phép',
  draftsZip: 'thu-nhap.zip',
  loading: 'Đang tải …',
};

export type PageWords = typeof en;

export function pageWords(language: PageLanguage): PageWords {
  return language === 'en' ? en : vi;
}

/** Sheets with their rows; the first few by name. */
function named(cuts: readonly CutSheet[], language: PageLanguage): string {
  const rows = language === 'vi' ? 'dòng' : 'rows';
  const names = cuts
    .slice(0, MOST_NAMED)
    .map(({ sheet, rows: count }) => `“${sheet}” (${number(count, language)} ${rows})`);
  const others = cuts.length - names.length;
  const rest = language === 'vi' ? `và ${others} trang khác` : `and ${others} more`;
  return names.join(', ') + (others > 0 ? ` ${rest}` : '');
}

const MOST_NAMED = 3;

function number(value: number, language: PageLanguage): string {
  return new Intl.NumberFormat(language).format(value);
}
