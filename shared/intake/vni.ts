import { isMarkedSyllable } from './markedSyllable';

/**
 * VNI-Windows, the character set of the VNI fonts (VNI Software, 1987 on): a letter with a mark is the bare
 * letter and a second character for its marks (`aù` is á, `eä` is ệ), a few letters are one character (`ñ` is đ,
 * `ö` is ư). Stored in files as if it were Windows-1252.
 */

/** A run of letters (see `legacyText`) as the font showed it; null where it is not spelled so. O(length). */
export function decodeVni(run: string): string | null {
  let decoded = '';
  let rest = run;
  while (rest !== '') {
    const [first, second = ''] = [rest[0]!, rest[1]];
    const small = first.toLowerCase();
    const single = SINGLES.get(small);
    if (single === undefined && small > '\u007f') return null;
    const base = single ?? small;
    const mark = MARKS.get(second.toLowerCase());
    const marks = mark?.bases.includes(base) ? mark.marks : '';
    const letter = (base + marks).normalize('NFC');
    decoded += first === small ? letter : letter.toUpperCase();
    rest = rest.slice(marks === '' ? 1 : 2);
  }
  return decoded;
}

/**
 * What no word in Unicode has: a vowel before a mark character that no language writes there (`uø`, `eã`, `aê`).
 * Pairs that French, Spanish, Italian, Dutch or Irish know (`aï` of Loïc, `eá` of Seán) don't count.
 */
export function hasVniMarks(run: string): boolean {
  return PAIRS.test(run) && !isMarkedSyllable(run);
}

const SINGLES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }).map(
    ([from, to]) => [from.normalize('NFC'), to.normalize('NFC')],
  ),
);

interface Mark {
  readonly marks: string;
  /** The letters it stands after. */
  readonly bases: string;
}

const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'];
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ...marked('ùøûõï', ['', ''], 'aeouyơư'),
  ...marked('áàåãä', [CIRCUMFLEX, CIRCUMFLEX], 'aeo'),
  ...marked('éèúüë', [BREVE, BREVE], 'a'),
  ['â', { marks: CIRCUMFLEX, bases: 'aeo' }] as const,
  ['ê', { marks: BREVE, bases: 'a' }] as const,
]);

/** The five characters of one row of the table: sharp, falling, asking, tumbling, heavy. */
function marked(
  characters: string,
  [shape]: readonly [string, string],
  bases: string,
): readonly (readonly [string, Mark])[] {
  const tones = [ACUTE, GRAVE, HOOK, TILDE, DOT];
  return [...characters.normalize('NFC')].map((character, i) => [
    character,
    { marks: shape + tones[i]!, bases: bases.normalize('NFC') },
  ]);
}

const PAIRS = /[aeouy]ø|[auy]û|[aeouyôö]õ|yï|[ôö][ùøûõï]|[aeouy]ù|[aeo]â|aê|[aeo][åãä]|öô|aà|aá|aë[cmnpt]/iu;
