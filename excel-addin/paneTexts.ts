/** What the shell itself says; all else comes from the core and the sidebar. English is the type. */
const en = {
  again: 'Try again',
  notInExcel:
    'This page is a part of Excel: add it there with manifest.xml, then open it with the tab Sổ Khách.',
  tooOld:
    'This Excel is too old for the pane: it needs Excel 2021, Microsoft 365 or Excel on the web. With Excel 2016 or 2019 use the workbench of Sổ Khách: open the file there, save it, and go on in your Excel.',
  noFunctions:
    'In this Excel the pane works, but formulas such as =CLV(…) do not. Open the file in Excel for Windows or Mac (2021 or newer), or on the web, to use them.',
  noSpill:
    'This Excel has no dynamic arrays: a function that answers a table shows its first cell alone. Use such functions in Excel 2021 or newer.',
  offline: 'A part of Sổ Khách could not be loaded. Check the network and try again.',
  unexpected: (words: string) =>
    `Something went wrong that Sổ Khách did not expect. Nothing more was written; try again, and if it comes back, tell us these words: ${words}`,
  mail: {
    noClient: 'No mail from here: the Settings sheet has no application id for sending. Open drafts instead.',
    notSeat: (seat: string) =>
      seat === ''
        ? 'Settings name nobody who sends from Excel, so nothing was sent. Open the messages as drafts.'
        : `Only ${seat} sends from this workbook (Settings). Open the messages as drafts, or let ${seat} send them.`,
    cancelled: 'Signing in was not finished, so nothing was sent. Try again when you are ready.',
    signIn: (words: string) => `Signing in to Microsoft failed, so nothing was sent: ${words}`,
    offline: 'No network, so nothing was sent. Try again when you are connected.',
    unknown:
      'The connection broke while the message was on its way. Look into Sent items before you send it again.',
    busy: (seconds: number) =>
      `Microsoft takes no more messages just now, so this one was not sent. Try again in ${seconds} seconds.`,
    refused: (status: number, words: string) =>
      `Microsoft did not take the message (${status}), so it was not sent: ${words}`,
  },
};

export type PaneTexts = typeof en;

const vi: PaneTexts = {
  again: 'Thử lại',
  notInExcel:
    'Trang này chạy bên trong Excel: thêm bằng tệp manifest.xml, rồi mở ở thẻ Sổ Khách trên thanh công cụ.',
  tooOld:
    'Excel này quá cũ, chưa chạy được thanh bên: cần Excel 2021, Microsoft 365 hoặc Excel trên web. Với Excel 2016 hay 2019, hãy dùng trang làm việc của Sổ Khách: mở tệp ở đó, lưu lại rồi dùng tiếp trong Excel của bạn.',
  noFunctions:
    'Trên Excel này thanh bên dùng được nhưng các công thức như =CLV(…) thì không. Muốn dùng công thức, hãy mở tệp bằng Excel cho Windows hoặc Mac (2021 trở lên) hay Excel trên web.',
  noSpill:
    'Excel này không có mảng động: hàm trả về cả bảng chỉ hiện ô đầu tiên. Hãy dùng các hàm đó trên Excel 2021 trở lên.',
  offline: 'Chưa tải được một phần của Sổ Khách. Kiểm tra mạng rồi thử lại.',
  unexpected: (words) =>
    `Có lỗi ngoài dự tính. Sổ Khách đã dừng, không ghi thêm gì; hãy thử lại, nếu vẫn lỗi thì gửi cho chúng tôi dòng này: ${words}`,
  mail: {
    noClient: 'Chưa gửi được từ đây: trang Cài đặt chưa có mã ứng dụng để gửi thư. Hãy mở thư nháp.',
    notSeat: (seat) =>
      seat === ''
        ? 'Cài đặt chưa ghi ai được gửi thư từ Excel nên chưa gửi thư nào. Hãy mở thư nháp.'
        : `Chỉ ${seat} được gửi thư từ tệp này (xem Cài đặt). Bạn có thể mở thư nháp, hoặc nhờ ${seat} gửi.`,
    cancelled: 'Bạn chưa đăng nhập xong nên chưa gửi thư nào. Khi sẵn sàng hãy thử lại.',
    signIn: (words) => `Đăng nhập Microsoft không thành công nên chưa gửi thư nào: ${words}`,
    offline: 'Đang mất mạng nên chưa gửi thư nào. Có mạng rồi hãy thử lại.',
    unknown: 'Mạng bị ngắt khi thư đang được gửi. Hãy xem mục Đã gửi trước khi gửi lại thư này.',
    busy: (seconds) =>
      `Microsoft tạm thời không nhận thêm thư nên thư này chưa được gửi. Hãy thử lại sau ${seconds} giây.`,
    refused: (status, words) => `Microsoft không nhận thư (${status}) nên thư chưa được gửi: ${words}`,
  },
};

export function paneTexts(displayLanguage: string | undefined): PaneTexts {
  return languageOf(displayLanguage) === 'vi' ? vi : en;
}

/** Vietnamese where Office speaks Vietnamese or does not say; else English. */
export function languageOf(displayLanguage: string | undefined): 'vi' | 'en' {
  return /^vi\b|^$/i.test(displayLanguage ?? '') ? 'vi' : 'en';
}
