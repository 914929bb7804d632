import { resolve } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';

/**
 * The core as hosts load it, in two scripts without modules for V8 without any web or Node global: `SoKhach`, what a
 * formula needs and every host loads at once, and `SoKhachCrm`, the commands, which a host loads after it when the
 * first command runs. What both need stands in the first alone.
 */
export interface CoreBundles {
  readonly cells: string;
  readonly commands: string;
}

/** DESIGN's budget for the core, minified, in bytes: what every formula loads. */
export const CORE_BUDGET_BYTES = 250_000;
/**
 * The commands load once a command runs, so theirs is a mark against growing, not against waiting. A third of them are
 * sentences in two languages.
 */
export const COMMANDS_BUDGET_BYTES = 650_000;

const OPTIONS = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
} as const satisfies BuildOptions;

const CELLS = 'shared/cells.ts';
const COMMANDS = 'shared/index.ts';

export async function bundleCore(): Promise<CoreBundles> {
  const [cells, commands] = await Promise.all([CELLS, COMMANDS].map((entry) => script(entry)));
  const common = commonModules(bytesOf(cells!), bytesOf(commands!));
  // Sharing a module keeps all that it exports; where that costs the first script much, both have their own.
  const tried = await cellsWith(common);
  const shared = common.filter(
    (path) => bytesOf(tried).get(path)! - bytesOf(cells!).get(path)! <= MOST_EXTRA,
  );
  return {
    cells: textOf(await cellsWith(shared)),
    commands: textOf(
      await build({
        ...OPTIONS,
        entryPoints: [COMMANDS],
        globalName: 'SoKhachCrm',
        plugins: [fromCells(shared)],
      }),
    ),
  };
}

/** Bytes that one module may add to what every formula loads. */
const MOST_EXTRA = 100;

type Built = BuildResult<{ readonly metafile: true; readonly write: false }>;

function script(entry: string): Promise<Built> {
  return build({ ...OPTIONS, entryPoints: [entry] });
}

function cellsWith(shared: readonly string[]): Promise<Built> {
  const lines = shared.map((path, i) => `export * as m${i} from './${path}';`);
  const contents = [`export * from './${CELLS}';`, ...lines].join('\n');
  return build({
    ...OPTIONS,
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    globalName: 'SoKhach',
  });
}

/** Modules of ours in both scripts of which the commands use no more than the cells do. */
function commonModules(cells: ReadonlyMap<string, number>, commands: ReadonlyMap<string, number>): string[] {
  return [...cells].flatMap(([path, bytes]) => {
    const isOurs = path.startsWith('shared/') && !path.startsWith('shared/functions/');
    const wanted = commands.get(path);
    return isOurs && wanted !== undefined && wanted <= bytes * 1.05 + 10 ? [path] : [];
  });
}

/** Resolves shared modules to what the first script has of them. */
function fromCells(shared: readonly string[]): Plugin {
  const at = new Map(shared.map((path, i) => [resolve(path), i]));
  return {
    name: 'from-cells',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === RESOLVING) return undefined;
        const found = await esbuild.resolve(path, { resolveDir, kind, pluginData: RESOLVING });
        const i = at.get(found.path);
        return i === undefined ? found : { path: `m${i}`, namespace: 'cells', sideEffects: false };
      });
      esbuild.onLoad({ filter: /.*/, namespace: 'cells' }, ({ path }) => ({
        contents: `module.exports = SoKhach.${path}`,
      }));
    },
  };
}

const RESOLVING = Symbol('resolving');

/** What is left of each module. */
function bytesOf(built: Built): ReadonlyMap<string, number> {
  const inputs = Object.values(built.metafile.outputs)[0]!.inputs;
  return new Map(
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [[path, bytesInOutput]] : [],
    ),
  );
}

function textOf(built: Built): string {
  return built.outputFiles[0]!.text;
}
