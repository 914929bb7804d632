import { isCompanyName, nameHead, splitHonorific } from './nameParts';

/**
 * A name in proper case, where its letters are all small or all capital: "nguyễn văn an" and "NGUYỄN VĂN AN" are
 * Nguyễn Văn An. Only the name itself is changed: a form of address in small letters, a note behind it ("(vợ
 * Tuấn)", "gần chợ") and words with digits stay. Left as typed: mixed case, companies, d'Artagnan, McDonald and
 * H'Hen, e-mail addresses, more than six words; of an all-capital name words without a vowel (VN) and Roman
 * numerals. Expects plain text (`plainText`). Idempotent, O(length).
 */
export function properName(text: string): string {
  if (UNTOUCHED.test(text) || isCompanyName(text)) return text;
  const { rest } = splitHonorific(text);
  const head = nameHead(rest);
  const capitals = head === head.toUpperCase();
  const words = head.split(' ');
  if (head === '' || words.length > MOST_WORDS || (!capitals && head !== head.toLowerCase())) return text;
  const front = text.slice(0, text.length - rest.length);
  const address = front === front.toUpperCase() ? properWord(front) : front;
  const name = words
    .map((word) => (capitals && STAYS_CAPITAL.test(word) ? word : properWord(word)))
    .join(' ');
  return address + name + rest.slice(head.length);
}

/** Each letter that begins the word or follows a hyphen or dot capital, the others small. */
function properWord(word: string): string {
  if (/\d/.test(word)) return word;
  return word.toLowerCase().replace(/(^|[-.])(\p{Ll})/gu, (_, before: string, letter: string) => {
    // Few letters have no capital of one letter ("ᾲ" makes two): there is no way back from those.
    const capital = letter.toUpperCase();
    return before + (capital.toLowerCase() === letter ? capital : letter);
  });
}

const UNTOUCHED = /['’`@]|(?:^|\s)ma?c[a-z]{3}/i;
const MOST_WORDS = 6;
/** VI and XI are Vietnamese names, so they are not taken for numerals. */
const STAYS_CAPITAL = /^(?:[^AEIOUYÀ-Ỹ]{2,}|I{2,3}|IV|VII{1,2}|IX|XI{2,3}|XIV|XV)$/;
