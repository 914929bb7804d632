import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { erasures, planErase } from '../../shared/commands/erase';
import type { Action } from '../../shared/desk/calls';
import { findPerson } from '../../shared/person/findPerson';
import { personOfId } from '../../shared/person/whoIs';
import { addressHash, isBlocked } from '../../shared/sending/blockList';
import { backupsOf } from '../../shared/workbook/backup';
import { isDateCell } from '../../shared/workbook/cell';
import { fingerprint } from '../../shared/workbook/fingerprint';
import { type MemoryWorkbook, memorySheet } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { stateOf } from '../../shared/workbook/state';
import { context } from '../desk/desk';
import { act, ask, HostDied } from '../hosts/memoryVerbs';
import { CUSTOMERS, everything, ORDERS, personShop, read } from '../person/personShop';
import { REQUEST, shop, under, update } from './shop';

const ERASE: Action = { kind: 'erase', id: 'A01', orders: 'keep', maybes: [] };

/** Every key that findPerson gives of A01. */
function allKeys(workbook: MemoryWorkbook): readonly string[] {
  const person = personOfId(read(workbook), 'A01')!;
  return findPerson(read(workbook), person).traces.map(({ key }) => key);
}

function eraseAll(workbook: MemoryWorkbook, orders: 'keep' | 'erase' = 'keep') {
  return act(workbook, { kind: 'erase', id: 'A01', orders, maybes: allKeys(workbook) });
}

const MARKS = /\bA01\b|900\W?000\W?101|mau@|Nguyễn Thị Mẫu|phố Ví Dụ 1|1 phố Ví Dụ|thích trà/;

