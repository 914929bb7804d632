import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textMatcher } from '../../shared/desk/textMatcher';
import { foldText } from '../../shared/intake/foldText';

/** Texts of letters that names have, and of any others. */
const TEXT = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÁẠÂẤăằẵĐđỳỹ .-,()0123456789'.split('')),
  }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('textMatcher', () => {
  it('answers as folded texts would', () => {
    fc.assert(
      fc.property(TEXT, TEXT, fc.boolean(), (text, other, isPart) => {
        const query = isPart ? text.slice(text.length >> 1, (text.length >> 1) + 3) : other;
        const [folded, wanted] = [foldText(text), foldText(query)];
        const matcher = textMatcher(query);
        matcher.read(text);
        expect(matcher.isSame()).toBe(wanted !== '' && folded === wanted);
        expect(matcher.hasPart()).toBe(wanted !== '' && folded.includes(wanted));
        const words = wanted.split(' ');
        expect(matcher.hasWords()).toBe(
          wanted !== '' && words.every((word) => ` ${folded}`.includes(` ${word}`)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds names without marks, composed or not', () => {
    const matcher = textMatcher('nguyen mau');
    matcher.read('Nguyễn Thị Mẫu'.normalize('NFD'));
    expect([matcher.hasWords(), matcher.isSame(), matcher.hasPart()]).toEqual([true, false, false]);
  });

  it('forgets the text before', () => {
    const matcher = textMatcher('lan');
    matcher.read('Lan');
    matcher.read('Bình');
    expect([matcher.hasWords(), matcher.isSame(), matcher.hasPart()]).toEqual([false, false, false]);
  });
});
