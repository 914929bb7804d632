import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The names of properties that a room declares in its own types and nobody else has: not the contract with the
 * hosts, not the language, not the browser, not the library that draws. Only such a name may be shortened in the
 * bundle, for both its ends are inside it.
 */
export function ownNames(room: string, outside: readonly string[]): readonly string[] {
  const isOutside = (file: string) => outside.some((path) => file.startsWith(join(path)));
  const own = new Set<string>();
  for (const file of filesIn(room, /\.tsx?$/).filter((path) => !isOutside(path)))
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^\s+readonly (\w{3,})\??:/gm)) own.add(name!);
  const require = createRequire(join(process.cwd(), 'package.json'));
  const preact = dirname(require.resolve('preact/package.json'));
  const typings = dirname(require.resolve('typescript/package.json'));
  const others = [
    ...outside.flatMap((path) => (/\.tsx?$/.test(path) ? [path] : filesIn(path, /\.ts$/))),
    ...filesIn(join(preact, 'src'), /\.d\.ts$/),
    ...filesIn(join(preact, 'dist'), /\.mjs$/),
    ...filesIn(join(preact, 'hooks'), /\.(mjs|d\.ts)$/),
    ...filesIn(join(typings, 'lib'), /^lib\..*\.d\.ts$/),
  ];
  for (const file of others)
    for (const [name] of readFileSync(file, 'utf8').matchAll(/\w{3,}/g)) own.delete(name);
  return [...own].sort();
}

function filesIn(folder: string, named: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, named);
    return named.test(entry.name) ? [path] : [];
  });
}
