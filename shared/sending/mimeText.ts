import { utf8Bytes, utf8Pieces } from '../model/utf8';

/** Lines of a message end so (RFC 5322 section 2.1). */
export const CRLF = '\r\n';

/** A text as lines of base64 (RFC 2045 section 6.8): at most 76 characters a line, UTF-8, lines ending in CR LF. O(length). */
export function base64Lines(text: string): string {
  const encoded = base64(utf8Bytes(text.replace(/\r\n?|\n/g, CRLF)));
  return (encoded.match(/.{1,76}/g) ?? []).join(CRLF);
}

/**
 * A header field with any text, `Subject: …`. Short plain text stays as it is; all else becomes encoded words
 * (RFC 2047: base64 of UTF-8, whole characters, 75 characters a word) on lines of at most 76. Controls, line breaks
 * among them, become blanks first, so no text can begin another field. O(length).
 */
export function textField(name: string, text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  const isPlain = /^[\x20-\x7e]*$/.test(clean) && !clean.includes('=?');
  if (isPlain && name.length + 2 + clean.length <= LINE) return `${name}: ${clean}`;
  const firstRoom = bytesWithin(LINE - name.length - 2);
  const words = utf8Pieces(clean, (index) => (index === 0 ? firstRoom : bytesWithin(LINE - 1)));
  return `${name}: ${words.map(encodedWord).join(`${CRLF} `)}`;
}

/** Bytes whose base64 fits into an encoded word of so many characters. */
function bytesWithin(room: number): number {
  return Math.floor((Math.min(room, WORD) - '=?UTF-8?B??='.length) / 4) * 3;
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${base64(utf8Bytes(text))}?=`;
}

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    text += SIGNS[a >> 2]! + SIGNS[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    text += b === undefined ? '=' : SIGNS[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    text += c === undefined ? '=' : SIGNS[c & 63]!;
  }
  return text;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** RFC 2047 section 2: a line with an encoded word, and the word. */
const LINE = 76;
const WORD = 75;
