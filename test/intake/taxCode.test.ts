import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanTaxCodes, firmOfTaxCode, taxCode } from '../../shared/intake/taxCode';

describe('taxCode', () => {
  it.each([
    ['0100233488', '0100233488'],
    ['0314409058-002', '0314409058-002'],
    ['0100109106', '0100109106'],
    ['0301175691', '0301175691'],
  ])('takes %s, a valid code in the tests of stdnum or published by its firm', (text, value) => {
    expect(taxCode(text)?.value).toBe(value);
  });

  it.each(['0100233480', '0314409058-000', '0100000000', '44012345', '12345', ''])('takes no %s', (text) => {
    expect(taxCode(text)).toBeNull();
  });

  it('puts back the 0 that a number cell lost, where the check digit then fits', () => {
    expect(taxCode(100233488)).toEqual({ value: '0100233488', kind: 'firm', isRepaired: true });
    expect(taxCode(314409058002)).toEqual({ value: '0314409058-002', kind: 'branch', isRepaired: true });
    expect(taxCode(100233489)).toBeNull();
  });

  it('takes the twelve digits of a personal id without a check', () => {
    expect(taxCode('001085000123')).toEqual({ value: '001085000123', kind: 'person', isRepaired: false });
  });

  it.each(['MST: 0100233488', '0100 233 488', '0100.233.488', " '0100233488", '０１００２３３４８８'])(
    'reads the digits of "%s"',
    (text) => {
      expect(taxCode(text)).toEqual({ value: '0100233488', kind: 'firm', isRepaired: false });
    },
  );

  it('reads its own value again as the same', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999), (front, branch) => {
        const digits = String(front).padStart(9, '0');
        const fits = [...'0123456789']
          .map((check) => taxCode(digits + check))
          .filter((code) => code !== null);
        expect(fits.length).toBeLessThanOrEqual(1);
        for (const { value } of fits) {
          expect(taxCode(value)).toEqual({ value, kind: 'firm', isRepaired: false });
          const whole = taxCode(`${value}${String(branch).padStart(3, '0')}`);
          expect(whole === null ? value : firmOfTaxCode(whole.value)).toBe(value);
        }
      }),
    );
  });

  it('finds every single mistyped digit (weights prime to 11)', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'0314409058'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(taxCode(digits.join(''))).toBeNull();
      }),
    );
  });
});

describe('cleanTaxCodes', () => {
  it('proposes the lost 0, keeps what is wrong and says so', () => {
    const cells = Object.freeze(['0100233488', 314409058, '0301175691', null, 'N/A', '0301175690']);
    const clean = cleanTaxCodes(cells);
    expect(clean.values).toEqual(['0100233488', '0314409058', '0301175691', null, null, '0301175690']);
    expect(clean.status).toEqual(['valid', 'repaired', 'valid', 'missing', 'missing', 'suspect']);
    expect(clean.repairs).toMatchObject([{ index: 1, kind: 'taxCode', from: 314409058, to: '0314409058' }]);
    expect(clean.findings).toMatchObject([
      { code: 'taxCode.wrong', where: { row: 5 }, params: { count: 1 } },
    ]);
  });

  it('is idempotent: the repaired column has nothing to repair', () => {
    const again = cleanTaxCodes(['0100233488', '0314409058', '0301175691']);
    expect([again.repairs, again.findings]).toEqual([[], []]);
  });

  it('leaves the numbers of other countries alone, though one in eleven fits by chance', () => {
    const cells = Array.from({ length: 40 }, (_, i) => 121_000_000 + i * 7919);
    const clean = cleanTaxCodes(cells);
    expect(clean.repairs).toEqual([]);
    expect(clean.status.every((status) => status === 'valid')).toBe(true);
    expect(clean.values[1]).toBe('121007919');
  });

  it('keeps a VAT number with letters among Vietnamese codes', () => {
    const clean = cleanTaxCodes(['0100233488', 'GB123456789']);
    expect(clean.values).toEqual(['0100233488', 'GB123456789']);
    expect(clean.status).toEqual(['valid', 'valid']);
  });
});
