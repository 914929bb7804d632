import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Certificates {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * A certificate for https://localhost that this computer trusts, as Office loads no page without: the files that
 * SO_KHACH_CERT and SO_KHACH_KEY name, else Microsoft's own for developers, which asks to be trusted once and lasts 30
 * days: https://www.npmjs.com/package/office-addin-dev-certs. Null where neither is to be had.
 */
export function devCertificates(env: NodeJS.ProcessEnv = process.env): Certificates | null {
  const { SO_KHACH_CERT: cert, SO_KHACH_KEY: key } = env;
  if (cert && key) return read(cert, key);
  const tool = ['--yes', 'office-addin-dev-certs@3.0.0', 'install', '--days', '30'];
  const run = spawnSync('npx', tool, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) return null;
  const folder = join(homedir(), '.office-addin-dev-certs');
  return read(join(folder, 'localhost.crt'), join(folder, 'localhost.key'));
}

function read(cert: string, key: string): Certificates | null {
  if (!existsSync(cert) || !existsSync(key)) return null;
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
