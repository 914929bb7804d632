/**
 * A cursor over the bytes of a large XML part (a sheet, the shared strings). It makes no object per token:
 * `nextTag` moves on and leaves the place of the tag in the cursor's own fields, all of them byte offsets,
 * so that an edit is a splice of the original bytes. Text, comments, CDATA and processing instructions are
 * passed over; the caller who wants an element's text asks for it (textOf). A DOCTYPE is refused: the format
 * forbids it (ECMA-376 Part 2, 6.2.4), and with it go external entities and entity bombs.
 * About 200 MB a second. Small parts are easier with elementTree.
 */
export interface XmlCursor {
  readonly bytes: Uint8Array;
  /** Where the next tag is looked for. */
  pos: number;
  /** At '<' of the tag. */
  start: number;
  /** After '>' of the tag; the element's content begins here. */
  end: number;
  /** The name without its prefix. */
  nameStart: number;
  nameEnd: number;
  /** The name as a number where it has at most four letters (see tagCode), else 0. */
  code: number;
  /** Elements open after the tag; it must be 0 at the end of the part. */
  depth: number;
}

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;
export type TagKind = typeof END | typeof OPEN | typeof CLOSE | typeof EMPTY;

export function xmlCursor(bytes: Uint8Array, pos = 0): XmlCursor {
  return { bytes, pos, start: pos, end: pos, nameStart: pos, nameEnd: pos, code: 0, depth: 0 };
}

/** A short name as `code` has it: `c` is 99, `row` 0x726f77. */
export function tagCode(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code = (code << 8) | name.charCodeAt(i);
  return code;
}

/** Moves to the next tag; END after the last. Throws on what cannot be XML: callers name the part. */
export function nextTag(cursor: XmlCursor): TagKind {
  const { bytes } = cursor;
  const size = bytes.length;
  let i = cursor.pos;
  for (;;) {
    while (i < size && bytes[i] !== LESS) i++;
    if (i >= size) return atEnd(cursor);
    const first = bytes[i + 1];
    if (first !== BANG && first !== QUESTION) break;
    i = afterSilent(bytes, i);
  }
  cursor.start = i++;
  const isClose = bytes[i] === SLASH;
  if (isClose) i++;
  cursor.nameStart = i;
  let code = 0;
  let byte = bytes[i];
  while (byte !== undefined && byte !== GREATER && byte !== SLASH && byte > SPACE) {
    if (byte === COLON) {
      cursor.nameStart = i + 1;
      code = 0;
    } else code = i - cursor.nameStart < 4 ? (code << 8) | byte : 0;
    byte = bytes[++i];
  }
  cursor.nameEnd = i;
  cursor.code = i - cursor.nameStart > 4 ? 0 : code;
  while (byte !== GREATER) {
    if (byte === QUOTE || byte === APOSTROPHE) i = closingQuote(bytes, i);
    else if (byte === undefined || byte === LESS) throw new Error('nextTag requires well-formed XML');
    byte = bytes[++i];
  }
  cursor.end = cursor.pos = i + 1;
  if (isClose) {
    if (--cursor.depth < 0) throw new Error('nextTag requires well-formed XML');
    return CLOSE;
  }
  if (bytes[i - 1] === SLASH) return EMPTY;
  cursor.depth++;
  return OPEN;
}

/** In place of nextTag, where the caller has seen that the CLOSE tag of `code`, a name of one letter, ends there. */
export function toCloseTag(cursor: XmlCursor, code: number, end: number): void {
  cursor.start = end - 4;
  cursor.nameStart = end - 2;
  cursor.nameEnd = end - 1;
  cursor.end = cursor.pos = end;
  cursor.code = code;
  cursor.depth--;
}

/** Whether the tag's local name is this one; for names that have no `code`. */
export function isNamed(cursor: XmlCursor, name: string): boolean {
  const length = cursor.nameEnd - cursor.nameStart;
  if (length !== name.length) return false;
  for (let i = 0; i < length; i++) {
    if (cursor.bytes[cursor.nameStart + i] !== name.charCodeAt(i)) return false;
  }
  return true;
}

/** After an OPEN tag: moves past its CLOSE tag, which is then the cursor's tag. */
export function skipElement(cursor: XmlCursor): void {
  const outside = cursor.depth - 1;
  while (cursor.depth > outside) {
    if (nextTag(cursor) === END) throw new Error('skipElement requires well-formed XML');
  }
}

/** The place of an attribute's raw value inside the tag; -1 as `start` where it has none of that name. */
export interface AttributeSpan {
  start: number;
  end: number;
}

const span: AttributeSpan = { start: -1, end: -1 };

/**
 * The attribute of exactly that name (or, for `:id`, of that name with any prefix). The result is one shared
 * record, valid until the next call.
 */
export function attributeSpan(cursor: XmlCursor, name: string): Readonly<AttributeSpan> {
  const { bytes, end } = cursor;
  let i = cursor.nameEnd;
  span.start = -1;
  while (i < end) {
    while (i < end && bytes[i]! <= SPACE) i++;
    const nameStart = i;
    while (i < end && bytes[i]! > SPACE && bytes[i] !== EQUALS && bytes[i] !== GREATER) i++;
    const nameEnd = i;
    while (i < end && bytes[i] !== QUOTE && bytes[i] !== APOSTROPHE) i++;
    if (i >= end) return span;
    const close = closingQuote(bytes, i);
    if (isAttribute(bytes, nameStart, nameEnd, name)) {
      span.start = i + 1;
      span.end = close;
      return span;
    }
    i = close + 1;
  }
  return span;
}

/** The content of a CDATA section is text as it stands; everywhere else `<![CDATA[` cannot occur. */
export const CDATA_START = '<![CDATA[';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const COLON = 0x3a;
const SPACE = 0x20;

function atEnd(cursor: XmlCursor): typeof END {
  if (cursor.depth !== 0) throw new Error('nextTag requires well-formed XML');
  cursor.start = cursor.end = cursor.pos = cursor.bytes.length;
  return END;
}

function closingQuote(bytes: Uint8Array, open: number): number {
  const quote = bytes[open]!;
  let i = open + 1;
  while (i < bytes.length && bytes[i] !== quote) i++;
  if (i >= bytes.length) throw new Error('nextTag requires well-formed XML');
  return i;
}

/** After a comment, CDATA section or processing instruction that begins at `start`. */
function afterSilent(bytes: Uint8Array, start: number): number {
  if (bytes[start + 1] === QUESTION) return afterText(bytes, start, '?>');
  if (matches(bytes, start, '<!--')) return afterText(bytes, start + 4, '-->');
  if (matches(bytes, start, CDATA_START)) return afterText(bytes, start, ']]>');
  throw new Error('nextTag requires XML without DOCTYPE');
}

function afterText(bytes: Uint8Array, from: number, text: string): number {
  for (let i = from; i < bytes.length; i++) {
    i = bytes.indexOf(text.charCodeAt(0), i);
    if (i < 0) break;
    if (matches(bytes, i, text)) return i + text.length;
  }
  throw new Error('nextTag requires well-formed XML');
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function isAttribute(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  const from = name.charCodeAt(0) === COLON ? end - name.length : start;
  return from >= start && end - from === name.length && matches(bytes, from, name);
}
