import { describe, expect, it } from '@jest/globals';
import { dailyNotice, dailyView } from '../../shared/desk/dailyView';
import type { DailyFacts, HostFacts } from '../../shared/desk/verbs';
import { FACTS } from '../sending/sendingShop';

const SET: DailyFacts = Object.freeze({
  hour: 7,
  by: 'Lan',
  isMine: false,
  since: '2026-06-01T10:00',
  lastRun: '2026-06-30T07:29',
  refused: null,
} satisfies DailyFacts);
/** At 2026-07-01T09:30 unless told otherwise. */
const at = (daily: Partial<DailyFacts>, moment = '2026-07-01T09:30'): HostFacts =>
  Object.freeze({ ...FACTS, moment, daily: { ...SET, ...daily } });

describe('dailyNotice', () => {
  it.each([
    ['26 hours and a minute after the last good run', at({}), 1],
    ['26 hours after it', at({ lastRun: '2026-06-30T07:30' }), 0],
    [
      'a day after it was switched on anew, however old the run before',
      at({ since: '2026-06-30T09:30', lastRun: '2026-05-01T07:00' }),
      0,
    ],
    ['two days after it was switched on and never ran', at({ since: '2026-06-29T09:30', lastRun: null }), 1],
    ['when nobody switched it on', at({ hour: null }), 0],
    ['where the clock of the last run is ahead', at({ lastRun: '2026-07-03T07:00' }), 0],
    ['over the end of a year', at({ lastRun: '2026-12-31T07:10' }, '2027-01-01T08:00'), 0],
  ])('%s', (_, facts, count) => {
    expect(dailyNotice(facts, 'vi')).toHaveLength(count);
    expect(dailyNotice(facts, 'en')).toHaveLength(count);
  });

  it('says in English whose it is, since when, why and what to do', () => {
    const refused = { moment: '2026-07-01T07:12', why: 'Somebody else is changing this workbook.' };
    expect(dailyNotice(at({ refused }), 'en')).toEqual([
      'The daily run (7:00, the account of Lan) does not get through. It last ran to its end on 2026-06-30 07:29. On 2026-07-01 07:12 it was stopped: Somebody else is changing this workbook. Open Settings → Automatically every day, switch it off and choose the hour again.',
    ]);
  });

  it('is nothing on a host without a daily run', () => {
    expect(dailyNotice(FACTS, 'vi')).toEqual([]);
    expect(dailyView(FACTS, 'vi')).toBeNull();
  });
});

describe('dailyView', () => {
  it('names whose account it is, as far as that is known, and none where it is off', () => {
    const account = (daily: Partial<DailyFacts>): string | null => dailyView(at(daily), 'vi')!.account;
    expect(account({})).toMatch(/bằng tài khoản của Lan\. Nếu bạn chọn giờ khác/);
    expect(account({ by: '' })).toMatch(/bằng tài khoản của người khác\. Nếu/);
    expect(account({ isMine: true })).toBe('Chạy lúc 7 giờ bằng tài khoản của bạn.');
    expect(account({ hour: null })).toBeNull();
  });
});
