import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { RIBBON } from '../../excel-addin/ribbon';
import { DEV_ORIGIN, manifestText } from '../../tools/excel/manifestText';
import { siteOrigin } from '../../tools/excel/siteOrigin';
import { manifestFaults } from './manifestFaults';

const TEMPLATE = readFileSync('manifest.xml', 'utf8');
const SITE = 'https://shop.example.com/so-khach';

/** The site as it is built: site.test.ts compares the manifest with the real files. */
const OPTIONS = {
  origin: DEV_ORIGIN,
  hasFile: (path: string) =>
    /^(icons\/[\w-]+-\d+\.png|(index|pane)\.html|functions(\.en)?\.js(on)?)$/.test(path),
  sizeOf: (path: string) => Number(/-(\d+)\.png$/.exec(path)![1]),
};

describe('manifest.xml', () => {
  it('has none of the faults that a schema does not catch', () => {
    expect(manifestFaults(TEMPLATE, OPTIONS)).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string]>([
    [
      'an http address',
      `Url" DefaultValue="${DEV_ORIGIN}/pane`,
      'Url" DefaultValue="http://localhost:3000/pane',
      'not https: http://localhost:3000/pane.html',
    ],
    [
      'an address elsewhere',
      `${DEV_ORIGIN}/functions.js"`,
      'https://example.com/functions.js"',
      'outside of the site: https://example.com/functions.js',
    ],
    [
      'a file that is not there',
      '/icons/today-16.png',
      '/icons/today.svg',
      `no such file: ${DEV_ORIGIN}/icons/today.svg`,
    ],
    ['no Metadata', /<Metadata>[\s\S]*?<\/Metadata>/, '', 'no Metadata'],
    [
      'a resid without resource',
      'resid="Today.Tip"',
      'resid="Today.Hint"',
      'resid without resource: Today.Hint',
    ],
    [
      'a long resid',
      /Today\.Tip/g,
      'Today.TipOfTheButtonThatShowsTheList',
      'longer than 32 characters: Today.TipOfTheButtonThatShowsTheList',
    ],
    [
      'another page for the functions',
      /(<Page>\s*<SourceLocation resid=)"Pane\.Url"/,
      '$1"LearnMore.Url"',
      'another page than the Runtime: LearnMore.Url',
    ],
    [
      'another function file',
      'FunctionFile resid="Pane.Url"',
      'FunctionFile resid="LearnMore.Url"',
      'another page than the Runtime: LearnMore.Url',
    ],
    [
      'a TaskpaneId',
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>A</TaskpaneId>',
      'TaskpaneId with a shared runtime',
    ],
    ['a Namespace', '</Metadata>', '</Metadata><Namespace resid="Tab.Label" />', 'Namespace'],
    ['a short life', 'lifetime="long"', 'lifetime="short"', 'no Runtime with lifetime long'],
    [
      'a long label',
      'DefaultValue="Cập nhật"',
      `DefaultValue="${'ậ'.repeat(126)}"`,
      `longer than 125 characters: ${'ậ'.repeat(126)}`,
    ],
    [
      'a long tip',
      'DefaultValue="Danh sách khách',
      `DefaultValue="${'ậ'.repeat(200)} khách`,
      'longer than 250 characters',
    ],
    [
      'an icon of the wrong size',
      'icons/today-32.png',
      'icons/today-80.png',
      'icons/today-80.png is not 32 pixels',
    ],
    ['an icon without 80', /<bt:Image size="80" resid="Today.80" \/>/, '', 'an icon without 80 pixels'],
    ['an Id that is no GUID', /<Id>7a2f5d0e/, '<Id>so-khach', 'Id is no GUID'],
    ['a version of three numbers', /<Version>[^<]*/, '<Version>1.0.0', 'Version is not four numbers'],
    [
      'WriteDocument, which leaves functions #BUSY! on the web',
      'ReadWriteDocument',
      'WriteDocument',
      'not ReadWriteDocument',
    ],
  ])('is found faulty with %s', (_name, from, to, fault) => {
    const broken = typeof from === 'string' ? TEMPLATE.replaceAll(from, to) : TEMPLATE.replace(from, to);
    expect(broken).not.toBe(TEMPLATE);
    expect(manifestFaults(broken, OPTIONS).join('\n')).toContain(fault);
  });

  it('keeps what workbooks hold: its Id, and no Namespace', () => {
    expect(TEMPLATE).toContain('<Id>7a2f5d0e-6c1b-4f1e-9d52-3f0b8f8f4c21</Id>');
    expect(TEMPLATE.replace(/<!--[\s\S]*?-->/g, '')).not.toContain('Namespace');
  });

  it('asks an old Excel for nothing, so that the pane can say why, and for the floors where our buttons stand', () => {
    const [base, overrides] = TEMPLATE.split('<VersionOverrides');
    expect(
      [...base!.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((set) => set.slice(1)),
    ).toEqual([['ExcelApi', '1.1']]);
    expect(
      [...overrides!.matchAll(/<bt:Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((set) => set.slice(1)),
    ).toEqual([
      ['ExcelApi', '1.9'],
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.2'],
    ]);
  });

  it('has a button for each function of the ribbon, and no other', () => {
    const names = [...TEMPLATE.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(names.sort()).toEqual(Object.keys(RIBBON).sort());
  });

  it('says in English whatever it says in Vietnamese, names apart', () => {
    const strings = [
      ...TEMPLATE.matchAll(/<bt:String id="([^"]*)" DefaultValue="[^"]*"(\s*\/>|>[\s\S]*?<\/bt:String>)/g),
    ];
    expect(strings.length).toBeGreaterThan(10);
    const missing = strings.filter(([, , rest]) => !rest!.includes('"en-US"') || !rest!.includes('"en-GB"'));
    expect(missing.map(([, id]) => id)).toEqual(['Tab.Label']);
  });

  it('validates against the schemas where there are any', () => {
    const schema = join(process.env.OFFICE_XSD ?? '', 'OfficeAppManifestV1_1.xsd');
    const hasLint = spawnSync('xmllint', ['--version']).status === 0;
    if (!process.env.OFFICE_XSD || !existsSync(schema) || !hasLint) {
      process.stdout.write('Skipped: no schema check of manifest.xml: set OFFICE_XSD and install xmllint.\n');
      return;
    }
    const lint = (text: string) =>
      spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: text, encoding: 'utf8' });
    expect(lint(TEMPLATE)).toMatchObject({ status: 0 });
    expect(lint(manifestText(TEMPLATE, SITE, '12.3.4'))).toMatchObject({ status: 0 });
    expect(lint(TEMPLATE.replace('lifetime="long"', 'lifetime="ever"')).status).not.toBe(0);
  });
});

describe('manifestText', () => {
  it('has the address and the version of the site everywhere, and nothing of localhost', () => {
    const text = manifestText(TEMPLATE, SITE, '0.2.0');
    expect(text).toContain('<Version>0.2.0.0</Version>');
    expect(text).not.toContain('localhost');
    expect(manifestFaults(text, { ...OPTIONS, origin: SITE })).toEqual([]);
  });

  it('has the version of package.json where it stands', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifestText(TEMPLATE, DEV_ORIGIN, version)).toBe(TEMPLATE);
  });
});

describe('siteOrigin', () => {
  it.each([
    ['https://shop.example.com', 'https://shop.example.com'],
    ['https://shop.github.io/so-khach/', 'https://shop.github.io/so-khach'],
    ['https://localhost:3000/', 'https://localhost:3000'],
  ])('takes %s for %s', (text, origin) => expect(siteOrigin(text)).toBe(origin));

  it.each([
    'http://shop.example.com',
    'shop.example.com',
    '',
    'https://a.test/?x=1',
    'https://a.test/#x',
    'https://me:secret@a.test',
    'file:///a',
  ])('refuses %s', (text) => expect(siteOrigin(text)).toBeNull());
});
