/** UTF-8 read again from its misread characters. */
export interface ReadUtf8 {
  readonly text: string;
  /** No run remains that begins like UTF-8 and is not: else bytes were lost, and no rule brings them back. */
  readonly isWhole: boolean;
}

/**
 * Text in UTF-8 that some program read as Windows-1252, Latin-1 or Windows-1258: "Nguyá»…n" is "Nguyễn". Each
 * run of characters that are bytes above 0x7F in those sets is read as UTF-8 again, up to two times over; where
 * some run is UTF-8, a no-break space that became a space is byte A0 again ("HÃ  Ná»™i"). null where no run is
 * UTF-8 and where letters stand that those sets don't have. O(length).
 * Sources: RFC 3629 (UTF-8); Unicode's mapping tables of Windows-1252 and Windows-1258.
 */
export function decodeMisreadUtf8(text: string): ReadUtf8 | null {
  if (!LEADS.test(text) || OTHER_LETTERS.test(text)) return null;
  const once = decodeOnce(text);
  if (once === null || OTHER_LETTERS.test(once.text)) return once;
  const twice = LEADS.test(once.text) ? decodeOnce(once.text) : null;
  return twice === null || !twice.isWhole ? once : twice;
}

/** Letters of Vietnamese as misread UTF-8: where they can't be decoded, bytes were lost ("Nguyá»n"). */
export function isBrokenUtf8(text: string): boolean {
  return BROKEN.test(text);
}

function decodeOnce(text: string): ReadUtf8 | null {
  const isFound = [...text.matchAll(RUN)].some(({ 0: run, index }) => {
    const isQuoted = CAPITAL_QUOTED.test(run) && !/\p{L}/u.test(text[index + run.length] ?? '');
    if (isQuoted) return false;
    return (utf8(Array.from(run, byteOf)) ?? (/á[º»]/.test(run) ? utf8(bytesOf(run)) : null)) !== null;
  });
  if (!isFound) return null;
  const decoded = text.replace(RUN, (run: string, at: number) => {
    const bytes = bytesOf(run);
    const read = utf8(bytes);
    if (read !== null) return read;
    const filled = text[at + run.length] === ' ' ? utf8([...bytes, NO_BREAK_SPACE]) : null;
    return filled === null ? run : filled + JOIN;
  });
  return { text: withoutJoins(decoded), isWhole: !BROKEN.test(decoded) };
}

/** The space behind a letter that took its byte from it: dropped where one word stands on both sides. */
function withoutJoins(text: string): string {
  return text
    .replace(SPLIT_WORD, (_, head: string, tail: string) => {
      return CODAS.test(tail) ? head + tail : `${head} ${tail}`;
    })
    .replace(JOINED_SPACE, '');
}

/** Byte 90 is unused in Windows-1252 and often gets lost: Ä without a byte behind it was Đ (C4 90). */
function bytesOf(run: string): readonly number[] {
  const bytes = Array.from(run, byteOf);
  return bytes.flatMap((byte, i) =>
    byte === 0xc4 && !isFollowing(bytes[i + 1] ?? 0) ? [byte, 0x90] : [byte],
  );
}

function isFollowing(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : (BYTES.get(character) ?? 0);
}

/** Well-formed UTF-8 of two or three bytes a letter, nothing else; null else. */
function utf8(bytes: readonly number[]): string | null {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    const count = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : 0;
    if (count === 0 || i + count > bytes.length) return null;
    let code = lead & (count === 2 ? 0x1f : 0x0f);
    for (let k = 1; k < count; k++) {
      const byte = bytes[i + k]!;
      if (!isFollowing(byte)) return null;
      code = code * 64 + (byte & 0x3f);
    }
    if (count === 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) return null;
    text += String.fromCharCode(code);
    i += count;
  }
  return text;
}

const NO_BREAK_SPACE = 0xa0;
/** Stands where a byte was borrowed from a space; it is in no text. */
const JOIN = '\uE000';
const SPLIT_WORD = /(\p{L}+)\uE000 (\p{L}+)/gu;
const JOINED_SPACE = /\uE000 ?(?= |$)|\uE000/g;
/** The end of a syllable that is no word by itself. */
const CODAS = /^(?:i|o|u|y|m|n|ng|nh|[oiuy]\p{L})(?!\p{L})/u;

/** Windows-1252 from 0x80 to 0x9F (five of them unused), and what Windows-1258 has instead of Ã. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map([
  ...[...HIGH].map((character, i): [string, number] => [character, 0x80 + i]),
  ['\u0102', 0xc3],
]);
const RUN = /[\u0080-\u00ff\u0102€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g;
/** The first bytes of all Vietnamese letters and of quotation marks, followed by a byte that may follow them. */
const LEADS = /[ÂÃĂÄÅÆ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[º»]|â[\u0080€]/;
/** "MÃ…", "“MÃ”": a capital of Vietnamese before a punctuation mark, not the two bytes of a letter. */
const CAPITAL_QUOTED = /^[ÂÃ][”…–—’]$/;
/** Letters of no Windows set that Vietnamese files were read in. */
const OTHER_LETTERS = /(?![A-Za-z\u00aa-\u00ffŒœŠšŽžŸƒĂăĐđƠơƯư])\p{L}/u;
const BROKEN = /á[º»]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u0080-\u00bf](?=\p{Ll})/u;
