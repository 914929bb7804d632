import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smsLength } from '../../sidebar/pages/send/smsLength';

describe('smsLength', () => {
  it('counts as 3GPP TS 23.040 does: 160 and 153 letters of the own alphabet, 70 and 67 of any', () => {
    const messages = (text: string) => smsLength(text).messages;
    expect([160, 161, 306, 307].map((length) => messages('a'.repeat(length)))).toEqual([1, 2, 2, 3]);
    expect([70, 71, 134, 135].map((length) => messages('ệ'.repeat(length)))).toEqual([1, 2, 2, 3]);
    expect(messages('')).toBe(0);
  });

  it('knows which letters of Vietnamese are in the alphabet', () => {
    const isShort = (letter: string) => smsLength(letter.repeat(160)).messages === 1;
    expect([...'àèéìòùùÉ'].filter((letter) => !isShort(letter))).toEqual([]);
    expect([...'áảãạăâđêếíôơưýÀ'].filter(isShort)).toEqual([]);
  });

  it('counts the signs of the extension twice, of an emoji its two halves', () => {
    expect(smsLength('{}[]~|^\\€').characters).toBe(18);
    expect(smsLength(`${'a'.repeat(158)}€`).messages).toBe(1);
    expect(smsLength(`${'a'.repeat(159)}€`).messages).toBe(2);
    expect(smsLength('🎂').characters).toBe(2);
  });

  it('never takes a longer text for fewer messages, nor one letter more for two more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ế', '€', ' ', '🎂'), maxLength: 400 }),
        fc.constantFrom('a', 'b', ' '),
        (text, letter) => {
          const [before, after] = [smsLength(text).messages, smsLength(text + letter).messages];
          expect([before, before + 1]).toContain(after);
        },
      ),
    );
  });
});
