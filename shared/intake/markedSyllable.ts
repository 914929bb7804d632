/**
 * Whether a word with its marks can be one Vietnamese syllable by its spelling: onset, rhyme and at most one tone, which is
 * sắc or nặng before c, ch, p, t and never stands on a gliding i, o, u, y (thàu, not thaù). Of minority place names Krông and words in -ăk (Đắk Lắk) count too. Any case;
 * composed or not. Words of other languages pass where they happen to be spelled so ("Lan", "thé").
 * O(length). Source: Đoàn Thiện Thuật, "Ngữ âm tiếng Việt" (1977), tables of onsets and rhymes.
 */
export function isMarkedSyllable(word: string): boolean {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const answer = isSpelledSo(word);
  KNOWN.set(word, answer);
  return answer;
}

function isSpelledSo(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  if (parts.length > LONGEST) return false;
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = parts.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(bare)) return false;
  if (TONE_AT_END.test(parts) && GLIDE_AT_END.test(bare) && !AFTER_ONSET.test(bare)) return false;
  return !STOPPED.test(bare) || tones[0] === ACUTE || tones[0] === DOT_BELOW;
}

/** Answers given before: a language has few syllables, and a column has them in every cell. */
const KNOWN = new Map<string, boolean>();
const MOST_KNOWN = 8192;
const LONGEST = 12;
const ACUTE = '\u0301';
const DOT_BELOW = '\u0323';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONE_AT_END = /[\u0300\u0301\u0303\u0309\u0323]$/;
const GLIDE_AT_END = /(?:a[iouy]|â[uy]|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu)$/;
/** Quí and giú: the first vowel belongs to the onset. */
const AFTER_ONSET = /^(?:qui|giu)$/;
const STOPPED = /(?:c|ch|p|t|k)$/;

const RHYMES_OF_A = 'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|k|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)';
const RHYMES_OF_E = 'e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)';
const RHYMES_OF_O =
  'o(?:c|i|m|n|ng|p|t)?|oo(?:c|ng)|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|' +
  'ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?';
const RHYMES_OF_U =
  'u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|nh|n)?|uơ|uô(?:c|i|m|n|ng|t)|uy(?:a|ch|n|nh|p|t|u)?|' +
  'uyê(?:n|t)|ư(?:a|c|i|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)';
const RHYMES_OF_Y = 'y|yê(?:m|n|ng|t|u)';
const AFTER_QU =
  'a(?:c|ch|i|n|ng|nh|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:n|ng|t|y)|e(?:n|o|t)?|ê(?:n|t)?|i(?:t)?|ơ|y(?:nh|t|u)?|yê(?:n|t)|ôc';
/** Onsets before any vowel; those that are spelled otherwise before e, ê, i, y; their other spelling. */
const SYLLABLE = new RegExp(
  `^(?:(?:b|ch|d|đ|gi|h|kh|kr|l|m|n|nh|ph|r|s|t|th|tr|v|x)?(?:${RHYMES_OF_A}|${RHYMES_OF_E}|${RHYMES_OF_O}|${RHYMES_OF_U}|${RHYMES_OF_Y})` +
    `|(?:c|g|ng)(?:${RHYMES_OF_A}|${RHYMES_OF_O}|${RHYMES_OF_U})` +
    `|(?:k|gh|ngh)(?:${RHYMES_OF_E}|${RHYMES_OF_Y})` +
    `|g(?:i|in|iêng|iêc)|qu(?:${AFTER_QU}))$`,
);
