import { describe, expect, it } from '@jest/globals';
import { zoneTime } from '../../workbench/cli/care/zoneTime';

describe('zoneTime', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-06-30T18:05:00Z', '2026-07-01T01:05', 420],
    ['UTC', '2026-06-30T18:05:59Z', '2026-06-30T18:05', 0],
    ['Asia/Kathmandu', '2026-06-30T18:05:00Z', '2026-06-30T23:50', 345],
    ['America/Los_Angeles', '2026-01-01T02:00:00Z', '2025-12-31T18:00', -480],
    ['America/Los_Angeles', '2026-07-01T02:00:00Z', '2026-06-30T19:00', -420],
    ['Asia/Ho_Chi_Minh', '2026-06-30T17:00:00Z', '2026-07-01T00:00', 420],
  ])('%s at %s shows %s', (zone, utc, moment, utcOffset) => {
    const time = zoneTime(new Date(utc), zone);
    expect([time.moment, time.utcOffset]).toEqual([moment, utcOffset]);
  });
});
