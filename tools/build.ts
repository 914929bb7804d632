// npm run build: the core in dist/core.js (what formulas need) and dist/commands.js, Excel's cell functions and the script of Google Sheets beside them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildFunctions } from './buildFunctions';
import { buildSheets } from './buildSheets';
import { bundleCore, COMMANDS_BUDGET_BYTES, CORE_BUDGET_BYTES } from './coreBundle';

const { cells, commands } = await bundleCore();
mkdirSync('dist', { recursive: true });
for (const [file, text, budget] of [
  ['dist/core.js', cells, CORE_BUDGET_BYTES],
  ['dist/commands.js', commands, COMMANDS_BUDGET_BYTES],
] as const) {
  writeFileSync(file, text);
  const bytes = Buffer.byteLength(text);
  console.log(`${file}: ${bytes} bytes of ${budget}`);
  if (bytes > budget) process.exitCode = 1;
}
await buildFunctions('dist');
for (const [name, bytes] of await buildSheets('dist', { cells, commands })) {
  console.log(`dist/apps-script/${name}: ${bytes} bytes`);
}
