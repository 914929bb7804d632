import { spawnSync } from 'node:child_process';
import fs, { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Ran, soKhach } from '../e2e/cli';
import { careShop } from './careShop';

/**
 * A disk that is full from its n-th write on, for every n: whatever is written then, half of its bytes still go in, as
 * on a real one. Reading, deleting and naming stay possible.
 */
let made = '';

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'so-khach-'));
  const file = careShop(made);
  soKhach('backup', file);
  // What the backup brings back is then another file.
  soKhach('set', file, 'margin=0.5');
  rmSync(join(made, 'khach.crm.bak.xlsx'));
  writeFileSync(join(made, 'moi.csv'), 'Mã KH,Họ tên,SĐT\nK09,Vũ Thị Thêm,0900000009\n');
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
afterEach(() => {
  jest.restoreAllMocks();
});

type Contents = Readonly<Record<string, string>>;

function contentsOf(folder: string): Contents {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const path = join(folder, name);
        return [name, fs.statSync(path).isDirectory() ? 'folder' : readFileSync(path, 'base64')];
      }),
  );
}

function inCopy<T>(work: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  try {
    for (const name of readdirSync(made)) copyFileSync(join(made, name), join(folder, name));
    return work(folder, join(folder, 'khach.crm.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs with a disk that takes `most` writes; how many were tried. */
function onFullDisk(most: number, work: () => Ran): Ran & { readonly writes: number } {
  let writes = 0;
  const full = (): boolean => ++writes > most;
  const noSpace = (): Error =>
    Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const { openSync, writeSync, fsyncSync, renameSync, mkdirSync, linkSync } = fs;
  jest.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
    if (String(flags).startsWith('w') && full()) throw noSpace();
    return openSync(path, flags, mode ?? undefined);
  });
  jest.spyOn(fs, 'writeSync').mockImplementation(((handle: number, data: Uint8Array, at?: number | null) => {
    const bytes = Buffer.from(data).subarray(at ?? 0);
    if (!full()) return writeSync(handle, bytes);
    writeSync(handle, bytes.subarray(0, bytes.length / 2));
    throw noSpace();
  }) as typeof fs.writeSync);
  jest.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
    if (full()) throw noSpace();
    fsyncSync(handle);
  });
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (full()) throw noSpace();
    renameSync(from, to);
  });
  jest.spyOn(fs, 'mkdirSync').mockImplementation(((path: string, options: fs.MakeDirectoryOptions) => {
    if (full()) throw noSpace();
    return mkdirSync(path, options);
  }) as typeof fs.mkdirSync);
  jest.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
    if (full()) throw noSpace();
    linkSync(from, to);
  });
  try {
    return { ...work(), writes };
  } finally {
    jest.restoreAllMocks();
  }
}

const COMMANDS: readonly (readonly [string, (folder: string, file: string) => readonly string[]])[] = [
  [
    'convert, a new file',
    (folder) => ['convert', join(folder, 'khach.csv'), '--out', join(folder, 'x.xlsx')],
  ],
  ['convert over a file', (folder, file) => ['convert', join(folder, 'moi.csv'), '--out', file]],
  ['set', (_, file) => ['set', file, 'margin=0.4']],
  ['undo', (_, file) => ['undo', file]],
  ['append', (folder, file) => ['append', file, join(folder, 'moi.csv')]],
  ['log', (_, file) => ['log', file, 'K01', 'Hẹn gọi lại']],
  ['leave', (_, file) => ['leave', file]],
  ['refresh into another file', (folder, file) => ['refresh', file, '--out', join(folder, 'x.xlsx')]],
  ['backup', (_, file) => ['backup', file]],
  ['restore', (_, file) => ['restore', file]],
  ['care done', (_, file) => ['care', 'done', file, 'K01|birthday|2026-07-01']],
  ['care ics', (folder, file) => ['care', 'ics', file, join(folder, 'x.ics')]],
  ['person erase', (_, file) => ['person', 'erase', file, 'K02', '--yes']],
  ['new', (folder) => ['new', 'contacts', '--out', join(folder, 'x.xlsx')]],
];

describe('a disk that is full', () => {
  it.each(COMMANDS)(
    '%s: whichever write fails, each file is as it was, none is new, and a sentence says so',
    (_, argv) => {
      const before = contentsOf(made);
      let most = 0;
      for (; ; most++) {
        const { ran, after } = inCopy((folder, file) => ({
          ran: onFullDisk(most, () => soKhach(...argv(folder, file))),
          after: contentsOf(folder),
        }));
        if (ran.writes <= most) {
          expect([ran.code, ran.err]).toEqual([0, '']);
          break;
        }
        expect([most, ran.code, ran.err]).toEqual([most, 1, expect.stringContaining('Ổ đĩa đã đầy')]);
        expect(Object.keys(after)).toEqual(Object.keys(before));
        expect(after).toEqual(before);
      }
      // A temporary file is opened, written, flushed and named at least.
      expect(most).toBeGreaterThanOrEqual(4);
    },
  );

  it('says it in English too, and care list, which only remembers its numbers, still lists', () => {
    inCopy((_, file) => {
      const ran = onFullDisk(0, () => soKhach('set', file, 'margin=0.4', '--lang', 'en'));
      expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('The disk has no room for')]);
      expect(onFullDisk(0, () => soKhach('care', 'list', file)).code).toBe(0);
    });
  });

  it('care send: wherever it stops, the workbook opens, each letter is whole, and nobody is written to twice', () => {
    for (let most = 0; ; most++) {
      const isDone = inCopy((folder, file) => {
        const out = join(folder, 'thu');
        const argv = ['care', 'send', file, '--eml', out];
        const ran = onFullDisk(most, () => soKhach(...argv));
        const letters = (): readonly string[] => (fs.existsSync(out) ? readdirSync(out).sort() : []);
        expect(readdirSync(folder).filter((name) => /tmp|lock/.test(name))).toEqual([]);
        const first = letters().map((name) => readFileSync(join(out, name), 'utf8'));
        for (const text of first) expect(text).toMatch(/^To: .*@example\.com$/m);
        expect(soKhach('inspect', file).code).toBe(0);
        // Room again: those of whom nobody knows are not sent by themselves, and the letters stay what they were.
        soKhach(...argv);
        expect(letters().length).toBeLessThanOrEqual(3);
        expect(letters().map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(
          expect.arrayContaining([...first]),
        );
        if (ran.writes <= most) expect([ran.code, letters().length]).toEqual([0, 3]);
        else expect([most, ran.code]).toEqual([most, 1]);
        return ran.writes <= most;
      });
      if (isDone) return;
    }
  }, 300_000);
});

/** The system's own limit of a file's size stands for the full disk: a real write that fails in its midst. */
describe('a write that the system itself cuts off', () => {
  it('leaves the workbook as it was, nothing beside it, and a sentence', () => {
    if (process.platform === 'win32') return;
    inCopy((folder, file) => {
      const before = contentsOf(folder);
      // Where no bundle is, this call makes it.
      spawnSync(process.execPath, ['tools/so-khach.mjs', '--help']);
      const ran = spawnSync(
        'sh',
        [
          '-c',
          'ulimit -f 8; exec "$0" "$@"',
          process.execPath,
          resolve('tools/so-khach.mjs'),
          'set',
          file,
          'margin=0.4',
        ],
        { encoding: 'utf8', env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' } },
      );
      expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('Ổ đĩa đã đầy')]);
      expect(contentsOf(folder)).toEqual(before);
    });
  });
});
