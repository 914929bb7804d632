// One compiler run a room, so that each room sees only the globals its own tsconfig names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rooms = [
  'shared',
  'workbench',
  'workbench/page',
  'apps-script',
  'excel-addin',
  'sidebar',
  'tools',
  'test',
  'test/sidebar',
];
let failed = false;
for (const room of rooms) {
  if (!existsSync(join(root, room, 'tsconfig.json'))) continue;
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', room], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
