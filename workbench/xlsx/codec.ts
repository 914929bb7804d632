import { Deflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** How parts are packed and unpacked: a host that has something faster than JavaScript brings its own. */
export interface Codec {
  /** One raw deflate stream (RFC 1951) of the chunks in order; of each chunk nothing is kept. */
  readonly deflate: (chunks: Iterable<Uint8Array>, level: 3 | 6) => readonly Uint8Array[];
  /** At most `size` + 1 bytes, so that a stream that gives more is noticed; throws on a damaged stream. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array;
  /** As crc32.ts: fed parts in order. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** For any platform. */
export const PORTABLE_CODEC: Codec = {
  deflate(chunks, level) {
    const data: Uint8Array[] = [];
    const stream = new Deflate({ level }, (chunk) => data.push(chunk));
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PUSH) stream.push(chunk.subarray(at, at + PUSH), false);
    }
    stream.push(new Uint8Array(0), true);
    return data;
  },
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size + 1) }),
  crc32,
};

/** Pushed in pieces, so that the stream's window is all it holds. */
const PUSH = 1 << 18;
