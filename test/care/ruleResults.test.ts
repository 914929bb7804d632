import { describe, expect, it } from '@jest/globals';
import { resultText } from '../../shared/crm/sheets/rulesSheet';
import { type DayNumber, dmyOfDay } from '../../shared/model/day';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell, WritableCell } from '../../shared/workbook/cell';
import type { MemoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import { sheetNamed, shop, update } from '../commands/shop';
import { BOUGHT, BUYERS, TODAY } from '../desk/desk';

/** A care of so many days ago, with the words of the Care sheet. */
function care(id: string, rule: string, daysAgo: number, status: string): Cell[] {
  const day = { serial: TODAY - daysAgo };
  return [day, id, null, null, rule, ...Array<Cell>(5).fill(null), status, null, null, day];
}

/** A reminder that went out so many days ago, of an occasion of so many days ago. */
function sentReminder(id: string, daysAgo: number, dueAgo: number): Cell[] {
  const key = `${id}|reorder|${dmyIso(dueAgo)}`;
  return [`${dmyIso(daysAgo)}T09:00`, key, id, 'Nhịp mua', 'Email', 'mau@example.com', 'x', 'SENT'];
}

function refreshed(
  rows: readonly (readonly Cell[])[],
  sent: readonly (readonly Cell[])[] = [],
): MemoryWorkbook {
  const workbook = shop(BUYERS, BOUGHT);
  update(workbook);
  const write = (sheet: string, all: readonly (readonly Cell[])[]): void => {
    all.forEach((cells, i) => {
      applyToMemory(workbook, [
        { kind: 'write', sheet, row: 4 + i, column: 0, columns: cells.map((cell) => [cell]) },
      ]);
    });
  };
  write('Chăm sóc', rows);
  write('Nhật ký gửi', sent);
  update(workbook, {}, 'refresh');
  return workbook;
}

/** Cared for, bought again, control, control bought, result. */
function resultsOf(workbook: MemoryWorkbook, rule: string): readonly WritableCell[] {
  const row = sheetNamed(workbook, 'Quy tắc').cells.find((one) => one?.[0] === rule)!;
  return Array.from({ length: 5 }, (_, i) => row[7 + i] ?? null);
}

describe('what came of a rule', () => {
  it('is counted of what was done or sent long enough ago, one occasion once', () => {
    // K02 buys every 14 days, the last time on 25 June; K06 not since January.
    const workbook = refreshed(
      [
        care('K02', 'Nhịp mua', 40, 'Xong'),
        care('K02', 'Nhịp mua', 40, 'Xong'),
        care('K06', 'Nhịp mua', 40, 'Xong'),
        care('K02', 'Nhịp mua', 10, 'Xong'),
        care('K05', 'Nhịp mua', 40, 'Bỏ qua'),
        care('K04', 'Sinh nhật', 40, 'Dự kiến'),
      ],
      [sentReminder('K01', 45, 45)],
    );
    expect(resultsOf(workbook, 'Nhịp mua')).toEqual([
      3,
      2,
      null,
      null,
      '2/3 khách mua lại trong 30 ngày (67%).',
    ]);
    expect(resultsOf(workbook, 'Sinh nhật')).toEqual([null, null, null, null, null]);
  });

  it('counts an occasion once that was sent and closed by hand on another day', () => {
    const workbook = refreshed([care('K06', 'Nhịp mua', 40, 'Xong')], [sentReminder('K06', 38, 40)]);
    expect(resultsOf(workbook, 'Nhịp mua').slice(0, 2)).toEqual([1, 0]);
  });

  it('stands against a control group where there is one, with the words of UPLIFT', () => {
    const workbook = refreshed([
      care('K02', 'Nhịp mua', 40, 'Xong'),
      care('K06', 'Nhịp mua', 40, 'Đối chứng'),
    ]);
    const [treated, bought, control, controlBought, text] = resultsOf(workbook, 'Nhịp mua');
    expect([treated, bought, control, controlBought]).toEqual([1, 1, 1, 0]);
    expect(text).toMatch(/^1\/1 khách mua lại trong 30 ngày \(100%\)\. Nhóm để yên: 0%\. Chưa rõ: /);
  });

  it('says so where care helped: 60 of 100 against 30 of 100 (Newcombe 1998, method 10: 16 to 42 points)', () => {
    const text = resultText({ treated: 100, treatedBuyers: 60, control: 100, controlBuyers: 30 }, 30, 'en');
    expect(text).toContain('60 of 100 bought again within 30 days (60%).');
    expect(text).toContain('Of those left alone 30%');
    expect(text).toMatch(/from 16 to 42 percentage points/);
  });

  it('changes nothing when it is counted again', () => {
    const workbook = refreshed([care('K02', 'Nhịp mua', 40, 'Xong')]);
    expect(update(workbook, {}, 'refresh').changeSet.changes).toEqual([]);
  });
});

describe('the control group', () => {
  const HALF = { set: { holdout: 0.5 } };

  it('is written on the Care sheet by a refresh, is on no list, and grows by nobody twice', () => {
    const workbook = refreshed([]);
    update(workbook, HALF, 'refresh');
    const rows = () =>
      sheetNamed(workbook, 'Chăm sóc')
        .cells.slice(4)
        .filter((row) => row?.[10] === 'Đối chứng');
    const first = rows();
    expect(first.length).toBeGreaterThan(0);
    update(workbook, {}, 'refresh');
    update(workbook, { today: (TODAY + 1) as DayNumber }, 'refresh');
    const keys = rows().map((row) => `${row[1]} ${row[4]}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(0, first.length)).toEqual(first.map((row) => `${row[1]} ${row[4]}`));
  });

  it('is empty where the shop wants none', () => {
    const workbook = refreshed([]);
    const { cells } = sheetNamed(workbook, 'Chăm sóc');
    expect(cells.slice(4).filter((row) => row?.some((cell) => cell !== null))).toEqual([]);
  });
});

function dmyIso(daysAgo: number): string {
  return dmyOfDay((TODAY - daysAgo) as DayNumber)
    .split('/')
    .reverse()
    .join('-');
}
