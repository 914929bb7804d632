import { describe, expect, it } from '@jest/globals';
import { customerView } from '../../shared/desk/customerView';
import { todayView } from '../../shared/desk/todayView';
import type { DayNumber } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, putCell, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetNamed, shop, update } from '../commands/shop';
import { BOUGHT, BUYERS, buyers, context, ordersOf, TODAY } from './desk';

const day = (serial: number): Cell => ({ serial });

function keysOf(workbook: MemoryWorkbook, today: DayNumber = TODAY): readonly string[] {
  const { items } = todayView(snapshotOfMemory(workbook), { most: 100 }, context('vi', today));
  return items.map(({ key }) => key);
}

/** A closed row of the Care sheet. */
function close(
  workbook: MemoryWorkbook,
  row: number,
  { due, id, rule, status = 'Xong', on }: { due: Cell; id: string; rule: string; status?: string; on: Cell },
): void {
  const cells: readonly Cell[] = [due, id, null, null, rule, ...Array(5).fill(null), status, null, null, on];
  cells.forEach((cell, column) => {
    putCell(sheetNamed(workbook, 'Chăm sóc'), row, column, cell);
  });
}

/** Switches a rule of the Rules sheet on, with its days. */
function rule(workbook: MemoryWorkbook, name: string, days: number): void {
  const sheet = sheetNamed(workbook, 'Quy tắc');
  const row = sheet.cells.findIndex((one) => one?.[0] === name);
  putCell(sheet, row, 2, days);
  putCell(sheet, row, 6, 'Có');
}

/** Our column beside a customer's row. */
function put(workbook: MemoryWorkbook, row: number, header: string, cell: Cell): void {
  const sheet = sheetNamed(workbook, 'Khách');
  putCell(sheet, row, sheet.cells[0]!.indexOf(header), cell);
}

describe('what was done already', () => {
  it('about a row that was merged since counts for the one that stays', () => {
    const twin = ['K07', 'Mẫu (cũ)', '0912000177', 'cu@example.com', '05/07/1990', 'Nữ', null, null];
    const workbook = shop([...BUYERS, twin], BOUGHT);
    update(workbook);
    close(workbook, 4, { due: day(TODAY + 4), id: 'K07', rule: 'Sinh nhật', on: day(TODAY - 10) });
    close(workbook, 5, { due: day(TODAY - 15), id: 'K07', rule: 'Nhịp mua', on: day(TODAY - 10) });
    expect(keysOf(workbook)).toContain('K01|reorder|2026-06-17');
    put(workbook, 7, '◆ Gộp vào', 'K01');
    expect(keysOf(workbook).filter((key) => key.startsWith('K01|'))).toEqual([]);
  });

  it('before a later order does not end the next reminder, though its day was still to come', () => {
    const workbook = shop(BUYERS, [BOUGHT[0]!, ...ordersOf('K01', '2026-05-27', 21, 8, 500_000)]);
    update(workbook);
    // Cared for on 26 May for a day that the rule gave as 5 June; they bought on 27 May.
    const [done, due] = [TODAY - 36, TODAY - 26];
    close(workbook, 4, { due: day(due), id: 'K01', rule: 'Nhịp mua', on: day(done) });
    expect(keysOf(workbook)).toContain('K01|reorder|2026-06-17');
  });

  it('as thanks for the first order is not done again when the days of the rule change', () => {
    const first = ordersOf('K02', '2026-06-26', 1, 1, 300_000);
    const workbook = shop(BUYERS, [...BOUGHT.filter((row) => row[2] !== 'K02'), ...first]);
    update(workbook);
    rule(workbook, 'Cảm ơn đơn đầu', 3);
    expect(keysOf(workbook)).toContain('K02|thankYou|2026-06-29');
    close(workbook, 4, { due: day(TODAY - 2), id: 'K02', rule: 'Cảm ơn đơn đầu', on: day(TODAY - 2) });
    rule(workbook, 'Cảm ơn đơn đầu', 5);
    expect(keysOf(workbook).filter((key) => key.startsWith('K02|thankYou'))).toEqual([]);
  });
});

describe('a lunar birthday under both rules of birthdays', () => {
  const lunar = (): MemoryWorkbook => {
    // 17 May of the lunar year 2026 is 1 July 2026.
    const people = BUYERS.map((row) =>
      row[0] === 'K06' ? row.map((cell, i) => (i === 4 ? '17/5 âl' : cell)) : row,
    );
    const workbook = shop(people, BOUGHT);
    update(workbook);
    rule(workbook, 'Sinh nhật', 7);
    rule(workbook, 'Sinh nhật âm lịch', 7);
    return workbook;
  };
  const wishesOf = (workbook: MemoryWorkbook): readonly string[] => {
    const { items } = todayView(snapshotOfMemory(workbook), { most: 100 }, context());
    const own = items.find(({ customerId }) => customerId === 'K06');
    return own === undefined ? [] : [own.reason, ...own.also].filter((text) => /sinh nhật/i.test(text));
  };

  it('is one wish', () => {
    expect(wishesOf(lunar())).toHaveLength(1);
  });

  it('is over when either rule had its wish', () => {
    for (const name of ['Sinh nhật', 'Sinh nhật âm lịch']) {
      const workbook = lunar();
      close(workbook, 4, { due: day(TODAY), id: 'K06', rule: name, on: day(TODAY) });
      expect(wishesOf(workbook)).toEqual([]);
    }
  });
});

describe("a customer's card", () => {
  it('does not show what was left alone on purpose as the next care', () => {
    const workbook = buyers();
    const control = { due: day(TODAY - 100), id: 'K02', rule: 'Nhịp mua', status: 'Đối chứng' };
    close(workbook, 4, { ...control, on: day(TODAY - 100) });
    const view = customerView(snapshotOfMemory(workbook), { by: 'id', text: 'K02' }, context());
    expect(view).toMatchObject({ kind: 'one', customer: { nextCare: { due: '2026-07-09' } } });
  });
});
