// node tools/run.mjs tools/generateFunctions.ts: the pages and data that follow from the catalogue of functions.
// `npm run generate` runs it after the catalogue's index is written.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { catalogue } from '../shared/functions/catalogue.generated';
import { functionsPage } from './functions/docsPage';
import { workbenchSource } from './functions/workbenchData';

/** Path and text of each generated file that is committed. */
export function functionFilesText(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: 'docs/functions.md', text: functionsPage(catalogue, 'en') },
    { path: 'docs/functions.vi.md', text: functionsPage(catalogue, 'vi') },
    { path: 'workbench/functions.generated.ts', text: workbenchSource(catalogue) },
  ];
}

if (basename(process.argv[1] ?? '') === 'generateFunctions.mjs') {
  mkdirSync('docs', { recursive: true });
  for (const { path, text } of functionFilesText()) writeFileSync(path, text);
}
