/**
 * TCVN3, the character set of the old .VnTime fonts (TCVN 5712:1993, table VN3; the names ABC and VN3 mean the
 * same): one byte a letter, stored in files as if it were Windows-1252. There are hardly any capitals with
 * marks: capital fonts (.VnTimeH) draw the small ones as such.
 */

/**
 * A run of letters (see `legacyText`) as the font showed it; null where a character has no letter. Letters with
 * marks are capital where all other letters are, for the font's capitals have the codes of the small ones.
 * O(length).
 */
export function decodeTcvn3(run: string): string | null {
  let decoded = '';
  for (const character of run) {
    const letter = character < '\u0080' ? character : LETTERS.get(character);
    if (letter === undefined) return null;
    decoded += letter;
  }
  const plain = run.replace(/[^A-Za-z]/g, '');
  return plain.length > 1 && plain === plain.toUpperCase() ? decoded.toUpperCase() : decoded;
}

/**
 * What no text in Unicode has: a sign inside a word (`V¨n`, `Ph¹m`), § or ® before a letter, or a capital with a
 * mark inside a word that has small letters (`NguyÔn`).
 */
export function hasTcvn3Marks(run: string): boolean {
  return SIGN_INSIDE.test(run) || (/[a-z]/.test(run) && CAPITAL_INSIDE.test(run));
}

/** From 0xA1 on; a space where VN3 has no letter. */
const TABLE =
  'ĂÂÊÔƠƯĐăâêôơưđ ' + // A1 - AF
  '     àảãáạ ằẳẵắ ' + // B0 - BF
  '      ặầẩẫấậè ẻẽ' + // C0 - CF
  'éẹềểễếệìỉ   ĩíịò' + // D0 - DF
  ' ỏõóọồổỗốộờởỡớợù' + // E0 - EF
  ' ủũúụừửữứựỳỷỹýỵ '; // F0 - FF

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...TABLE.normalize('NFC')].flatMap((letter, i): readonly [string, string][] =>
    letter === ' ' ? [] : [[String.fromCharCode(0xa1 + i), letter]],
  ),
);
const SIGN_INSIDE =
  /[A-Za-z\u00c0-\u00ff][\u00a1-\u00a6\u00a8-\u00ad\u00b5-\u00be\u00d7\u00de\u00f7\u00fe]|[\u00a7\u00ae][A-Za-z\u00a8-\u00ff]/;
const CAPITAL_INSIDE = /.[\u00c6-\u00d6\u00d8-\u00de]/;
