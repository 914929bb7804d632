import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openFile, readSnapshot } from '../../workbench/cli/fileHost';
import { lockPath } from '../../workbench/cli/fileLock';
import { careShop } from '../cli/careShop';
import { soKhach } from './cli';

/** Commands as processes of their own, as a user starts them in two windows, or kills one. */
const PROGRAM = resolve('tools/so-khach.mjs');

beforeAll(() => {
  // Where no bundle is, this call makes it.
  expect(spawnSync(process.execPath, [PROGRAM, '--help']).status).toBe(0);
}, 120_000);

function start(...argv: string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...argv], { env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' } });
}

function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly err: string }> {
  let err = '';
  child.stderr!.on('data', (piece) => {
    err += piece;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, err })));
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('commands on one file at once', () => {
  it('each is done, or says that another is at work; what is done is in the file, and no lock stays', async () => {
    const file = careShop(folder);
    const notes = ['Một', 'Hai', 'Ba', 'Bốn'];
    const all = await Promise.all(notes.map((note) => ended(start('log', file, 'K01', `Ghi chú ${note}`))));
    for (const { code, err } of all)
      if (code !== 0) expect([code, err]).toEqual([1, expect.stringMatching(/Một lệnh khác|Hãy thử lại/)]);
    const text = JSON.stringify(readSnapshot(openFile(readFileSync(file), file)));
    for (const [i, note] of notes.entries())
      expect([note, text.includes(`Ghi chú ${note}`)]).toEqual([note, all[i]!.code === 0]);
    expect(all.some(({ code }) => code === 0)).toBe(true);
    expect(readdirSync(folder).filter((name) => /lock|tmp/.test(name))).toEqual([]);
    // As many copies of before as there were writes.
    const copies = readdirSync(folder).filter((name) => /\.bak\d*\.xlsx$/.test(name));
    expect(copies).toHaveLength(all.filter(({ code }) => code === 0).length);
  }, 120_000);

  it('one that is killed at any moment leaves the old file or the new one; the next says which mark to delete', async () => {
    const file = careShop(folder);
    for (const afterMs of [60, 120, 180, 240, 300, 400, 500]) {
      const before = readFileSync(file);
      const child = start('set', file, `margin=0.${afterMs}`);
      const end = ended(child);
      setTimeout(() => child.kill('SIGKILL'), afterMs);
      await end;
      const isOld = readFileSync(file).equals(before);
      if (!isOld) expect(soKhach('inspect', file).code).toBe(0);
      if (!existsSync(lockPath(file))) continue;
      expect(soKhach('set', file, 'margin=0.9').err).toContain(lockPath(file));
      rmSync(lockPath(file));
    }
    expect(soKhach('refresh', file).code).toBe(0);
  }, 120_000);
});
