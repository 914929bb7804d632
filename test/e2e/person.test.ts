import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { PersonData } from '../../shared/person/personData';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { inFolder, partsOf, soKhach } from './cli';

/** The names of the parts in which a text of the person stands, wherever in the archive. */
function partsWithMarks(path: string): readonly string[] {
  const parts = Object.entries(partsOf(path));
  return parts.filter(([, bytes]) => MARKS.test(new TextDecoder().decode(bytes))).map(([name]) => name);
}

/** Of the first customer in both files: the code, the phone, the name. */
const MARKS = /\bQ01\b|912 ?000 ?201|Nguyễn Thị Mẫu/;

function convertedCopy(folder: string, name: string): string {
  const [source, file] = [join(folder, `${name}.xlsx`), join(folder, `${name}.crm.xlsx`)];
  copyFileSync(`test/fixtures/xlsx/${name}.xlsx`, source);
  expect(soKhach('convert', source, '--out', file, '--accept-repairs', 'all').code).toBe(0);
  return file;
}

describe.each(['customers', 'customers_lo'])('so-khach person, on a file as %s wrote it', (name) => {
  it('finds a person by id, phone and name, and says where they stand', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      for (const who of ['Q01', '+84 912 000 201', 'nguyen thi mau']) {
        const { code, out } = soKhach('person', 'find', file, who);
        expect([code, out.split('\n')[0]]).toEqual([0, 'Nguyễn Thị Mẫu (Q01)']);
        expect(out).toMatch(/"Khách quen": \d+ ô/);
      }
      expect(soKhach('person', 'find', file, 'zzz')).toMatchObject({ code: 1 });
      expect(soKhach('person', 'find', file, 'thi').err).toMatch(/Q0\d/);
    });
  });

  it('logs what they ask with the day to answer by, and keeps that they want no more messages', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      const rowsOf = (sheet: string) =>
        snapshotOf(openXlsx(new Uint8Array(readFileSync(file))))
          .sheets.find((one) => one.name === sheet)!
          .values.slice(4)
          .map((row) => row.filter((cell) => cell !== null));
      const person = (...words: readonly string[]) => soKhach('person', ...words, '--today', '2026-07-03');
      expect(person('request', file, '+84 912 000 201', 'export').code).toBe(0);
      const [received, deadline] = [46206, 46210].map((serial) => ({ serial }));
      expect(rowsOf('Yêu cầu')).toEqual([[received, 'Q01', 'Xin bản sao', deadline]]);
      expect(person('stop', file, 'Q01', 'marketing', '--channel', 'zalo', '--by', 'Lan').code).toBe(0);
      expect(rowsOf('Sự đồng ý')).toEqual([['Q01', 'Quảng cáo', 'Zalo', 'Không', received]]);
      expect(person('find', file, 'Q01').out).not.toContain('không muốn nhận tin');
      expect(person('stop', file, 'Q01').code).toBe(0);
      expect(person('find', file, 'Q01').out).toContain('không muốn nhận tin');
    });
  });

  it('changes nothing for a purpose, a channel or a request that there is not', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      const before = readFileSync(file);
      const wrong = [
        [['stop', file, 'Q01', 'spam'], '"spam"'],
        [['stop', file, 'Q01', '--channel', 'fax'], '"fax"'],
        [['request', file, 'Q01'], 'find, export, correct, stop, erase'],
        [['request', file, 'Q01', 'find', 'x'], '"x"'],
      ] as const;
      for (const [words, sentence] of wrong) {
        const { code, err } = soKhach('person', ...words);
        expect([words, code, err]).toEqual([words, 2, expect.stringContaining(sentence)]);
      }
      expect(readFileSync(file)).toEqual(before);
    });
  });

  it('shows what would go and writes nothing without --yes', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      const before = readFileSync(file);
      const { code, out } = soKhach('person', 'erase', file, 'Q01');
      expect([code, out]).toEqual([0, expect.stringContaining('Chưa ghi gì.')]);
      expect(out).toContain('Khách quen!A4: Q01 → ');
      expect(soKhach('person', 'erase', file, 'Q01', '--yes', '--dry-run').out).toContain('Chưa ghi gì.');
      expect(readFileSync(file)).toEqual(before);
    });
  });

  it('erases for good: no part of the archive has the person any more, the string table included', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      expect(partsWithMarks(file)).not.toEqual([]);
      const { code, out, err } = soKhach('person', 'erase', file, 'Q01', '--maybes', '--yes');
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Đã xóa hẳn');
      expect(partsWithMarks(file)).toEqual([]);
      const [list, orders] = snapshotOf(openXlsx(new Uint8Array(readFileSync(file)))).sheets;
      expect(list!.values[3]!.every((cell) => cell === null)).toBe(true);
      expect(orders!.values[1]!.slice(0, 4)).toEqual(['HD1', expect.anything(), null, 50000]);
      expect(soKhach('refresh', file).out).toContain('Không có gì để đổi');
      expect(soKhach('undo', file).code).toBe(1);
    });
  });

  it('names the parts that no cell shows, and the older copies, where the person still is', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      soKhach('backup', file);
      const { out } = soKhach('person', 'erase', file, 'Q01', '--yes');
      expect(out).toMatch(/Các bản cũ bên cạnh .*\.crm\.backup-20260701-080000\.xlsx/);
      expect(out).not.toContain('Vẫn còn trong');
    });
  });

  it('exports .json and .txt, and logs the request in the file', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, name);
      const out = join(folder, 'du lieu');
      expect(soKhach('person', 'export', file, 'Q01', '--out', out)).toMatchObject({ code: 0, err: '' });
      const data = JSON.parse(readFileSync(join(out, 'du-lieu-ca-nhan-Q01.json'), 'utf8')) as PersonData;
      expect(data.knownBy).toEqual({ ids: ['Q01'], phones: ['+84912000201'], emails: [] });
      expect(readFileSync(join(out, 'du-lieu-ca-nhan-Q01.txt'), 'utf8')).toContain('Nguyễn Thị Mẫu');
      const sheets = snapshotOf(openXlsx(new Uint8Array(readFileSync(file)))).sheets;
      expect(sheets.find((sheet) => sheet.name === 'Yêu cầu')!.values[4]!.slice(1, 3)).toEqual([
        'Q01',
        'Xin bản sao',
      ]);
    });
  });
});