describe('planErase', () => {
  it('leaves nothing of the person in any cell, the state sheet and formulas included', () => {
    const workbook = personShop();
    expect(everything(read(workbook))).toMatch(MARKS);
    expect(eraseAll(workbook)).toMatchObject({ isDone: true, isRefused: false });
    expect(everything(read(workbook))).not.toMatch(MARKS);
  });

  it('keeps the figures of the orders, their rows in their places, and everybody else', () => {
    const workbook = personShop();
    eraseAll(workbook);
    const orders = sheetOf(read(workbook), 'Bán hàng')!.values;
    expect(orders.map((row) => row[5])).toEqual(ORDERS.map((row) => row[5]));
    expect(orders[1]!.slice(0, 5)).toEqual(['D1', '15/01/2026', null, null, null]);
    expect(orders.slice(5)).toEqual(ORDERS.slice(5));
    const customers = sheetOf(read(workbook), 'Khách')!.values;
    expect(customers[1]!.every((cell) => cell === null)).toBe(true);
    expect(customers[2]!.slice(0, 4)).toEqual(CUSTOMERS[2]!.slice(0, 4));
    expect(under(workbook, 'Khách', '◆ Mã CRM')).toEqual([null, 'A02', 'A03', 'A05']);
  });

  it('empties the orders too where that is asked for', () => {
    const workbook = personShop();
    eraseAll(workbook, 'erase');
    const orders = sheetOf(read(workbook), 'Bán hàng')!.values;
    expect([1, 2, 4].map((row) => orders[row]!.every((cell) => cell === null))).toEqual([true, true, true]);
    expect(orders[3]).toEqual(ORDERS[3]);
  });

  it('never touches what only a name ties to them unless the user says so', () => {
    const workbook = personShop();
    act(workbook, ERASE);
    expect(sheetOf(read(workbook), 'Bán hàng')!.values[4]).toEqual(ORDERS[4]);
    expect(sheetOf(read(workbook), 'Khách')!.values[2]![6]).toBe('bạn của Nguyễn Thị Mẫu');
    const codes = ask(personShop(), 'preview', { action: ERASE }).findings.map(({ code }) => code);
    expect(codes).toContain('erase.maybesLeft');
  });

  it('cuts their phone out of a text that is about others, and leaves the rest of it', () => {
    const workbook = personShop();
    act(workbook, ERASE);
    expect(sheetOf(read(workbook), 'Sổ tay')!.values).toEqual([
      ['Sổ tay', null],
      ['Gọi … trước khi giao', '…; gia@example.com'],
      [null, 'xong'],
    ]);
    expect(sheetOf(read(workbook), 'Khách')!.values[3]![6]).toBe('SĐT cũ của bạn: …');
  });

  it('keeps the rows of the sent log under a sign that says nothing, so that no key is free again', () => {
    const workbook = personShop();
    act(workbook, ERASE);
    const rows = sheetOf(read(workbook), 'Nhật ký gửi')!.values.slice(4);
    expect(rows.map((row) => row[7])).toEqual(['SENDING', 'SENT', 'SENT']);
    expect(rows[0]![1]).toMatch(/^#[0-9a-f]{8}\|birthday\|2026-06-01$/);
    expect(rows[1]!.slice(1, 3)).toEqual(rows[0]!.slice(1, 3));
    expect(rows[1]![5]).toBeNull();
    expect(rows[2]).toContain('gia@example.com');
  });

  it('leaves the hashes of phone and e-mail on the block list and one line in the log of requests', () => {
    const workbook = personShop();
    act(workbook, ERASE);
    const blocked = isBlocked(read(workbook));
    expect([blocked('mau@example.com'), blocked('+84900000101'), blocked('gia@example.com')]).toEqual([
      true,
      true,
      false,
    ]);
    const [request] = sheetOf(read(workbook), 'Yêu cầu')!.values.slice(4);
    expect([request![2], request!.slice(4, 6).map(isDateCell), request![6]]).toEqual([
      'Xóa',
      [true, true],
      'Lan',
    ]);
    expect(erasures(read(workbook))).toBe(1);
  });

  it('can not be undone, and a refresh after it finds nothing to change', () => {
    const workbook = personShop();
    eraseAll(workbook);
    expect(ask(workbook, 'host', {}).undo).toBeNull();
    expect(act(workbook, { kind: 'undo' })).toMatchObject({ isRefused: true });
    expect(ask(workbook, 'preview', { action: { kind: 'refresh' } }).isEmpty).toBe(true);
  });

  it('empties the copies of backups too, which stay whole', () => {
    const workbook = personShop();
    act(workbook, { kind: 'backup' });
    act(workbook, { kind: 'backup' });
    const person = personOfId(read(workbook), 'A01')!;
    const keys = findPerson(read(workbook), person).traces.map(({ key }) => key);
    act(workbook, { kind: 'erase', id: 'A01', orders: 'keep', maybes: keys });
    expect(everything(read(workbook))).not.toMatch(MARKS);
    const backups = backupsOf(stateOf(read(workbook)));
    expect(backups).toHaveLength(2);
    for (const { copy, fingerprint: known } of backups.flatMap(({ sheets }) => sheets)) {
      expect(fingerprint(sheetOf(read(workbook), copy)!, null)).toBe(known);
    }
    expect(act(workbook, { kind: 'restore', backup: backups[0]!.name })).toMatchObject({ isRefused: false });
    expect(everything(read(workbook))).not.toMatch(MARKS);
  });

  it('finds them by phones that were corrected or repaired meanwhile', () => {
    const workbook = personShop();
    act(workbook, { kind: 'backup' });
    act(workbook, { kind: 'correct', id: 'A01', field: 'phone', value: '0900000199' });
    eraseAll(workbook);
    expect(everything(read(workbook))).not.toMatch(/900\W?000\W?1(?:01|99)/);
  });

  it('takes the stored result of a formula that names them, and leaves the formula', () => {
    const workbook = personShop();
    const tools = memorySheet('Tra cứu', [
      ['Tên'],
      [{ formula: '=Khách!B2', value: 'Nguyễn Thị Mẫu' } as never],
    ]);
    workbook.sheets.push(tools);
    eraseAll(workbook);
    expect(tools.cells[1]).toEqual([{ formula: '=Khách!B2', value: null }]);
    expect(everything(read(workbook))).not.toMatch(MARKS);
  });

  it('says so where others share the phone, and leaves that to them', () => {
    const rows = CUSTOMERS.map((row, i) =>
      i === 4 ? row.map((cell, c) => (c === 2 ? '0900000101' : cell)) : row,
    );
    const workbook = shop(rows, ORDERS);
    update(workbook);
    const preview = ask(workbook, 'preview', { action: ERASE });
    expect(preview.findings.find(({ code }) => code === 'person.shared')?.message).toContain('A05');
    act(workbook, ERASE);
    expect(sheetOf(read(workbook), 'Khách')!.values[4]!.slice(0, 3)).toEqual([
      'A05',
      'Đỗ Thị Nháp',
      '0900000101',
    ]);
    expect(isBlocked(read(workbook))('+84900000101')).toBe(false);
  });

  it('is refused for somebody of whom nothing stands in the workbook', () => {
    const codes = (id: string) => {
      const plan = planErase(read(personShop()), { ...ERASE, id } as never, REQUEST, context());
      return plan.findings.map(({ code }) => code);
    };
    expect(codes('A99')).toEqual(['desk.unknownCustomer']);
    expect(codes('0900000999')).toEqual(['person.nothing']);
  });

  it('erases somebody who is no customer, by their phone', () => {
    const workbook = personShop();
    workbook.sheets.push(memorySheet('Hỏi giá', [['Ghi chú'], ['Chị Lạ 0900 000 777 hỏi giá']]));
    act(workbook, { ...ERASE, id: '0900000777' } as Action);
    expect(everything(read(workbook))).not.toMatch(/900 ?000 ?777/);
    expect(everything(read(workbook))).toContain(addressHash('+84900000777'));
  });

  it('goes on after the host died at any step of it: in the end nothing is left, and they are blocked', () => {
    const whole = personShop();
    const maybes = allKeys(whole);
    const action: Action = { kind: 'erase', id: 'A01', orders: 'keep', maybes };
    for (let diesAt = 0; diesAt < 12; diesAt++) {
      for (const diesAfter of [0, 0.5, 0.97]) {
        const workbook = structuredClone(whole);
        let died = false;
        try {
          act(workbook, action, { diesAt, diesAfter });
        } catch (error) {
          if (!(error instanceof HostDied)) throw error;
          died = true;
        }
        if (!died) continue;
        if (ask(workbook, 'host', {}).pending) ask(workbook, 'continue', {});
        // As the user does who saw an error: once more.
        act(workbook, action);
        expect(everything(read(workbook))).not.toMatch(MARKS);
        expect(isBlocked(read(workbook))('mau@example.com')).toBe(true);
        expect(ask(workbook, 'host', {}).pending).toBeNull();
      }
    }
  });

  it('leaves nothing of them wherever their marks stand, whatever stands around (property)', () => {
    const spelling = fc.constantFrom(
      ...['0900000101', '0900 000 101', '0900.000.101', '+84 900 000 101', '84900000101', '(0900) 000-101'],
      ...['gọi 0900000101 nhé', 'mau@example.com', 'Mau <MAU@example.com>', 'A01', 'khách A01: quen'],
      ...['Nguyễn Thị Mẫu', 'NGUYEN THI MAU', 'chị Nguyễn Thị Mẫu và con'],
    );
    const cell = fc.oneof(
      { weight: 2, arbitrary: spelling },
      { weight: 3, arbitrary: fc.constantFrom(null, 'x', 12, '0900000102', 'ghi chú', 'Trần Văn Thử') },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    );
    const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const base = personShop();
    fc.assert(
      fc.property(grid, grid, fc.constantFrom('keep' as const, 'erase' as const), (notes, calls, orders) => {
        const workbook = structuredClone(base);
        workbook.sheets.push(memorySheet('Lung tung', notes));
        const log = workbook.sheets.find(({ name }) => name === 'Tương tác')!;
        for (const row of calls) log.cells.push([null, row[0]!, row[1]!, null, null, row[2]!]);
        eraseAll(workbook, orders);
        expect(everything(read(workbook))).not.toMatch(
          /\bA01\b|900\W{0,2}000\W?101|mau@|Nguyễn Thị Mẫu|NGUYEN THI MAU/i,
        );
      }),
      { numRuns: 25 },
    );
  });
});
