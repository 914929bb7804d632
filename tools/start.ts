// npm start: converts the sample shop and says in words what it found and where the result lies.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../workbench/cli/run';

const SAMPLE = join('examples', 'cua-hang-mau.xlsx');
const OUT = join('dist', 'cua-hang-mau.crm.xlsx');

mkdirSync('dist', { recursive: true });
const started = Date.now();
process.exitCode = run(['convert', SAMPLE, '--out', OUT], {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  progress: null,
  now: () => new Date(),
  language: 'vi',
});
if (process.exitCode === 0) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`\n${OUT}: mở bằng Excel, LibreOffice hoặc Google Sheets (xong trong ${seconds} giây).`);
  console.log(`Thử tiếp / go on:  npm run -s so-khach -- repairs list ${OUT}`);
  console.log('                   npm run -s so-khach -- --help');
}
