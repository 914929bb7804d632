// npm run generate: writes every file that is derived from others. A test fails where one of them is stale.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueSource, FUNCTIONS_FOLDER, functionFiles, indexSource } from './functionIndex';

/** Each in a process of its own, as the later ones read what the earlier ones wrote. */
const GENERATORS = ['cutPhoneMetadata', 'generateLunar', 'makeSamples', 'generateFunctions'] as const;

const files = functionFiles();
writeFileSync(join(FUNCTIONS_FOLDER, 'index.generated.ts'), indexSource(files));
writeFileSync(join(FUNCTIONS_FOLDER, 'catalogue.generated.ts'), catalogueSource(files));
for (const name of GENERATORS) {
  const run = spawnSync(process.execPath, ['tools/run.mjs', `tools/${name}.ts`], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
console.log(
  `${files.length} functions with their docs; phone metadata, lunar years and samples are written anew.`,
);
