import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../shared/messages';
import { tenureBand } from '../../shared/metrics/tenureBand';
import { type DayNumber, dayOfIso } from '../../shared/model/day';

const day = (iso: string) => dayOfIso(iso)!;
const asOf = day('2026-04-30');
const words = (first: string, starts?: readonly number[]) => {
  const band = tenureBand(day(first), asOf, starts)!;
  return [messagesIn('vi').tenureBand(band), messagesIn('en').tenureBand(band)];
};

describe('tenureBand', () => {
  it.each([
    ['2026-04-30', 'mới', 'new'],
    ['2026-01-31', '3-12 tháng', '3-12 months'],
    ['2026-02-01', 'mới', 'new'],
    ['2025-05-01', '3-12 tháng', '3-12 months'],
    ['2025-04-30', '1-3 năm', '1-3 years'],
    ['2023-05-01', '1-3 năm', '1-3 years'],
    ['2023-04-30', 'trên 3 năm', 'over 3 years'],
  ])('calls a customer since %s %j on 2026-04-30', (first, vi, en) => {
    expect(words(first)).toEqual([vi, en]);
  });

  it('takes other bands, and says them in months where they are no whole years', () => {
    expect(words('2026-01-01', [1, 6])).toEqual(['1-6 tháng', '1-6 months']);
    expect(words('2025-04-30', [1, 6])).toEqual(['trên 6 tháng', 'over 6 months']);
    expect(words('2025-04-30', [12])).toEqual(['trên 1 năm', 'over 1 year']);
    expect(words('2025-04-30', [])).toEqual(['mới', 'new']);
  });

  it('is null for an unknown or future first day', () => {
    expect(tenureBand(null, asOf)).toBeNull();
    expect(tenureBand((asOf + 1) as DayNumber, asOf)).toBeNull();
    expect(tenureBand(Number.NaN as DayNumber, asOf)).toBeNull();
  });

  it('never falls back to a younger band as days pass', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (a, b) => {
        const first = day('2020-02-29');
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((t) =>
          tenureBand(first, (first + t) as DayNumber),
        );
        expect(late!.fromMonths).toBeGreaterThanOrEqual(early!.fromMonths);
      }),
    );
  });
});
