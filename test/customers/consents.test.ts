import { describe, expect, it } from '@jest/globals';
import type { Channel } from '../../shared/care/channel';
import type { Purpose } from '../../shared/care/purpose';
import { consentsOf } from '../../shared/customers/consents';
import { messagesIn } from '../../shared/messages';
import { blockedWith } from '../../shared/sending/blockList';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { EMPTY_STATE, STATE_SHEET, stateOf, writeState } from '../../shared/workbook/state';
import { managedShop, typeRows } from '../sending/sendingShop';

const HEADER = ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Giới tính', 'Đồng ý nhận tin', 'Ghi chú'];
const SILENT: readonly (readonly Cell[])[] = [
  HEADER,
  ['A01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com', 'Nữ', null, null],
  ['A02', 'Trần Văn Thử', '0912000102', 'thu@example.com', 'Nam', null, null],
  // The same phone as A01.
  ['A03', 'Lê Thị Giả', '+84 912 000 101', 'gia@example.com', 'Nữ', 'Có', null],
];
const [CARE, AD] = messagesIn('vi').crm.choices.purposes as [string, string];

function said(workbook: MemoryWorkbook, id = 'A01') {
  const consents = consentsOf(snapshotOfMemory(workbook));
  return (purpose: Purpose, channel: Channel) => consents.of(id, purpose, channel);
}

function withSheet(...rows: readonly (readonly Cell[])[]): MemoryWorkbook {
  const workbook = managedShop(SILENT);
  typeRows(workbook, 'consent', rows);
  return workbook;
}

function blocking(workbook: MemoryWorkbook, ...addresses: readonly string[]): MemoryWorkbook {
  const snapshot = snapshotOfMemory(workbook);
  const state = stateOf(snapshot) ?? EMPTY_STATE;
  const memory = { ...state.memory, ...blockedWith(snapshot, ...addresses) };
  applyToMemory(workbook, writeState({ ...state, memory }, sheetOf(snapshot, STATE_SHEET)));
  return workbook;
}

describe('consentsOf', () => {
  it('takes silence for no consent and no refusal, of every purpose and channel', () => {
    const state = said(managedShop(SILENT));
    for (const purpose of ['care', 'marketing', 'transaction'] as const) {
      for (const channel of ['email', 'sms', 'zns', 'zalo', 'call'] as const)
        expect(state(purpose, channel)).toBe('silent');
    }
  });

  it('keeps purposes and channels apart', () => {
    const state = said(withSheet(['A01', CARE, 'SMS', 'Có'], ['A01', AD, 'Email', 'Không']));
    expect(state('care', 'sms')).toBe('agreed');
    expect(state('care', 'email')).toBe('silent');
    expect(state('marketing', 'email')).toBe('refused');
    expect(state('marketing', 'sms')).toBe('silent');
  });

  it('takes a no to Zalo for one to ZNS, and a yes to Zalo for none', () => {
    expect(said(withSheet(['A01', CARE, 'Zalo', 'Không']))('care', 'zns')).toBe('refused');
    expect(said(withSheet(['A01', CARE, 'Zalo', 'Có']))('care', 'zns')).toBe('silent');
    expect(said(withSheet(['A01', CARE, 'Zalo ZNS', 'Không']))('care', 'zalo')).toBe('silent');
  });

  it('honours a refusal in every row that has the same phone, however it is written', () => {
    const workbook = withSheet(['A01', null, null, 'Không']);
    expect(said(workbook, 'A03')('care', 'sms')).toBe('refused');
    expect(said(workbook, 'A02')('care', 'sms')).toBe('silent');
    // A consent stays with who gave it.
    expect(said(managedShop(SILENT), 'A01')('care', 'sms')).toBe('silent');
    expect(said(managedShop(SILENT), 'A03')('care', 'sms')).toBe('agreed');
  });

  it('lets a later consent of the same purpose end a refusal, and nothing else', () => {
    const no = ['A01', CARE, null, 'Không', 'q', { serial: 46000 }];
    const later = { serial: 46100 };
    expect(said(withSheet(no, ['A01', CARE, null, 'Có', 'q', later]))('care', 'email')).toBe('agreed');
    expect(said(withSheet(no, ['A01', AD, null, 'Có', 'q', later]))('care', 'email')).toBe('refused');
    expect(said(withSheet(no, ['A02', CARE, null, 'Có', 'q', later]))('care', 'email')).toBe('refused');
    expect(said(withSheet(no, ['A01', CARE, 'SMS', 'Có', 'q', later]))('care', 'email')).toBe('refused');
  });

  it.each(['mau@example.com', ' MAU@Example.com', '0912000101', '+84912000101', '84 912.000.101'])(
    'honours %s on the list of those who opted out, by hash',
    (address) => {
      const workbook = blocking(withSheet(['A01', CARE, 'Email', 'Có']), address);
      const consents = consentsOf(snapshotOfMemory(workbook));
      expect(consents.isBlocked('A01')).toBe(true);
      expect(consents.of('A01', 'care', 'email')).toBe('refused');
      expect(consents.of('A01', 'transaction', 'sms')).toBe('refused');
      expect(consents.isRefused('A01', 'care')).toBe(true);
      expect(consents.isBlocked('A02')).toBe(false);
      expect(JSON.stringify(stateOf(snapshotOfMemory(workbook))?.memory)).not.toMatch(/mau|912000101/);
    },
  );

  it('says that all is refused only where every way to reach somebody is', () => {
    const isRefused = (...rows: readonly (readonly Cell[])[]) =>
      consentsOf(snapshotOfMemory(withSheet(...rows))).isRefused('A01', 'care');
    expect(isRefused(['A01', CARE, null, 'Không'])).toBe(true);
    expect(isRefused(['A01', AD, null, 'Không'])).toBe(false);
    expect(isRefused(['A01', CARE, 'Email', 'Không'])).toBe(false);
    expect(
      isRefused(...['Email', 'SMS', 'Zalo', 'Gọi điện'].map((channel) => ['A01', CARE, channel, 'Không'])),
    ).toBe(true);
  });
});
