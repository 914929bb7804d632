import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { DocumentKind } from './headers';

export interface Asset {
  readonly type: string;
  readonly body: () => string | Uint8Array;
  /** Documents alone have one. */
  readonly document?: DocumentKind;
}

/** Everything that can be asked for, by its path: what is not in it is not served, wherever it lies. */
export type Assets = Readonly<Record<string, Asset>>;

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  text: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The sidebar as every host embeds it: a script that sets `SoKhachSidebar`, and its styles. */
export interface SidebarFiles {
  readonly js: string;
  readonly css: string;
}

/** `root`: the project's folder. The page's scripts are bundled in memory; libraries are served as published. */
export async function workbenchAssets(
  root: string,
  samples: readonly string[],
  sidebar: SidebarFiles,
): Promise<Assets> {
  const page = join(root, 'workbench', 'page');
  const scripts = await pageScripts(root);
  const file = (path: string, type: string, document?: DocumentKind): Asset => ({
    type,
    body: () => readFileSync(path),
    ...(document === undefined ? {} : { document }),
  });
  const text = (body: string, type: string): Asset => ({ type, body: () => body });
  return {
    '/': file(join(page, 'index.html'), TYPES.html, 'page'),
    '/sidebar.html': file(join(page, 'sidebar.html'), TYPES.html, 'page'),
    '/grid.html': file(join(page, 'grid.html'), TYPES.html, 'grid'),
    '/page.css': file(join(page, 'page.css'), TYPES.css),
    '/grid.css': file(join(page, 'grid.css'), TYPES.css),
    '/icon.svg': file(join(page, 'icon.svg'), TYPES.svg),
    '/favicon.ico': file(join(page, 'icon.svg'), TYPES.svg),
    '/page.js': text(scripts.main, TYPES.js),
    '/worker.js': text(scripts.worker, TYPES.js),
    '/sidebar.js': text(scripts.sidebar, TYPES.js),
    '/sidebar/index.js': text(sidebar.js, TYPES.js),
    '/sidebar/index.css': text(sidebar.css, TYPES.css),
    '/grid.js': text(scripts.grid, TYPES.js),
    ...vendorAssets(root, file),
    ...Object.fromEntries(
      samples.map((name) => [
        `/samples/${name}.xlsx`,
        file(join(root, 'examples', `${name}.xlsx`), TYPES.xlsx),
      ]),
    ),
  };
}

/**
 * @odoo/o-spreadsheet and @odoo/owl are LGPL-3: each stays a script of its own as its package has it, so anybody can
 * put another version of it in its place, and its licence is served beside it.
 */
function vendorAssets(root: string, file: (path: string, type: string) => Asset): Assets {
  const grid = join(root, 'node_modules', '@odoo', 'o-spreadsheet');
  const owl = join(root, 'node_modules', '@odoo', 'owl');
  const bootstrap = join(root, 'node_modules', 'bootstrap');
  return {
    '/vendor/owl.js': file(join(owl, 'dist', 'owl.iife.min.js'), TYPES.js),
    '/vendor/o_spreadsheet.js': file(join(grid, 'dist', 'o_spreadsheet.min.iife.js'), TYPES.js),
    '/vendor/bootstrap.css': file(join(bootstrap, 'dist', 'css', 'bootstrap.min.css'), TYPES.css),
    '/vendor/font-awesome.css': { type: TYPES.css, body: () => iconStyles(root) },
    '/vendor/o_spreadsheet.css': file(join(grid, 'dist', 'o_spreadsheet.css'), TYPES.css),
    '/vendor/o_spreadsheet.xml': file(join(grid, 'dist', 'o_spreadsheet.xml'), TYPES.xml),
    '/licences/': { type: TYPES.text, body: () => licences(root) },
    '/licences/o-spreadsheet.txt': file(join(grid, 'LICENSE'), TYPES.text),
    '/licences/owl.txt': file(join(owl, 'LICENSE'), TYPES.text),
    '/licences/bootstrap.txt': file(join(bootstrap, 'LICENSE'), TYPES.text),
    '/licences/so-khach.txt': file(join(root, 'LICENSE'), TYPES.text),
  };
}

/** With the font inside: a frame without an origin may load no font from the server. */
function iconStyles(root: string): string {
  const folder = join(root, 'node_modules', 'font-awesome');
  const font = readFileSync(join(folder, 'fonts', 'fontawesome-webfont.woff2')).toString('base64');
  const source = `src:url(data:font/woff2;base64,${font}) format('woff2')`;
  const styles = readFileSync(join(folder, 'css', 'font-awesome.min.css'), 'utf8');
  return styles.replace(/@font-face\{[^}]*\}/, (rule) =>
    rule.replace(/src:[^;}]*;?/g, '').replace('{', `{${source};`),
  );
}

function licences(root: string): string {
  const version = (name: string) =>
    (
      JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  return [
    'Sổ Khách (MIT): /licences/so-khach.txt',
    '',
    'The grid of this page is @odoo/o-spreadsheet, drawn with @odoo/owl, both by Odoo S.A. under the GNU Lesser',
    'General Public License, version 3. They are served as published, unmodified, as scripts of their own:',
    `  /vendor/o_spreadsheet.js   @odoo/o-spreadsheet ${version('@odoo/o-spreadsheet')}   licence: /licences/o-spreadsheet.txt`,
    `  /vendor/owl.js             @odoo/owl ${version('@odoo/owl')}               licence: /licences/owl.txt`,
    `Its looks come from bootstrap ${version('bootstrap')} (MIT, /vendor/bootstrap.css): /licences/bootstrap.txt`,
    `Its icons are those of font-awesome ${version('font-awesome')} (font: SIL OFL 1.1, styles: MIT, https://fontawesome.com/v4/license/).`,
    'Source: https://github.com/odoo/o-spreadsheet and https://github.com/odoo/owl.',
    'To run this page with a version of your own, put its files into node_modules/@odoo and start again.',
    '',
  ].join('\n');
}

interface Scripts {
  readonly main: string;
  readonly worker: string;
  readonly sidebar: string;
  readonly grid: string;
}

async function pageScripts(root: string): Promise<Scripts> {
  const names = ['main', 'worker', 'sidebar', 'grid'] as const;
  const built = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => join('workbench', 'page', `${name}.ts`)),
    outdir: 'dist',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const texts = names.map((name) => [
    name,
    built.outputFiles.find(({ path }) => path.endsWith(`${name}.js`))!.text,
  ]);
  return Object.fromEntries(texts) as unknown as Scripts;
}

/** The project's folder, found from the folder that a script of it runs in. */
export function projectRoot(from: string): string {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, 'workbench', 'page', 'index.html'))) return at;
    if (dirname(at) === at) throw new Error('projectRoot requires a folder inside of the project');
  }
}
