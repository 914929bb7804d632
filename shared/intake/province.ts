import { foldText, plainText } from './foldText';
import { CITIES, LONE_NAMES, OTHER_NAMES, PROVINCES, SHORT_NAMES } from './provinceNames';
import { FAMILY_NAMES } from './wordLists';

export interface Province {
  /** "Thành phố Hồ Chí Minh" */
  readonly name: string;
  /** "Hồ Chí Minh" */
  readonly short: string;
  /** Two digits, of the General Statistics Office. */
  readonly code: string;
  /** The province of before 2025-07-01 that the text names, where it is no more: "Bình Dương". */
  readonly former: string | null;
}

/**
 * Today's province of an address of before or after the merger of 2025, from its own words alone: nothing is
 * guessed from wards and districts, whose names repeat. The last mention wins, as addresses go from the house to
 * the province. Streets, wards, markets and the like that bear a province's name don't count ("15 Hà Nội",
 * "đường Hồ Chí Minh", "12 Nguyễn Thái Bình", "phường Hòa Bình", "Bình Thuận, Quận 7"), nor do parts of other
 * names ("Sài Gòn Pearl"). null where no province is named. Only the last 500 characters are looked at. O(length).
 */
export function provinceOf(address: string): Province | null {
  const words = wordsOf(address.slice(-LONGEST_ADDRESS));
  for (let end = words.length; end > 0; end--) {
    if (!LAST_WORDS.has(words[end - 1]!.folded)) continue;
    for (let start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
      const key = keyOf(words, start, end);
      const found = key === null ? undefined : (LONG.get(key) ?? shortName(key, words, start, end));
      if (found && !isOther(words, start, end) && !isBelowDistrict(words, end, found)) return found;
    }
  }
  return null;
}

interface Word {
  readonly folded: string;
  readonly raw: string;
  /** It begins a part of the address: the first word, or behind a comma or a dash with spaces. */
  readonly begins: 'comma' | 'dash' | null;
}

function wordsOf(address: string): readonly Word[] {
  const words: Word[] = [];
  for (const group of plainText(address).split(/[,;|()[\]]/u)) {
    let begins: Word['begins'] = 'comma';
    for (const part of group.split(/\s[-–—/]+\s/u)) {
      for (const raw of part.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
        words.push({ folded: foldText(raw), raw: raw.toLowerCase(), begins });
        begins = null;
      }
      begins = 'dash';
    }
  }
  return words;
}

/** The words as one; null where they belong to two parts, but for the two provinces that are written with a dash. */
function keyOf(words: readonly Word[], start: number, end: number): string | null {
  const phrase = words.slice(start, end);
  const key = phrase.map(({ folded }) => folded).join(' ');
  return phrase.slice(1).some(({ begins }) => begins !== null) && !DASHED.has(key) ? null : key;
}

function shortName(key: string, words: readonly Word[], start: number, end: number): Province | undefined {
  const [first, next] = [words[start]!, words[end]];
  if (next && next.begins === null && !AFTER.has(next.folded)) return undefined;
  if (first.begins !== null && LONE.has(key)) return LONE.get(key);
  const isFlower = key === 'hue' && !/^hu[eế]$/.test(first.raw);
  return isFlower ? undefined : SHORT.get(key);
}

/** Does the mention belong to a street, a person, a building? */
function isOther(words: readonly Word[], start: number, end: number): boolean {
  const next = words[end];
  const partStart = beginOfPart(words, start);
  const before = words.slice(partStart, start);
  const last = before[before.length - 1];
  const earlier = before[before.length - 2]?.folded ?? '';
  if (last === undefined) {
    return next !== undefined && next.begins === null && !AFTER.has(next.folded) && !/^\d/.test(next.folded);
  }
  if (last.folded === 'pho') return earlier !== 'thanh';
  if (last.folded === 'duong') return last.raw === 'đường' || !/^(?:binh|hai)$/.test(earlier);
  if (isKind(last) && earlier !== 'tri') return true;
  if (before.every(({ folded }) => /^(?:\d{1,4}[a-z]?|so|nha|sn)$/.test(folded))) return true;
  if (!FAMILY_NAMES.has(last.folded)) return false;
  const beforeLast = before[before.length - 2];
  return end - start === 1 || !beforeLast || /^\d|^(?:duong|pho)$/.test(earlier) || isKind(beforeLast);
}

