import { describe, expect, it } from '@jest/globals';
import { type DayNumber, dayOfCivil } from '../../../shared/model/day';
import { buyingHistory } from '../../../tools/samples/buying';
import { moneyText } from '../../../tools/samples/moneyText';
import { beta, dealt, gamma, randomOf } from '../../../tools/samples/random';
import { seasonalClock, tradeOfDay } from '../../../tools/samples/season';

const EVEN_CLOCK = {
  firstDay: 45000 as DayNumber,
  days: 364,
  dayAt: (t: number) => (45000 + t) as DayNumber,
};
const MODEL = {
  bgNbd: { r: 0.9, alpha: 6, a: 0.9, b: 4 },
  gammaGamma: { p: 4, q: 3.7, gamma: 290_000 },
};

describe('what the samples are drawn from', () => {
  const random = randomOf(7);
  const histories = Array.from({ length: 20_000 }, () => buyingHistory(random, EVEN_CLOCK, 0, MODEL));

  it('has the share of one-time buyers of BG/NBD: (alpha / (alpha + T)) ^ r, Fader, Hardie and Lee (2005) eq. 8', () => {
    const share = histories.filter(({ days }) => days.length === 1).length / histories.length;
    expect(share).toBeCloseTo((6 / (6 + 52)) ** 0.9, 2);
  });

  it('has the share with one repeat order of BG/NBD: P(X(t) = 1), Fader, Hardie and Lee (2005) eq. 8', () => {
    const [r, a, b, kept] = [0.9, 0.9, 4, 6 / (6 + 52)];
    const stayed = (b / (a + b)) * r * kept ** r * (1 - kept);
    const left = (a / (a + b)) * (1 - kept ** r);
    const share = histories.filter(({ days }) => days.length === 2).length / histories.length;
    expect(share).toBeCloseTo(stayed + left, 2);
  });

  it('has the mean value of gamma-gamma: p gamma / (q - 1), Fader and Hardie (2013)', () => {
    const first = histories.map(({ values }) => values[0]!);
    const mean = first.reduce((a, b) => a + b, 0) / first.length;
    expect(mean / ((4 * 290_000) / 2.7)).toBeCloseTo(1, 1);
  });

  it('has the moments of gamma(shape, rate), also for a shape below 1, and of beta(a, b)', () => {
    for (const [shape, rate] of [
      [0.4, 2],
      [3, 0.5],
    ] as const) {
      const draws = Array.from({ length: 40_000 }, () => gamma(random, shape, rate));
      const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
      const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
      expect(mean / (shape / rate)).toBeCloseTo(1, 1);
      expect(variance / (shape / rate ** 2)).toBeCloseTo(1, 1);
    }
    const betas = Array.from({ length: 40_000 }, () => beta(random, 0.9, 4));
    expect(betas.reduce((a, b) => a + b, 0) / betas.length).toBeCloseTo(0.9 / 4.9, 2);
  });

  it('deals out labels in exact counts and refuses more than there are places', () => {
    const labels = dealt<'a' | 'b' | 'rest'>(random, 100, { a: 7, b: 20 }, 'rest');
    expect(['a', 'b', 'rest'].map((label) => labels.filter((other) => other === label).length)).toEqual([
      7, 20, 73,
    ]);
    expect(() => dealt<'a'>(random, 1, { a: 2 }, 'a')).toThrow('requires');
  });
});

describe('the clock of the seasons', () => {
  const first = dayOfCivil(2024, 7, 1);
  const clock = seasonalClock(first, dayOfCivil(2026, 6, 30));

  it('goes from the first day to the last and never back', () => {
    const days = Array.from({ length: 7300 }, (_, i) => clock.dayAt(i / 10));
    expect([days[0], days[days.length - 1]]).toEqual([first, dayOfCivil(2026, 6, 30)]);
    expect(days.every((day, i) => i === 0 || day >= days[i - 1]!)).toBe(true);
  });

  it('leaves out the days when the shop is closed', () => {
    const days = new Set(Array.from({ length: 73_000 }, (_, i) => clock.dayAt(i / 100)));
    expect(tradeOfDay(dayOfCivil(2026, 2, 17))).toBe(0);
    expect(days.has(dayOfCivil(2026, 2, 17))).toBe(false);
    expect(days.has(dayOfCivil(2026, 2, 21))).toBe(true);
  });
});

describe('an amount typed as text', () => {
  it.each([
    ['dots', 1_250_000, '1.250.000'],
    ['dotsDong', 95_000, '95.000đ'],
    ['commasVnd', 1_234_567, '1,234,567 VND'],
    ['thousands', 350_000, '350k'],
    ['thousands', 350_500, null],
    ['millions', 1_200_000, '1tr2'],
    ['millions', 1_250_000, '1tr250'],
    ['millions', 1_050_000, null],
    ['millionsComma', 1_500_000, '1,5tr'],
    ['millionsComma', 2_000_000, null],
    ['millionAndHalf', 1_500_000, '1 triệu rưỡi'],
    ['millionAndHalf', 1_400_000, null],
  ] as const)('%s of %i is %s (null: the form cannot say it)', (form, amount, text) => {
    expect(moneyText(form, amount)).toBe(text);
  });
});
