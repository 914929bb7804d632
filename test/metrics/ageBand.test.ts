import { describe, expect, it } from '@jest/globals';
import { messagesIn } from '../../shared/messages';
import { ageBand } from '../../shared/metrics/ageBand';

describe('ageBand', () => {
  const words = (years: number, starts?: readonly number[]) => {
    const band = ageBand(years, starts)!;
    return [messagesIn('vi').ageBand(band), messagesIn('en').ageBand(band)];
  };

  it.each([
    [0, 'dưới 18', 'under 18'],
    [17, 'dưới 18', 'under 18'],
    [18, '18-24', '18-24'],
    [34, '25-34', '25-34'],
    [64, '55-64', '55-64'],
    [99, 'từ 65 trở lên', '65 and over'],
  ])('puts %i into %j %j', (years, vi, en) => {
    expect(words(years)).toEqual([vi, en]);
  });

  it('takes other bands, and knows no band for no age', () => {
    expect(words(30, [30])).toEqual(['từ 30 trở lên', '30 and over']);
    expect(words(30, [])).toEqual(['mọi lứa tuổi', 'any age']);
    expect([ageBand(null), ageBand(-1), ageBand(Number.NaN)]).toEqual([null, null, null]);
  });
});
