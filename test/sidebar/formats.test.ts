import { describe, expect, it } from '@jest/globals';
import { dayAfter, formatsOf } from '../../sidebar/state/formats';

/** Intl parts figures and signs by spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('how the sidebar writes figures and days', () => {
  const vi = formatsOf('vi', 'VND');
  const en = formatsOf('en', 'USD');

  it('writes money with its sign, whole in đồng and with cents in dollars', () => {
    expect(plain(vi.money(1250000.4))).toBe('1.250.000 ₫');
    expect(plain(en.money(1250.5))).toBe('$1,250.50');
    expect(vi.money(null)).toBe('–');
    expect(plain(formatsOf('vi', null).money(1250))).toBe('1.250');
  });

  it('shortens money as it is said', () => {
    expect([640_000, 8_400_000, 1_284_000_000].map(vi.shortMoney).map(plain)).toEqual([
      '640 nghìn',
      '8,4 triệu',
      '1,3 tỷ',
    ]);
    expect(en.shortMoney(8_400_000)).toBe('$8.4M');
    expect(plain(formatsOf('vi', 'USD').shortMoney(8_400_000))).toBe('8,4 triệu $');
    expect(plain(formatsOf('vi', 'USD').shortMoney(1_301))).toBe('1,3 nghìn $');
    expect(plain(formatsOf('vi', null).shortMoney(1_301))).toBe('1,3 nghìn');
    expect(en.shortMoney(28.2)).toBe('$28.20');
    expect(plain(vi.shortMoney(500))).toBe('500 ₫');
  });

  it('does not fail on a currency that there is not', () => {
    expect(plain(formatsOf('vi', 'đồng').money(1250))).toBe('1.250');
  });

  it('writes days as they are written here, and leaves what is no day', () => {
    expect(vi.day('2026-11-28')).toBe('28/11/2026');
    expect(vi.day('2026-11-28T09:30')).toBe('28/11/2026');
    expect(en.day('2026-11-28')).toBe('28 Nov 2026');
    expect(vi.day('hôm qua')).toBe('hôm qua');
    expect(en.day('2026-99-99')).toBe('2026-99-99');
  });

  it('says near days in words', () => {
    expect(vi.near('2026-11-28', '2026-11-28')).toMatch(/^hôm nay$/i);
    expect(vi.near('2026-11-25', '2026-11-28')).toBe('3 ngày trước');
    expect(en.near('2026-11-29', '2026-11-28')).toBe('tomorrow');
    expect(vi.near('2026-01-05', '2026-11-28')).toBe('05/01/2026');
  });

  it('counts days over the ends of months and years', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('', 1)).toBe('');
  });
});
