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
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inScript, sheetsFiles } from '../../tools/buildSheets';

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
    const needed = scopesNeeded(gateways);
    for (const [call, scopes] of needed) {
      if (scopes.length > 0)
        expect([call, scopes.some((scope) => oauthScopes.includes(scope))]).toEqual([call, true]);
    }
    const used = [...needed.values()].flat();
    for (const scope of oauthScopes) expect(used).toContain(scope);
  });

  it('is what clasp pushes', () => {
    const clasp = claspPath();
    if (clasp === null) {
      console.log('clasp is not there: what it would push is not asked (npm run judges installs it)');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
    try {
      mkdirSync(join(folder, 'dist/apps-script'), { recursive: true });
      for (const [name, text] of files) writeFileSync(join(folder, 'dist/apps-script', name), text);
      writeFileSync(join(folder, 'dist/apps-script/notes.txt'), 'not to be pushed');
      writeFileSync(join(folder, 'dist/apps-script/other.js'), 'not to be pushed');
      writeFileSync(join(folder, '.clasp.json'), readFileSync('.clasp.json.example'));
      writeFileSync(join(folder, '.claspignore'), readFileSync('.claspignore'));
      const said = execFileSync(clasp, ['show-file-status', '--json'], { cwd: folder, encoding: 'utf8' });
      const { filesToPush } = JSON.parse(said) as { filesToPush: string[] };
      const names = filesToPush.map((path) => path.replace(/^.*[/\\]/, ''));
      expect(names.sort()).toEqual([...files.keys()].sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

function claspPath(): string | null {
  const places = [
    process.env.SO_KHACH_CLASP,
    'node_modules/.bin/clasp',
    'dist/judges/node_modules/.bin/clasp',
  ];
  const found = places.find((path) => path !== undefined && existsSync(path));
  return found === undefined ? null : resolve(found);
}

/** Files that only the build with gateways holds. */
const OF_GATEWAYS = /^gateway(Http|Keys|Store)?\.ts$|WithGateways\.ts$/;

/** By service method in apps-script/, the scopes of which gas-types-detailed says that one is needed. */
function scopesNeeded(gateways: boolean): ReadonlyMap<string, readonly string[]> {
  const methods = documentedScopes();
  const needed = new Map<string, readonly string[]>();
  for (const file of readdirSync('apps-script')) {
    if (!file.endsWith('.ts') || (!gateways && OF_GATEWAYS.test(file))) continue;
    const text = readFileSync(join('apps-script', file), 'utf8');
    for (const [, service, method] of text.matchAll(
      /\b(SpreadsheetApp|MailApp|ScriptApp|LockService|PropertiesService|CacheService|HtmlService|Session|UrlFetchApp|DriveApp|GmailApp|Charts)\.(\w+)/g,
    )) {
      needed.set(`${service}.${method}`, methods.get(`${service}.${method}`) ?? []);
    }
    for (const [, method] of text.matchAll(/\.(\w+)\(/g)) {
      for (const type of [
        'Spreadsheet',
        'Sheet',
        'Range',
        'RangeList',
        'Ui',
        'Trigger',
        'ClockTriggerBuilder',
      ]) {
        const scopes = methods.get(`${type}.${method}`);
        if (scopes) needed.set(`${type}.${method}`, scopes);
      }
    }
  }
  return needed;
}

/** `Interface.method` with the scopes in the comment above it. */
function documentedScopes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const part of [
    'spreadsheet',
    'mail',
    'script',
    'lock',
    'properties',
    'cache',
    'html',
    'base',
    'url-fetch',
  ]) {
    const text = readFileSync(`node_modules/gas-types-detailed/google-apps-script.${part}.d.ts`, 'utf8');
    let type = '';
    let scopes: string[] = [];
    let inComment = false;
    for (const line of text.split('\n')) {
      const begins = /^\s*interface (\w+)/.exec(line);
      if (begins) type = begins[1]!;
      if (/^\s*\/\*\*/.test(line)) [scopes, inComment] = [[], true];
      const scope = /\* - (https:\/\/www\.googleapis\.com\/auth\/\S+)/.exec(line);
      if (scope && inComment) scopes.push(scope[1]!);
      if (/\*\/\s*$/.test(line)) inComment = false;
      const method = /^\s*(\w+)\(/.exec(line);
      if (method && !inComment && scopes.length > 0) found.set(`${type}.${method[1]}`, scopes);
      if (method) scopes = [];
    }
  }
  return found;
}
