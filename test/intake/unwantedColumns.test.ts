import { describe, expect, it } from '@jest/globals';
import { columnOf } from '../../shared/intake/understanding';
import type { Cell } from '../../shared/workbook/cell';
import { sheet, tableOf, understood } from './sheets';

/** A list with one more column, its cells in every row. */
function listWith(header: string, cells: readonly Cell[]) {
  const rows = cells.map((cell, i): readonly Cell[] => [
    `Nguyễn Văn ${'ABCDEFGH'[i]}`,
    `091200010${i}`,
    cell,
  ]);
  return sheet([['Họ tên', 'SĐT', header], ...rows]);
}

const CARDS = ['4111 1111 1111 1111', '5500-0055-5555-5559', '4012888888881881'];
const IDS = ['001091234567', '079190012345', '048085000111'];

describe('unwantedColumns', () => {
  it.each<readonly [string, readonly Cell[]]>([
    ['Mật khẩu', ['abc123', 'matkhau', '000000']],
    ['CCCD', IDS],
    ['Số thẻ tín dụng', CARDS],
    ['Tên đăng nhập', ['an', 'binh', 'chi']],
    ['Password', ['abc123', 'secret', '000000']],
    ['Cột lạ', CARDS],
    ['Cột lạ', [4111111111111111, 5500005555555559, 4012888888881881]],
    ['Cột lạ', IDS],
  ])('says that a column "%s" of %j should not be kept', (header, cells) => {
    const { findings } = understood(listWith(header, cells));
    const found = findings.filter(({ code }) => code === 'table.forbiddenColumn');
    expect(found.map(({ severity, where, params }) => [severity, where.column, params])).toEqual([
      ['warning', 2, expect.objectContaining({ column: 'C', header })],
    ]);
  });

  it('says so of every card and every password, not of the first alone', () => {
    const rows = CARDS.map((card, i) => [
      `Nguyễn Văn ${'ABC'[i]}`,
      `091200010${i}`,
      card,
      card,
      'abc',
      'xyz',
    ]);
    const { findings } = understood(
      sheet([['Họ tên', 'SĐT', 'Số thẻ tín dụng', 'x', 'Mật khẩu', 'Password'], ...rows]),
    );
    const columns = findings.flatMap(({ code, where }) =>
      code === 'table.forbiddenColumn' ? [where.column] : [],
    );
    expect([...columns].sort()).toEqual([2, 3, 4, 5]);
    expect(findings.map(({ code }) => code)).not.toContain('table.columnSecondary');
    expect(findings.map(({ code }) => code)).not.toContain('table.columnUnknown');
  });

  it('takes twelve digits for ID cards, never for phones, and sixteen without a check digit for nothing', () => {
    const rows = IDS.map((id, i) => [`Nguyễn Văn ${'ABC'[i]}`, id, id]);
    const table = tableOf(sheet([['Họ tên', 'CCCD', 'x'], ...rows]));
    expect(columnOf(table, 'phone')).toBeUndefined();
    expect(columnOf(table, 'phone2')).toBeUndefined();
    const codes = understood(listWith('x', ['4111111111111112', '1234567812345678', '1111222233334445']));
    expect(codes.findings.map(({ code }) => code)).not.toContain('table.forbiddenColumn');
  });

  it('leaves the 12-digit tax codes of household firms where their name says so', () => {
    const { findings } = understood(listWith('Mã số thuế', IDS));
    expect(findings.map(({ code }) => code)).not.toContain('table.forbiddenColumn');
  });

  it('says once of all columns about devices that they are left out', () => {
    const rows = [0, 1, 2].map((i) => [
      `Nguyễn Văn ${'ABC'[i]}`,
      `091200010${i}`,
      `10.0.0.${i}`,
      `sid=abc${i}`,
      `thiet-bi-${i}`,
      `192.168.1.${i}`,
      `Mozilla/5.0 (X11; ${i})`,
    ]);
    const { findings } = understood(
      sheet([['Họ tên', 'SĐT', 'IP', 'Cookie', 'Mã thiết bị', 'x', 'y'], ...rows]),
    );
    const found = findings.filter(({ code }) => code === 'table.deviceColumns');
    expect(found.map(({ params }) => params)).toEqual([
      { columns: 'C "IP", D "Cookie", E "Mã thiết bị", F "x", G "y"', count: 5 },
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('table.sensitiveColumn');
  });

  it.each<readonly [string, readonly Cell[]]>([
    ['Phiên bản', ['1.2', '2.0', '10.1']],
    ['Giờ', ['10:20', '11:30:15', '12:00']],
    ['Ngày', ['10.12.2025', '11.12.2025', '12.12.2025']],
    ['Mã hệ thống', ['f47ac10b-58cc-4372-a567-0e02b2c3d479', 'a1', 'b2']],
  ])('takes "%s" of %j for no device', (header, cells) => {
    expect(understood(listWith(header, cells)).findings.map(({ code }) => code)).not.toContain(
      'table.deviceColumns',
    );
  });
});
