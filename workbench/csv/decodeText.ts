/** The encodings that a shop's text file comes in. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: CsvEncoding;
  /** Neither a byte order mark nor valid UTF-8 told the encoding: it was chosen by the letters. */
  readonly isGuess: boolean;
  /** Lines (from 1) that are no UTF-8 in a file that otherwise is, and what they were read as. */
  readonly foreign: { readonly lines: readonly number[]; readonly encoding: CsvEncoding } | null;
}

/**
 * Bytes as text: by the byte order mark; else UTF-16 by its zero bytes; else UTF-8 where every byte agrees;
 * else windows-1258 (Vietnamese) or windows-1252 by where the tone marks stand. Where most lines are UTF-8
 * and some are not (two exports pasted together, a cut-off end) each line is read in its own encoding, so no
 * byte is lost. Vietnamese of windows-1258, whose tones are characters of their own, is composed (NFC).
 * Fonts such as TCVN3 come out as the windows-1252 letters that Excel shows too. Cost: linear.
 * Encoding Standard (encoding.spec.whatwg.org), windows-1258 index.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return decoded(marked.encoding, bytes.subarray(marked.length), false);
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(wide, bytes, true);
  const text = strictUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', isGuess: false, foreign: null };
  return lineByLine(bytes) ?? decoded(legacyEncoding([bytes]), bytes, true);
}

function decoded(encoding: CsvEncoding, bytes: Uint8Array, isGuess: boolean): DecodedText {
  if (encoding !== 'utf-8') return { text: textIn(encoding, bytes), encoding, isGuess, foreign: null };
  const text = strictUtf8(bytes);
  if (text !== null) return { text, encoding, isGuess, foreign: null };
  return lineByLine(bytes) ?? { text: textIn(encoding, bytes), encoding, isGuess, foreign: null };
}

/** By the byte order mark; null where there is none. */
export function encodingOfMark(
  bytes: Uint8Array,
): { readonly encoding: CsvEncoding; readonly length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * UTF-16 without a mark: Latin letters and digits have a zero byte each, always on the same side, and so has
 * every line break. null where it is something else.
 */
export function wideEncoding(bytes: Uint8Array): CsvEncoding | null {
  if (bytes.length % 2 === 1) return null;
  const size = Math.min(bytes.length, SAMPLE);
  const zeros: [number, number] = [0, 0];
  const breaks: [number, number] = [0, 0];
  let allBreaks = 0;
  for (let i = 0; i < size; i++) {
    if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
    if (bytes[i] !== LINE_FEED) continue;
    allBreaks++;
    if (bytes[i ^ 1] === 0) breaks[(i & 1) as 0 | 1]++;
  }
  if (zeros[1] > size / 6 && zeros[0] < zeros[1] / 10 && breaks[0] === allBreaks) return 'utf-16le';
  return zeros[0] > size / 6 && zeros[1] < zeros[0] / 10 && breaks[1] === allBreaks ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function textIn(encoding: CsvEncoding, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}

/** null where hardly a line with letters beyond ASCII is UTF-8: then the file as a whole is not. */
function lineByLine(bytes: Uint8Array): DecodedText | null {
  const runs: { readonly from: number; to: number; readonly isForeign: boolean }[] = [];
  const lines: number[] = [];
  let utf8 = 0;
  for (let from = 0, line = 1; from < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, from);
    const to = found < 0 ? bytes.length : found + 1;
    const kind = kindOfLine(bytes, from, to);
    if (kind === 'foreign') lines.push(line);
    if (kind === 'utf-8') utf8++;
    const last = runs[runs.length - 1];
    if (last !== undefined && (kind === 'ascii' || last.isForeign === (kind === 'foreign'))) last.to = to;
    else runs.push({ from, to, isForeign: kind === 'foreign' });
    from = to;
  }
  if (utf8 === 0 || utf8 * 10 < lines.length) return null;
  const foreign = runs.filter((run) => run.isForeign).map((run) => bytes.subarray(run.from, run.to));
  const encoding = legacyEncoding(foreign);
  const texts = runs.map((run) =>
    textIn(run.isForeign ? encoding : 'utf-8', bytes.subarray(run.from, run.to)),
  );
  return { text: texts.join(''), encoding: 'utf-8', isGuess: false, foreign: { lines, encoding } };
}

/** Well-formed UTF-8 (The Unicode Standard, table 3-7), nothing but ASCII, or neither. */
function kindOfLine(bytes: Uint8Array, from: number, to: number): 'ascii' | 'utf-8' | 'foreign' {
  let kind: 'ascii' | 'utf-8' = 'ascii';
  for (let i = from; i < to; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    kind = 'utf-8';
    const trail = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    const second = bytes[i + 1] ?? 0;
    if (lead < 0xc2 || lead > 0xf4 || i + trail >= to || second < low || second > high) return 'foreign';
    for (let k = 2; k <= trail; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 'foreign';
    i += trail;
  }
  return kind;
}

/**
 * windows-1258 writes a tone after its vowel and đ at the beginning of a word; the same bytes are ð, ì, ò, Þ
 * elsewhere, or in the fonts TCVN3 and VNI letters that follow consonants as a rule.
 */
function legacyEncoding(pieces: readonly Uint8Array[]): CsvEncoding {
  let vietnamese = 0;
  let other = 0;
  let seen = 0;
  for (const bytes of pieces) {
    for (let i = 0; i < bytes.length && seen < LEGACY_SAMPLE; i++, seen++) {
      const byte = bytes[i]!;
      if (byte < 0x80) continue;
      const before = bytes[i - 1] ?? 0;
      if (TONES.has(byte)) VOWELS.has(before) ? vietnamese++ : other++;
      else if ((byte === 0xf0 || byte === 0xd0) && !isLetter(before) && VOWELS.has(bytes[i + 1] ?? 0))
        vietnamese++;
      else if (byte >= 0xb5 && byte <= 0xbe && isLetter(before)) other++;
    }
  }
  return vietnamese > 0 && vietnamese >= 4 * other ? 'windows-1258' : 'windows-1252';
}

function isLetter(byte: number): boolean {
  return byte >= 0xc0 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

const LINE_FEED = 0x0a;
const SAMPLE = 4096;
const LEGACY_SAMPLE = 1 << 20;

/** windows-1258: grave, hook, tilde, acute, dot below. */
const TONES: ReadonlySet<number> = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);

/** The letters that a tone follows: a e i o u y, â ă ê ô ơ ư, small and capital. */
const VOWELS: ReadonlySet<number> = new Set([
  ...Array.from('aeiouyAEIOUY', (char) => char.charCodeAt(0)),
  ...[0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd, 0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd],
]);
