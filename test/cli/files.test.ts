import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { lockPath, takeLock } from '../../workbench/cli/fileLock';
import { besidePath, isSameFile, notWritten, writeKeeping, writeWhole } from '../../workbench/cli/files';
import { inFolder, soKhach } from '../e2e/cli';
import { careShop } from './careShop';

const say = cliMessagesIn('vi').words;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Windows has neither permission bits nor links for everybody: there is nothing to look at. */
const onUnix = process.platform === 'win32' ? (): void => undefined : describe;

onUnix('a private file', () => {
  it('stays as private as it was, and so does every copy, backup and result of it', () => {
    inFolder((folder) => {
      const [table, file] = [join(folder, 'khach.csv'), careShop(folder)];
      for (const path of [table, file]) chmodSync(path, 0o600);
      rmSync(file);
      for (const argv of [
        ['convert', table, '--out', file],
        ['set', file, 'margin=0.4'],
        ['backup', file],
        ['care', 'list', file],
        ['restore', file],
        ['refresh', file, '--out', join(folder, 'b.xlsx')],
        ['person', 'export', file, 'K01'],
      ])
        expect([argv[0], soKhach(...argv).err]).toEqual([argv[0], '']);
      const modes = readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]);
      expect(modes.length).toBeGreaterThan(7);
      expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
    });
  });

  it('keeps what the group may do; what is made of a file that is read-only may be written', () => {
    inFolder((folder) => {
      const [table, file] = [join(folder, 'khach.csv'), careShop(folder)];
      chmodSync(file, 0o664);
      soKhach('set', file, 'margin=0.4');
      expect(modeOf(file)).toBe('664');
      chmodSync(table, 0o440);
      soKhach('convert', table, '--out', join(folder, 'c.xlsx'));
      expect(modeOf(join(folder, 'c.xlsx'))).toBe('640');
    });
  });
});

onUnix('a link to a workbook', () => {
  it('stays a link: what it leads to is written, and the copy of before stands beside the name that was used', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      const before = readFileSync(file);
      mkdirSync(join(folder, 'cua-hang'));
      renameSync(file, join(folder, 'cua-hang', 'that.xlsx'));
      symlinkSync(join('cua-hang', 'that.xlsx'), file);
      expect(soKhach('set', file, 'margin=0.4').code).toBe(0);
      expect(lstatSync(file).isSymbolicLink()).toBe(true);
      expect(Buffer.compare(readFileSync(join(folder, 'cua-hang', 'that.xlsx')), before)).not.toBe(0);
      expect(Buffer.compare(readFileSync(join(folder, 'khach.crm.bak.xlsx')), before)).toBe(0);
    });
  });

  it('is the same file: one command at a time, whichever name it is called by, and no --out over the input', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      const link = join(folder, 'tat.xlsx');
      symlinkSync(file, link);
      const release = takeLock(file, say);
      expect(() => takeLock(link, say)).toThrow('Một lệnh khác đang làm việc');
      release();
      expect(isSameFile(link, file)).toBe(true);
      expect(soKhach('convert', file, '--out', link).code).toBe(2);
      // Excel marks the file that it opened, not the link.
      writeFileSync(join(folder, '~$khach.crm.xlsx'), '');
      expect(soKhach('set', link, 'margin=0.4').err).toContain('đang mở ở chương trình khác');
    });
  });

  it('that leads nowhere becomes a file', () => {
    inFolder((folder) => {
      const link = join(folder, 'a.txt');
      symlinkSync(join(folder, 'none.txt'), link);
      writeWhole(link, bytes('a'), say);
      expect([lstatSync(link).isFile(), readFileSync(link, 'utf8')]).toEqual([true, 'a']);
    });
  });
});

