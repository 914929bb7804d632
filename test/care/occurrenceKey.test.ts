import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { occurrenceKey, occurrenceOfKey } from '../../shared/care/occurrenceKey';
import { type DayNumber, dayOfIso } from '../../shared/model/day';

const OCCURRENCE = fc.record({
  customer: fc.string({ minLength: 1, unit: fc.constantFrom(...'AB01|%7C25 ắ'.split('')) }),
  rule: fc.string({ minLength: 1, unit: fc.constantFrom(...'ab|%7C25 '.split('')) }),
  due: fc.integer({ min: 1, max: 2_900_000 }).map((day) => day as DayNumber),
});

describe('occurrenceKey', () => {
  it('is read again as what it was made of', () => {
    fc.assert(
      fc.property(OCCURRENCE, (occurrence) => {
        expect(occurrenceOfKey(occurrenceKey(occurrence))).toEqual(occurrence);
      }),
    );
  });

  it('reads well', () => {
    const due = dayOfIso('2026-07-01') as DayNumber;
    expect(occurrenceKey({ customer: 'A01', rule: 'reorder', due })).toBe('A01|reorder|2026-07-01');
  });

  it.each(['', 'A01', 'A01|reorder', 'A01|reorder|soon', '|reorder|2026-07-01', 'A|b|c|2026-07-01'])(
    'is none: %j',
    (text) => {
      expect(occurrenceOfKey(text)).toBeNull();
    },
  );
});
