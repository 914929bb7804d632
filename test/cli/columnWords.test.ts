import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { columnWord } from '../../workbench/cli/columnWords';
import { inFolder, soKhach } from '../e2e/cli';

describe('columnWord', () => {
  it('reads a sheet, a column and a field', () => {
    expect(columnWord('Khách!C=phone')).toEqual({ sheet: 'Khách', column: 2, field: 'phone' });
    expect(columnWord("'Sổ ''của'' Lan!'!AA=none")).toEqual({
      sheet: "Sổ 'của' Lan!",
      column: 26,
      field: null,
    });
  });

  it.each(['', 'C=phone', 'Khách!C', 'Khách!C=', '!C=phone', 'Khách!1=phone'])('refuses %j', (text) => {
    expect(columnWord(text)).toBeNull();
  });
});

describe('so-khach convert --column', () => {
  it('takes the word, keeps it in the file, and a refresh still knows it', () => {
    inFolder((folder) => {
      const path = join(folder, 'khach.csv');
      writeFileSync(
        path,
        'Mã KH,Họ tên,SĐT,Ghi chú\nA1,Trần Thử,0912000101,Huế\nA2,Lê Giả,0912000102,Đà Nẵng\n',
      );
      const out = join(folder, 'ra.xlsx');
      const report = join(folder, 'bao-cao.json');
      expect(soKhach('convert', path, '--out', out, '--column', 'khach!D=address').code).toBe(0);
      expect(soKhach('refresh', out, '--json', report).code).toBe(0);
      const { tables } = JSON.parse(readFileSync(report, 'utf8')) as {
        tables: readonly { columns: readonly unknown[] }[];
      };
      expect(tables[0]!.columns).toContainEqual({
        header: 'Ghi chú',
        column: 'D',
        field: 'address',
        confidence: 1,
        reason: 'setting',
      });
    });
  });

  it('refuses a word that is none, with the form of one', () => {
    const { code, err } = soKhach('convert', 'x.csv', '--column', 'D:address');
    expect(code).toBe(2);
    expect(err).toContain('Khách!C=phone');
  });
});
