import type { Codec } from '../xlsx/codec';

/**
 * Remembers what it unpacked of the file that was last unpacked from: the worker reads every sheet's part for its
 * values and again for its looks. Nothing is kept of a file once another one is read.
 */
export function rememberingCodec(codec: Codec): Codec {
  let source: unknown = null;
  let unpacked = new Map<number, Uint8Array>();
  return {
    ...codec,
    inflate(data, size) {
      if (data.buffer !== source) {
        source = data.buffer;
        unpacked = new Map();
      }
      const known = unpacked.get(data.byteOffset);
      if (known !== undefined) return known;
      const bytes = codec.inflate(data, size);
      unpacked.set(data.byteOffset, bytes);
      return bytes;
    },
  };
}
