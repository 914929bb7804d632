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
export const SIDEBAR_OPTIONS: BuildOptions = {
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

/** What names things that come into the bundle or leave it. */
const OUTSIDE = [
  'shared/desk',
  'shared/commands',
  'shared/crm',
  'shared/segments',
  'shared/workbook',
  'sidebar/bridge.ts',
  'sidebar/mount.tsx',
  'sidebar/mountOptions.ts',
  'sidebar/messages',
];

/** An iife with a global name carries half a kilobyte of helpers for its exports. */
const ENTRY = `import { mount } from './mount'; Object.assign(globalThis, { SoKhachSidebar: { mount } });`;

/** The one sidebar as every host embeds it. */
export async function bundleSidebar(): Promise<SidebarBundle> {
  const [js, css] = await Promise.all([
    build({
      ...SIDEBAR_OPTIONS,
      stdin: { contents: ENTRY, resolveDir: 'sidebar', loader: 'ts' },
      plugins: [packMessages('sidebar', ['vi', 'en'])],
      mangleProps: new RegExp(`^(${ownNames('sidebar', OUTSIDE).join('|')})$`),
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
