/**
 * Where a part is written: bytes collected in chunks, so that a part of 300 MB is never one string and is
 * copied once. `chunks` may be read when the writing is done.
 */
export interface ByteSink {
  readonly chunks: Uint8Array[];
  /** The chunk being filled, and how much of it is filled. */
  buffer: Uint8Array;
  /** Of the same bytes. */
  view: DataView;
  used: number;
}

export function byteSink(): ByteSink {
  const buffer = new Uint8Array(FIRST_CHUNK);
  return { chunks: [], buffer, view: viewOf(buffer), used: 0 };
}

/** All that was written, in order; the sink must not be written to afterwards. */
export function finishedChunks(sink: ByteSink): readonly Uint8Array[] {
  flush(sink);
  return sink.chunks;
}

/**
 * What was written since the last time, each chunk to be used up before the next is asked for or anything more is
 * written: the room is used again, so that a part of 300 MB needs that of one chunk.
 */
export function* drainedChunks(sink: ByteSink): Generator<Uint8Array, void, void> {
  yield* sink.chunks;
  sink.chunks.length = 0;
  if (sink.used > 0) yield sink.buffer.subarray(0, sink.used);
  sink.used = 0;
}

/** Time to drain the sink: soon it would need more room. */
export function isAlmostFull(sink: ByteSink): boolean {
  return sink.used > CHUNK - ROOM_LEFT || sink.chunks.length > 0;
}

/** The chunks as one array. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** `bytes[start, end)`; long stretches are kept as views, not copied. */
export function putBytes(sink: ByteSink, bytes: Uint8Array, start: number, end: number): void {
  const length = end - start;
  if (length >= VIEW_FROM) {
    flush(sink);
    sink.chunks.push(bytes.subarray(start, end));
    return;
  }
  makeRoom(sink, length);
  if (length > 48) {
    sink.buffer.set(bytes.subarray(start, end), sink.used);
    sink.used += length;
    return;
  }
  const { buffer } = sink;
  let at = sink.used;
  for (let i = start; i < end; i++) buffer[at++] = bytes[i]!;
  sink.used = at;
}

/** The text as UTF-8; a lone surrogate becomes U+FFFD, so escape it before (xmlText). */
export function putText(sink: ByteSink, text: string): void {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + MAX_TEXT);
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to--;
    putShortText(sink, text, from, to);
    from = to;
  }
}

const FIRST_CHUNK = 1 << 14;
const CHUNK = 1 << 20;
const ROOM_LEFT = 1 << 16;
const VIEW_FROM = 1 << 15;
const MAX_TEXT = 1 << 12;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Makes `buffer` have room for so many bytes (at most CHUNK) from `used` on. */
export function makeRoom(sink: ByteSink, bytes: number): void {
  if (sink.used + bytes > sink.buffer.length) nextBuffer(sink);
}

function putShortText(sink: ByteSink, text: string, from: number, to: number): void {
  makeRoom(sink, 3 * (to - from));
  const { buffer } = sink;
  let at = sink.used;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      buffer[at++] = code;
      continue;
    }
    if (code < 0x800) {
      buffer[at++] = 0xc0 | (code >> 6);
      buffer[at++] = 0x80 | (code & 63);
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const low = i + 1 < to ? text.charCodeAt(i + 1) : 0;
      if (code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i++;
        buffer[at++] = 0xf0 | (code >> 18);
        buffer[at++] = 0x80 | ((code >> 12) & 63);
        buffer[at++] = 0x80 | ((code >> 6) & 63);
        buffer[at++] = 0x80 | (code & 63);
        continue;
      }
      code = 0xfffd;
    }
    buffer[at++] = 0xe0 | (code >> 12);
    buffer[at++] = 0x80 | ((code >> 6) & 63);
    buffer[at++] = 0x80 | (code & 63);
  }
  sink.used = at;
}

function flush(sink: ByteSink): void {
  if (sink.used === 0) return;
  sink.chunks.push(sink.buffer.subarray(0, sink.used));
  setBuffer(sink, sink.buffer.subarray(sink.used));
  sink.used = 0;
}

function nextBuffer(sink: ByteSink): void {
  flush(sink);
  setBuffer(sink, new Uint8Array(CHUNK));
}

function setBuffer(sink: ByteSink, buffer: Uint8Array): void {
  sink.buffer = buffer;
  sink.view = viewOf(buffer);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
