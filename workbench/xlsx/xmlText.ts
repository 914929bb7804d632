import { digits } from './cellTag';
import { unescapeXml } from './excelText';
import { rawText } from './rawText';
import { attributeSpan, CDATA_START, CLOSE, END, nextTag, OPEN, skipElement, type XmlCursor } from './xml';

/** The attribute's text, entities read; null where the tag has none of that name. */
export function attributeText(cursor: XmlCursor, name: string): string | null {
  const span = attributeSpan(cursor, name);
  return span.start < 0 ? null : unescapeXml(rawText(cursor.bytes, span.start, span.end));
}

/** The attribute as a number that is >= 0, `otherwise` where it is missing or none. */
export function attributeNumber(cursor: XmlCursor, name: string, otherwise: number): number {
  const { start, end } = attributeSpan(cursor, name);
  if (isDigits(cursor.bytes, start, end)) return digits(cursor.bytes, start, end);
  const text = attributeText(cursor, name);
  if (text === null || text.trim() === '') return otherwise;
  const value = Number(text);
  return value >= 0 ? value : otherwise;
}

/** Whether the number is one that is read without a text: at most 15 digits and at least one. */
function isDigits(bytes: Uint8Array, start: number, end: number): boolean {
  if (start < 0 || start === end || end - start > 15) return false;
  for (let i = start; i < end; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return false;
  return true;
}

/** `1` and `true`; ECMA-376 allows both everywhere. */
export function attributeFlag(cursor: XmlCursor, name: string): boolean {
  const text = attributeText(cursor, name);
  return text === '1' || text === 'true' || text === 'on';
}

/**
 * After an OPEN tag: the text directly inside the element (not in its children), entities and CDATA read,
 * line ends as XML 1.0, 2.11 wants them. Moves past the element's CLOSE tag.
 */
export function textOf(cursor: XmlCursor): string {
  const { bytes } = cursor;
  let from = cursor.end;
  let text = '';
  for (;;) {
    const kind = nextTag(cursor);
    if (kind === END) throw new Error('textOf requires well-formed XML');
    text += plainText(bytes, from, cursor.start);
    if (kind === CLOSE) return text;
    if (kind === OPEN) skipElement(cursor);
    from = cursor.end;
  }
}

/** Excel's `_xHHHH_` read back (ECMA-376 Part 1, 22.9.2.19), of cell texts only. */
export function decodeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Content between two tags: text, perhaps with CDATA sections and comments in it. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  if (start === end) return '';
  const raw = rawText(bytes, start, end);
  if (!raw.includes('<') && !raw.includes('&') && !raw.includes('\r')) return raw;
  let text = '';
  let from = 0;
  while (from < raw.length) {
    const open = raw.indexOf('<', from);
    text += unescapeXml(lineEnds(raw.slice(from, open < 0 ? raw.length : open)));
    if (open < 0) break;
    const isCdata = raw.startsWith(CDATA_START, open);
    const closing = isCdata ? ']]>' : raw.startsWith('<!--', open) ? '-->' : '?>';
    const close = raw.indexOf(closing, open);
    if (isCdata) text += lineEnds(raw.slice(open + CDATA_START.length, close));
    from = close + closing.length;
  }
  return text;
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
