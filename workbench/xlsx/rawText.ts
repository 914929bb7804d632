/** UTF-8 bytes as text, nothing unescaped; short stretches of ASCII without a decoder's overhead. */
export function rawText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64) return DECODER.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) return DECODER.decode(bytes.subarray(start, end));
    text += ASCII[byte];
  }
  return text;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
