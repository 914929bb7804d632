// npm run build: the core as one script in dist/core.js, within its byte budget, and the cell functions of both hosts beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildFunctions } from './buildFunctions';
import { bundleCore, CORE_BUDGET_BYTES } from './coreBundle';

const core = await bundleCore();
mkdirSync('dist', { recursive: true });
writeFileSync('dist/core.js', core);
await buildFunctions('dist');
const bytes = Buffer.byteLength(core);
console.log(`dist/core.js: ${bytes} bytes of ${CORE_BUDGET_BYTES}`);
if (bytes > CORE_BUDGET_BYTES)
  console.warn('The core is over its budget; npm run bench counts that as broken.');
