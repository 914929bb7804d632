import { describe, expect, it } from '@jest/globals';
import { sendAll } from '../../shared/sending/sendAll';
import { memoryHost, run } from './memoryMessenger';
import { fieldText, readEml } from './readEml';
import { ALL_KEYS, allItems, managedShop, ourSheet, setting } from './sendingShop';

const WORKBENCH = {
  kind: 'workbench',
  isSendersSeat: false,
  quota: null,
  ownAddress: '',
  utcOffset: 420,
} as const;

describe('drafts', () => {
  it('are files in the workbench, one for each message, with the sender that Settings name and no trace in the log', () => {
    const workbook = managedShop();
    setting(workbook, 'sender', 'shop@example.com');
    const before = JSON.stringify(ourSheet(workbook, 'sentLog').cells);
    const host = memoryHost(workbook, WORKBENCH);
    const report = run(host, sendAll(ALL_KEYS, false, 'email', allItems))!;
    expect(report.drafts.map(({ key, url, paste, file }) => [key, url, paste, file?.name])).toEqual([
      [ALL_KEYS[0], '', null, '001 Nguyễn Thị Mẫu.eml'],
      [ALL_KEYS[1], '', null, '002 Trần Văn Thử.eml'],
      [ALL_KEYS[2], '', null, '003 Lê Thị Giả.eml'],
      [ALL_KEYS[3], '', null, '004 Phạm Văn Ví.eml'],
    ]);
    const { fields, parts } = readEml(report.drafts[1]!.file!.text);
    expect(fieldText(fields, 'From')).toBe('shop@example.com');
    expect(fieldText(fields, 'To')).toBe('thu@example.com');
    expect(fieldText(fields, 'Date')).toBe('Wed, 01 Jul 2026 09:30:00 +0700');
    expect(parts[0]!.text).toContain('sinh nhật');
    expect(host.delivered).toEqual([]);
    expect(JSON.stringify(ourSheet(workbook, 'sentLog').cells)).toBe(before);
  });

  it('have a name that every file system takes, whatever the customer is called', () => {
    const people = allItems(undefined as never, undefined as never, [], 'vi');
    const named = (customer: string) => {
      const host = memoryHost(managedShop(), WORKBENCH);
      const items = () => [{ ...people[0]!, customer }];
      return run(host, sendAll(ALL_KEYS.slice(0, 1), false, 'email', items))!.drafts[0]!.file!.name;
    };
    expect(named('../..\\etc/passwd:"?*<>|')).toBe('etc passwd.eml');
    expect(named('\u202egnp.exe')).toBe('gnp.exe.eml');
    expect(named('...')).toBe('e-mail.eml');
    expect(named('Công ty TNHH Thương mại Dịch vụ Xuất nhập khẩu Một Thành Viên').length).toBeLessThanOrEqual(
      44,
    );
  });

  it('are links of a mail program in Excel', () => {
    const host = memoryHost(managedShop(), { ...WORKBENCH, kind: 'excel' });
    const { drafts } = run(host, sendAll(ALL_KEYS.slice(0, 1), false, 'email', allItems))!;
    expect(drafts[0]!.file).toBeNull();
    expect(drafts[0]!.url).toMatch(/^https:\/\/outlook\.office\.com\//);
  });

  it('of a trial has the receiver left to fill in where nobody knows the own address', () => {
    const host = memoryHost(managedShop(), { ...WORKBENCH, user: '' });
    const { drafts } = run(host, sendAll(ALL_KEYS, true, 'email', allItems))!;
    expect(readEml(drafts[0]!.file!.text).fields.map(([name]) => name)).not.toContain('To');
  });
});
