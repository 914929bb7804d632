import { isMarkedSyllable } from './markedSyllable';
import { decodeMisreadUtf8 } from './misreadUtf8';
import { decodeTcvn3, hasTcvn3Marks } from './tcvn3';
import { decodeVni, hasVniMarks } from './vni';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'utf8';

/** A text of an old character set read as what it was meant to be. */
export interface LegacyReading {
  readonly encoding: LegacyEncoding;
  /** Composed (NFC); spaces and hidden characters as they were. */
  readonly text: string;
  /**
   * sure: it has marks that no text in Unicode has. likely: it can't be Vietnamese as it stands, but letters of
   * other languages would look so too ("Hå", "Thaï"). possible: it is Vietnamese either way ("Vò", "Hoà").
   */
  readonly certainty: 'sure' | 'likely' | 'possible';
  /** The word that shows it best, as it stands and as it is read. */
  readonly sign: { readonly from: string; readonly to: string };
}

/**
 * Reads a text that was typed with the old Vietnamese fonts (TCVN3: .VnTime; VNI) or whose UTF-8 was misread.
 * The fonts' text is taken for such where its words, decoded, are spelled as Vietnamese syllables (one in five
 * may not be); what else it could be says `certainty`. null where it is none, as for text with letters that the
 * old sets don't have. ASCII and Unicode Vietnamese return after one look. O(length).
 * Sources: TCVN 5712:1993; the VNI-Windows character set; RFC 3629.
 */
export function legacyText(text: string): LegacyReading | null {
  if (!HIGH.test(text) || text.length > LONGEST) return null;
  const misread = decodeMisreadUtf8(text);
  if (misread !== null) {
    if (!misread.isWhole) return null;
    const to = misread.text.normalize('NFC');
    return { encoding: 'utf8', text: to, certainty: 'sure', sign: misreadWord(text) };
  }
  if (OTHER_LETTERS.test(text)) return null;
  const readings = [fontText(text, 'tcvn3'), fontText(text, 'vni')].filter((reading) => reading !== null);
  return readings.sort((a, b) => RANK[a.certainty] - RANK[b.certainty])[0] ?? null;
}

/**
 * What a short text (a column's name) is in each of the old fonts, however it is spelled there: for texts that
 * are compared with a list. Empty for ASCII and for text with letters that the fonts don't have.
 */
export function fontReadings(text: string): readonly string[] {
  if (!HIGH.test(text) || OTHER_LETTERS.test(text) || text.length > LONGEST) return [];
  return [decodeTcvn3, decodeVni].flatMap((decode) => {
    let isWhole = true;
    const decoded = text.replace(RUN, (run) => {
      const read = decode(run);
      isWhole &&= read !== null;
      return read ?? run;
    });
    return isWhole && decoded !== text ? [decoded.normalize('NFC')] : [];
  });
}

/** The first misread word that can be read by itself; else the text. */
function misreadWord(text: string): LegacyReading['sign'] {
  for (const from of text.split(' ')) {
    const read = HIGH.test(from) ? decodeMisreadUtf8(from) : null;
    if (read?.isWhole) return { from, to: read.text.normalize('NFC') };
  }
  return { from: text, to: decodeMisreadUtf8(text)?.text ?? text };
}

function fontText(text: string, encoding: 'tcvn3' | 'vni'): LegacyReading | null {
  const decode = encoding === 'tcvn3' ? decodeTcvn3 : decodeVni;
  const hasMarks = encoding === 'tcvn3' ? hasTcvn3Marks : hasVniMarks;
  let runs = 0;
  let odd = 0;
  let best: { readonly rank: 0 | 1 | 2; readonly sign: LegacyReading['sign'] } | null = null;
  const decoded = text.replace(RUN, (run: string, at: number) => {
    if (!HIGH.test(run)) return run;
    const read = decode(run);
    if (read === null || read === run) {
      odd += read === null ? Number.POSITIVE_INFINITY : 0;
      return run;
    }
    runs++;
    if (!isSyllable(read)) {
      odd++;
      return read;
    }
    const isBesideDigit = /\d/.test((text[at - 1] ?? '') + (text[at + run.length] ?? ''));
    const rank = hasMarks(run) && !isBesideDigit ? 0 : run.length > 1 && !isMarkedSyllable(run) ? 1 : 2;
    if (best === null || rank < best.rank) best = { rank, sign: { from: run, to: read } };
    return read;
  });
  const found = best as { readonly rank: 0 | 1 | 2; readonly sign: LegacyReading['sign'] } | null;
  if (found === null || odd > Math.floor(runs / 5)) return null;
  const certainty = (['sure', 'likely', 'possible'] as const)[found.rank];
  return { encoding, text: decoded.normalize('NFC'), certainty, sign: found.sign };
}

/** A syllable, or a short form of consonants alone ("ĐT", "đ"). */
function isSyllable(word: string): boolean {
  return isMarkedSyllable(word) || CONSONANTS.test(word);
}

const RANK = { sure: 0, likely: 1, possible: 2 };
/** Cells of up to this many characters are read; nothing longer is a name, an address or a note. */
const LONGEST = 10_000;
const HIGH = /[\u0080-\uffff]/;
/** Letters and marks that neither font has: then the text is Unicode. */
const OTHER_LETTERS = /(?![\u0080-\u00ff])[\p{L}\p{M}](?<![A-Za-z])/u;
/** Letters, and the signs that are letters in TCVN3 (not ¯ ° ± ² ³ ´ ¿). */
const RUN = /[A-Za-z\u00a1-\u00ae\u00b5-\u00be\u00c0-\u00ff]+/g;
const CONSONANTS = /^[bcdđghklmnpqrstvx]+$/i;
