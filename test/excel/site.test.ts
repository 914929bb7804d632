import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { sheetsFiles } from '../../tools/buildSheets';
import { excelSite, type SiteFiles } from '../../tools/excel/excelSite';
import { OFFICE_JS, PANE_POLICY } from '../../tools/excel/pages';
import { sheetsPath } from '../../tools/excel/sheetsPage';
import { VERSION_MARK } from '../../tools/excel/siteScripts';
import { siteSizes } from '../../tools/excel/siteSizes';
import { writeSite } from '../../tools/excel/writeSite';
import { excelId } from '../../tools/functions/excelMetadata';
import { manifestFaults } from './manifestFaults';
import { readPng } from './readPng';

const ORIGIN = 'https://shop.example.com/so-khach';
let site: SiteFiles;

beforeAll(async () => {
  site = await excelSite(ORIGIN);
}, 60_000);

const textOf = (path: string) => String(site.get(path));
const pathsEnding = (...ends: readonly string[]) =>
  [...site.keys()].filter((path) => ends.some((end) => path.endsWith(end)));

describe('the site of the Excel add-in', () => {
  it('has a manifest without fault, whose every address is a file of the site', () => {
    const options = {
      origin: ORIGIN,
      hasFile: (path: string) => site.has(path),
      sizeOf: (path: string) => readPng(site.get(path) as Uint8Array).width,
    };
    expect(manifestFaults(textOf('manifest.xml'), options)).toEqual([]);
  });

  it('has no plain http address in any page, style, manifest or metadata', () => {
    const names = [/http:\/\/schemas\.microsoft\.com\/[\w/]+/g, /http:\/\/www\.w3\.org\/[\w/-]+/g];
    for (const path of pathsEnding('.html', '.css', '.xml', '.json', '_headers', '.config')) {
      const text = names.reduce((rest, name) => rest.replace(name, ''), textOf(path));
      expect([path, text.match(/http:\/\/[^\s"]*/g)]).toEqual([path, null]);
    }
  });

  it('calls no plain http address from a script of ours', () => {
    for (const path of ['pane.js', 'sidebar.js', 'functions.js', 'commands.js', 'old-browser.js']) {
      const found = [...textOf(path).matchAll(/https?:\/\/[\w.-]+/g)].map(([url]) => url);
      const plain = found.filter((url) => url.startsWith('http:') && url !== 'http://www.w3.org');
      const openXml = plain.filter((url) => !url.startsWith('http://schemas.openxmlformats.org'));
      expect([path, openXml]).toEqual([path, []]);
    }
  });

  it('has a policy that lets in nothing inline, nothing from strings and nobody but Microsoft', () => {
    const directives = new Map(
      PANE_POLICY.split('; ').map((text) => [text.split(' ')[0]!, text.split(' ').slice(1)] as const),
    );
    expect(PANE_POLICY).not.toMatch(/unsafe|\*|http:/);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('script-src')).toEqual(["'self'", new URL(OFFICE_JS).origin]);
    for (const path of pathsEnding('.html')) {
      const text = textOf(path);
      expect([
        path,
        text.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/) !== null,
      ]).toEqual([path, true]);
      // What the policy would refuse: scripts and styles in the page, handlers and styles in elements.
      expect([path, text.match(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|javascript:/)]).toEqual([
        path,
        null,
      ]);
    }
  });

  it('loads Office.js from Microsoft and before all else', () => {
    const scripts = [...textOf('pane.html').matchAll(/<script[^>]* src="([^"?]+)/g)].map(([, src]) => src);
    expect(scripts).toEqual([OFFICE_JS, 'functions.js', 'old-browser.js', 'pane.js']);
  });

  it('has every file that a page or a script names, and one version in all of them', () => {
    const versions = new Set<string>();
    for (const path of pathsEnding('.html')) {
      for (const [, name, version] of textOf(path).matchAll(/(?:src|href)="([\w./-]+?)(?:\?v=(\w+))?"/g)) {
        expect([path, name, site.has(name!)]).toEqual([path, name, true]);
        if (version) versions.add(version);
      }
    }
    for (const file of ['commands.js', 'sidebar.js', 'sign-in.js', 'signed-in.html']) {
      expect(textOf('pane.js')).toContain(file);
      expect(site.has(file)).toBe(true);
    }
    expect(versions.size).toBe(1);
    expect(textOf('pane.js')).toContain([...versions][0]);
    expect([...site.values()].some((content) => String(content).includes(VERSION_MARK))).toBe(false);
  });

  it('keeps to its budgets', () => {
    // The sidebar is held to its own where it is built for every host.
    for (const { path, bytes, budget } of siteSizes(site).filter((size) => size.path !== 'sidebar.js'))
      expect([path, bytes <= budget, bytes > 0]).toEqual([path, true, true]);
  });

  it('brings MSAL in no script but that of signing in and the page that it comes back to', () => {
    const holders = pathsEnding('.js').filter((path) => textOf(path).includes('login.microsoftonline.com'));
    expect(holders.sort()).toEqual(['sign-in.js', 'signed-in.js']);
    expect(textOf('third-party.txt')).toContain('@azure/msal-browser');
  });

  it('lets Excel fetch functions.json from elsewhere on hosts that read _headers or web.config', () => {
    expect(textOf('_headers')).toMatch(/\/functions\.json\n {2}Access-Control-Allow-Origin: \*/);
    expect(textOf('_headers')).toMatch(/\/functions\.en\.json\n {2}Access-Control-Allow-Origin: \*/);
    expect(textOf('web.config')).toContain('name="Access-Control-Allow-Origin" value="*"');
  });

  it('shows its missing page with links that hold at any depth', () => {
    const links = [...textOf('404.html').matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link.startsWith(`${ORIGIN}/`)).toBe(true);
  });

  it('gives the script of Google Sheets file by file, each with its button, exactly as it is built', async () => {
    const text = textOf('google-sheets.html');
    const built = await sheetsFiles();
    const files = [...text.matchAll(/<button [^>]*data-file="([^"?]+)\?v=\w+"/g)].map(([, path]) => path!);
    expect(files).toEqual([...built.keys()].map(sheetsPath));
    for (const [name, content] of built)
      expect([name, textOf(sheetsPath(name)) === content]).toEqual([name, true]);
    for (const language of ['vi', 'en'])
      expect([language, text.split(`<p lang="${language}">`).length - 1]).toEqual([language, 7]);
    expect(textOf('index.html').match(/href="google-sheets\.html"/g)).toHaveLength(2);
    expect(textOf('copy-files.js').length).toBeLessThan(2_000);
  }, 60_000);

  it('is written as it is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-khach-site-'));
    writeSite(site, folder);
    for (const [path, content] of site)
      expect([path, readFileSync(join(folder, path)).equals(Buffer.from(content as string))]).toEqual([
        path,
        true,
      ]);
  });
});

