import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sheetsFiles } from '../buildSheets';
import { bundleCore } from '../coreBundle';
import { iconFiles } from '../icons/iconFiles';
import { manifestText } from './manifestText';
import { frontPage, missingPage, panePage, signedInPage } from './pages';
import { headersFile, webConfig } from './serverRules';
import { sheetsPage, sheetsPath } from './sheetsPage';
import { siteScripts, VERSION_MARK } from './siteScripts';

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Everything that stands under `origin`, by path: a site for any host of static files. Beside the add-in it has the
 * script of Google Sheets, to be copied by hand.
 */
export async function excelSite(origin: string): Promise<SiteFiles> {
  const core = await bundleCore();
  const [built, sheets] = await Promise.all([siteScripts(core), sheetsFiles(core)]);
  const scripts = new Map(built);
  scripts.set('pane.css', readFileSync('excel-addin/pane.css', 'utf8'));
  const pasted = new Map([...sheets].map(([name, text]) => [sheetsPath(name), text]));
  const v = versionOf([...scripts, ...pasted]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  return new Map<string, string | Uint8Array>([
    ['index.html', frontPage(v)],
    ['pane.html', panePage(v)],
    ['signed-in.html', signedInPage(v)],
    ['google-sheets.html', sheetsPage(v, [...sheets.keys()])],
    ['404.html', missingPage(origin)],
    ['manifest.xml', manifestText(readFileSync('manifest.xml', 'utf8'), origin, version)],
    ...[...scripts].map(([path, text]) => [path, text.replaceAll(VERSION_MARK, v)] as const),
    ...pasted,
    ...iconFiles(),
    ['_headers', headersFile()],
    ['web.config', webConfig()],
    // GitHub Pages leaves out files that start with _ unless told not to look.
    ['.nojekyll', ''],
    ['third-party.txt', licences()],
  ]);
}

/** Of what the scripts hold, so that a page and its scripts are always of one build, and unchanged ones stay cached. */
function versionOf(scripts: Iterable<readonly [string, string]>): string {
  const hash = createHash('sha256');
  for (const [path, text] of scripts) hash.update(path).update(text);
  return hash.digest('hex').slice(0, 10);
}

function licences(): string {
  return BUNDLED.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`).join(
    '\n\n',
  );
}

/** Packages of others in the scripts, with a file LICENSE each. */
const BUNDLED = [
  '@azure/msal-browser',
  '@azure/msal-common',
  'libphonenumber-js',
  'preact',
  'simple-statistics',
] as const;
