/**
 * The bytes of a text in UTF-8 (RFC 3629), for files that are counted in bytes. A half of a character pair becomes
 * the replacement character U+FFFD. O(length).
 */
export function utf8Bytes(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = scalarOf(character);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

/** How many bytes a text takes in UTF-8. O(length). */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = scalarOf(character);
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/**
 * Cuts a text into pieces of at most `most(index)` bytes of UTF-8, between characters, never within one. The pieces
 * joined are the text; '' is one empty piece. Each piece takes at least one character. O(length).
 */
export function utf8Pieces(text: string, most: (index: number) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of text) {
    const size = utf8Length(character);
    if (piece !== '' && length + size > most(pieces.length)) {
      pieces.push(piece);
      piece = '';
      length = 0;
    }
    piece += character;
    length += size;
  }
  return [...pieces, piece];
}

function scalarOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}
