import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { careShop } from '../cli/careShop';
import { inFolder, type Ran, readReport, soKhach, soKhachAt } from '../e2e/cli';
import { messyShop, ORDER_COUNT } from './messyShop';
import { storyFile } from './storyFile';

/** What can be the matter with files and folders. Each ends with a sentence and exit code 1, the file as it was. */
const LIST = 'Họ tên,SĐT\nNguyễn Thị Mẫu,0900000001\nTrần Văn Thử,0900000002\n';

function put(folder: string, name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function expectRefused(ran: Ran, sentence: string): void {
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining(sentence)]);
}

function withPart(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[part] = strToU8(change(strFromU8(parts[part]!)));
  return zipSync(parts);
}

describe('a file under the wrong name', () => {
  it('text called .xlsx is refused, a workbook called .csv is opened, a PDF called .csv is refused', () => {
    inFolder((folder) => {
      expectRefused(soKhach('convert', put(folder, 'a.xlsx', LIST)), 'không phải là tệp bảng tính');
      expect(soKhach('inspect', put(folder, 'b.csv', storyFile(messyShop()))).out).toContain('"Khách hàng"');
      const pdf = put(folder, 'c.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj');
      expectRefused(soKhach('convert', pdf), 'không phải tệp văn bản CSV');
    });
  });

  it('nothing at all, a header alone, and a folder', () => {
    inFolder((folder) => {
      expectRefused(soKhach('convert', put(folder, 'a.xlsx', '')), 'Tệp trống (0 byte)');
      expectRefused(soKhach('convert', put(folder, 'b.csv', '')), 'Tệp trống');
      expectRefused(soKhach('convert', put(folder, 'c.csv', 'Họ tên,SĐT\n')), 'chưa có dòng dữ liệu nào');
      expectRefused(soKhach('convert', folder), 'Không đọc được');
    });
  });
});

describe('a place that takes no file', () => {
  it('a folder that is not there, or is a file, is told in a sentence', () => {
    inFolder((folder) => {
      const list = put(folder, 'a.csv', LIST);
      for (const out of [join(folder, 'none', 'b.xlsx'), join(list, 'b.xlsx')])
        expectRefused(soKhach('convert', list, '--out', out), 'Không ghi được');
      expect(readdirSync(folder)).toEqual(['a.csv']);
    });
  });

  it('a read-only workbook is not replaced', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      const before = readFileSync(file);
      chmodSync(file, 0o444);
      expectRefused(soKhach('set', file, 'margin=0.4'), 'Không ghi được');
      expect(Buffer.compare(readFileSync(file), before)).toBe(0);
      expect(readdirSync(folder).filter((name) => /bak|tmp|lock/.test(name))).toEqual([]);
    });
  });

  it.each(['~$khach.crm.xlsx', '.~lock.khach.crm.xlsx#'])(
    'a workbook that is open elsewhere (%s) is neither changed, left, restored nor converted over',
    (mark) => {
      inFolder((folder) => {
        const file = careShop(folder);
        soKhach('backup', file);
        const [before, names] = [readFileSync(file), readdirSync(folder)];
        put(folder, mark!, '');
        for (const argv of [
          ['set', file, 'margin=0.4'],
          ['leave', file],
          ['restore', file],
        ])
          expectRefused(soKhach(...argv), 'đang mở ở chương trình khác');
        const over = ['convert', join(folder, 'khach.csv'), '--out', file, '--as-of', '2026-05-01'];
        expectRefused(soKhach(...over), 'đang mở ở chương trình khác');
        expect(Buffer.compare(readFileSync(file), before)).toBe(0);
        expect(readdirSync(folder).filter((name) => name !== mark && !names.includes(name))).toEqual([]);
      });
    },
  );
});

describe('copies and marks', () => {
  it('a card of a backup that somebody wrote over restores nothing', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      soKhach('backup', file);
      const card = readdirSync(folder).find((name) => name.endsWith('.xlsx.json'))!;
      for (const text of ['{oops', 'null', '[]']) {
        put(folder, card, text);
        expectRefused(soKhach('restore', file), 'không còn là bản sao lưu lúc đầu');
      }
    });
  });

  it('a temporary file of a run that was killed in the midst of its save does no harm', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      put(folder, `.khach.crm.xlsx.${process.pid}.tmp`, 'half');
      expect(soKhach('set', file, 'margin=0.4').code).toBe(0);
      expect(existsSync(join(folder, `.khach.crm.xlsx.${process.pid}.tmp`))).toBe(false);
      expect(soKhach('inspect', file).code).toBe(0);
    });
  });
});

describe('a workbook of another program', () => {
  it('days counted from 1904 are four years and a day later, and stay what they are after leaving', () => {
    inFolder((folder) => {
      const day = (bytes: Uint8Array, name: string): string => {
        const out = join(folder, 'report.json');
        soKhach('inspect', put(folder, name, bytes), '--json', out);
        return readReport(out).orders.to!;
      };
      const plain = storyFile(messyShop());
      const mac = withPart(plain, 'xl/workbook.xml', (text) =>
        text.includes('<workbookPr')
          ? text.replace('<workbookPr', '<workbookPr date1904="1"')
          : text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      );
      expect([day(plain, 'a.xlsx').slice(0, 4), day(mac, 'b.xlsx').slice(0, 4)]).toEqual(['2026', '2030']);
      const file = join(folder, 'b.xlsx');
      expect(soKhach('convert', file).code).toBe(0);
      expect(soKhach('leave', join(folder, 'b.crm.xlsx')).code).toBe(0);
      const sheet = (path: string) => strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet2.xml']!);
      const days = (xml: string) => xml.match(/<c r="B\d+"[^>]*><v>[^<]*/g);
      expect(days(sheet(join(folder, 'b.crm.xlsx')))?.length).toBe(days(sheet(file))?.length);
    });
  });

  it('rows that a filter hides are counted, and stay hidden', () => {
    inFolder((folder) => {
      const hidden = withPart(storyFile(messyShop()), 'xl/worksheets/sheet2.xml', (text) =>
        text.replace(/<row r="(5|9|12)"/g, '<row r="$1" hidden="1"'),
      );
      const file = put(folder, 'a.xlsx', hidden);
      const out = join(folder, 'report.json');
      soKhach('convert', file, '--json', out);
      expect(readReport(out).orders.count).toBe(ORDER_COUNT - 1);
      const converted = join(folder, 'a.crm.xlsx');
      expect(soKhach('refresh', converted).code).toBe(0);
      const xml = strFromU8(unzipSync(readFileSync(converted))['xl/worksheets/sheet2.xml']!);
      expect(xml.match(/<row [^>]*hidden="1"/g)).toHaveLength(3);
    });
  });

  it('a zone that nobody knows, and the hour that a zone leaves out in spring', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      expectRefused(
        soKhach('set', file, 'time_zone=Asia/Hanoi'),
        '[Cài đặt!B7] Cài đặt "Múi giờ" không nhận "Asia/Hanoi" nên vẫn dùng "Asia/Ho_Chi_Minh". Hãy ghi một tên như Asia/Ho_Chi_Minh.',
      );
      soKhach('set', file, 'time_zone=America/New_York');
      // 2:30 in the night of 8 March 2026 is not on any clock there; the day is.
      expect(soKhachAt('2026-03-08T07:30:00Z', 'care', 'list', file).out).toMatch(/^08\/03\/2026/);
    });
  });
});