describe('so-khach log', () => {
  it('adds a note to the Interactions sheet', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, 'customers');
      expect(soKhach('log', file, 'Q01', 'Hẹn thứ bảy', '--by', 'Lan')).toMatchObject({ code: 0, err: '' });
      const sheets = snapshotOf(openXlsx(new Uint8Array(readFileSync(file)))).sheets;
      const row = sheets.find((sheet) => sheet.name === 'Tương tác')!.values[4]!;
      expect(row.slice(1)).toEqual(['Q01', 'Nguyễn Thị Mẫu', null, null, 'Hẹn thứ bảy', 'Lan']);
      expect(soKhach('log', file, 'Q99', 'x').code).toBe(1);
    });
  });
});

describe('so-khach person, called wrongly', () => {
  it.each([
    [['person'], 2],
    [['person', 'find'], 2],
    [['person', 'find', 'nowhere.xlsx'], 2],
    [['person', 'find', 'nowhere.xlsx', 'A01'], 1],
    [['person', 'shred', 'nowhere.xlsx', 'A01'], 2],
    [['log', 'nowhere.xlsx', 'A01'], 2],
  ])('%p ends with %i and says why', (argv, code) => {
    const ran = soKhach(...argv);
    expect([ran.code, ran.err !== '', ran.out]).toEqual([code, true, '']);
  });

  it('refuses --orders with another word, and a file that is no CRM', () => {
    inFolder((folder) => {
      const file = convertedCopy(folder, 'customers');
      expect(soKhach('person', 'erase', file, 'Q01', '--orders', 'burn').code).toBe(2);
      expect(soKhach('person', 'find', join(folder, 'customers.xlsx'), 'Q01').code).toBe(1);
    });
  });
});
