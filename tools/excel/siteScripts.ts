import { type BuildOptions, build } from 'esbuild';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { adapter } from '../buildFunctions';
import { bundleSidebar } from '../buildSidebar';
import type { CoreBundles } from '../coreBundle';
import { associateLines, excelMetadata } from '../functions/excelMetadata';

/** Of the pane without sidebar and core, which have budgets of their own; minified, in bytes. */
export const PANE_BUDGET_BYTES = 60_000;
/** MSAL's script is as large as it is, and loads for the first message alone. */
export const SIGN_IN_BUDGET_BYTES = 400_000;

/** In the scripts before the build knows what they hold. */
export const VERSION_MARK = 'SO_KHACH_VERSION_HERE';

/** All scripts and styles of the site by file name; VERSION_MARK stands where their common version goes. */
export async function siteScripts(core: CoreBundles): Promise<ReadonlyMap<string, string>> {
  const [cells, pane, sidebar, signIn, signedIn, old, copyFiles] = await Promise.all([
    adapter('excel-addin/cellFunctions.ts', 'SoKhachExcel'),
    script('excel-addin/pane.ts', { define: { SO_KHACH_VERSION: JSON.stringify(VERSION_MARK) } }),
    bundleSidebar(),
    script('excel-addin/signIn.ts', { globalName: 'SoKhachSignIn' }),
    script('excel-addin/signedIn.ts', {}),
    script('excel-addin/oldBrowser.ts', { target: 'es5' }),
    script('excel-addin/copyFiles.ts', {}),
  ]);
  const json = (language: 'vi' | 'en') => `${JSON.stringify(excelMetadata(catalogue, language), null, 2)}\n`;
  return new Map([
    // Formulas wait for this one file: what they need of the core, the adapter and the associations.
    ['functions.js', `${core.cells}${cells}${associateLines(catalogue)}`],
    ['functions.json', json('vi')],
    ['functions.en.json', json('en')],
    ['commands.js', core.commands],
    ['pane.js', pane],
    ['sidebar.js', sidebar.js],
    ['sidebar.css', sidebar.css],
    ['sign-in.js', signIn],
    ['signed-in.js', signedIn],
    ['old-browser.js', old],
    ['copy-files.js', copyFiles],
  ]);
}

async function script(entry: string, options: BuildOptions): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    ...options,
  });
  return result.outputFiles![0]!.text;
}
