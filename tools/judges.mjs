// npm run judges: installs into dist/judges the vendors' own tools that tests ask where they are there. They are no
// dependencies: clasp alone is 213 MB, and custom-functions-metadata needs an older TypeScript than ours.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['custom-functions-metadata@2.2.3', 'typescript@5.9.3', '@google/clasp@3.4.1'];

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'judges');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES], {
  cwd: folder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(npm.status ?? 1);
