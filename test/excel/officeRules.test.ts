import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * The rules of eslint-plugin-office-addins on the sources of the Excel host. That what is read was loaded is judged
 * by Office.js itself wherever the test host runs (ExcelHost.defects).
 */
const SOURCES = readdirSync('excel-addin')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, withoutComments(readFileSync(join('excel-addin', file), 'utf8'))] as const);

/** Where blocks of cells or of objects are transferred one after the other: the only loops with a round trip. */
const BLOCK_LOOPS = ['cellLooks.ts', 'frozenFormulas.ts', 'transfer.ts'];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** The heads of the braces around a place: `for (…)`, `while (…)`, `async (context) =>`. */
function headsAround(text: string, at: number): string[] {
  const heads: string[] = [];
  let depth = 0;
  for (let i = at; i >= 0; i--) {
    if (text[i] === '}') depth++;
    if (text[i] !== '{') continue;
    if (depth > 0) depth--;
    else heads.push(text.slice(Math.max(0, text.lastIndexOf('\n', i - 1) + 1), i).trim());
  }
  return heads;
}

function placesOf(text: string, what: RegExp): number[] {
  return [...text.matchAll(what)].map(({ index }) => index);
}

describe('the sources of the Excel host', () => {
  it('have a round trip in a loop only where blocks are transferred', () => {
    const found = SOURCES.flatMap(([file, text]) =>
      placesOf(text, /context\.sync\(\)/g).some((at) =>
        headsAround(text, at).some((head) => /^(for|while)\b|\.(forEach|map|flatMap)\(/.test(head)),
      )
        ? [file]
        : [],
    );
    expect(found).toEqual(BLOCK_LOOPS);
  });

  it('load by name: never everything, never an object without its properties', () => {
    const all = SOURCES.flatMap(([file]) => {
      const raw = readFileSync(join('excel-addin', file), 'utf8');
      return [...raw.matchAll(/\.load\(([^)]*)\)/g)].map((match) => [file, match[1]!.trim()] as const);
    });
    expect(all.length).toBeGreaterThan(20);
    const wrong = all.filter(
      ([, what]) => what === '' || /\*|['",/](format|worksheet|font|fill|items)['",]/.test(`,${what},`),
    );
    expect(wrong).toEqual([]);
  });

  it('ask null objects by isNullObject', () => {
    const askers = SOURCES.filter(([, text]) => /OrNullObject\(/.test(text));
    expect(askers.length).toBeGreaterThan(3);
    expect(askers.filter(([, text]) => !/\.isNullObject/.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('wait for Office by onReady, and guard what is newer than the floor', () => {
    for (const [file, text] of SOURCES)
      expect([file, /Office\.initialize/.test(text)]).toEqual([file, false]);
    const newer = /\b(getMergedAreasOrNullObject|getSpillingToRangeOrNullObject|cultureInfo)\b/;
    const unguarded = SOURCES.filter(([, text]) => newer.test(text) && !/supports\(/.test(text));
    expect(unguarded.map(([file]) => file)).toEqual([]);
  });

  it('reach Excel through the port alone, so that every error gets its sentence', () => {
    const direct = SOURCES.filter(([, text]) => /\bExcel\.run\(/.test(text)).map(([file]) => file);
    expect(direct).toEqual(['workbookVerbs.ts']);
  });
});
