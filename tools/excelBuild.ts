// npm run excel:build -- --origin https://…: the Excel add-in as a static site in dist/excel.
import { rmSync } from 'node:fs';
import { excelSite } from './excel/excelSite';
import { siteOrigin } from './excel/siteOrigin';
import { siteSizes } from './excel/siteSizes';
import { writeSite } from './excel/writeSite';

const at = process.argv.indexOf('--origin');
const origin = at < 0 ? null : siteOrigin(process.argv[at + 1] ?? '');

if (origin === null) {
  console.error(
    at < 0
      ? 'Where will the site stand? npm run excel:build -- --origin https://shop.example.com/so-khach'
      : `--origin must be an https address without query or fragment, not ${process.argv[at + 1] ?? 'nothing'}.`,
  );
  process.exit(2);
}

const files = await excelSite(origin);
rmSync('dist/excel', { recursive: true, force: true });
writeSite(files, 'dist/excel');
for (const { path, bytes, budget } of siteSizes(files)) {
  console.log(`dist/excel/${path}: ${bytes} bytes of ${budget}`);
  if (bytes > budget) console.warn(`dist/excel/${path} is over its budget; the tests count that as broken.`);
}
console.log(`Put dist/excel under ${origin}/, then add ${origin}/manifest.xml to Excel (docs/excel.md).`);
