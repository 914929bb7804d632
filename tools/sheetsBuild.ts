// npm run sheets:build (-- --gateways: with Zalo ZNS and SMS): the script of Google Sheets in dist/apps-script, as clasp pushes it or people paste it.
import { buildSheets } from './buildSheets';

const gateways = process.argv.includes('--gateways');
for (const [name, bytes] of await buildSheets('dist', undefined, { gateways })) {
  console.log(`dist/apps-script/${name}: ${bytes} bytes`);
}
console.log('To put it into a spreadsheet: docs/google-sheets.md');
