import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sidebarWordsIn } from '../../shared/messages/sidebarMessages';
import { firstWordsIn } from '../../sidebar/firstWords';
import { bundleSidebar, SIDEBAR_BUDGET_BYTES, type SidebarBundle } from '../../tools/buildSidebar';

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

  it('has no words but those that are needed before the host has answered', () => {
    for (const language of ['vi', 'en'] as const) {
      const { today, data } = sidebarWordsIn(language);
      for (const words of [today.title, data.promise]) expect(bundle.js.includes(words)).toBe(false);
      expect(bundle.js.includes(firstWordsIn(language).loading)).toBe(true);
    }
  });

  it('uses every word of the catalogue', () => {
    const sources = sourcesIn('sidebar')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const used = [...sources.matchAll(/(?<![.\w$])(?:m|host\.words)((?:\.[A-Za-z]\w*)+)/g)].map(([, path]) =>
      path!.slice(1),
    );
    const words = { ...sidebarWordsIn('en'), ...firstWordsIn('en') };
    const unused = leaves(words).filter(
      (leaf) =>
        !used.some((path) => path === leaf || leaf.startsWith(`${path}.`) || path.startsWith(`${leaf}.`)),
    );
    expect(unused).toEqual([]);
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
