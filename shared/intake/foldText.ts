/**
 * Text as it is compared: without marks, case, punctuation and hidden characters. "Họ & Tên: " and "ho ten"
 * are one text; so are composed (NFC) and decomposed (NFD) spellings and full-width letters, for the text is
 * decomposed by compatibility (Unicode UAX 15, NFKD) before its marks are dropped. Letters and digits of all
 * scripts stay; everything between them is one space; no space at the ends. đ and its look-alikes (ð of old
 * Vietnamese fonts) are d. Idempotent, O(length); text of composed Vietnamese letters is folded by a table.
 */
export function foldText(text: string): string {
  let folded = '';
  let isBetween = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = FOLDED[code] ?? learned(code);
    if (letter === '') return foldAny(text);
    if (letter === ' ') isBetween = true;
    else {
      folded += isBetween && folded !== '' ? ` ${letter}` : letter;
      isBetween = false;
    }
  }
  return folded;
}

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS_AND_HIDDEN, '')
    .toLowerCase()
    .replace(BARRED_D, 'd')
    .replace(MARKS_AND_HIDDEN, '')
    .replace(BETWEEN, ' ')
    .trim();
}

/**
 * The folded text with the Vietnamese spellings that are free made one: i for a final y after a consonant or
 * qu (Mỹ = Mĩ, Quý = Quí, Lý = Lí; Thúy and Tây keep theirs, for thui and tai are other words). The place of
 * the tone (hoà, hòa) is gone with the marks already. For matching people, never for showing.
 */
export function foldKey(text: string): string {
  return foldText(text).replace(FREE_Y, '$1i');
}

/**
 * Text as it should have been typed: composed (NFC), hidden characters dropped (zero-width, direction marks,
 * BOM, soft hyphens, controls), every run of white space (NBSP, tab, line break) one space, none at the ends.
 * The joiner inside an emoji stays. Idempotent, O(length).
 */
export function plainText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.replace(SPACES, ' ').trim();
  return text.replace(SPACES, ' ').replace(HIDDEN, '').replace(SPACES, ' ').trim().normalize('NFC');
}

/** Cf are the format characters: zero-width, direction marks, BOM, soft hyphen. */
const MARKS_AND_HIDDEN = /[\p{M}\p{Cf}]+/gu;
const BARRED_D = /[\u0111\u00f0\u0256]/g;
const BETWEEN = /[^\p{L}\p{N}]+/gu;
const FREE_Y = /((?:^| )(?:qu|[bcdfghklmnpqrstvx]*))y(?= |$)/g;

const PRINTABLE_ASCII = /^[\x20-\x7e\t\r\n]*$/;
const SPACES = /[\s\p{Z}]+/gu;
const HIDDEN = /(?:(?!\u200d)\p{Cf}|\p{Cc}|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d)+/gu;

/** What characters are, as far as they were met: see `learned`. */
const FOLDED: string[] = [];
/** Behind the Vietnamese letters with two marks (Latin Extended Additional). */
const FOLDED_TO = 0x1f00;

/** The Latin letter or digit that a character is whatever stands beside it, or a space; '' for others. */
function learned(code: number): string {
  if (code >= FOLDED_TO) return '';
  const folded = /^x([a-z0-9 ])x$/.exec(foldAny(`x${String.fromCharCode(code)}x`));
  FOLDED[code] = folded?.[1] ?? '';
  return FOLDED[code];
}
