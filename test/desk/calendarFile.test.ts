import { describe, expect, it } from '@jest/globals';
import { ask } from '../hosts/memoryVerbs';
import { buyers } from './desk';

function uids(text: string): number {
  return text.match(/^UID:/gm)?.length ?? 0;
}

describe('calendarFile', () => {
  it('has one entry for each item of today’s list, or for those that are meant', () => {
    const workbook = buyers();
    const { items } = ask(workbook, 'today', { most: 100 });
    const whole = ask(workbook, 'calendar', { keys: 'all' });
    expect(whole.name).toBe('cham-soc-2026-07-01.ics');
    expect(whole.type).toBe('text/calendar;charset=utf-8');
    expect(items.length).toBeGreaterThan(2);
    expect(uids(whole.text)).toBe(items.length);
    const one = ask(workbook, 'calendar', { keys: [items[1]!.key, 'not|on|2026-01-01'] });
    expect(uids(one.text)).toBe(1);
    expect(one.text.replace(/\r\n /g, '')).toContain(`SUMMARY:${items[1]!.customer}: `);
  });

  it('is a calendar without an entry where nothing of it is due any more', () => {
    expect(ask(buyers(), 'calendar', { keys: ['gone|x|2026-01-01'] }).text).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/,
    );
  });
});
