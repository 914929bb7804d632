import * as zlib from 'node:zlib';
import { type Codec, PORTABLE_CODEC } from '../xlsx/codec';

/** Node's own zlib: several times faster than any JavaScript. */
export const NODE_CODEC: Codec = {
  deflate(chunks, level) {
    // Every chunk ends on a byte boundary (a sync flush), so the pieces make one stream; only the last closes it.
    const pieces = Array.from(chunks, (chunk) =>
      zlib.deflateRawSync(chunk, { level, finishFlush: zlib.constants.Z_SYNC_FLUSH }),
    );
    return [...pieces, zlib.deflateRawSync(new Uint8Array(0), { level })];
  },
  inflate: (data, size) => zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, size + 1) }),
  // zlib.crc32 is there from Node 20.15 on.
  crc32: 'crc32' in zlib ? (zlib.crc32 as Codec['crc32']) : PORTABLE_CODEC.crc32,
};
