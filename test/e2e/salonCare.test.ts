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

  it('is of the phone first: a number to call, a Zalo link, and words to say without an open field', () => {
    const reached = today.items.filter(({ call }) => call !== null);
    expect(reached.length).toBeGreaterThanOrEqual(28);
    for (const { call, zalo, script, email } of reached) {
      expect(call).toMatch(/^tel:\+84\d{9}$/);
      expect(zalo).toMatch(/^https:\/\/zalo\.me\/0\d{9}$/);
      expect(email).toBeNull();
      expect(script).toMatch(/\p{L}{2}.* (?:chị|anh|cô|chú|quý khách)/u);
      expect(script).not.toMatch(/[{}]|null|undefined/);
    }
  });

  it('has a text to send only where it does not advertise, for nobody of the salon agreed to that', () => {
    const adverts = today.items.filter(({ note }) => note !== null);
    const others = today.items.filter(({ note }) => note === null);
    expect(adverts.length).toBeGreaterThan(0);
    for (const { text, sms, note } of adverts) {
      expect({ text, sms }).toEqual({ text: null, sms: null });
      expect(note).toMatch(/chưa đồng ý nhận quảng cáo.*"Sự đồng ý"/);
    }
    for (const { sms, call } of others) {
      if (call !== null) expect(sms).toMatch(/^sms:\+84\d{9}\?body=(?!%5BQC%5D)/);
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
