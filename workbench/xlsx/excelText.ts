/**
 * Text as the parts of a workbook write it. XML 1.0 has no place for most control characters, for U+FFFE,
 * U+FFFF or for half a surrogate pair, and its readers turn CR into LF: Excel writes such a character as
 * `_xHHHH_`, and the underscore of a text that merely looks like that as `_x005F_`.
 * ECMA-376 Part 1, 22.9.2.19 (ST_Xstring); XML 1.0, 2.2 and 2.11.
 */
export function excelText(text: string): string {
  return escapeXml(excelString(text));
}

/** The `_xHHHH_` form alone, before any escaping for XML. Plain text comes back as it is. */
export function excelString(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const escaped = isUnwritable(text, i, code) || (code === UNDERSCORE && looksEscaped(text, i));
    if (escaped) {
      out += `${text.slice(from, i)}_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
      from = i + 1;
    } else if (isHighSurrogate(code)) i++;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Escapes for content and attributes alike; the tab and line breaks survive in attributes too. */
export function escapeXml(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (char) => ENTITIES[char]!) : text;
}

/** Text for parts whose strings know no `_xHHHH_` (drawings, charts): what XML cannot hold becomes U+FFFD. */
export function drawingText(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out += isUnwritable(text, i, code) && code !== 0x0d ? '\uFFFD' : text[i];
    if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(i + 1))) out += text[++i];
  }
  return escapeXml(out);
}

/** The text of raw attribute or element content: the five named entities and character references. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|(amp|lt|gt|quot|apos));/g, (whole, dec, hex, name) => {
    if (name !== undefined) return NAMED[name as keyof typeof NAMED];
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Whether XML would lose or refuse the unit at `index`; half a surrogate pair counts. */
export function isUnwritable(text: string, index: number, code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  if (code < 0xd800) return false;
  if (isHighSurrogate(code)) return !isLowSurrogate(text.charCodeAt(index + 1));
  if (isLowSurrogate(code)) return !isHighSurrogate(text.charCodeAt(index - 1));
  return code >= 0xfffe;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** `_xHHHH_`, or `_xHHHH` before a character whose own escape begins with the missing underscore. */
function looksEscaped(text: string, index: number): boolean {
  if (text[index + 1] !== 'x' || !/^_x[0-9A-Fa-f]{4}$/.test(text.slice(index, index + 6))) return false;
  const next = text.charCodeAt(index + 6);
  return next === UNDERSCORE || isUnwritable(text, index + 6, next);
}

const UNDERSCORE = 0x5f;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
