import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SendPreview } from '../../shared/desk/calls';
import type { TodayView } from '../../shared/desk/views';
import { inFolder, soKhach } from './cli';

/** The salon's export: 541 customers, no e-mail address, one birthday (8 March), a phone for most. */
describe("the salon's list of today", () => {
  let today: TodayView;
  let birthday: TodayView;
  let quiet: TodayView;
  let preview: SendPreview;
  beforeAll(() => {
    inFolder((folder) => {
      const file = join(folder, 'salon.xlsx');
      const made = soKhach(
        'convert',
        join('examples', 'salon-mau.xlsx'),
        '--out',
        file,
        '--today',
        '2026-06-30',
      );
      expect(made.err).toBe('');
      const list = (day: string): TodayView =>
        JSON.parse(soKhach('care', 'list', file, '--json', '--today', day, '--most', '500').out);
      today = list('2026-06-30');
      birthday = list('2027-03-08');
      quiet = list('2027-04-20');
      preview = JSON.parse(soKhach('care', 'preview', file, '--json', '--today', '2026-06-30').out);
    });
  }, 120_000);

  it('is a day of work and no more, the most valuable first, nobody on it twice', () => {
    expect(today.items).toHaveLength(30);
    expect(today.later).toBeGreaterThan(100);
    const values = today.items.map(({ valueAtRisk }) => valueAtRisk ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    for (const field of ['customerId', 'phone'] as const) {
      const known = today.items.flatMap((item) => item[field] ?? []);
      expect(new Set(known).size).toBe(known.length);
    }
  });

  it('is of the phone first: a number to call, a Zalo link, an SMS, and words for each without an open field', () => {
    const reached = today.items.filter(({ call }) => call !== null);
    expect(reached.length).toBeGreaterThanOrEqual(28);
    for (const { call, zalo, sms, script, text, email } of reached) {
      expect(call).toMatch(/^tel:\+84\d{9}$/);
      expect(zalo).toMatch(/^https:\/\/zalo\.me\/0\d{9}$/);
      expect(sms).toMatch(/^sms:\+84\d{9}\?body=(?:%5BQC%5D|C%E1%BA%A3m)/);
      expect(email).toBeNull();
      for (const words of [script, text]) {
        expect(words).toMatch(/\p{L}{2}.* (?:chị|anh|cô|chú|quý khách)/u);
        expect(words).not.toMatch(/[{}]|null|undefined/);
      }
    }
  });

  it('has nothing for e-mail, which says so instead of failing', () => {
    expect(preview.will).toEqual([]);
    expect(today.sendable.find(({ channel }) => channel === 'email')).toMatchObject({ count: 0 });
  });

  it('brings the one birthday on its day though others are worth more, and on no other', () => {
    const rules = (view: TodayView, rule: string) => view.items.filter(({ key }) => key.includes(rule));
    expect(rules(birthday, '|birthday|').map(({ customerId }) => customerId)).toEqual(['KH000237']);
    expect(rules(birthday, '|birthday|')[0]!.due).toBe('2027-03-08');
    expect(birthday.items).toHaveLength(30);
    expect(rules(today, '|birthday|')).toEqual([]);
    expect(rules(quiet, '|birthday|')).toEqual([]);
  });
});
