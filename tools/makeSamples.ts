import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { distributor } from './samples/distributor';
import { salon } from './samples/salon';
import { sampleShop } from './samples/sampleShop';
import { workbookOfSample } from './samples/workbookOfSample';

/**
 * The sample workbooks of examples/: `node tools/run.mjs tools/makeSamples.ts [FOLDER]` makes them again,
 * byte for byte the same (tools/samples/sample.ts says what they are and that nobody in them exists).
 */
export function sampleFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return [
    { name: 'cua-hang-mau.xlsx', bytes: workbookOfSample(sampleShop().sheets) },
    { name: 'salon-mau.xlsx', bytes: workbookOfSample(salon().sheets) },
    { name: 'nha-phan-phoi-mau.xlsx', bytes: workbookOfSample(distributor().sheets) },
  ];
}

/** Writes the files into a folder, which is made where it is missing. */
export function makeSamples(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  for (const { name, bytes } of sampleFiles()) writeFileSync(join(outDir, name), bytes);
}

if (basename(process.argv[1] ?? '') === 'makeSamples.mjs') makeSamples(process.argv[2] ?? 'examples');
