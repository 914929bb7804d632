import { foldText } from './foldText';

/** A name as typed, its form of address apart: "chị Lan" is {honorific: 'chị', rest: 'Lan'}. */
export interface AddressedName {
  readonly honorific: string | null;
  readonly rest: string;
}

/**
 * Takes a form of address off the front of a name (plain text, see `plainText`). Chị, cô, chú, bác, ông, bà and
 * their like are one where the marks are written, unless Thị follows (a family name then). Words that are names
 * too need more: "anh" and the unmarked "chi" in lower case before a capital, or before a family name of a full
 * name ("anh Tuấn", "Anh Nguyễn Văn Tuấn"; "Anh Thư" is a name); "a." and "c." before a Vietnamese name. Where
 * in doubt there is none. O(length).
 */
export function splitHonorific(name: string): AddressedName {
  const whole = { honorific: null, rest: name };
  const match = /^(\S+)\s+(\S.*)$/u.exec(name);
  if (!match) return whole;
  const [, first, rest] = match as unknown as [string, string, string];
  const apart = { honorific: first.toLowerCase().replace(/\.$/, ''), rest };
  const word = first.toLowerCase();
  if (MARKED.has(word)) return /^th[iị]\s/i.test(rest) ? whole : apart;
  if (ENGLISH.has(word) || word === 'a/c' || word === 'anh/chị') return apart;
  const lower = first === word;
  if (/^[ac]\.$/.test(word)) return lower || isVietnamese(rest) ? apart : whole;
  if (!AMBIGUOUS.has(word)) return whole;
  if (lower && /^\p{Lu}/u.test(rest)) return apart;
  const words = foldText(rest).split(' ');
  return word === 'anh' && words.length >= 2 && FAMILY_NAMES.has(words[0]!) ? apart : whole;
}

/**
 * The name to greet by: the last word of a Vietnamese name, the first of another ("Maria Anders"), without form
 * of address, notes in parentheses or behind a dash; null for a company or where nothing is left. A name is
 * Vietnamese by a Vietnamese letter, a family name in front, or words that are all Vietnamese syllables.
 */
export function givenWord(name: string): string | null {
  if (isCompanyName(name)) return null;
  const { rest } = splitHonorific(name);
  const words = nameHead(rest)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return null;
  return (isVietnamese(words.join(' ')) ? words[words.length - 1] : words[0]) ?? null;
}

/** A firm by the words of its legal form (Cty, TNHH, CP, DNTN, HTX, Ltd, GmbH …) or kind (shop, cửa hàng, spa); not
 * quán and trường, which are names. */
export function isCompanyName(name: string): boolean {
  return COMPANY.test(` ${foldText(name)} `);
}

/** The part of the text that is the name: up to a parenthesis, comma, slash, dash or a word that begins a note. */
export function nameHead(text: string): string {
  const end = NOTE.exec(text);
  return (end ? text.slice(0, end.index) : text).trim();
}

function isVietnamese(text: string): boolean {
  if (VIETNAMESE_LETTER.test(text.normalize('NFC'))) return true;
  const words = foldText(text).split(' ');
  return (words.length > 1 && FAMILY_NAMES.has(words[0]!)) || words.every((word) => SYLLABLE.test(word));
}

const MARKED: ReadonlySet<string> = new Set(
  'chị cô chú bác ông bà em dì cậu mợ thím thầy'.split(' ').map((word) => word.normalize('NFC')),
);
const ENGLISH: ReadonlySet<string> = new Set('mr mr. mrs mrs. ms ms. miss'.split(' '));
const AMBIGUOUS: ReadonlySet<string> = new Set('anh chi co chu bac ong ba di a c'.split(' '));
const COMPANY =
  / (?:cty|cong ty|tnhh|cp|co phan|dntn|doanh nghiep|htx|hop tac xa|tap doan|chi nhanh|cua hang|shop|nha hang|khach san|spa|salon|co ltd|ltd|limited|jsc|inc|llc|corp|gmbh|company) /;
const NOTE =
  /[([{,;/|]|\s[-\u2013\u2014]\s|(?:^|\s)(?:gần|vợ|chồng|mẹ|bố|ba của|con của|nhà|đối diện|ở|khách|bạn|người nhà)(?=\s|$)/iu;
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;
/** One Vietnamese syllable without marks: onset, one to three vowels, coda. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** The family names of nearly all Vietnamese, without marks. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh ' +
    'lam mai cao luong luu ta to thai chau ha quach kieu tang nghiem la phung tong trieu thach danh son diep ' +
    'on khuat chu than giang bach hua van tu doi'
  ).split(' '),
);
