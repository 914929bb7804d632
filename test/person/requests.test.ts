import { describe, expect, it } from '@jest/globals';
import { planRequest } from '../../shared/commands/request';
import { type DayNumber, dayOfIso, isoOfDay } from '../../shared/model/day';
import { isOptOutReply } from '../../shared/person/optOutReply';
import { overdueRequests, requestRows } from '../../shared/person/requests';
import { isPublicHoliday, workingDaysAfter } from '../../shared/person/workingDays';
import { apply } from '../commands/shop';
import { context, TODAY } from '../desk/desk';
import { act, ask } from '../hosts/memoryVerbs';
import { personShop, read } from './personShop';

function day(iso: string): DayNumber {
  return dayOfIso(iso)!;
}

describe('workingDaysAfter', () => {
  it.each([
    ['2026-07-01', 2, '2026-07-03'],
    // A Friday: the week-end does not count.
    ['2026-07-03', 2, '2026-07-07'],
    ['2026-07-04', 1, '2026-07-06'],
    // 30 April and 1 May are a Thursday and a Friday.
    ['2026-04-29', 2, '2026-05-05'],
    // Tết 2026 is Tuesday 17 February: from the 16th to the 19th nobody works.
    ['2026-02-13', 2, '2026-02-23'],
    // Giỗ Tổ 10/3 lunar: 26 April 2026 is a Sunday; in 2027 it is Friday 16 April.
    ['2027-04-15', 1, '2027-04-19'],
    ['2026-07-01', 0, '2026-07-01'],
  ])('%s and %i working days is %s', (from, count, to) => {
    expect(isoOfDay(workingDaysAfter(day(from), count))).toBe(to);
  });

  it('knows the holidays of the Labour Code', () => {
    const days = ['2026-01-01', '2026-04-30', '2026-05-01', '2026-09-02', '2026-02-17', '2026-04-26'];
    expect(days.map((one) => isPublicHoliday(day(one)))).toEqual(days.map(() => true));
    expect(isPublicHoliday(day('2026-12-25'))).toBe(false);
  });
});

describe('requests', () => {
  const ASK = { kind: 'request', id: 'A01', what: 'export', how: 'Zalo', isDone: false } as const;

  it('stand on a sheet that is made when the first one comes, with two working days to answer', () => {
    const workbook = personShop();
    expect(requestRows(read(workbook))).toEqual([]);
    apply(workbook, planRequest(read(workbook), ASK, context()));
    const [request] = requestRows(read(workbook));
    expect(request).toMatchObject({ id: 'A01', kind: 'export', isDone: false, received: TODAY });
    expect(isoOfDay(request!.deadline!)).toBe('2026-07-03');
  });

  it('are overdue from the day after the deadline on, until they are done', () => {
    const workbook = personShop();
    apply(workbook, planRequest(read(workbook), ASK, context()));
    const overdue = (iso: string) => overdueRequests(read(workbook), day(iso)).length;
    expect([overdue('2026-07-03'), overdue('2026-07-04')]).toEqual([0, 1]);
    apply(workbook, planRequest(read(workbook), { ...ASK, isDone: true }, context()));
    expect(requestRows(read(workbook))).toHaveLength(1);
    expect(overdue('2026-07-10')).toBe(0);
  });

  it('are a notice on every page while one is overdue, with its row and the way out', () => {
    const workbook = personShop();
    apply(workbook, planRequest(read(workbook), ASK, context()));
    const notices = (iso: string) => ask(workbook, 'host', {}, { facts: { today: day(iso) } }).notices;
    expect(notices('2026-07-03')).toEqual([]);
    expect(notices('2026-07-06')).toEqual([
      expect.stringMatching(/1 yêu cầu .* A01, hạn 03\/07\/2026, dòng 5 trang "Yêu cầu"/),
    ]);
  });

  it('go with leave', () => {
    const workbook = personShop();
    act(workbook, ASK);
    act(workbook, { kind: 'leave' });
    expect(read(workbook).sheets.map(({ name }) => name)).toEqual(['Khách', 'Bán hàng', 'Sổ tay']);
  });

  it('are refused for a customer that is not there', () => {
    expect(planRequest(read(personShop()), { ...ASK, id: 'A99' }, context()).isRefused).toBe(true);
  });
});

describe('isOptOutReply', () => {
  it.each([
    ...['Huỷ', 'hủy', 'HUY', 'Từ chối', 'tu choi QC', 'TC', 'stop', 'STOP!', 'Unsubscribe'],
    ...[
      'dừng gửi tin nhé shop',
      'Ngừng nhắn tin giúp em',
      'đừng gửi nữa',
      'không nhận tin nữa',
      'Cho mình huỷ nhận tin',
    ],
    ...['please stop sending me emails', "Don't contact me"],
  ])('%p wants no more', (text) => {
    expect(isOptOutReply(text)).toBe(true);
  });

  it.each([
    ...[
      '',
      'ok',
      'Huỷ đơn D12 giúp em',
      'cho em huỷ lịch hẹn thứ bảy',
      'Xe dừng trước cửa',
      'không',
      'cảm ơn shop',
    ],
    ...['Dạ đúng ạ', 'Vâng, ĐÚNG ạ', 'em dùng nhé'],
    ...['Em gửi shop tin nhắn rồi nhé', 'bus stop gần chợ', 'x'.repeat(500)],
  ])('%p does not', (text) => {
    expect(isOptOutReply(text)).toBe(false);
  });
});