/** `chợ` and `cho` are a kind of place, `chờ` is not; Nguyễn Tri Phương without marks is looked at by the caller. */
function isKind({ raw, folded }: Word): boolean {
  return raw === folded ? FOLDED_KINDS.has(folded) : KINDS.has(raw);
}

/** A ward or a hamlet of that name: a district follows. But "Hà Nội - Quận Cầu Giấy" goes from large to small. */
function isBelowDistrict(words: readonly Word[], end: number, { short }: Province): boolean {
  if (WITH_DISTRICTS.has(short)) return false;
  return words.slice(end).some(({ begins, folded }) => begins === 'comma' && DISTRICT.test(folded));
}

function beginOfPart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > 0 && words[start]!.begins === null) start--;
  return start;
}

function provinceByName(): ReadonlyMap<string, Province> {
  const byName = new Map<string, Province>();
  for (const [code, short, ...former] of PROVINCES) {
    const name = `${CITIES.has(code) ? 'Thành phố' : 'Tỉnh'} ${short}`;
    byName.set(short, { name, short, code, former: null });
    for (const old of former) byName.set(old, { name, short, code, former: old });
  }
  return byName;
}

function namesIn(record: Readonly<Record<string, string>>): ReadonlyMap<string, Province> {
  return new Map(Object.entries(record).map(([key, name]) => [key, BY_NAME.get(name)!]));
}

/** Every name, folded, in words and in one word ("danang"). Huế is too short to stand anywhere. */
function longNames(): ReadonlyMap<string, Province> {
  const names = new Map<string, Province>();
  for (const [name, province] of BY_NAME) {
    const others = (OTHER_NAMES[name] ?? '').split(',');
    for (const key of [foldText(name), ...others]) {
      if (key === '' || key === 'hue') continue;
      names.set(key, province);
      names.set(key.replace(/ /g, ''), province);
    }
  }
  return names;
}

const DASHED: ReadonlySet<string> = new Set(['ba ria vung tau', 'thua thien hue']);
const LONGEST_NAME = 4;
const LONGEST_ADDRESS = 500;
const BY_NAME = provinceByName();
const LONG = longNames();
const SHORT = namesIn(SHORT_NAMES);
const LONE = namesIn(LONE_NAMES);
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...LONG.keys(), ...SHORT.keys(), ...LONE.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)),
);

/** What the name of a street, a ward, a building begins with; phố and đường are looked at apart. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'ngõ ngách hẻm lộ ql chợ cầu phường p xã x quận q huyện h trấn tx thôn ấp xóm bản khu kdc kđt kp kcn cư cc ' +
    'tòa toà sạn trường th thcs thpt viện tư bến xe ga bay chùa đình đền số tổ làng đội bar cafe tiệm shop'
  )
    .normalize('NFC')
    .split(' '),
);
const FOLDED_KINDS: ReadonlySet<string> = new Set([...KINDS].map(foldText));
/** What may follow a province in its own part. */
const AFTER: ReadonlySet<string> = new Set(
  'vn vietnam viet city province tp thanh tinh quan q huyen h phuong p xa tx thi gan doi canh sau truoc'.split(
    ' ',
  ),
);
const DISTRICT = /^(?:quan|q\d*|huyen|h|tx|phuong|p\d*|xa|x)$/;
/** Cities with districts called quận: what follows them is part of them. */
const WITH_DISTRICTS: ReadonlySet<string> = new Set([
  'Hà Nội',
  'Hồ Chí Minh',
  'Đà Nẵng',
  'Hải Phòng',
  'Cần Thơ',
  'Huế',
]);
