import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { excelMetadata } from '../../tools/functions/excelMetadata';

jest.setTimeout(60_000);

/** Microsoft's generator of functions.json, which reads the JSDoc of TypeScript functions. */
const GENERATOR = join(__dirname, '../../dist/judges/node_modules/custom-functions-metadata');
const isThere = existsSync(GENERATOR);
if (!isThere) console.log('custom-functions-metadata is not there (npm run judges): its test is skipped');

const metadata = excelMetadata(catalogue, 'en');

/** The same catalogue as a programmer would write it for Microsoft's generator. */
function asTypeScript(): string {
  return metadata.functions
    .map(({ id, name, description, parameters, result }) => {
      const type = (dimensionality: string): string => (dimensionality === 'matrix' ? 'any[][]' : 'any');
      const tags = parameters.map((p) => ` * @param ${p.optional ? `[${p.name}]` : p.name} ${p.description}`);
      const list = parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${type(p.dimensionality)}`);
      return [
        '/**',
        ` * ${description}`,
        ` * @customfunction ${id} ${name}`,
        ...tags,
        ' */',
        `export function f_${name}(${list.join(', ')}): ${type(result.dimensionality)} { throw 0; }`,
      ].join('\n');
    })
    .join('\n');
}

(isThere ? describe : describe.skip)('functions.json', () => {
  it('is what custom-functions-metadata 2.2.3 makes of the same functions', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'so-khach-')), 'functions.ts');
    writeFileSync(file, asTypeScript());
    const script = `require(${JSON.stringify(GENERATOR)})
      .generateCustomFunctionsMetadata([${JSON.stringify(file)}], false)
      .then(({ errors, metadataJson }) => console.log(JSON.stringify({ errors, metadata: JSON.parse(metadataJson) })))`;
    const answer = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
    expect(answer.errors).toEqual([]);
    // Microsoft's leaves out what is the default: a scalar, and the type `any` of a result.
    const plain = metadata.functions.map((one) => ({
      ...one,
      parameters: one.parameters.map(({ dimensionality, ...rest }) => ({
        ...rest,
        ...(dimensionality === 'matrix' && { dimensionality }),
      })),
      result: one.result.dimensionality === 'matrix' ? { dimensionality: 'matrix' } : {},
    }));
    expect(answer.metadata.functions).toEqual(plain);
  });
});
