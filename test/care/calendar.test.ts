import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type CalendarItem, calendarText } from '../../shared/care/calendar';
import { type DayNumber, dayOfIso } from '../../shared/model/day';

const AT = Object.freeze({
  today: dayOfIso('2026-07-01') as DayNumber,
  moment: '2026-07-01T05:30',
  utcOffset: 420,
});
const ITEM: CalendarItem = Object.freeze({
  key: 'A01|birthday|2026-07-03',
  customer: 'Nguyễn Thị Mẫu',
  rule: 'Sinh nhật',
  due: '2026-07-03',
  reason: 'Còn 2 ngày nữa là sinh nhật; gọi trước 17:00, nhớ hỏi thăm.',
  also: ['Đã 60 ngày chưa mua.'],
  phone: '0900000001',
  script: null,
  text: 'Chúc mừng sinh nhật 🎂\nShop \\ A',
});

/** Lines as a calendar program reads them, written from RFC 5545 section 3.1 apart from what makes them. */
function unfolded(text: string): readonly string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
}

function valueIn(text: string, name: string): string {
  const line = unfolded(text).find((one) => one.split(/[:;]/)[0] === name);
  return line!.slice(line!.indexOf(':') + 1);
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

describe('calendarText', () => {
  it('has a private entry of the whole day on which an item is due, with reason, phone and text', () => {
    const text = calendarText([ITEM], AT, 'vi');
    expect(unfolded(text).filter((line) => !line.startsWith('DESCRIPTION'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//So Khach//So Khach//VI',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[0-9a-f]{16}@so-khach\.invalid$/),
      'DTSTAMP:20260630T223000Z',
      'DTSTART;VALUE=DATE:20260703',
      'DTEND;VALUE=DATE:20260704',
      'SUMMARY:Nguyễn Thị Mẫu: Sinh nhật',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(unescaped(valueIn(text, 'DESCRIPTION'))).toBe(
      `${ITEM.reason}\nĐã 60 ngày chưa mua.\nĐiện thoại: 0900000001\n\n${ITEM.text}`,
    );
  });

  it('puts what is overdue on today, and says what to say where there is a script', () => {
    const text = calendarText([{ ...ITEM, due: '2026-05-01', script: 'Dạ em chào chị' }], AT, 'en');
    expect(valueIn(text, 'DTSTART')).toBe('20260701');
    expect(unescaped(valueIn(text, 'DESCRIPTION'))).toMatch(/Phone: 0900000001\n\nDạ em chào chị$/);
  });

  it('takes the wall clock for UTC where the zone is not known', () => {
    expect(valueIn(calendarText([ITEM], { ...AT, utcOffset: undefined } as never, 'vi'), 'DTSTAMP')).toBe(
      '20260701T053000Z',
    );
  });

  it('has the same id for an occurrence each time, so that a second import adds nothing (GAS-ICS-Sync #111)', () => {
    const later = { ...AT, moment: '2026-07-02T09:00', today: (AT.today + 1) as DayNumber };
    expect(valueIn(calendarText([ITEM], AT, 'vi'), 'UID')).toBe(
      valueIn(calendarText([{ ...ITEM, customer: 'Chị Mẫu' }], later, 'en'), 'UID'),
    );
    expect(valueIn(calendarText([{ ...ITEM, key: 'A02|birthday|2026-07-03' }], AT, 'vi'), 'UID')).not.toBe(
      valueIn(calendarText([ITEM], AT, 'vi'), 'UID'),
    );
  });

  it('lets no cell write a line of its own, and folds at 75 bytes between characters', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.constantFrom(
            '\r\nEND:VEVENT\r\n',
            '\n',
            '\r',
            'BEGIN:VALARM',
            '\u2028',
            '🎂',
            'ế',
            '\\',
            ';',
            ',',
            '\0',
          ),
        ),
        { maxLength: 20 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (customer, reason, phone, text) => {
        const file = calendarText([{ ...ITEM, customer, reason, phone, text }], AT, 'vi');
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
          expect(/(?!\t)\p{Cc}/u.test(line)).toBe(false);
        }
        const lines = unfolded(Buffer.from(file, 'utf8').toString('utf8'));
        expect(lines.map((line) => line.split(/[:;]/)[0])).toEqual(
          unfolded(calendarText([ITEM], AT, 'vi')).map((line) => line.split(/[:;]/)[0]),
        );
        const read = unescaped(valueIn(file, 'SUMMARY'));
        const clean = (value: string) =>
          value
            .replace(/[\ud800-\udfff]/gu, '\ufffd')
            .normalize('NFC')
            .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
            .replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(read.replace(/[\ud800-\udfff]/gu, '\ufffd')).toBe(
          clean([customer, 'Sinh nhật'].filter((part) => part !== '').join(': ')),
        );
      }),
      { numRuns: 200 },
    );
  });

  const hasJudge = spawnSync('python3', ['-c', 'import icalendar']).status === 0;
  it(`reads the same in Python's icalendar${hasJudge ? '' : ' (not installed: not judged)'}`, () => {
    if (!hasJudge) return;
    const script =
      'import sys, icalendar; c = icalendar.Calendar.from_ical(sys.stdin.buffer.read()); e = c.walk("VEVENT")[0]; print(e["SUMMARY"], e["DTSTART"].dt)';
    const { stdout } = spawnSync('python3', ['-c', script], { input: calendarText([ITEM], AT, 'vi') });
    expect(stdout.toString().trim()).toBe('Nguyễn Thị Mẫu: Sinh nhật 2026-07-03');
  });
});
