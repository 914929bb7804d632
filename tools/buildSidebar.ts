import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ownNames } from './ownNames';
import { packMessages } from './packMessages';

export interface SidebarBundle {
  /** One script that sets the global `SoKhachSidebar`, whose `mount` shows the sidebar. */
  readonly js: string;
  readonly css: string;
}

/** DESIGN's budget for the sidebar's script, minified, in bytes. */
export const SIDEBAR_BUDGET_BYTES = 80_000;

/**
 * No template literals: Google's HtmlService takes `//` inside one for a comment
 * (https://github.com/enuchi/React-Google-Apps-Script/issues/157).
 */
const SIDEBAR_OPTIONS: BuildOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2020',
  supported: { 'template-literal': false },
  // Shorter than the automatic kind by a twentieth; `h` comes from the injected file.
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: ['tools/preactJsx.ts'],
  tsconfigRaw: {},
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
};

/** What names things that come into the bundle or leave it: the core, and the files at the top of the room. */
function outside(): readonly string[] {
  const top = readdirSync('sidebar', { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    ...['commands', 'crm', 'desk', 'segments', 'workbook'].map((room) => join('shared', room)),
    ...top.map(({ name }) => join('sidebar', name)).filter((file) => /\.tsx?$/.test(file)),
    join('sidebar', 'messages'),
  ];
}

/** An iife with a global name carries half a kilobyte of helpers for its exports. */
const ENTRY = `import { mount } from './mount'; Object.assign(globalThis, { SoKhachSidebar: { mount } });`;

/**
 * The one sidebar as every host embeds it. With an entry of the host's own in the sidebar's room, that is the
 * script instead, with all of the sidebar in it and no global.
 */
export async function bundleSidebar(entry?: string): Promise<SidebarBundle> {
  const names = ownNames('sidebar', outside());
  const [js, css] = await Promise.all([
    build({
      ...SIDEBAR_OPTIONS,
      ...(entry === undefined
        ? { stdin: { contents: ENTRY, resolveDir: 'sidebar', loader: 'ts' } }
        : { entryPoints: [entry] }),
      plugins: [packMessages('sidebar', ['vi', 'en'])],
      mangleProps: new RegExp(`^(${names.join('|')})$`),
      write: false,
    }),
    build({
      entryPoints: ['sidebar/styles/index.css'],
      bundle: true,
      minify: true,
      charset: 'utf8',
      write: false,
    }),
  ]);
  return { js: js.outputFiles![0]!.text, css: css.outputFiles![0]!.text };
}
