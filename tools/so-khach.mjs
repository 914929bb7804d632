#!/usr/bin/env -S node --max-semi-space-size=64
// Many short-lived objects: a roomier young generation halves the collector's work.
// The command line: bundled once into dist/cli, then run from there. Bundles anew where a source is newer, and puts
// the bundle in place whole: another command at this moment reads the one before it or this one.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'dist', 'cli', 'main.mjs');

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

const sources = ['shared', 'workbench'].map((room) => join(root, room)).filter(existsSync);
if (!existsSync(bundle) || sources.some((room) => newest(room) > statSync(bundle).mtimeMs)) {
  await import('./install.mjs');
  const { build } = await import('esbuild');
  const fresh = `${bundle}.${process.pid}.tmp`;
  await build({
    entryPoints: [join(root, 'workbench/cli/main.ts')],
    outfile: fresh,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  }).catch((error) => {
    rmSync(fresh, { force: true });
    throw error;
  });
  renameSync(fresh, bundle);
}
await import(pathToFileURL(bundle).href);
