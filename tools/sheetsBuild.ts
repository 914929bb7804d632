// npm run sheets:build: the script of Google Sheets in dist/apps-script, as clasp pushes it or people paste it.
import { buildSheets } from './buildSheets';

for (const [name, bytes] of await buildSheets('dist')) {
  console.log(`dist/apps-script/${name}: ${bytes} bytes`);
}
console.log('To put it into a spreadsheet: docs/google-sheets.md');
