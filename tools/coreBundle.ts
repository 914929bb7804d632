import { type BuildOptions, build } from 'esbuild';

/** The core as hosts load it: one script, no modules, for V8 without any web or Node global. */
export const CORE_OPTIONS: BuildOptions = {
  entryPoints: ['shared/index.ts'],
  bundle: true,
  format: 'iife',
  globalName: 'SoKhach',
  platform: 'browser',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
};

/** DESIGN's budget for the core, minified, in bytes. */
export const CORE_BUDGET_BYTES = 250_000;

export async function bundleCore(): Promise<string> {
  const result = await build({ ...CORE_OPTIONS, write: false });
  return result.outputFiles![0]!.text;
}