describe('functions.js', () => {
  interface Runtime {
    readonly associated: Map<string, (...values: unknown[]) => unknown>;
    language: string;
  }

  /** A bare V8 with what Office.js sets before our script runs. */
  function load(): Runtime {
    const runtime: Runtime = { associated: new Map(), language: 'vi-VN' };
    class CustomFunctionError extends Error {
      constructor(
        readonly code: string,
        message?: string,
      ) {
        super(message);
      }
    }
    const context = createContext(
      {
        CustomFunctions: {
          Error: CustomFunctionError,
          associate: (id: string, run: (...values: unknown[]) => unknown) => runtime.associated.set(id, run),
        },
        Office: {
          context: {
            get displayLanguage() {
              return runtime.language;
            },
          },
        },
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
    runInContext(textOf('functions.js'), context);
    return runtime;
  }

  it('associates each function of the metadata once, and no other', () => {
    const { associated } = load();
    const ids = catalogue.map(({ record }) => excelId(record.name));
    expect([...associated.keys()].sort()).toEqual([...ids].sort());
    for (const file of ['functions.json', 'functions.en.json'])
      expect(JSON.parse(textOf(file)).functions.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('answers =CLV(500000; 4; 3) without a page, and leaves off the invocation that Excel adds', () => {
    const { associated } = load();
    expect(associated.get('CLV')!(...excelArguments('CLV', 500_000, 4, 3))).toBe(6_000_000);
  });

  it('speaks the language of Excel in its errors', () => {
    const runtime = load();
    const message = () => {
      try {
        return String(runtime.associated.get('CLV')!(...excelArguments('CLV', 'abc', 4, 3)));
      } catch (error) {
        return (error as Error).message;
      }
    };
    const vi = message();
    runtime.language = 'en-US';
    const en = message();
    expect(vi).not.toBe(en);
    expect(vi).toMatch(/[ăâđêôơưàáạảã]/i);
    expect(en).toContain('is not a number');
  });
});

/** As Excel calls: null for what was left out, its invocation last. */
function excelArguments(id: string, ...given: readonly unknown[]): unknown[] {
  const { parameters } = JSON.parse(textOf('functions.json')).functions.find(
    (entry: { readonly id: string }) => entry.id === id,
  );
  return [...given, ...Array(parameters.length - given.length).fill(null), { address: 'Sheet1!A1' }];
}

describe('npm run excel:build', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['tools/run.mjs', 'tools/excelBuild.ts', ...args], { encoding: 'utf8' });

  it('says what is missing without --origin, with exit code 2, and builds nothing', () => {
    const before = existsSync('dist/excel');
    const { status, stderr } = run();
    expect([status, existsSync('dist/excel')]).toEqual([2, before]);
    expect(stderr).toContain('--origin https://');
  });

  it('refuses an address that Office would not load', () => {
    expect(run('--origin', 'http://shop.example.com')).toMatchObject({ status: 2 });
    expect(run('--origin')).toMatchObject({ status: 2 });
  });
});
