import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { en } from '../../sidebar/messages/en';
import { vi } from '../../sidebar/messages/vi';
import { bundleSidebar, SIDEBAR_BUDGET_BYTES, type SidebarBundle } from '../../tools/buildSidebar';
import { ownNames } from '../../tools/ownNames';

let bundle: SidebarBundle;

beforeAll(async () => {
  bundle = await bundleSidebar();
});

describe('the bundle of the sidebar', () => {
  it('keeps to its budget', () => {
    expect(Buffer.byteLength(bundle.js)).toBeLessThanOrEqual(SIDEBAR_BUDGET_BYTES);
  });

  it('has nothing that a strict policy refuses or HtmlService changes', () => {
    expect(found(bundle.js, /\beval\(|new Function|document\.write|`|<\/script/g)).toEqual([]);
    expect(found(bundle.css, /@import|url\(/g)).toEqual([]);
    const sources = sourcesIn('sidebar').map((file) => readFileSync(file, 'utf8'));
    expect(found(sources.join('\n'), /innerHTML|dangerouslySet/gi)).toEqual([]);
  });

  it('has nothing of the core, and names no other origin', () => {
    expect(found(bundle.js, /libphonenumber|SoKhachCrm/g)).toEqual([]);
    const origins = found(bundle.js, /https?:\/\/[\w.-]+/g);
    expect(origins.filter((origin) => origin !== 'http://www.w3.org')).toEqual([]);
  });

  it('has the words of both languages that are used, each once', () => {
    for (const words of [en, vi]) {
      expect(bundle.js.split(JSON.stringify(words.today.title)).length).toBe(2);
      expect(bundle.js.split(JSON.stringify(words.data.promise)).length).toBe(2);
    }
    expect(found(bundle.js, /today\.title/g)).toEqual([]);
  });

  it('uses every word of the catalogue', () => {
    const sources = sourcesIn('sidebar')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const used = [...sources.matchAll(/(?<![.\w$])m((?:\.[A-Za-z]\w*)+)/g)].map(([, path]) => path!.slice(1));
    const unused = leaves(en).filter(
      (leaf) =>
        !used.some((path) => path === leaf || leaf.startsWith(`${path}.`) || path.startsWith(`${leaf}.`)),
    );
    expect(unused).toEqual([]);
  });
});

describe('the names that the bundle may shorten', () => {
  const names = ownNames('sidebar', ['shared/desk', 'sidebar/mountOptions.ts']);

  it('are the sidebar’s alone', () => {
    expect(names).toEqual(expect.arrayContaining(['isOpenAtFirst', 'openCustomer']));
    for (const name of ['onSelection', 'isManaged', 'valueAtRisk', 'onClick', 'label', 'style', 'call'])
      expect(names).not.toContain(name);
  });
});

function leaves(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && !Array.isArray(value) ? leaves(value as object, at) : [at];
  });
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sourcesIn(path);
    return /\.tsx?$/.test(path) ? [path] : [];
  });
}

/** The places themselves: a bundle is no reading for a failure's message. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([place]) => place);
}
