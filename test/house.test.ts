import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** The rules of the house that no compiler or linter checks. */
const ROOMS = ['shared', 'apps-script', 'excel-addin', 'sidebar', 'workbench', 'tools'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(path) && !path.endsWith('.generated.ts') ? [path] : [];
  });
}

const SOURCES = ROOMS.flatMap(sourcesIn);
const textOf = new Map(SOURCES.map((path) => [path, readFileSync(path, 'utf8')]));

/** Imports that are there at run time, as paths. */
function importsOf(path: string): string[] {
  const text = textOf.get(path)!;
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']*)';/gms)].flatMap((match) => {
    const target = normalize(join(dirname(path), match[1]!));
    return [`${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].filter((candidate) =>
      textOf.has(candidate),
    );
  });
}

const EXPORT = /^export (?:async )?(?:const|let|function\*?|interface|type) (\w+)/gm;

/** Exports that the product does not use itself, and why they are there. */
const ONLY_TESTED: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /^shared\/clv\//, why: 'parts of published models that are held against published figures' },
  { what: /(applyToMemory|memoryView)$/, why: 'the reference workbook' },
  { what: /(firmOfTaxCode|isCellError|mailtoDraft|callHours)$/, why: 'one door to a rule' },
  { what: /(metadataFaults|snapshotOfSample)$/, why: 'judges of what the tools make' },
];

/** How often each name stands in a text. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('the house', () => {
  it('has no circle of imports', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at !== -1) circles.push([...trail.slice(at), path].join(' → '));
      if (at !== -1 || done.has(path)) return;
      for (const next of importsOf(path)) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of SOURCES) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('keeps clock and chance out of the core', () => {
    const found = SOURCES.filter((path) => path.startsWith('shared')).filter((path) =>
      /Math\.random|\bDate\.|new Date\b|performance\./.test(
        textOf.get(path)!.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(found).toEqual([]);
  });

  it('keeps the core free of hosts', () => {
    const found = SOURCES.filter((path) => path.startsWith('shared')).filter((path) =>
      /from '(\.\.\/)+(workbench|apps-script|excel-addin|sidebar|tools)\/|from 'node:/.test(
        textOf.get(path)!,
      ),
    );
    expect(found).toEqual([]);
  });

  it('has files of at most 200 lines, longer ones with their reason', () => {
    const long = SOURCES.filter((path) => textOf.get(path)!.split('\n').length > 201);
    expect(long.filter((path) => !/[Ll]onger than 200 lines because/.test(textOf.get(path)!))).toEqual([]);
  });

  it('has no export that nobody but a test uses, but for those with a reason', () => {
    const words = new Map([...textOf].map(([path, text]) => [path, wordsOf(text)]));
    const files = new Map<string, number>();
    for (const counts of words.values())
      for (const word of counts.keys()) files.set(word, (files.get(word) ?? 0) + 1);
    const dead = SOURCES.flatMap((path) =>
      [...textOf.get(path)!.matchAll(EXPORT)]
        .map(([, name]) => name!)
        .filter((name) => files.get(name) === 1 && words.get(path)!.get(name) === 1)
        .map((name) => `${path} ${name}`),
    );
    const isKept = (entry: string): boolean => ONLY_TESTED.some(({ what }) => what.test(entry));
    expect(dead.filter((entry) => !isKept(entry))).toEqual([]);
    expect(ONLY_TESTED.filter(({ what }) => !dead.some((entry) => what.test(entry)))).toEqual([]);
  });

  it('names every room, with what it is for, in the tree of README.md', () => {
    const text = readFileSync('README.md', 'utf8');
    const inShared = readdirSync('shared', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const doors = [...ROOMS, ...inShared.map(({ name }) => name)].map((name) => `${name}/`);
    expect(doors.filter((door) => !text.includes(door))).toEqual([]);
  });

  it('speaks of the project alone: no machine path, no registry host', () => {
    const names = ['README.md', 'README.vi.md', 'package.json', 'package-lock.json', '.ci/run'].filter(
      existsSync,
    );
    const found = [...SOURCES, ...names].filter((path) =>
      /\/(work|tmp\/bash_jobs|home|root)\/|"resolved"/.test(textOf.get(path) ?? readFileSync(path, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
