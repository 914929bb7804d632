import { existsSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { adapter } from '../buildFunctions';
import { bundleCore } from '../coreBundle';
import { associateLines, excelMetadata } from '../functions/excelMetadata';

/** DESIGN's budgets, minified, in bytes. The core's own is in coreBundle.ts. */
export const PANE_BUDGET_BYTES = 80_000;
/** MSAL's script is as large as it is, and loads for the first message alone. */
export const SIGN_IN_BUDGET_BYTES = 400_000;

/** In the scripts before the build knows what they hold. */
export const VERSION_MARK = 'SO_KHACH_VERSION_HERE';

/** All scripts and styles of the site by file name; VERSION_MARK stands where their common version goes. */
export async function siteScripts(): Promise<ReadonlyMap<string, string>> {
  const sidebar = existsSync('sidebar/mount.tsx') ? 'sidebar/mount.tsx' : 'excel-addin/noSidebar.ts';
  const [core, cells, pane, side, signIn, signedIn, old] = await Promise.all([
    bundleCore(),
    adapter('excel-addin/cellFunctions.ts', 'SoKhachExcel'),
    script('excel-addin/pane.ts', { define: { SO_KHACH_VERSION: JSON.stringify(VERSION_MARK) } }),
    script(sidebar, { globalName: 'SoKhachSidebar', jsx: 'automatic', jsxImportSource: 'preact' }),
    script('excel-addin/signIn.ts', { globalName: 'SoKhachSignIn' }),
    script('excel-addin/signedIn.ts', {}),
    script('excel-addin/oldBrowser.ts', { target: 'es5' }),
  ]);
  const json = (language: 'vi' | 'en') => `${JSON.stringify(excelMetadata(catalogue, language), null, 2)}\n`;
  return new Map([
    // Formulas wait for this one file: what they need of the core, the adapter and the associations.
    ['functions.js', `${core.cells}${cells}${associateLines(catalogue)}`],
    ['functions.json', json('vi')],
    ['functions.en.json', json('en')],
    ['commands.js', core.commands],
    ['pane.js', pane.js],
    ['sidebar.js', side.js],
    ['sidebar.css', side.css],
    ['sign-in.js', signIn.js],
    ['signed-in.js', signedIn.js],
    ['old-browser.js', old.js],
  ]);
}

async function script(
  entry: string,
  options: BuildOptions,
): Promise<{ readonly js: string; readonly css: string }> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    outdir: 'out',
    write: false,
    ...options,
  });
  const text = (end: string) => result.outputFiles!.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}
