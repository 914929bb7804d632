import { describe, expect, it } from '@jest/globals';
import { planLeave } from '../../shared/commands/leave';
import { carriedLog } from '../../shared/sending/carriedLog';
import { readLedger } from '../../shared/sending/ledger';
import { sendAll } from '../../shared/sending/sendAll';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sentOf } from '../../shared/workbook/sentState';
import { REQUEST, update } from '../commands/shop';
import { memoryHost, run as memoryRun } from './memoryMessenger';
import { ALL_KEYS, allItems, itemsOf, managedShop, ourSheet } from './sendingShop';

const later = { moment: '2026-07-01T10:30', minuteOfDay: 10 * 60 + 30 };

function send(workbook: MemoryWorkbook, keys = ALL_KEYS, items = allItems) {
  const host = memoryHost(workbook, later);
  const report = memoryRun(host, sendAll(keys, false, 'email', items))!;
  return { sent: host.delivered.length, why: [...new Set(report.skipped.map(({ why }) => why))], report };
}

function emptyLog(workbook: MemoryWorkbook): void {
  const { name, cells } = ourSheet(workbook, 'sentLog');
  const rect = { row: 4, column: 0, rows: cells.length, columns: 20 };
  applyToMemory(workbook, [{ kind: 'clear', sheet: name, rect }]);
}

const GONE = 'Đã gửi rồi; dòng trong nhật ký gửi đã bị xóa.';

describe('what was sent', () => {
  it('is not sent again after somebody cleared the rows of the log', () => {
    const workbook = managedShop();
    expect(send(workbook).sent).toBe(ALL_KEYS.length);
    emptyLog(workbook);
    expect(send(workbook)).toMatchObject({ sent: 0, why: [GONE] });
  });

  it('is not sent again after somebody deleted the log and a refresh made it anew', () => {
    const workbook = managedShop();
    send(workbook);
    applyToMemory(workbook, [{ kind: 'removeSheet', sheet: ourSheet(workbook, 'sentLog').name }]);
    expect(send(workbook).report.stopped).toContain('Cập nhật');
    update(workbook, {}, 'refresh');
    expect(send(workbook)).toMatchObject({ sent: 0, why: [GONE] });
  });

  it('is marked once, and outlives what the state says besides', () => {
    const workbook = managedShop();
    send(workbook);
    const marks = sentOf(snapshotOfMemory(workbook));
    expect(marks).toMatch(/^[\da-f]+$/);
    expect(marks.length).toBe(16 * ALL_KEYS.length);
    send(workbook);
    update(workbook, {}, 'refresh');
    expect(sentOf(snapshotOfMemory(workbook))).toBe(marks);
  });

  it('is known by the last order too where the day of a reminder moves', () => {
    const workbook = managedShop();
    const of = (rule: string, day: string) => () =>
      itemsOf(undefined, rule).map((item) => ({ ...item, key: `${item.customerId}|${rule}|${day}` }));
    const keys = (day: string) => of('reorder', day)().map(({ key }) => key);
    const first = send(workbook, keys('2026-06-30'), of('reorder', '2026-06-30'));
    expect(first.sent).toBeGreaterThan(0);
    emptyLog(workbook);
    expect(send(workbook, keys('2026-07-01'), of('reorder', '2026-07-01'))).toMatchObject({ sent: 0 });
  });
});

describe('leaving', () => {
  it('says that the log of what was sent goes too', () => {
    const workbook = managedShop();
    const codes = () =>
      planLeave(snapshotOfMemory(workbook), REQUEST).findings.map(({ code, params }) => [code, params]);
    expect(codes()).toEqual([]);
    send(workbook);
    expect(codes()).toEqual([['leave.sentGoes', { count: ALL_KEYS.length }]]);
  });
});

describe('a backup that is put back', () => {
  it('is told what was sent since, and nobody is written to twice', () => {
    const back = managedShop();
    const now = structuredClone(back);
    send(now);
    const changes = carriedLog(snapshotOfMemory(now), snapshotOfMemory(back))!;
    applyToMemory(back, changes);
    expect(readLedger(snapshotOfMemory(back))).toEqual(readLedger(snapshotOfMemory(now)));
    expect(sentOf(snapshotOfMemory(back)).length).toBe(16 * ALL_KEYS.length);
    expect(send(back).sent).toBe(0);
    expect(carriedLog(snapshotOfMemory(now), snapshotOfMemory(back))).toEqual([]);
  });
});
