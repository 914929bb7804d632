import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rawText } from '../../workbench/xlsx/rawText';
import { pooledText, textPool } from '../../workbench/xlsx/textPool';

describe('pooledText', () => {
  it('gives each text as it is read alone, whatever was met before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12, unit: 'grapheme' }), { maxLength: 60 }), (texts) => {
        const pool = textPool();
        const read = texts.map((text) => {
          const bytes = new TextEncoder().encode(`<t>${text}</t>`);
          return pooledText(pool, bytes, 3, bytes.length - 4, rawText);
        });
        expect(read).toEqual(texts);
      }),
    );
  });

  it('makes a text once and finds it again when thousands of others have come', () => {
    const pool = textPool();
    const made: string[] = [];
    const ask = (text: string) => {
      const bytes = new TextEncoder().encode(text);
      return pooledText(pool, bytes, 0, bytes.length, (...place) => {
        made.push(rawText(...place));
        return made[made.length - 1]!;
      });
    };
    const codes = Array.from({ length: 5000 }, (_, i) => `KH${i}`);
    for (const code of [...codes, ...codes]) expect(ask(code)).toBe(code);
    expect(made).toEqual(codes);
  });
});
