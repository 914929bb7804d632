import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { catalogue } from '../shared/functions/catalogue.generated';
import { associateLines, excelMetadata } from './functions/excelMetadata';

/** The custom functions of Excel beside the core's bundle: functions.json, associations. Those of Sheets: buildSheets. */
export async function buildFunctions(outDir: string): Promise<void> {
  const excel = join(outDir, 'excel-addin');
  mkdirSync(excel, { recursive: true });
  const excelAdapter = await adapter('excel-addin/cellFunctions.ts', 'SoKhachExcel');
  writeFileSync(join(excel, 'functions.js'), `${excelAdapter}${associateLines(catalogue)}`);
  const json = (language: 'vi' | 'en') => `${JSON.stringify(excelMetadata(catalogue, language), null, 2)}\n`;
  writeFileSync(join(excel, 'functions.json'), json('vi'));
  writeFileSync(join(excel, 'functions.en.json'), json('en'));
}

/** What turns a host's values into the core's, as a script that sets one global. */
export async function adapter(entry: string, globalName: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName,
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    write: false,
  });
  return result.outputFiles![0]!.text;
}
