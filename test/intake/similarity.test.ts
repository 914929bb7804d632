import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOneSlip, isTransposed, jaroWinkler } from '../../shared/intake/similarity';

describe('jaroWinkler', () => {
  it.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.813],
    ['SHACKLEFORD', 'SHACKELFORD', 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
    ['NICHLESON', 'NICHULSON', 0.956],
    ['JONES', 'JOHNSON', 0.832],
    ['MASSEY', 'MASSIE', 0.933],
    ['ABROMS', 'ABRAMS', 0.922],
    ['JERALDINE', 'GERALDINE', 0.926],
    ['MICHELLE', 'MICHAEL', 0.921],
    ['JULIES', 'JULIUS', 0.933],
  ])('of %s and %s is %d as in Winkler, Census Bureau research reports, 1994 and later', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });

  it('does not mind marks, case, NFD and punctuation', () => {
    expect(jaroWinkler('Nguyễn  Thị-Lan', 'NGUYEN THI LAN')).toBe(1);
    expect(jaroWinkler('Hoà', 'hòa'.normalize('NFD'))).toBe(1);
  });

  it('is 0 where a text has no letter or digit', () => {
    expect(jaroWinkler('', '')).toBe(0);
    expect(jaroWinkler('...', 'Lan')).toBe(0);
  });

  it('is symmetric, 1 only for the same text, and between 0 and 1', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n', 'h'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = jaroWinkler(a, b);
        expect(similarity).toBeCloseTo(jaroWinkler(b, a), 12);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity === 1).toBe(a === b);
      }),
    );
  });
});

describe('isOneSlip', () => {
  it.each([
    ['lan', 'lam'],
    ['lan', 'loan'],
    ['lan', 'la'],
    ['lan', 'aln'],
    ['912000101', '912001001'],
    ['', 'a'],
  ])('%s and %s', (a, b) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['lan', 'lan'],
    ['lan', 'nal'],
    ['lan', 'linh'],
    ['abcd', 'badc'],
    ['abc', 'bac2'],
  ])('but not %s and %s', (a, b) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]);
  });

  it('finds every swap of two different neighbours', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(digits, fc.nat(20), (text, n) => {
        const at = n % (text.length - 1);
        const turned = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        expect(isTransposed(text, turned)).toBe(text !== turned);
        expect(isOneSlip(text, turned)).toBe(text !== turned);
      }),
    );
  });
});
