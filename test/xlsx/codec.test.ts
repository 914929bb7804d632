import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NODE_CODEC } from '../../workbench/cli/nodeCodec';
import { type Codec, PORTABLE_CODEC } from '../../workbench/xlsx/codec';

const CODECS: readonly (readonly [string, Codec])[] = [
  ['portable', PORTABLE_CODEC],
  ['Node', NODE_CODEC],
];
const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 });

describe.each(CODECS)('the %s codec', (_, codec) => {
  it('makes one stream of chunks that both codecs read', () => {
    fc.assert(
      fc.property(chunks, (parts) => {
        const whole = Buffer.concat(parts);
        const packed = Buffer.concat(codec.deflate(parts, 6));
        for (const [, reader] of CODECS) {
          const read = reader.inflate(packed, whole.length).subarray(0, whole.length);
          expect(Buffer.compare(Buffer.from(read), whole)).toBe(0);
        }
      }),
    );
  });

  it('sums as the other does, part by part', () => {
    fc.assert(
      fc.property(chunks, (parts) => {
        const sum = parts.reduce((crc, part) => codec.crc32(part, crc), 0);
        expect(sum).toBe(PORTABLE_CODEC.crc32(Buffer.concat(parts)));
      }),
    );
  });

  it('refuses a stream that is damaged', () => {
    expect(() => codec.inflate(Uint8Array.of(7, 1, 2, 3), 10)).toThrow();
  });
});
