import { describe, expect, it } from '@jest/globals';
import { planOptOut } from '../../shared/commands/optOut';
import type { Action } from '../../shared/desk/calls';
import { requestRows } from '../../shared/person/requests';
import { isBlocked } from '../../shared/sending/blockList';
import { sheetOf } from '../../shared/workbook/snapshot';
import { context, TODAY } from '../desk/desk';
import { act, ask } from '../hosts/memoryVerbs';
import { personShop, read } from '../person/personShop';
import { sheetNamed } from './shop';

const STOP = { kind: 'optOut', id: 'A01', channel: null, purpose: null, how: 'nhắn Zalo' } as const;

describe('planOptOut', () => {
  it('writes a refusal of everything with its day and how it came, and blocks phone and e-mail by hash', () => {
    const workbook = personShop();
    act(workbook, STOP);
    const rows = sheetOf(read(workbook), 'Sự đồng ý')!.values.slice(4);
    expect(rows[1]).toEqual(['A01', null, null, 'Không', null, { serial: TODAY }, 'nhắn Zalo', null]);
    const blocked = isBlocked(read(workbook));
    expect([blocked('MAU@example.com'), blocked('+84900000101')]).toEqual([true, true]);
    expect(requestRows(read(workbook))).toMatchObject([{ id: 'A01', kind: 'stop', isDone: true }]);
  });

  it('counts for somebody without phone and e-mail too', () => {
    const workbook = personShop();
    sheetNamed(workbook, 'Khách').cells[4]![2] = null;
    act(workbook, { kind: 'refresh' });
    act(workbook, { ...STOP, id: 'A05' } as Action);
    expect(ask(workbook, 'person', { who: 'A05' })).toMatchObject({
      kind: 'one',
      person: { isBlocked: true },
    });
  });

  it.each([
    ['email', 'marketing'],
    ['E-mail', 'Marketing'],
    ['Email', 'Quảng cáo'],
  ])('of one channel and purpose (%s, %s) blocks nothing else', (channel, purpose) => {
    const workbook = personShop();
    act(workbook, { ...STOP, channel, purpose });
    expect(sheetOf(read(workbook), 'Sự đồng ý')!.values[5]!.slice(0, 4)).toEqual([
      ...['A01', 'Quảng cáo', 'Email', 'Không'],
    ]);
    expect(isBlocked(read(workbook))('mau@example.com')).toBe(false);
  });

  it('is taken back by undo, the block list too', () => {
    const workbook = personShop();
    const before = JSON.stringify(sheetNamed(workbook, 'Sự đồng ý').cells[4]);
    act(workbook, STOP);
    expect(act(workbook, { kind: 'undo' })).toMatchObject({ isRefused: false });
    expect(isBlocked(read(workbook))('mau@example.com')).toBe(false);
    expect(JSON.stringify(sheetNamed(workbook, 'Sự đồng ý').cells[4])).toBe(before);
    expect(read(workbook).sheets.map(({ name }) => name)).not.toContain('Yêu cầu');
  });

  it('keeps who was blocked before, also after its undo', () => {
    const workbook = personShop();
    act(workbook, { ...STOP, id: 'A03' } as Action);
    act(workbook, STOP);
    act(workbook, { kind: 'undo' });
    expect(isBlocked(read(workbook))('gia@example.com')).toBe(true);
  });

  it('is refused for a customer that is not there, and without its columns', () => {
    const codes = (plan: ReturnType<typeof planOptOut>) => plan.findings.map(({ code }) => code);
    const workbook = personShop();
    expect(codes(planOptOut(read(workbook), { ...STOP, id: 'A99' }, context()))).toEqual([
      'desk.unknownCustomer',
    ]);
    sheetNamed(workbook, 'Sự đồng ý').cells[3]![3] = null;
    expect(codes(planOptOut(read(workbook), STOP, context()))).toEqual(['desk.noColumn']);
  });
});
