import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the sources of the script call of Google's services. */
export interface ScopesNeeded {
  /** By `Interface.method`, the scopes of which gas-types-detailed says that one is needed. */
  readonly needed: ReadonlyMap<string, readonly string[]>;
  /** The interfaces that the sources have in hand, as `Namespace.Interface`. */
  readonly reached: ReadonlySet<string>;
}

/** Those of the services that a source names, and from there on what the methods return that it calls. */
export function scopesNeeded(text: string): ScopesNeeded {
  const called = new Set([...text.matchAll(/\.(\w+)\(/g)].map(([, name]) => name!));
  const interfaces = documentedInterfaces();
  const reached = new Set(
    [...interfaces.keys()].filter((type) => isService(type) && isIn(text, nameOf(type))),
  );
  const needed = new Map<string, readonly string[]>();
  for (const type of reached) {
    for (const { name, scopes, returns } of interfaces.get(type)!) {
      // Of a service the very call: others have methods of the same names.
      if (isService(type) ? !isIn(text, `${nameOf(type)}.${name}`) : !called.has(name)) continue;
      if (scopes.length > 0) needed.set(`${nameOf(type)}.${name}`, scopes);
      for (const other of returns) if (interfaces.has(other)) reached.add(other);
    }
  }
  return { needed, reached };
}

const nameOf = (type: string): string => type.slice(type.indexOf('.') + 1);
const isService = (type: string): boolean =>
  /^(\w+App|\w+Service|Session|Charts|Utilities|Logger)$/.test(nameOf(type));
const isIn = (text: string, name: string): boolean =>
  new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text);

interface Method {
  readonly name: string;
  /** One of these is needed; none: it needs no permission. */
  readonly scopes: readonly string[];
  /** What stands in the type of its answer. */
  readonly returns: readonly string[];
}

/** Every interface by `Namespace.Interface`, as names recur; its methods, each with the scopes in the comment above it. */
function documentedInterfaces(): ReadonlyMap<string, readonly Method[]> {
  const found = new Map<string, Method[]>();
  const folder = 'node_modules/gas-types-detailed';
  for (const file of readdirSync(folder)) {
    if (/^google-apps-script\.[\w-]+\.d\.ts$/.test(file))
      readTypes(readFileSync(join(folder, file), 'utf8'), found);
  }
  return found;
}

function readTypes(text: string, found: Map<string, Method[]>): void {
  let space = '';
  let methods: Method[] = [];
  let scopes: string[] = [];
  let inComment = false;
  for (const line of text.split('\n')) {
    space = /^\s*(?:export )?namespace (\w+)/.exec(line)?.[1] ?? space;
    const type = /^\s*(?:export )?interface (\w+)/.exec(line)?.[1];
    if (type !== undefined) {
      methods = found.get(`${space}.${type}`) ?? [];
      found.set(`${space}.${type}`, methods);
    }
    if (/^\s*\/\*\*/.test(line)) [scopes, inComment] = [[], true];
    const scope = /\* - (https:\/\/www\.googleapis\.com\/auth\/\S+)/.exec(line)?.[1];
    if (scope !== undefined && inComment) scopes.push(scope);
    const method = inComment ? null : /^\s*(\w+)\(.*\): ([^;]+);/.exec(line);
    if (/\*\/\s*$/.test(line)) inComment = false;
    if (method === null) continue;
    const types = method[2]!.match(/[\w.]+/g) ?? [];
    const returns = types.map((other) => (other.includes('.') ? other : `${space}.${other}`));
    methods.push({ name: method[1]!, scopes, returns });
    scopes = [];
  }
}
