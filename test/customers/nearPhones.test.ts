import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearPhones } from '../../shared/customers/nearPhones';

function pairsOf(phones: readonly (string | null)[]): readonly string[] {
  const pairs: string[] = [];
  nearPhones(phones, (a, b) => pairs.push(`${a}-${b}`));
  return pairs.sort();
}

describe('nearPhones', () => {
  it('pairs numbers that one digit or two neighbours part', () => {
    const phones = [
      '+84912000123',
      '+84912000124',
      '+84912000132',
      '+84921000123',
      '+84912000789',
      null,
      'abc',
    ];
    expect(pairsOf(Object.freeze(phones))).toEqual(['0-1', '0-2', '0-3']);
  });

  it('does not pair equal numbers', () => {
    expect(pairsOf(['+84912000123', '+84912000123'])).toEqual([]);
  });

  it('finds what comparing all pairs finds, each once', () => {
    const phone = fc
      .array(fc.constantFrom('0', '1', '2'), { minLength: 9, maxLength: 9 })
      .map((digits) => `+84${digits.join('')}`);
    fc.assert(
      fc.property(fc.array(phone, { maxLength: 20 }), (phones) => {
        const expected: string[] = [];
        phones.forEach((a, i) => {
          phones.slice(i + 1).forEach((b, j) => {
            if (isNear(a, b)) expected.push(`${i}-${i + 1 + j}`);
          });
        });
        expect(pairsOf(phones)).toEqual(expected.sort());
      }),
    );
  });
});

function isNear(a: string, b: string): boolean {
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (places.length === 1) return true;
  const [i, j] = places;
  return places.length === 2 && j === i! + 1 && a[i!] === b[j!] && a[j!] === b[i!];
}
