import { foldText, plainText } from './foldText';

/**
 * A column name as it is compared exactly: composed (NFC), lower case, one space between words, without the
 * mark of a required column ("SĐT (*)", "Họ tên*") and without a colon at its end.
 */
export function exactKey(header: string): string {
  return plainText(header).replace(REQUIRED, '').replace(COLON, '').trim().toLowerCase();
}

/**
 * A column name as it is compared when its marks, case and punctuation may be lost: folded, and without any
 * space, so that `CustomerID`, `customer_id`, `Customer ID` and `MAKH`, `ma_kh`, `Mã KH` are one name each.
 */
export function squeezedKey(header: string): string {
  return foldText(header).replace(SPACE, '');
}

/**
 * Looser and looser readings of one header, as squeezed keys: the whole text, the text without what stands
 * in brackets ("Ngày sinh (dd/mm/yyyy)"), and that without words that only say whose column it is
 * ("Số điện thoại khách hàng", "Customer phone"). Each appears once; an empty one never.
 */
export function squeezedReadings(header: string): readonly string[] {
  const outside = plainText(header).replace(BRACKETS, ' ');
  const words = foldText(outside.replace(CAMEL, '$1$2 '));
  const bare = words.replace(OWNER_AFTER, '').replace(OWNER_BEFORE, '');
  const keys = [squeezedKey(header), squeezedKey(outside), bare.replace(SPACE, '')];
  return keys.filter((key, index) => key !== '' && keys.indexOf(key) === index);
}

/**
 * How many units one unit of the column means: 1000 for "Đơn giá (nghìn đồng)", "Amount (k)", "ĐVT: 1.000 đ";
 * 1,000,000 for "triệu đồng"; 1 where the text says nothing of the kind.
 */
export function unitFactor(text: string): 1 | 1000 | 1000000 {
  const inBrackets = [...plainText(text).matchAll(IN_BRACKETS)].map((match) => foldText(match[1] ?? ''));
  const whole = foldText(text);
  if (inBrackets.some((part) => THOUSAND.test(part)) || THOUSAND_WORDS.test(whole)) return 1000;
  if (inBrackets.some((part) => MILLION.test(part)) || MILLION_WORDS.test(whole)) return 1000000;
  return 1;
}

/** Nothing but marks of required columns, or the words for them: such a row is no header and no data. */
export function isRequiredMark(text: string): boolean {
  const plain = plainText(text);
  return /^[\s(*)[\]]+$/.test(plain) || REQUIRED_WORDS.test(foldText(plain));
}

const SPACE = / /g;
const REQUIRED = /\(\s*\*+\s*\)|\*+/g;
const COLON = /\s*:\s*$/;
const BRACKETS = /[([{][^)\]}]*[)\]}]/g;
const IN_BRACKETS = /[([{]([^)\]}]*)[)\]}]/g;
const CAMEL = /(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const OWNER_AFTER =
  /(?<=.) (cua )?(khach hang|khach|kh|nguoi mua|neu co|bat buoc|day du|chi tiet|chinh|hien tai|vnd|dong|dd mm|dd mm yyyy|yyyy mm dd)$/;
const OWNER_BEFORE = /^(customer|client|buyer|contact|khach hang|kh|thong tin) (?=.)/;
const THOUSAND =
  /^(x ?)?(k|nghin|ngan|nghin dong|ngan dong|nghin vnd|ngan vnd|1 ?000 ?(d|dong|vnd)?|000 ?(d|dong|vnd)|thousands?|thousand vnd|vnd thousand|in thousands?|dvt nghin dong|dvt 1 ?000 ?d)$/;
const THOUSAND_WORDS =
  /\b(nghin|ngan) (dong|vnd|d)\b|\b(dvt|don vi tinh|don vi) 1 ?000 ?(d|dong|vnd)\b|\b1 ?000 ?(dong|vnd)\b|\bin thousands\b/;
const MILLION = /^(tr|trieu|trieu dong|trieu vnd|tr d|millions?|million vnd|vnd million|in millions?)$/;
const MILLION_WORDS = /\btrieu (dong|vnd)\b|\bin millions\b/;
const REQUIRED_WORDS = /^(khong )?bat buoc( nhap)?$|^required$|^optional$|^tuy chon$/;
