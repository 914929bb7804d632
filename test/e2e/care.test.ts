import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SendPreview, SendReport } from '../../shared/desk/calls';
import type { TodayView } from '../../shared/desk/views';
import type { Cell } from '../../shared/workbook/cell';
import { sheetOf } from '../../shared/workbook/snapshot';
import { emlName } from '../../workbench/cli/care/emlSender';
import { openFile, readSnapshot } from '../../workbench/cli/fileHost';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { careShop, KEYS } from '../cli/careShop';
import { fieldText, readEml } from '../sending/readEml';
import { inFolder, type Ran, soKhach, soKhachAt } from './cli';

function withShop(work: (file: string, folder: string) => void): void {
  inFolder((folder) => work(careShop(folder), folder));
}

function listOf(file: string, ...more: string[]): TodayView {
  return JSON.parse(soKhach('care', 'list', file, '--json', ...more).out) as TodayView;
}

function sent(ran: Ran): number {
  return ran.out.startsWith('Không có email nào') ? 0 : Number(/^(\d+) email/.exec(ran.out)![1]);
}

/** The rows below the header of these sheets in the opposite order, as a person sorts them. */
function turnOver(file: string, names: readonly string[]): void {
  const book = openFile(readFileSync(file), file);
  const changes = names.map((name) => {
    const { values } = sheetOf(readSnapshot(book), name)!;
    const isRow = (cells: readonly Cell[]): boolean => cells.filter((cell) => cell !== null).length > 3;
    const header = values.findIndex(isRow);
    const rows = values
      .slice(header + 1)
      .filter(isRow)
      .reverse();
    expect(rows.length).toBeGreaterThan(2);
    const columns = values[header]!.map((_, c) => rows.map((row) => row[c] ?? null));
    return { kind: 'write', sheet: name, row: header + 1, column: 0, columns } as const;
  });
  writeFileSync(file, patchXlsx(book.file, changes));
}

