import { foldText } from './foldText';

/**
 * A word for sums in the first cell of a total row: "Tổng cộng", "Cộng tháng 3", "TOTAL", "Grand total:",
 * also opening and closing balances of a ledger. "Tổng công ty May 10" is a customer.
 */
export function isTotalText(text: string): boolean {
  return TOTAL.test(foldText(text));
}

/** The name of a period as a heading of its own: "Tháng 3/2024", "Ngày 05/03/2024", "Quý II", "Week 12". */
export function isPeriodText(text: string): boolean {
  return PERIOD.test(foldText(text));
}

/** A note, a signature line or a page number, as they stand below printed tables. */
export function isNoteText(text: string): boolean {
  return /^\*|^\((?![\d +])/.test(text.trim()) || text.length > 80 || NOTE.test(foldText(text));
}

/** What marks a row as an example to be deleted: "(ví dụ, hãy xóa dòng này)", "Example, delete this row". */
export function isExampleMark(text: string): boolean {
  return text.length < 60 && EXAMPLE.test(foldText(text));
}

const OF_PERIOD = '(thang|ngay|nam|quy|tuan|trang|don|phat sinh)( .*)?|\\d+( .*)?';
const TOTAL = new RegExp(
  '^(' +
    [
      `tong( cong| so| tien| ket| don| thu| ban| mua| hop| doanh thu| doanh so| gia tri| so luong| phat sinh)?( (${OF_PERIOD}|so|tien|hang|ban|khach hang|khach|don hang|hoa don|san pham|vnd))?`,
      `tong (cong|so) (tien|khach hang|khach|don hang|hoa don|san pham|luong|hang)( .*)?`,
      `cong( (${OF_PERIOD}|so|tien))?`,
      '(grand total|sub ?total|totals?|sum)( (sales|amount|orders|customers|revenue|for|of)( .*)?| \\d+( .*)?)?',
      'luy ke( .*)?|so du (dau|cuoi) ky( .*)?',
      '(sl|so luong)( (khach hang|khach|don hang|don|hoa don|san pham|hang))? \\d+',
    ].join('|') +
    ')$',
);
const EXAMPLE = /^(vi du|dong mau|example)\b.*\b(xoa|delete|remove)\b/;
const PERIOD = /^(thang|quy|tuan|nam|ngay|month|week|quarter|year|t) ?(\d|i|v)/;
const NOTE =
  /^(ghi chu|luu y|chu thich|chu y|note|notes|remark|nguoi lap|ke toan|giam doc|thu quy|thu kho|ky ten|ky ghi ro|ngay in|in luc|in ngay|nguoi in|xuat luc|xuat ngay|nguon|trang \d|page \d|prepared by|printed|generated|exported|source|ban quyen|copyright|ha noi ngay|tp hcm ngay|tp ho chi minh ngay|ngay \d* ?thang)\b/;
