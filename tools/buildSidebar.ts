import { type BuildOptions, build } from 'esbuild';

export interface SidebarBundle {
  /** One script that sets the global `SoKhachSidebar`, whose `mount` shows the sidebar. */
  readonly js: string;
  readonly css: string;
}

/** DESIGN's budget for the sidebar's script, minified, in bytes. */
export const SIDEBAR_BUDGET_BYTES = 80_000;

/**
 * No template literals: Google's HtmlService takes `//` inside one for a comment
 * (https://github.com/enuchi/React-Google-Apps-Script/issues/157). Elements are made by classic calls, whose
 * children are arguments: a sixteenth less script than with the automatic runtime that the rooms' tsconfig names,
 * which is why esbuild must not read that file here (https://esbuild.github.io/content-types/#jsx).
 */
export const SIDEBAR_OPTIONS: BuildOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: ['sidebar/jsx.ts'],
  tsconfigRaw: '{}',
  target: 'es2020',
  supported: { 'template-literal': false },
  minify: true,
  // Names that the sidebar's parts use among themselves, never in what a host sends, made short.
  mangleProps:
    /^(?:is(?:Alert|Busy|Chosen|Copied|Corrected|Dangerous|Disabled|Faint|Filtered|Following|Loading|OpenAtFirst|OpenWhereFew|Pressed|Shared|Small|Stopping|Wide)|canStop|dismiss|on(?:Choose|Close|Contact|Leave|Press|Retry|Save)|openCustomer|openSend|reload|sendChannel|setLanguage|shortMoney|showAll|sendKeys|whenDone)$/,
  charset: 'utf8',
  legalComments: 'none',
};

/** The one sidebar as every host embeds it; a host that has an entry of its own names it. */
export async function bundleSidebar(entry = 'sidebar/global.ts'): Promise<SidebarBundle> {
  const [js, css] = await Promise.all(
    [entry, 'sidebar/styles/index.css'].map((entry) =>
      build({ ...SIDEBAR_OPTIONS, entryPoints: [entry], write: false }),
    ),
  );
  return { js: js!.outputFiles![0]!.text, css: css!.outputFiles![0]!.text };
}
