import { isMarkedSyllable } from './markedSyllable';

/**
 * VNI-Windows, the character set of the VNI fonts (VNI Software, 1987 on): a letter with a mark is the bare
 * letter and a second character for its marks (`aù` is á, `eä` is ệ), a few letters are one character (`ñ` is đ,
 * `ö` is ư). Stored in files as if it were Windows-1252.
 */

/** A run of letters (see `legacyText`) as the font showed it; null where it is not spelled so. O(length). */
export function decodeVni(run: string): string | null {
  const small = run.toLowerCase();
  let decoded = '';
  for (let i = 0; i < run.length; i++) {
    const pair = PAIRS_OF_LETTERS.get(small.slice(i, i + 2));
    const letter = pair ?? SINGLES.get(small[i]!) ?? small[i]!;
    if (pair === undefined && letter > '\u007f' && !SINGLES.has(small[i]!)) return null;
    decoded += run[i] === small[i] ? letter : letter.toUpperCase();
    if (pair !== undefined) i++;
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

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'];
/** A letter and the character of its marks, as they stand: `eä` is ệ, `öù` is ứ. */
const PAIRS_OF_LETTERS: ReadonlyMap<string, string> = new Map([
  ...marked('ùøûõï', '', 'aeouyôö'),
  ...marked('áàåãä', CIRCUMFLEX, 'aeo'),
  ...marked('éèúüë', BREVE, 'a'),
  ...[...'aeo'].map((base): [string, string] => [`${base}â`, (base + CIRCUMFLEX).normalize('NFC')]),
  ['aê', 'ă'] as const,
]);

/** The five characters of one row of the table: sắc, huyền, hỏi, ngã, nặng. */
function marked(characters: string, shape: string, bases: string): readonly (readonly [string, string])[] {
  return [...bases].flatMap((base) =>
    [...characters].map((character, i) => {
      const letter = (SINGLES.get(base) ?? base) + shape + TONES[i]!;
      return [base + character, letter.normalize('NFC')] as const;
    }),
  );
}

const PAIRS = /[aeouy]ø|[auy]û|[aeouyôö]õ|yï|[ôö][ùøûõï]|[aeouy]ù|[aeo]â|aê|[aeo][åãä]|öô|aà|aá|aë[cmnpt]/iu;
