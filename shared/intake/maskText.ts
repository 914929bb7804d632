/**
 * Personal data hidden: an e-mail address keeps its first letter and its domain, a number of six digits or more
 * (phone, id, card, with its spaces, dots and dashes) its last three digits, every other word its first letter,
 * shorter numbers nothing. The stars are always three, so that they do not tell a length. O(length).
 */
export function maskText(text: string): string {
  return text
    .normalize('NFC')
    .replace(TOKEN, (token, email: string | undefined, number: string | undefined) => {
      if (email !== undefined) return `${firstLetter(email)}${STARS}${email.slice(email.lastIndexOf('@'))}`;
      if (number !== undefined) {
        const digits = number.replace(/\P{Nd}/gu, '');
        return digits.length >= FEWEST_DIGITS ? `${STARS}${digits.slice(-KEPT_DIGITS)}` : STARS;
      }
      return `${firstLetter(token)}${STARS}`;
    });
}

function firstLetter(word: string): string {
  return /^.\p{M}*/u.exec(word)?.[0] ?? '';
}

const STARS = '***';
const FEWEST_DIGITS = 6;
const KEPT_DIGITS = 3;
/** An e-mail address, a run of digits with what may stand between them, or a word. */
const TOKEN =
  /([\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+)|(\+?\p{Nd}(?:[\p{Nd}\s.\-()]*\p{Nd})?)|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu;
