import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../shared/desk/calls';
import { requestRows } from '../../shared/person/requests';
import { sheetOf } from '../../shared/workbook/snapshot';
import { act, ask } from '../hosts/memoryVerbs';
import { CUSTOMERS, ORDERS, personShop, read } from '../person/personShop';
import { under } from './shop';

function correct(field: string, value: string, id = 'A01'): Action {
  return { kind: 'correct', id, field, value };
}

function usersCells(workbook: ReturnType<typeof personShop>) {
  return [
    sheetOf(read(workbook), 'Khách')!.values.map((row) => row.slice(0, 7)),
    sheetOf(read(workbook), 'Bán hàng')!.values,
  ];
}

describe('planCorrect', () => {
  it('changes the cell of the list and of every order that is surely theirs and says the same', () => {
    const workbook = personShop();
    expect(act(workbook, correct('name', 'Nguyễn Thị Mẫu Mới'))).toMatchObject({ isRefused: false });
    const [customers, orders] = usersCells(workbook);
    expect(customers![1]![1]).toBe('Nguyễn Thị Mẫu Mới');
    // D1 by their code; D2 says another name; D4 only has the name, so it may be somebody else's.
    expect(orders!.slice(1).map((row) => row[3])).toEqual([
      'Nguyễn Thị Mẫu Mới',
      ...ORDERS.slice(2).map((row) => row[3]),
    ]);
    expect(under(workbook, 'Khách', '◆ Tên chuẩn')[0]).toBe('Nguyễn Thị Mẫu Mới');
  });

  it('finds the same phone in another spelling', () => {
    const workbook = personShop();
    act(workbook, correct('phone', '0900000199'));
    const [customers, orders] = usersCells(workbook);
    expect([customers![1]![2], orders![2]![4]]).toEqual(['0900000199', '0900000199']);
    expect(under(workbook, 'Khách', '◆ SĐT chuẩn')[0]).toBe('+84900000199');
  });

  it('stands on the Repairs sheet with the old value, and on the list of requests', () => {
    const workbook = personShop();
    act(workbook, correct('address', '9 phố Mới'));
    const row = sheetOf(read(workbook), 'Sửa dữ liệu')!.values.find((cells) => cells[2] === 'Sửa tay');
    expect(row!.slice(1, 12)).toEqual([
      ...['Đã đồng ý', 'Sửa tay', 'Khách', 2, 'E (Địa chỉ)', 'A01', '1 phố Ví Dụ', '9 phố Mới'],
      ...['Sửa tay theo lời khách.', 'Lan', expect.anything()],
    ]);
    expect(requestRows(read(workbook))).toMatchObject([{ id: 'A01', kind: 'correct', isDone: true }]);
    expect(ask(workbook, 'preview', { action: { kind: 'refresh' } }).isEmpty).toBe(true);
  });

  it.each(['undo', 'leave'] as const)('is taken back by %s', (kind) => {
    const workbook = personShop();
    const before = usersCells(workbook);
    act(workbook, correct('phone', '0900000199'));
    expect(act(workbook, { kind })).toMatchObject({ isRefused: false });
    expect(usersCells(workbook)).toEqual(before);
  });

  it('fills a cell that was blank, empties one, and keeps a day in its form', () => {
    const workbook = personShop();
    act(workbook, correct('email', 'thu@example.com', 'A02'));
    act(workbook, correct('note', '', 'A01'));
    act(workbook, correct('birthday', '06/07/1990'));
    const [customers] = usersCells(workbook);
    expect(customers![2]![3]).toBe('thu@example.com');
    expect(customers![1]!.slice(5)).toEqual(['06/07/1990', null]);
  });

  it.each([
    ['phone', '12', 'correct.badValue'],
    ['email', 'mau at example', 'correct.badValue'],
    ['customer_id', 'A77', 'correct.noField'],
    ['amount', '5', 'correct.noField'],
    ['name', 'Nguyễn Thị Mẫu', 'correct.nothing'],
    ['gender', 'Nữ', 'correct.nothing'],
  ])('is refused for %s "%s": %s', (field, value, code) => {
    const workbook = personShop();
    const { isRefused, findings } = ask(workbook, 'preview', { action: correct(field, value) });
    expect([isRefused, findings.map((one) => one.code)]).toEqual([true, [code]]);
    expect(usersCells(workbook)[0]).toEqual(CUSTOMERS);
  });
});
