// npm run excel:dev: builds dist/excel for https://localhost:3000, serves it, and builds it anew when a source changes.
import { watch } from 'node:fs';
import { devCertificates } from './excel/devCertificates';
import { excelSite, type SiteFiles } from './excel/excelSite';
import { DEV_ORIGIN } from './excel/manifestText';
import { siteServer } from './excel/siteServer';
import { writeSite } from './excel/writeSite';

const SOURCES = ['shared', 'apps-script', 'excel-addin', 'sidebar', 'manifest.xml', 'appsscript.json'];

const certificates = devCertificates();
if (certificates === null) {
  console.error(
    'There is no certificate for https://localhost. Set SO_KHACH_CERT and SO_KHACH_KEY to the files of one that this computer trusts.',
  );
  process.exit(2);
}

let files: SiteFiles = await excelSite(DEV_ORIGIN);
writeSite(files, 'dist/excel');

let timer: NodeJS.Timeout | undefined;
for (const source of SOURCES)
  watch(source, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, 300);
  });

async function rebuild(): Promise<void> {
  try {
    files = await excelSite(DEV_ORIGIN);
    writeSite(files, 'dist/excel');
    console.log('Built anew: close and open the pane, or reload it.');
  } catch (error) {
    // The build that stands goes on being served until the source compiles again.
    console.error(error instanceof Error ? error.message : error);
  }
}

siteServer(certificates, () => files).listen(Number(new URL(DEV_ORIGIN).port), 'localhost', () => {
  console.log(`${DEV_ORIGIN}/ is there. Add dist/excel/manifest.xml to Excel (docs/excel.md).`);
});
