/** Bytes as a string of the same length, one character (0..255) per byte: searched like text, spliced like bytes. */
export function byteString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    pieces.push(String.fromCharCode.apply(null, bytes.subarray(from, from + CHUNK) as unknown as number[]));
  }
  return pieces.join('');
}

export function bytesOfByteString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Text as the byte string of its UTF-8. */
export function byteStringOfText(text: string): string {
  return byteString(new TextEncoder().encode(text));
}

/** The text whose UTF-8 a byte string is; a damaged byte reads as U+FFFD. */
export function textOfByteString(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOfByteString(text));
}

/** Arguments that every engine passes to one call. */
const CHUNK = 8192;
