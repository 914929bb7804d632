// The inner loops of writing cells: each runs some ten million times for a large sheet.

/** A piece of ASCII that many cells share, in words of four bytes, the last one filled up with zeros. */
export interface Markup {
  readonly text: string;
  readonly words: Int32Array;
}

export function markup(text: string): Markup {
  const words = new Int32Array((text.length + 3) >> 2);
  for (let i = 0; i < text.length; i++) words[i >> 2]! |= text.charCodeAt(i) << (8 * (i & 3));
  return { text, words };
}

/** Copies the piece to `at`, and up to three zeros behind it; where it ends. */
export function copied(view: DataView, at: number, { text, words }: Markup): number {
  for (let i = 0; i < words.length; i++) view.setInt32(at + 4 * i, words[i]!, true);
  return at + text.length;
}

/** Writes the number as String does; where it ends. Whole ones without a text on the way. */
export function numberEnd(buffer: Uint8Array, at: number, value: number): number {
  if (value !== (value | 0) || value < 0) {
    const text = String(value);
    for (let i = 0; i < text.length; i++) buffer[at + i] = text.charCodeAt(i);
    return at + text.length;
  }
  let digits = 1;
  for (let next = 10; next <= value; next *= 10) digits++;
  let rest = value | 0;
  for (let i = at + digits - 1; i >= at; i--) {
    const tens = (rest / 10) | 0;
    buffer[i] = 0x30 + rest - tens * 10;
    rest = tens;
  }
  return at + digits;
}

/** Writes a text that has nothing to escape as UTF-8; where it ends, 0 for another text. Cost: one pass. */
export function plainTextEnd(buffer: Uint8Array, start: number, text: string): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      if (IS_SPECIAL[code] === 1) return 0;
      buffer[at++] = code;
    } else if (code < 0x800) {
      buffer[at++] = 0xc0 | (code >> 6);
      buffer[at++] = 0x80 | (code & 63);
    } else if (code >= 0xd800 && (code < 0xe000 || code >= 0xfffe)) return 0;
    else {
      buffer[at++] = 0xe0 | (code >> 12);
      buffer[at++] = 0x80 | ((code >> 6) & 63);
      buffer[at++] = 0x80 | (code & 63);
    }
  }
  return at;
}

/** Controls, what XML reserves, and the underscore that may begin `_xHHHH_`. */
const IS_SPECIAL = Uint8Array.from({ length: 128 }, (_, code) => {
  return code < 0x20 || '&<>"_'.includes(String.fromCharCode(code)) ? 1 : 0;
});
