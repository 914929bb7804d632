// npm run build: the core as one script in dist/core.js, within its byte budget.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundleCore, CORE_BUDGET_BYTES } from './coreBundle';

const core = await bundleCore();
mkdirSync('dist', { recursive: true });
writeFileSync('dist/core.js', core);
const bytes = Buffer.byteLength(core);
console.log(`dist/core.js: ${bytes} bytes of ${CORE_BUDGET_BYTES}`);
if (bytes > CORE_BUDGET_BYTES) process.exitCode = 1;
