import { foldText, plainText } from './foldText';
import { OTHER_NAMES, PROVINCES } from './provinceNames';
import { isPeriodText, isTotalText } from './rowTexts';

/**
 * The person that a short text names (the title above a ledger, the name of a sheet), without the words around
 * the name ("Sổ công nợ chị Lan" gives "chị Lan"); null where it names none. `isGivenEnough`: one or two words
 * may be a bare given name ("Lan", "Hoa Q7"), else a form of address or a family name must stand first.
 * "Tháng 3", "Sheet1", "Hà Nội", "Tổng hợp", "Kho 2" are nobody.
 */
export function personIn(text: string, isGivenEnough: boolean): string | null {
  const plain = plainText(text);
  if (plain === '' || plain.length > LONGEST || isPeriodText(plain) || isTotalText(plain)) return null;
  const words = withoutLead(plain.split(' '));
  if (words.length === 0 || words.length > 7) return null;
  const name = words.join(' ').replace(EDGES, '');
  if (name === '' || PLACES.has(foldText(name))) return null;
  const hasMarks = words.some((word) => foldText(word) !== word.toLowerCase());
  if (words.some((word) => isIn(NO_NAME, bare(word), hasMarks))) return null;
  return isNamed(words, isGivenEnough, hasMarks) ? name : null;
}

/** The text that begins with a form of address is a person's even where the family name is missing. */
function isNamed(words: readonly string[], isGivenEnough: boolean, hasMarks: boolean): boolean {
  const first = bare(words[0]!);
  const second = bare(words[1] ?? '');
  const isWord = (word: string): boolean => /^\p{L}+$/u.test(word.normalize('NFC'));
  if (words.length >= 2 && isIn(ADDRESSED, first, hasMarks) && isWord(second)) return true;
  if (words.length >= 2 && words.length <= 5 && words.every((word) => isWord(bare(word)))) {
    if (isIn(FAMILIES, first, hasMarks)) return true;
  }
  if (!isGivenEnough || words.length > 3) return false;
  return isIn(GIVEN, first, hasMarks) || (words.length === 2 && isIn(GIVEN, second, hasMarks));
}

/** Where any word has marks, all have: "Phân loại" does not begin with the family name Phan. */
function isIn(names: Names, word: string, hasMarks: boolean): boolean {
  return hasMarks ? names.marked.has(word.toLowerCase().normalize('NFC')) : names.folded.has(foldText(word));
}

function bare(word: string): string {
  return word.replace(EDGES, '');
}

/** Drops "Sổ", "Công nợ", "Khách hàng" … from the front, phrase by phrase. */
function withoutLead(words: readonly string[]): readonly string[] {
  const folded = words.map(foldText);
  let at = 0;
  for (let isFound = true; isFound && at < words.length; ) {
    while (at < words.length && folded[at] === '') at++;
    const phrase = LEADS.find((lead) => lead.every((part, i) => folded[at + i] === part));
    isFound = phrase !== undefined;
    at += phrase?.length ?? 0;
  }
  return words.slice(at).filter((word) => foldText(word) !== '');
}

interface Names {
  readonly marked: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

function names(list: string): Names {
  const marked = list.split(' ');
  return { marked: new Set(marked), folded: new Set(marked.map(foldText)) };
}

const LONGEST = 60;
const EDGES = /^[\s.,:;()[\]"'–—-]+|[\s.,:;()[\]"'–—-]+$/g;

/** The longer phrase before the shorter one that begins it. */
const LEADS: readonly (readonly string[])[] = [
  'chi tiet,theo doi,cong no,so no,khach hang,bang ke,don hang,mua hang,ban hang,ho so,danh sach,thong tin',
  'lich su,quan ly,so,khach,kh,cua,phieu,the,no,customer,client,ledger,account,of',
]
  .join(',')
  .split(',')
  .map((phrase) => phrase.split(' '));

/** With their marks, as they stand before a name; "c", "a" and the like only with a point or another word behind. */
const ADDRESSED = names('anh chị cô chú bác em ông bà mẹ cậu mợ thím dì dượng thầy a c mr mrs ms miss');

/** With their marks: "phân", "tổng" and "lô" fold to family names. */
const FAMILIES = names(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm ' +
    'phùng mai tô hà lưu tăng thái chu lương quách kiều cao tống tạ triệu nông hứa đàm mạc lục nghiêm ninh thạch tôn âu',
);

/** Given names that are common enough to be a sheet's whole name, and no everyday word of shops. */
const GIVEN = names(
  'lan hoa hương mai hằng hạnh hiền thảo thủy thuỷ trang nga ngọc nhung oanh phương quỳnh tâm thanh thúy trinh ' +
    'tuyết vân yến linh loan ly diệu dung duyên giang hà hồng huyền liên my ngân nguyệt nhi như anh bình chiến ' +
    'cường dũng duy đạt đức hải hiếu hòa hùng huy khánh khoa kiên long lộc minh nam nghĩa phong phúc quân quang ' +
    'sơn tài thắng thành thịnh toàn trung tú tuấn tùng việt vinh xuân',
);

/** A text with one of these words is no name of a person; without marks only words that no name folds to. */
const NO_NAME: Names = {
  marked: new Set(
    (
      'tháng quý tuần ngày hợp loại hàng kho shop store cửa quán tiệm chi sheet data bảng báo cáo doanh tổng cộng ' +
      'số liệu sản phẩm dịch vụ nhập xuất tồn menu hướng dẫn nhánh đơn danh mục sở và'
    ).split(' '),
  ),
  folded: new Set(
    'so va and ngay hop loai kho shop store sheet data bang doanh lieu menu report summary list sales'.split(
      ' ',
    ),
  ),
};

/** Provinces and well-known towns: "Hà Nội" begins like a name. */
const PLACES: ReadonlySet<string> = new Set(
  [
    ...PROVINCES.flatMap(([, ...all]) => all),
    ...Object.values(OTHER_NAMES).flatMap((list) => list.split(',')),
  ].map(foldText),
);
