/** The host's own sentences and menu words. English is the type; Vietnamese must satisfy it. */
const en = {
  menu: 'Sổ Khách',
  open: 'Open Sổ Khách',
  title: 'Sổ Khách',
  busy: 'Somebody else is changing this spreadsheet with Sổ Khách. Try again in a minute.',
  protectedCell:
    'A protected cell or sheet refused the change. Ask the owner to let you edit it, then try again.',
  tooManyCells:
    'The spreadsheet would pass the limit of 10,000,000 cells of Google Sheets. Delete empty rows and columns or sheets that nobody needs, then try again.',
  tooLong:
    'A cell would hold more than 50,000 characters, which Google Sheets does not take. Shorten the text, then try again.',
  quota: 'The daily allowance of Google is used up. It comes back within 24 hours.',
  busyService: 'Google Sheets did not answer in time. Try again in a minute.',
  permission: 'Sổ Khách is not allowed to do this. Open it anew from the menu and allow what Google asks.',
  gone: 'A sheet that was to be changed is no longer there. Refresh and try again.',
  badAddress: 'The e-mail address is not valid: correct it, then send again.',
  unknownCommand: 'This page of Sổ Khách is older than the script. Close the sidebar and open it again.',
  tooManyTriggers:
    'This script has as many triggers as Google allows. Delete one under Extensions > Apps Script > Triggers.',
  unknown: (cause: string) => `Google Sheets answered: ${cause}`,
};

export type HostMessages = typeof en;

const vi: HostMessages = {
  menu: 'Sổ Khách',
  open: 'Mở Sổ Khách',
  title: 'Sổ Khách',
  busy: 'Đang có người khác dùng Sổ Khách để sửa bảng tính này. Hãy thử lại sau một phút.',
  protectedCell:
    'Có ô hoặc trang tính được bảo vệ nên không sửa được. Hãy nhờ chủ tệp cho quyền sửa rồi thử lại.',
  tooManyCells:
    'Bảng tính sẽ vượt giới hạn 10.000.000 ô của Google Sheets. Hãy xóa bớt dòng, cột trống hoặc trang tính không dùng rồi thử lại.',
  tooLong: 'Có ô sẽ dài hơn 50.000 ký tự, Google Sheets không nhận. Hãy rút ngắn nội dung rồi thử lại.',
  quota: 'Đã hết hạn mức trong ngày của Google. Hạn mức có lại trong vòng 24 giờ.',
  busyService: 'Google Sheets chưa trả lời kịp. Hãy thử lại sau một phút.',
  permission: 'Sổ Khách chưa được phép làm việc này. Hãy mở lại từ menu và đồng ý các quyền Google hỏi.',
  gone: 'Trang tính cần sửa không còn nữa. Hãy cập nhật rồi thử lại.',
  badAddress: 'Địa chỉ email không hợp lệ: hãy sửa rồi gửi lại.',
  unknownCommand: 'Thanh bên này cũ hơn phần mã. Hãy đóng thanh bên rồi mở lại.',
  tooManyTriggers:
    'Đã hết số trình kích hoạt Google cho phép. Hãy xóa bớt trong Tiện ích mở rộng > Apps Script > Trình kích hoạt.',
  unknown: (cause) => `Google Sheets trả lời: ${cause}`,
};

/** Vietnamese where a locale says so (`vi`, `vi_VN`, `vi-VN`). */
export function hostMessages(locale: string): HostMessages {
  return /^vi/i.test(locale) ? vi : en;
}