describe('so-khach care', () => {
  it('lists whom to care for today, numbered, with the reason and the way to reach each', () => {
    withShop((file) => {
      const { out, code } = soKhach('care', 'list', file);
      expect(code).toBe(0);
      expect(out).toMatch(/^01\/07\/2026: 4 khách cần chăm sóc/);
      expect(out).toContain('  1. Nguyễn Thị Mẫu · Sinh nhật · 01/07/2026');
      expect(out).toContain('0900000001');
      expect(listOf(file).items.map(({ customerId }) => customerId)).toEqual(['K01', 'K02', 'K03', 'K04']);
      expect(listOf(file, '--most', '2').items).toHaveLength(2);
      expect(listOf(file, '--owner', 'Nobody here').items).toEqual([]);
      const english = soKhach('care', 'list', file, '--lang', 'en').out;
      expect(english).toMatch(/^2026-07-01: 4 customers to care for/);
    });
  });

  it('speaks the language that is asked for throughout; what customers read and what is written stay', () => {
    withShop((file) => {
      const vietnamese = /[àáảãạăâđêôơưỳýỷỹỵ]/i;
      const list = soKhach('care', 'list', file, '--lang', 'en').out;
      expect(list).toContain('Nguyễn Thị Mẫu · Birthday · 2026-07-01\n     Birthday today.');
      const said = list.replaceAll(/ [^\n]* · Birthday · /g, '');
      expect(said).not.toMatch(vietnamese);
      const [first] = listOf(file, '--lang', 'en').items;
      expect(first).toMatchObject({ reason: 'Birthday today.', text: expect.stringMatching(vietnamese) });
      const night = soKhach('care', 'preview', file, '--lang', 'en', '--channel', 'zns').out;
      expect(night).toMatch(/Zalo ZNS can't be sent from here/);
      const done = soKhach('care', 'done', file, '1', '--channel', 'call', '--lang', 'en').out;
      expect(done).toBe(`${KEYS[0]}: Done: Care.\n`);
      const row = readSnapshot(openFile(readFileSync(file), file)).sheets.find(
        ({ name }) => name === 'Chăm sóc',
      )!;
      const cells = row.values.flat();
      expect(cells).toEqual(expect.arrayContaining(['Sinh nhật', 'Gọi điện', 'Xong']));
      expect(soKhach('care', 'done', file, KEYS[0]!, '--lang', 'en').err).toMatch(
        /^This was dealt with already/,
      );
    });
  });

  it('says who would get what, who would not and why, and writes nothing', () => {
    withShop((file) => {
      const before = readFileSync(file);
      const { out } = soKhach('care', 'preview', file);
      expect(out).toMatch(/^3 khách sẽ nhận tin:/);
      expect(out).toContain('Nguyễn Thị Mẫu <mau@example.com>');
      expect(out).toContain('  | ');
      const preview = JSON.parse(soKhach('care', 'preview', file, '--json').out) as SendPreview;
      expect(preview.will.map(({ key }) => key)).toEqual(KEYS);
      expect(preview.asDrafts).toBe(false);
      expect(Buffer.compare(readFileSync(file), before)).toBe(0);
    });
  });

  it('writes each e-mail as a file once, the first of them where it is told how many, and never again', () => {
    withShop((file, folder) => {
      const out = join(folder, 'thư');
      expect(sent(soKhach('care', 'send', file, '--eml', out, '--most', '1'))).toBe(1);
      expect(readdirSync(out)).toEqual([emlName(KEYS[0]!)]);
      expect(sent(soKhach('care', 'send', file, '--eml', out))).toBe(2);
      expect(readdirSync(out).sort()).toEqual(KEYS.map(emlName).sort());
      const again = soKhachAt('2026-07-01T09:00:00Z', 'care', 'send', file, '--eml', join(folder, 'other'));
      expect([again.code, sent(again)]).toEqual([0, 0]);
      expect(readdirSync(join(folder, 'other'))).toEqual([]);
      const { fields, parts } = readEml(readFileSync(join(out, emlName(KEYS[1]!)), 'utf8'));
      expect(fieldText(fields, 'To')).toBe('thu@example.com');
      expect(fieldText(fields, 'Subject')).toMatch(/sinh nhật/i);
      expect(fieldText(fields, 'Date')).toBe('Wed, 01 Jul 2026 15:00:00 +0700');
      expect(parts[0]!.text).toContain('sinh nhật');
      expect(listOf(file).items.map(({ customerId }) => customerId)).toEqual(['K04']);
    });
  });

  it('sends to nobody twice though the rows of customers and of the log were sorted between runs (FormEmailer #14)', () => {
    withShop((file, folder) => {
      const out = join(folder, 'out');
      soKhach('care', 'send', file, '--eml', out, '--most', '2');
      turnOver(file, ['khach', 'Nhật ký gửi']);
      expect(soKhach('refresh', file).code).toBe(0);
      const report = JSON.parse(soKhach('care', 'send', file, '--eml', out, '--json').out) as SendReport;
      expect(report.sent).toBe(1);
      expect(readdirSync(out)).toHaveLength(3);
    });
  });

  it('sends nothing at night in the workbook’s own zone, and says from when it does', () => {
    withShop((file, folder) => {
      const out = join(folder, 'out');
      const { code, err } = soKhachAt('2026-07-01T15:30:00Z', 'care', 'send', file, '--eml', out);
      expect(code).toBe(1);
      expect(err).toContain('8 giờ đến 20 giờ');
      expect(readdirSync(out)).toEqual([]);
    });
  });

  it('keeps the numbers of the list that was printed, though the first is done and off the list', () => {
    withShop((file) => {
      soKhach('care', 'list', file);
      const first = soKhach(
        'care',
        'done',
        file,
        '1',
        '--channel',
        'call',
        '--outcome',
        'Vui vẻ',
        '--by',
        'Lan',
      );
      expect([first.code, first.out]).toEqual([0, expect.stringContaining(KEYS[0]!)]);
      expect(soKhach('care', 'snooze', file, '2', '2026-07-05').out).toContain(KEYS[1]!);
      expect(soKhach('care', 'skip', file, KEYS[2]!).code).toBe(0);
      expect(listOf(file).items.map(({ customerId }) => customerId)).toEqual(['K04']);
      expect(listOf(file, '--today', '2026-07-05').items.map(({ key }) => key)).toContain(KEYS[1]);
      expect(soKhach('undo', file).code).toBe(0);
      expect(listOf(file).items.map(({ key }) => key)).toContain(KEYS[2]);
    });
  });

  it('takes no number of a list of another day, or beyond its end', () => {
    withShop((file) => {
      expect(soKhach('care', 'done', file, '1').err).toContain('care list');
      soKhach('care', 'list', file);
      expect(soKhach('care', 'done', file, '9').err).toContain('Không có số 9');
      expect(soKhachAt('2026-07-02T08:00:00Z', 'care', 'done', file, '1').err).toContain('Hôm nay chưa in');
    });
  });

  it('writes what is due as a calendar file', () => {
    withShop((file, folder) => {
      const out = join(folder, 'viec.ics');
      expect(soKhach('care', 'ics', file, out).out).toContain('4 mục');
      expect(readFileSync(out, 'utf8')).toContain('SUMMARY:Nguyễn Thị Mẫu: Sinh nhật\r\n');
    });
  });

  it('says what is wrong with a call, and with a file that is not managed, and leaves no lock behind', () => {
    withShop((file, folder) => {
      const failing: readonly (readonly [number, string, ...string[]])[] = [
        [2, 'list, preview, send', 'care', 'x', file],
        [2, 'tên tệp', 'care', 'list'],
        [2, '--eml', 'care', 'send', file],
        [2, 'Khách nào', 'care', 'done', file],
        [2, 'ngày như', 'care', 'snooze', file, '1', 'mai'],
        [2, 'Không có kênh', 'care', 'done', file, '1', '--channel', 'fax'],
        [2, 'email, zns hoặc sms', 'care', 'preview', file, '--channel', 'call'],
        [2, '--most', 'care', 'list', file, '--most', '0'],
        [2, '.ics', 'care', 'ics', file, join(folder, 'x.txt')],
        [2, 'sent', 'care', 'settle', file, KEYS[0]!],
        [1, 'Không thấy tệp', 'care', 'list', join(folder, 'none.xlsx')],
        [1, 'Không thấy tệp', 'refresh', join(folder, 'none', 'none.xlsx')],
      ];
      for (const [code, part, ...argv] of failing) {
        const ran = soKhach(...argv);
        expect([argv.join(' '), ran.code, ran.err]).toEqual([
          argv.join(' '),
          code,
          expect.stringContaining(part),
        ]);
      }
      const table = join(folder, 'khach.csv');
      expect(soKhach('care', 'list', table).code).toBe(1);
      writeFileSync(join(folder, '~$khach.crm.xlsx'), '');
      expect(soKhach('care', 'skip', file, KEYS[0]!).err).toContain('đang mở');
      expect(existsSync(join(folder, '.khach.crm.xlsx.lock'))).toBe(false);
    });
  });

  it('shows every command of care in the help of both languages', () => {
    for (const language of ['vi', 'en']) {
      const { out } = soKhach('--help', '--lang', language);
      for (const verb of ['list', 'preview', 'send', 'done|skip', 'snooze', 'settle', 'ics'])
        expect(out).toContain(`so-khach care ${verb}`);
    }
  });
});