describe('names', () => {
  it.each([
    ['Khách hàng – Tiệm “Mẫu” & Bạn (2026) #1 100%.crm.xlsx'],
    ['- bắt đầu bằng gạch.xlsx'],
    ["a'b;c$d`e.xlsx"],
    ['🌸 hoa.xlsx'],
    // As macOS may spell it: letters and marks apart.
    ['khách hàng.xlsx'.normalize('NFD')],
    ['dòng\nhai.xlsx'],
  ])('%j is taken as it is', (name) => {
    if (process.platform === 'win32') return;
    inFolder((folder) => {
      const file = join(folder, name);
      renameSync(careShop(folder), file);
      for (const argv of [
        ['backup', file],
        ['set', file, 'margin=0.4'],
        ['restore', file],
        ['leave', file],
      ])
        expect([argv[0], soKhach(...argv).err]).toEqual([argv[0], '']);
      expect(readdirSync(folder)).toContain(name.replace(/\.xlsx$/, '.bak.xlsx'));
    });
  });

  it('as long as a disk takes is written, though no longer name fits beside it; a longer one gets a sentence', () => {
    inFolder((folder) => {
      const name = `${'Đ'.repeat(125)}.xlsx`;
      const file = join(folder, name);
      expect(Buffer.byteLength(name)).toBe(255);
      renameSync(careShop(folder), file);
      expect(soKhach('care', 'done', file, 'K01|birthday|2026-07-01').err).toBe('');
      const before = readFileSync(file);
      // The copy of before would need a longer name: nothing is written.
      expect(soKhach('set', file, 'margin=0.4')).toMatchObject({
        code: 1,
        err: expect.stringContaining('quá dài'),
      });
      expect(soKhach('set', file, 'margin=0.4', '--out', join(folder, 'b.xlsx')).code).toBe(0);
      expect(soKhach('convert', join(folder, 'khach.csv'), '--out', join(folder, `a${name}`))).toMatchObject({
        code: 1,
        err: expect.stringContaining('quá dài'),
      });
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['b.xlsx', 'khach.csv', name].sort());
    });
  });

  it('of hidden files are at most 255 bytes and as different as the files', () => {
    const [a, b] = ['a', 'b'].map((end) => besidePath(`/x/${'Ơ'.repeat(120)}${end}.xlsx`, '.lock'));
    expect(a).not.toBe(b);
    expect(Buffer.byteLength(a!)).toBeLessThan(260);
    expect(besidePath('/x/shop.xlsx', '.lock')).toBe(join('/x', '.shop.xlsx.lock'));
  });
});

describe('writeKeeping', () => {
  it('keeps what stood there, unless it was the same', () => {
    inFolder((folder) => {
      const path = join(folder, 'a.xlsx');
      expect(writeKeeping(path, bytes('1'), say)).toBe(null);
      expect(writeKeeping(path, bytes('1'), say)).toBe(null);
      expect(writeKeeping(path, bytes('2'), say)).toBe(join(folder, 'a.bak.xlsx'));
      expect([path, join(folder, 'a.bak.xlsx')].map((file) => readFileSync(file, 'utf8'))).toEqual([
        '2',
        '1',
      ]);
    });
  });

  it('refresh and set with --out keep an earlier file of that name', () => {
    inFolder((folder) => {
      const [file, out] = [careShop(folder), join(folder, 'b.xlsx')];
      writeFileSync(out, 'ghi chú cả năm');
      expect(soKhach('set', file, 'margin=0.4', '--out', out).out).toContain('b.bak.xlsx');
      expect(readFileSync(join(folder, 'b.bak.xlsx'), 'utf8')).toBe('ghi chú cả năm');
    });
  });
});

describe('takeLock', () => {
  it('leaves nothing where the folder is not there, and says which', () => {
    inFolder((folder) => {
      const path = join(folder, 'none', 'a.xlsx');
      expect(() => takeLock(path, say)).toThrow(`không có thư mục ${join(folder, 'none')}`);
      expect(existsSync(lockPath(path))).toBe(false);
    });
  });

  it('holds for what convert and restore write', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      soKhach('backup', file);
      const release = takeLock(file, say);
      for (const argv of [
        ['convert', join(folder, 'khach.csv'), '--out', file, '--as-of', '2026-01-01'],
        ['restore', file],
        ['set', file, 'margin=0.4'],
      ])
        expect([argv[0], soKhach(...argv).err]).toEqual([argv[0], expect.stringContaining('Một lệnh khác')]);
      release();
      expect(soKhach('restore', file).code).toBe(0);
    });
  });
});

describe('notWritten', () => {
  it.each([
    ['ENOSPC', 'Ổ đĩa đã đầy'],
    ['EDQUOT', 'Ổ đĩa đã đầy'],
    ['EROFS', 'xem thư mục có cho ghi không'],
    ['EBUSY', 'Hãy đóng tệp ở chương trình khác'],
    ['ENOENT', 'không có thư mục'],
  ])('%s has a way out', (why, sentence) => {
    expect(notWritten('a/b.xlsx', why, say)).toContain(sentence);
  });
});
