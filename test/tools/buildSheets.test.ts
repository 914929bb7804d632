import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSheets, inScript, sheetsFiles } from '../../tools/buildSheets';
import { scopesNeeded } from './scopesNeeded';

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await sheetsFiles();
}, 60_000);

describe('the script of Google Sheets', () => {
  it('is three files: the code, the page and the manifest', () => {
    expect([...files.keys()]).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  });

  it('has no text that HtmlService or a browser would misread', () => {
    const page = files.get('Sidebar.html')!;
    expect(page).not.toContain('`');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<!--/);
    expect(page).not.toMatch(/<\?/);
  });

  it('keeps an end of script in a text from ending the script', () => {
    expect(inScript('a("</script><!--x")')).toBe('a("<\\/script>\\x3C!--x")');
  });

  it.each([
    ['alone', false],
    ['with gateways', true],
  ])('asks for the scopes that its calls need, and for no others: %s', async (_, gateways) => {
    const built = gateways ? await sheetsFiles(undefined, { gateways }) : files;
    const { oauthScopes } = JSON.parse(built.get('appsscript.json')!) as { oauthScopes: string[] };
    const { needed, reached } = scopesNeeded(sources(gateways));
    for (const type of IN_USE) expect([type, reached.has(type)]).toEqual([type, true]);
    expect([reached.has('URL_Fetch.HTTPResponse'), reached.has('Drive.Folder')]).toEqual([gateways, false]);
    for (const [call, scopes] of needed) {
      if (scopes.length > 0)
        expect([call, scopes.some((scope) => oauthScopes.includes(scope))]).toEqual([call, true]);
    }
    const used = [...needed.values()].flat();
    for (const scope of oauthScopes) expect(used).toContain(scope);
  });

  it('is what clasp pushes, and nothing that lies beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
    try {
      await buildSheets(join(folder, 'dist'));
      const root = join(folder, JSON.parse(readFileSync('.clasp.json.example', 'utf8')).rootDir);
      for (const path of [
        'notes.txt',
        'other.js',
        '.env',
        'appsscript.json.bak',
        'old/Code.js',
        'old/Sidebar.html',
      ]) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), 'not to be pushed');
      }
      const wanted = [...files.keys()].sort();
      const isIgnored = claspIgnores(readFileSync('.claspignore', 'utf8'));
      const paths = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
      expect(paths).toHaveLength(wanted.length + 6);
      expect(paths.filter((path) => !isIgnored(path)).sort()).toEqual(wanted);
      const clasp = claspPath();
      if (clasp !== null) expect(pushedBy(clasp, folder)).toEqual(wanted);
      else console.log('clasp is not there, so it was not asked itself (npm run judges installs it)');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

/** What clasp itself says that it would push from a project in a folder, as paths under its root. */
function pushedBy(clasp: string, folder: string): readonly string[] {
  writeFileSync(join(folder, '.clasp.json'), readFileSync('.clasp.json.example'));
  writeFileSync(join(folder, '.claspignore'), readFileSync('.claspignore'));
  const said = execFileSync(clasp, ['show-file-status', '--json'], { cwd: folder, encoding: 'utf8' });
  const { filesToPush } = JSON.parse(said) as { readonly filesToPush: readonly string[] };
  return filesToPush.map((path) => path.replace(/^dist[/\\]apps-script[/\\]/, '')).sort();
}

/**
 * The rules of .claspignore for paths under the root: globs, a later one stands above an earlier, `!` takes back.
 * https://github.com/google/clasp#ignore-file-claspignore
 */
function claspIgnores(text: string): (path: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ ignores: !line.startsWith('!'), pattern: globPattern(line.replace(/^!/, '')) }));
  return (path) => rules.filter(({ pattern }) => pattern.test(path)).at(-1)?.ignores ?? false;
}

function globPattern(glob: string): RegExp {
  const parts: Readonly<Record<string, string>> = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
  };
  const source = glob.replace(/\*\*\/|\*\*|[*?.+^${}()|[\]\\]/g, (found) => parts[found] ?? `\\${found}`);
  return new RegExp(`^${source}$`);
}

function claspPath(): string | null {
  const places = [
    process.env.SO_KHACH_CLASP,
    'node_modules/.bin/clasp',
    'dist/judges/node_modules/.bin/clasp',
  ];
  const found = places.find((path) => path !== undefined && existsSync(path));
  return found === undefined ? null : resolve(found);
}

/** Of the interfaces that the host has in hand, some that it never names. */
const IN_USE = [
  ...['DataValidationBuilder', 'DataValidation', 'ConditionalFormatRuleBuilder', 'Protection', 'NamedRange'],
  ...['Filter', 'EmbeddedChart', 'EmbeddedChartBuilder'],
].map((name) => `Spreadsheet.${name}`);

/** The sources of the script, as one text. */
function sources(gateways: boolean): string {
  return readdirSync('apps-script')
    .filter((file) => file.endsWith('.ts') && (gateways || !OF_GATEWAYS.test(file)))
    .map((file) => readFileSync(join('apps-script', file), 'utf8'))
    .join('\n');
}

/** Files that only the build with gateways holds. */
const OF_GATEWAYS = /^gateway(Http|Keys|Store)?\.ts$|WithGateways\.ts$/;
