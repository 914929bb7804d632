import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from '@jest/globals';

/** Reference values and data lie beside the checkout; a clone alone goes without them. */
const REFERENCE = join(__dirname, '..', '..', '..', 'shared');

/** One case of a golden file, as its README describes. */
export interface GoldenCase<I, E> {
  readonly name: string;
  readonly inputs: I;
  readonly expected: E;
}

/** A test against a golden file; skipped, and said so in its name, where the file is not there. */
export function golden(file: string, name: string, run: (content: unknown) => void): void {
  reference('golden', file, name, run);
}

/** The same with a file of the vocabulary. */
export function vocabulary(file: string, name: string, run: (content: unknown) => void): void {
  reference('vocab', file, name, run);
}

/** The lines of a data file, for tests that golden() runs only where the folder is. */
export function dataLines(file: string): readonly string[] {
  return readFileSync(join(REFERENCE, 'data', file), 'utf8')
    .trim()
    .split(/\r?\n/);
}

/** The case of a golden file whose name begins so. */
export function caseOf<I, E>(content: unknown, name: string): GoldenCase<I, E> {
  return (content as GoldenCase<I, E>[]).find((one) => one.name.startsWith(name))!;
}

function reference(folder: string, file: string, name: string, run: (content: unknown) => void): void {
  const path = join(REFERENCE, folder, file);
  if (existsSync(path)) it(name, () => run(JSON.parse(readFileSync(path, 'utf8'))));
  else it.skip(`${name} (skipped: ${folder}/${file} is not beside the checkout)`, () => run(null));
}
