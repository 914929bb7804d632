import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { OutgoingMessage, SendPreview, SendReport } from '../../shared/desk/calls';
import type { Sent } from '../../shared/desk/verbs';
import type { TodayView } from '../../shared/desk/views';
import { type LedgerRow, ledgerWrite, readLedger } from '../../shared/sending/ledger';
import type { Gateways } from '../../workbench/cli/call';
import { openFile, readSnapshot } from '../../workbench/cli/fileHost';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { careShop, KEYS } from '../cli/careShop';
import { inFolder, soKhach, soKhachAt, soKhachWith } from './cli';

/** A run that was cut off after its message had begun. */
function cutOff(file: string, key: string): void {
  const book = openFile(readFileSync(file), file);
  const ledger = readLedger(readSnapshot(book));
  if ('fault' in ledger) throw new Error(ledger.fault);
  const row: LedgerRow = {
    moment: '2026-07-01T14:00',
    key,
    customerId: 'K01',
    rule: 'Sinh nhật',
    channel: 'Email',
    address: 'mau@example.com',
    textHash: '0123456789abcdef',
    status: 'SENDING',
    sender: 'Lan',
    id: '',
  };
  writeFileSync(file, patchXlsx(book.file, [ledgerWrite(ledger, [row])]));
}

describe('so-khach care send', () => {
  it('tells of a message that was cut off, never sends it by itself, and sends it once the user says that it did not go', () => {
    inFolder((folder) => {
      const [file, out] = [careShop(folder), join(folder, 'out')];
      cutOff(file, KEYS[0]!);
      const first = soKhach('care', 'send', file, '--eml', out);
      expect(first.code).toBe(1);
      expect(first.out).toContain(`? Nguyễn Thị Mẫu: có thể đã gửi (${KEYS[0]})`);
      const { unknown } = JSON.parse(soKhach('care', 'list', file, '--json').out) as TodayView;
      expect(unknown.map(({ key }) => key)).toEqual([KEYS[0]]);
      expect(soKhach('care', 'list', file).out).toContain('care settle');
      expect(soKhach('care', 'settle', file, KEYS[0]!, 'unsent', '--by', 'Lan').code).toBe(0);
      const again = soKhachAt('2026-07-01T08:05:00Z', 'care', 'send', file, '--eml', out, '--json');
      expect((JSON.parse(again.out) as SendReport).sent).toBe(1);
    });
  });

  it('sends nothing again from a backup that is put back, and tells what one without a log does not know', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      const send = (out: string) => soKhach('care', 'send', file, '--eml', join(folder, out), '--json');
      expect(soKhach('backup', file).code).toBe(0);
      const { sent } = JSON.parse(send('a').out) as SendReport;
      expect(sent).toBeGreaterThan(0);
      const restored = soKhach('restore', file);
      expect(restored.out).toContain(`(${sent} tin) vẫn được giữ`);
      expect((JSON.parse(send('b').out) as SendReport).sent).toBe(0);
      expect(soKhach('care', 'list', file, '--json').code).toBe(0);
    });
  });

  it('sends by the shop’s gateway where its keys are set, each once, and says where they are not', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      const gone: OutgoingMessage[] = [];
      const send = (message: OutgoingMessage): Sent => {
        gone.push(message);
        return { ok: true, id: `sms-${gone.length}` };
      };
      const gateways = (): Gateways => ({ gateways: ['sms'], send });
      expect(soKhach('care', 'send', file, '--channel', 'sms').err).toContain('chưa có cổng gửi');
      const run = (...argv: string[]) => soKhachWith({ gateways }, 'care', ...argv, '--json');
      const preview = JSON.parse(run('preview', file, '--channel', 'sms').out) as SendPreview;
      expect(preview.will.map(({ to }) => to)).toContain('+84900000001');
      const report = JSON.parse(run('send', file, '--channel', 'sms').out) as SendReport;
      expect(report.sent).toBe(preview.will.length);
      expect(gone.map(({ key }) => key)).toEqual(preview.will.map(({ key }) => key));
      expect((JSON.parse(run('send', file, '--channel', 'sms').out) as SendReport).sent).toBe(0);
      expect(run('send', file, '--channel', 'zns').err).toContain('zns');
    });
  });
});
