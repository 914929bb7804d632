import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Report } from '../../shared/commands/reportTypes';
import type { Console } from '../../workbench/cli/call';
import { run } from '../../workbench/cli/run';

/** The command line called as a user calls it, in a folder of its own. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function soKhach(...argv: string[]): Ran {
  return soKhachAt('2026-07-01T08:00:00Z', ...argv);
}

/** At another moment; in Vietnam it is seven hours later than the ISO text in UTC says. */
export function soKhachAt(moment: string, ...argv: string[]): Ran {
  return soKhachWith({ now: () => new Date(moment) }, ...argv);
}

/** In other surroundings. */
export function soKhachWith(around: Partial<Console>, ...argv: string[]): Ran {
  let out = '';
  let err = '';
  const code = run(argv, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    progress: null,
    now: () => new Date('2026-07-01T08:00:00Z'),
    language: 'vi',
    ...around,
  });
  return { code, out, err };
}

export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}

/** The parts of a package by name, unpacked. */
export function partsOf(path: string): Readonly<Record<string, Uint8Array>> {
  return unzipSync(readFileSync(path));
}

/** The names of parts that one package has and the other has not, or has otherwise. */
export function differingParts(a: string, b: string): readonly string[] {
  const [before, after] = [partsOf(a), partsOf(b)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => {
    const [x, y] = [before[name], after[name]];
    return !x || !y || Buffer.compare(x, y) !== 0;
  });
}
