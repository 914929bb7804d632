// node tools/run.mjs tools/generateFunctions.ts: the pages and data that follow from the catalogue of functions.
// `npm run generate` runs it after the catalogue's index is written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { catalogue } from '../shared/functions/catalogue.generated';
import { betweenMarks, functionsPage, functionsTable } from './functions/docsPage';
import { frozenForm, functionNamesSource } from './functions/excelMetadata';
import { workbenchSource } from './functions/workbenchData';

/** Path and text of each generated file that is committed. */
export function functionFilesText(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: 'docs/functions.md', text: functionsPage(catalogue, 'en') },
    { path: 'docs/functions.vi.md', text: functionsPage(catalogue, 'vi') },
    ...(['en', 'vi'] as const).map((language) => {
      const path = language === 'vi' ? 'README.vi.md' : 'README.md';
      return { path, text: betweenMarks(readFileSync(path, 'utf8'), functionsTable(catalogue, language)) };
    }),
    { path: 'workbench/functions.generated.ts', text: workbenchSource(catalogue) },
    { path: 'excel-addin/functionNames.generated.ts', text: functionNamesSource(catalogue) },
  ];
}

const RELEASED = 'test/functions/releasedFunctions.txt';

/**
 * The list of released names, ids and parameters (a line each, words apart by spaces) with new functions and new last parameters in it. What stands
 * there is never taken out: where a function no longer agrees, its old line stays, and the test of it fails.
 */
export function releasedText(before: string): string {
  const released = before
    .split('\n')
    .filter((line) => line !== '')
    .map((line): readonly string[] => line.split(' '));
  const now = catalogue.map(({ record }) => frozenForm(record));
  const kept = now.map((form) => {
    const old = released.find(([name]) => name === form[0]);
    return old?.every((word, i) => form[i] === word) === false ? old : form;
  });
  const gone = released.filter(([name]) => !now.some((form) => form[0] === name));
  return [...kept, ...gone].map((form) => `${form.join(' ')}\n`).join('');
}

if (basename(process.argv[1] ?? '') === 'generateFunctions.mjs') {
  mkdirSync('docs', { recursive: true });
  for (const { path, text } of functionFilesText()) writeFileSync(path, text);
  writeFileSync(RELEASED, releasedText(existsSync(RELEASED) ? readFileSync(RELEASED, 'utf8') : ''));
}
