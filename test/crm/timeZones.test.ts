import { describe, expect, it } from '@jest/globals';
import { closeZones, isTimeZone } from '../../shared/crm/timeZones';

describe('isTimeZone', () => {
  it.each(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT-7'])(
    '%s is one',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['Asia/Hanoi', '', 'Việt Nam', '+07:00', 'GMT+7', 'Asia/', '7'])(
    '%j is none, asked twice',
    (name) => {
      expect([isTimeZone(name), isTimeZone(name)]).toEqual([false, false]);
    },
  );
});

describe('closeZones', () => {
  it.each([
    ['Asia/Hanoi', 'Asia/Ho_Chi_Minh'],
    ['Hà Nội', 'Asia/Ho_Chi_Minh'],
    ['GMT+7', 'Asia/Ho_Chi_Minh'],
    ['+07:00', 'Asia/Ho_Chi_Minh'],
    ['Asia/HoChiMinh', 'Asia/Ho_Chi_Minh'],
    ['Asia/Bangkoc', 'Asia/Bangkok'],
    ['Europe/Munich', 'Europe/Berlin'],
    ['America/Los Angelos', 'America/Los_Angeles'],
  ])('%s may mean %s', (text, zone) => {
    expect(closeZones(text)[0]).toBe(zone);
  });

  it.each(['Asia/Hanoi', 'xyzzy', '', 'Asia/Singapor', 'gmt'])(
    'of %j are one to three, and every one of them is a zone',
    (text) => {
      const zones = closeZones(text);
      expect(zones.length).toBeGreaterThan(0);
      expect(zones.length).toBeLessThanOrEqual(3);
      expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
    },
  );

  it("is Vietnam's zone and UTC where nothing is close", () => {
    expect(closeZones('Mars/Olympus')).toEqual(['Asia/Ho_Chi_Minh', 'UTC']);
  });
});
