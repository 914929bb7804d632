import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, transformSync } from 'esbuild';

type Words = { readonly [key: string]: unknown };

/** `m.today.snooze`, but not `scores.m.x`. */
const USES = /(?<![.\w$])m((?:\.[A-Za-z]\w*)+)/g;

/**
 * Packs the sidebar's words: in the sources `m.today.snooze` is a word by its path; in the bundle it is `m[17]`, and
 * a language is one list of those words that are used. Names of words, which no minifier may shorten, are a
 * tenth of the bundle otherwise. In every part of the sidebar `m` is the messages and nothing else: a path that
 * is not in the catalogue stops the build.
 */
export function packMessages(room: string, languages: readonly string[]): Plugin {
  const folder = resolve(room);
  const catalogues = languages.map((language) =>
    catalogueIn(join(folder, 'messages', `${language}.ts`), language),
  );
  // Words that are the same in every language are one.
  const indexOf = new Map<string, number>();
  const pack = (text: string, file: string) =>
    text.replace(USES, (_, dotted: string) => {
      const path = dotted.slice(1).split('.');
      const { depth } = find(catalogues[0]!, path, file);
      const found = catalogues.map((words) => JSON.stringify(find(words, path.slice(0, depth), file).value));
      const key = found.join('\n');
      if (!indexOf.has(key)) indexOf.set(key, indexOf.size);
      return ['m[', indexOf.get(key), ']', ...path.slice(depth).map((name) => `.${name}`)].join('');
    });
  // Seen once before the bundler does, so that every file gets the same numbers and the lists are complete.
  for (const file of sourcesIn(folder)) pack(readFileSync(file, 'utf8'), file);
  const lists = catalogues.map((_, at) => {
    const packed = [...indexOf.keys()].map((key) => key.split('\n')[at]);
    return `export const ${languages[at]} = [${packed.join(',\n')}];\n`;
  });
  return {
    name: 'pack-messages',
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        if (!path.startsWith(folder)) return null;
        const at = languages.findIndex((language) => path === join(folder, 'messages', `${language}.ts`));
        if (at !== -1) return { contents: lists[at]!, loader: 'js' };
        return {
          contents: pack(readFileSync(path, 'utf8'), path),
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        };
      });
    },
  };
}

/** The value at the longest part of the path that leads to one, and how long that is. */
function find(words: Words, path: readonly string[], where: string): { value: unknown; depth: number } {
  let value: unknown = words;
  let depth = 0;
  for (const name of path) {
    if (!isWords(value)) break;
    if (!(name in value)) throw new Error(`${where}: there are no words at ${path.join('.')}`);
    value = value[name];
    depth++;
  }
  return { value, depth };
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A language's file has no imports but types and exports one record of its own name. */
function catalogueIn(file: string, language: string): Words {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as Record<string, Words> };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports[language]!;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sourcesIn(path);
    return /\.tsx?$/.test(path) ? [path] : [];
  });
}
