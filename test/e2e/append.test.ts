import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cellAt } from '../../shared/workbook/snapshot';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { inFolder, readReport, soKhach } from './cli';

const CSV = `Mã đơn,Ngày mua,Mã KH,Tên khách hàng,SĐT,Thành tiền
D1,15/01/2026,A01,Nguyễn Thị Mẫu,0912000101,500000
D2,20/02/2026,A02,Trần Văn Thử,0912000102,250000
`;
const MORE = `SĐT;Thành tiền;Ngày mua;Mã đơn;Mã KH;Tên khách hàng
0912000102;250.000;20/02/2026;D2;A02;Trần Văn Thử
0912000103;75.000đ;25/02/2026;D3;A03;Lê Thị Giả
`;

describe('append on files', () => {
  it('joins a .csv of another layout to a workbook once, and undo takes it back', () => {
    inFolder((folder) => {
      const [first, more, crm, json] = ['don.csv', 'them.csv', 'don.crm.xlsx', 'r.json'].map((name) =>
        join(folder, name),
      ) as [string, string, string, string];
      writeFileSync(first, CSV);
      writeFileSync(more, MORE);
      expect(soKhach('convert', first, '--out', crm)).toMatchObject({ code: 0, err: '' });
      expect(soKhach('append', crm, more, '--json', json)).toMatchObject({ code: 0, err: '' });
      expect(readReport(json).append).toMatchObject({ orders: { added: 1, same: 1, changed: 0 } });
      const sheet = snapshotOf(openXlsx(readFileSync(crm))).sheets[0]!;
      expect(sheet.values[3]).toEqual(['D3', { serial: 46078 }, 'A03', 'Lê Thị Giả', '0912000103', 75000]);
      expect(cellAt(sheet, 1, 0)).toBe('D1');
      expect(soKhach('append', crm, more).out).toContain('Không có gì để đổi');
      expect(soKhach('append', crm, more, '--json', json).code).toBe(0);
      expect(readReport(json).orders.count).toBe(3);
    });
    inFolder((folder) => {
      const [first, more, crm] = ['don.csv', 'them.csv', 'don.crm.xlsx'].map((name) =>
        join(folder, name),
      ) as [string, string, string];
      writeFileSync(first, CSV);
      writeFileSync(more, MORE);
      soKhach('convert', first, '--out', crm);
      const before = snapshotOf(openXlsx(readFileSync(crm))).sheets.filter(
        ({ name }) => name !== '_so_khach',
      );
      soKhach('append', crm, more);
      expect(soKhach('undo', crm).code).toBe(0);
      const after = snapshotOf(openXlsx(readFileSync(crm))).sheets.filter(({ name }) => name !== '_so_khach');
      expect(after).toEqual(before);
    });
  });

  it('asks for both files, and refuses a workbook that was never converted', () => {
    inFolder((folder) => {
      const csv = join(folder, 'don.csv');
      writeFileSync(csv, CSV);
      expect(soKhach('append', csv)).toMatchObject({ code: 2 });
      expect(soKhach('append', join('test', 'fixtures', 'xlsx', 'customers.xlsx'), csv)).toMatchObject({
        code: 1,
      });
    });
  });
});
