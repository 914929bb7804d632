import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { differingParts, inFolder, partsOf, readReport, soKhach } from './cli';

const RICH = ['rich', 'libreoffice', 'customers', 'customers_lo', 'prefixed'];
/** The same bytes come back; the others have cells spelled in ways that patching mends (t="n", rows out of order). */
const EXACT = ['rich', 'libreoffice'];
const REWRITTEN = ['customers', 'customers_lo', 'prefixed'];
const fixture = (name: string) => join('test', 'fixtures', 'xlsx', `${name}.xlsx`);
const SHOP = join('examples', 'cua-hang-mau.xlsx');
/** A workbook with few rows, and phones to mend. */
const SMALL = fixture('customers');

/** The workbook with a pivot table of its orders, as the parts of ECMA-376 Part 1, 18.10 lay it out. */
function withPivot(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const doc = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${doc}/${type}" Target="${target}"/></Relationships>`;
  const edit = (name: string, before: string, text: string) => {
    parts[name] = strToU8(strFromU8(parts[name]!).replace(before, text + before));
  };
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  parts['xl/pivotCache/pivotCacheDefinition1.xml'] = strToU8(
    `<pivotCacheDefinition xmlns="${main}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="C1:D15" sheet="Bán"/></cacheSource><cacheFields count="2"><cacheField name="Mã KH"><sharedItems/></cacheField><cacheField name="Tổng tiền"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  );
  parts['xl/pivotTables/pivotTable1.xml'] = strToU8(
    `<pivotTableDefinition xmlns="${main}" name="P" cacheId="7" dataCaption="x"><location ref="H1:I5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  );
  parts['xl/pivotTables/_rels/pivotTable1.xml.rels'] = strToU8(
    rels('pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'),
  );
  parts['xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels'] = strToU8(rels('none', 'x'));
  parts['xl/worksheets/_rels/sheet2.xml.rels'] = strToU8(
    rels('pivotTable', '../pivotTables/pivotTable1.xml'),
  );
  edit(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdP" Type="${doc}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>`,
  );
  edit(
    'xl/workbook.xml',
    '</workbook>',
    `<pivotCaches><pivotCache cacheId="7" r:id="rIdP" xmlns:r="${doc}"/></pivotCaches>`,
  );
  edit(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${type}.pivotCacheDefinition+xml"/><Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${type}.pivotTable+xml"/>`,
  );
  return zipSync(parts);
}

/** A sheet's XML without its cells, booleans spelled one way, the attributes of columns in one order. */
function aroundCells(xml: string): string {
  return xml
    .replace(/<(\w+:)?sheetData[\s\S]*sheetData>/, '')
    .replace(/"true"/g, '"1"')
    .replace(/"false"/g, '"0"')
    .replace(/<col [^>]*>/g, (tag) => (tag.match(/\w+="[^"]*"/g) ?? []).sort().join(' '));
}

describe('convert on files', () => {
  it.each(RICH)('leaves every part of %s.xlsx that it does not touch byte for byte', (name) => {
    inFolder((folder) => {
      const out = join(folder, 'out.xlsx');
      expect(soKhach('convert', fixture(name), '--out', out)).toMatchObject({ code: 0, err: '' });
      const [before, after] = [partsOf(fixture(name)), partsOf(out)];
      const touched = Object.keys(before).filter((part) => Buffer.compare(before[part]!, after[part]!) !== 0);
      expect(
        touched.filter(
          (part) =>
            !/^(\[Content|xl\/(workbook|styles)\.xml|xl\/_rels|xl\/worksheets\/sheet\d+\.xml|docProps\/app)/.test(
              part,
            ),
        ),
      ).toEqual([]);
    });
  });

  it.each(EXACT)('then leave gives %s.xlsx back, cell formats of the style sheet aside', (name) => {
    inFolder((folder) => {
      const out = join(folder, 'out.xlsx');
      soKhach('convert', fixture(name), '--out', out, '--accept-repairs', 'all');
      expect(soKhach('leave', out).code).toBe(0);
      expect(differingParts(fixture(name), out).filter((part) => part !== 'xl/styles.xml')).toEqual([]);
    });
  });

  it.each(REWRITTEN)(
    'then leave gives %s.xlsx back as read: cells, formulas, rules, widths, other parts',
    (name) => {
      inFolder((folder) => {
        const out = join(folder, 'out.xlsx');
        soKhach('convert', fixture(name), '--out', out, '--accept-repairs', 'all');
        soKhach('leave', out);
        const [before, after] = [fixture(name), out].map((path) => snapshotOf(openXlsx(readFileSync(path))));
        expect(after).toEqual(before);
        const parts = [fixture(name), out].map(partsOf);
        expect(Object.keys(parts[1]!).sort()).toEqual(Object.keys(parts[0]!).sort());
        for (const part of Object.keys(parts[0]!).filter((part) => /worksheets\/sheet\d+\.xml$/.test(part))) {
          const [old, now] = parts.map((all) => aroundCells(Buffer.from(all[part]!).toString('utf8')));
          expect(now).toBe(old);
        }
      });
    },
  );

  it('keeps a pivot table and its cache, with everything that leads to them', () => {
    inFolder((folder) => {
      const [file, out] = [join(folder, 'pivot.xlsx'), join(folder, 'out.xlsx')];
      writeFileSync(file, withPivot(readFileSync(fixture('customers'))));
      expect(soKhach('convert', file, '--out', out).code).toBe(0);
      const [before, after] = [partsOf(file), partsOf(out)];
      const pivots = Object.keys(before).filter((part) => part.includes('pivot'));
      expect(pivots).toHaveLength(4);
      for (const part of pivots) expect(Buffer.compare(after[part]!, before[part]!)).toBe(0);
      expect(Buffer.from(after['xl/_rels/workbook.xml.rels']!).toString()).toContain(
        'pivotCacheDefinition1.xml',
      );
      expect(Buffer.from(after['xl/workbook.xml']!).toString()).toContain('<pivotCaches>');
      soKhach('leave', out);
      const left = partsOf(out);
      for (const part of pivots) expect(Buffer.compare(left[part]!, before[part]!)).toBe(0);
    });
  });

  it('then undo gives the shop back, and a copy of the file before stands beside', () => {
    inFolder((folder) => {
      const out = join(folder, 'shop.crm.xlsx');
      soKhach('convert', SHOP, '--out', out);
      expect(soKhach('undo', out).code).toBe(0);
      expect(differingParts(SHOP, out).filter((part) => part !== 'xl/styles.xml')).toEqual([]);
      expect(readdirSync(folder)).toContain('shop.crm.bak.xlsx');
    });
  });

  it('changes not a byte the second time', () => {
    inFolder((folder) => {
      const [first, second] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
      soKhach('convert', SHOP, '--out', first, '--accept-repairs', 'phone,duplicate');
      soKhach('convert', first, '--out', second);
      expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
      expect(soKhach('refresh', first).out).toContain('Không có gì để đổi');
    });
  });

  it('keeps a copy of an earlier result that it would overwrite', () => {
    inFolder((folder) => {
      const out = join(folder, 'a.crm.xlsx');
      writeFileSync(out, 'ghi chú cả năm');
      soKhach('convert', SMALL, '--out', out);
      expect(readFileSync(join(folder, 'a.crm.bak.xlsx'), 'utf8')).toBe('ghi chú cả năm');
    });
  });

  it('makes a workbook of a .csv, its text as typed', () => {
    inFolder((folder) => {
      const csv = join(folder, 'don hang.csv');
      writeFileSync(
        csv,
        '\ufeffMã đơn;Ngày mua;SĐT;Thành tiền\r\n001;15/01/2026;0912000101;"1.250.000đ"\r\n002;20/02/2026;0912000101;500000\r\n',
      );
      const json = join(folder, 'report.json');
      expect(soKhach('convert', csv, '--json', json).code).toBe(0);
      expect(existsSync(join(folder, 'don hang.crm.xlsx'))).toBe(true);
      expect(readReport(json).orders).toMatchObject({ count: 2, revenue: 1_750_000 });
      expect(readReport(json).customers).toMatchObject([{ id: 'KH0001', phone: '+84912000101', orders: 2 }]);
    });
  });

  it('never writes a formula that stood in a cell as text', () => {
    inFolder((folder) => {
      const csv = join(folder, 'x.csv');
      writeFileSync(
        csv,
        'Tên khách hàng,SĐT,Ngày mua,Thành tiền\n"=HYPERLINK(""http://example.com"")",0912000101,15/01/2026,5000\n<img src=x onerror=alert(1)>,0912000102,16/01/2026,6000\n',
      );
      const out = join(folder, 'x.xlsx');
      expect(soKhach('convert', csv, '--out', out).code).toBe(0);
      for (const [name, bytes] of Object.entries(partsOf(out))) {
        if (!name.startsWith('xl/worksheets/')) continue;
        const xml = Buffer.from(bytes).toString('utf8');
        expect(xml).not.toContain('<f>');
        expect(xml).not.toContain('<img');
      }
    });
  });
});

describe('repairs, set, backup on files', () => {
  it('lists, accepts by number, refuses by kind, undoes', () => {
    inFolder((folder) => {
      const out = join(folder, 'shop.xlsx');
      soKhach('convert', SMALL, '--out', out);
      expect(soKhach('repairs', 'list', out).out).toMatch(/^1\. \[Đề xuất\]/);
      expect(soKhach('repairs', 'accept', out, '1', '--by', 'Lan').code).toBe(0);
      expect(soKhach('repairs', 'list', out).out).toMatch(/^1\. \[Đã đồng ý\]/);
      expect(soKhach('repairs', 'undo', out, '1').code).toBe(0);
      expect(soKhach('repairs', 'list', out).out).toMatch(/^1\. \[Đã hoàn lại\]/);
      expect(soKhach('repairs', 'accept', out, '999999')).toMatchObject({ code: 1 });
    });
  });

  it('sets a value and refreshes, and says what a setting takes', () => {
    inFolder((folder) => {
      const out = join(folder, 'shop.xlsx');
      soKhach('convert', SMALL, '--out', out);
      expect(soKhach('set', out, 'margin=0.3').code).toBe(0);
      expect(soKhach('set', out, 'margin=3')).toMatchObject({ code: 1 });
      expect(soKhach('set', out, 'nothing=3')).toMatchObject({ code: 2 });
    });
  });

  it('restores a backup after checking it, and refuses one that was altered', () => {
    inFolder((folder) => {
      const file = join(folder, 'shop.xlsx');
      copyFileSync(SHOP, file);
      expect(soKhach('backup', file).out).toContain('SHA-256');
      writeFileSync(file, readFileSync(fixture('rich')));
      expect(soKhach('restore', file).code).toBe(0);
      expect(readFileSync(file).equals(readFileSync(SHOP))).toBe(true);
      const backup = readdirSync(folder).find((name) => /backup-.*\.xlsx$/.test(name))!;
      writeFileSync(join(folder, backup), readFileSync(fixture('rich')));
      expect(soKhach('restore', file)).toMatchObject({ code: 1 });
    });
  });
});

describe('input that can not be used', () => {
  const cases: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
    [
      'an old .xls',
      'a.xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
      /\.xlsx/,
    ],
    ['an empty file', 'a.xlsx', new Uint8Array(0), /trống|rỗng/],
    ['a truncated file', 'a.xlsx', new Uint8Array(readFileSync(SHOP).subarray(0, 5000)), /.+/],
    ['a text file', 'a.xlsx', new TextEncoder().encode('xin chào'), /.+/],
  ];

  it.each(cases)('%s gets a sentence and exit code 1', (_, name, bytes, sentence) => {
    inFolder((folder) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const ran = soKhach('convert', file);
      expect(ran.code).toBe(1);
      expect(ran.err).toMatch(sentence);
      expect(readdirSync(folder)).toEqual([name]);
    });
  });

  it('a file that is not there, and a sheet without customers', () => {
    inFolder((folder) => {
      expect(soKhach('convert', join(folder, 'no.xlsx'))).toMatchObject({ code: 1 });
      writeFileSync(join(folder, 'x.csv'), 'a\nb\n');
      expect(soKhach('convert', join(folder, 'x.csv'))).toMatchObject({ code: 1 });
    });
  });

  it.each([
    [['fly', 'x']],
    [['convert']],
    [['convert', 'a', 'b']],
    [['convert', 'a', '--fast']],
    [['convert', 'a', '--as-of', '30/6/2026']],
    [['convert', 'a', '--out', 'a.csv']],
    [['repairs', 'eat', 'a']],
  ])('wrong usage %j is exit code 2 with the way to the help', (argv) => {
    const ran = soKhach(...argv);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('--help');
  });

  it('help is exit code 0 in both languages', () => {
    expect(soKhach('--help', '--lang', 'en').out).toContain('Exit codes');
    expect(soKhach('--help').out).toContain('Mã kết thúc');
  });
});
