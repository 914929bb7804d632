import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { utf8Bytes, utf8Length, utf8Pieces } from '../../shared/model/utf8';

const texts = fc.string({ unit: 'binary', maxLength: 200 });

describe('utf8', () => {
  it('has the bytes that Node has, halves of pairs as the replacement character', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.constantFrom('\ud83c', 'a\udf82b', '🎂ế')), (text) => {
        expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
  });

  it('cuts between characters into pieces that fit and join to the text', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, most) => {
        const pieces = utf8Pieces(text, () => most);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(Buffer.byteLength(piece, 'utf8')).toBeLessThanOrEqual(most);
      }),
    );
    expect(utf8Pieces('', () => 5)).toEqual(['']);
    expect(utf8Pieces('🎂🎂', () => 1)).toEqual(['🎂', '🎂']);
  });
});
