import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Change, ChartSpec } from '../../shared/workbook/changeSet';
import { nameOf, sheetOf } from '../../shared/workbook/snapshot';
import { beforeView } from '../../workbench/xlsx/beforeView';
import { strictNames } from '../../workbench/xlsx/namespaces';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf, type XlsxFile } from '../../workbench/xlsx/readXlsx';
import {
  changedParts,
  compressedParts,
  FIXTURES,
  fixture,
  fixtureBytes,
  partOf,
  thereAndBack,
} from './fixtures';

const KHACH = 'Khách hàng';
const patched = (file: XlsxFile, changes: readonly Change[]) => openXlsx(patchXlsx(file, changes));
const rowsOf = (file: XlsxFile, sheet: string) => sheetOf(snapshotOf(file), sheet)!.values;

function write(
  sheet: string,
  row: number,
  column: number,
  ...columns: Extract<Change, { kind: 'write' }>['columns']
) {
  return { kind: 'write', sheet, row, column, columns } as const;
}

const CHART: ChartSpec = {
  id: 'hang',
  type: 'column',
  title: 'Khách theo hạng',
  at: { row: 5, column: 0, rows: 12, columns: 6 },
  labels: { sheet: 'Tổng quan', rect: { row: 1, column: 0, rows: 2, columns: 1 } },
  series: [{ name: 'Số khách', sheet: 'Tổng quan', rect: { row: 1, column: 1, rows: 2, columns: 1 } }],
  valueFormat: '0',
};

/** What convert does, in small: columns at the right of a sheet, and sheets of our own. Column I on is free. */
function conversion(sheet: string, rows: number): readonly Change[] {
  const ranks = ['Hạng', ...new Array<string>(rows - 1).fill('VIP')];
  const days = ['Ngày tới', ...new Array(rows - 1).fill({ serial: 45000 })];
  const body = { row: 1, column: 8, rows: rows - 1, columns: 1 };
  return [
    write(sheet, 0, 8, ranks, days),
    {
      kind: 'format',
      sheet,
      rect: { row: 0, column: 8, rows: 1, columns: 2 },
      format: { bold: true, fill: '#2F7F86' },
    },
    { kind: 'format', sheet, rect: { ...body, column: 9 }, format: { numberFormat: 'dd/mm/yyyy' } },
    {
      kind: 'validation',
      sheet,
      rect: body,
      rule: { type: 'list', values: ['VIP', 'Thường'], strict: true, help: 'Hạng' },
    },
    {
      kind: 'addConditionalFormat',
      sheet,
      rect: body,
      rule: { type: 'textEquals', text: 'VIP', fill: '#FFEECC', color: '#883300' },
    },
    { kind: 'columnWidths', sheet, column: 8, widths: [20, 14] },
    { kind: 'columnsHidden', sheet, column: 10, count: 1, hidden: true },
    { kind: 'name', name: 'so_khach_hang', ref: { sheet, rect: { ...body, row: 0, rows } } },
    { kind: 'createSheet', sheet: 'Tổng quan', hidden: false, position: 0, tabColor: '#2F7F86' },
    write('Tổng quan', 0, 0, ['Hạng', 'VIP', 'Thường'], ['Số', 5, 7]),
    { kind: 'freeze', sheet: 'Tổng quan', rows: 1, columns: 0 },
    { kind: 'filter', sheet: 'Tổng quan', rect: { row: 0, column: 0, rows: 3, columns: 2 } },
    { kind: 'addChart', sheet: 'Tổng quan', chart: CHART },
    { kind: 'createSheet', sheet: '_so_khach', hidden: true },
    write('_so_khach', 0, 0, ['{"version":1}']),
  ];
}

/** Parts that tell of sheets, names and looks: any change to those must touch them. */
const INDEX_PARTS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

describe.each(FIXTURES)('convert, then leave, of %s.xlsx', (name) => {
  const file = fixture(name);
  const first = file.sheets[0]!;
  const changes = conversion(first.name, rowsOf(file, first.name).length);
  const { there, back } = thereAndBack(file, changes);

  it('touches the sheet, the index of the package, and nothing else', () => {
    const old = new Set(file.pkg.archive.entries.map((entry) => entry.name));
    const touched = changedParts(file, there).filter((part) => old.has(part));
    expect(touched).toEqual([...INDEX_PARTS, first.part].sort());
  });

  it('keeps the compressed bytes of every other part', () => {
    const before = compressedParts(fixtureBytes(name));
    const after = compressedParts(patchXlsx(file, changes));
    for (const [part, bytes] of before) {
      if (!INDEX_PARTS.includes(part) && part !== first.part)
        expect([part, after.get(part)]).toEqual([part, bytes]);
    }
  });

  it('brings back every value, formula, merge, name and sheet', () => {
    expect(snapshotOf(back)).toEqual(snapshotOf(file));
  });

  it('brings back every part byte for byte, formats that are in use no more and an empty list of names aside', () => {
    const aside = [
      'xl/styles.xml',
      ...(partOf(file, 'xl/workbook.xml').includes('<definedNames/>') ? ['xl/workbook.xml'] : []),
    ];
    const withoutOrder = name === 'prefixed' ? [first.part] : [];
    expect(changedParts(file, back)).toEqual([...aside, ...withoutOrder].sort());
  });
});

describe('write', () => {
  it('keeps the cell format, and puts values back as the very cells they were, formatted runs included', () => {
    const { there, back } = thereAndBack(fixture('rich'), [
      write(KHACH, 1, 3, [{ serial: 45400 }], [7], [null], ['khác']),
    ]);
    expect(rowsOf(there, KHACH)[1]!.slice(3)).toEqual([{ serial: 45400 }, 7, null, 'khác']);
    expect(rowsOf(back, KHACH)).toEqual(rowsOf(fixture('rich'), KHACH));
    expect(partOf(back, 'xl/worksheets/sheet1.xml')).toContain('<c r="G2" t="s"><v>10</v></c>');
  });

  it('changes no byte of the sheet where every value is there already', () => {
    const file = fixture('rich');
    const block = { row: 0, column: 0, rows: 15, columns: 7 };
    const columns = beforeView(file).block(KHACH, block);
    const same = patched(file, [write(KHACH, 0, 0, ...columns.slice(0, 5)), write(KHACH, 0, 6, columns[6]!)]);
    expect(changedParts(file, same)).toEqual([]);
  });

  it('gives the other cells of a shared formula their own text when its first cell is overwritten', () => {
    const there = patched(fixture('rich'), [write(KHACH, 1, 5, [1])]);
    const { formulas, values } = sheetOf(snapshotOf(there), KHACH)!;
    expect([formulas[1]?.[5] ?? null, values[1]![5]]).toEqual([null, 1]);
    expect([formulas[2]![5], values[2]![5]]).toEqual(['=E3*0.1', 125003]);
    expect(formulas[12]![5]).toBe('=E13*0.1');
    expect(partOf(there, 'xl/worksheets/sheet1.xml')).not.toContain('t="shared"');
  });

  it('takes a cell that lost its formula out of the calculation chain', () => {
    const there = patched(fixture('rich'), [write(KHACH, 1, 5, [1])]);
    expect(partOf(there, 'xl/calcChain.xml')).not.toContain('r="F2"');
    expect(partOf(there, 'xl/calcChain.xml')).toContain('r="F3"');
  });

  it('asks for a calculation where a formula reads what changed, and only there', () => {
    const isAsked = (changes: readonly Change[]) =>
      partOf(patched(fixture('rich'), changes), 'xl/workbook.xml').includes('fullCalcOnLoad');
    expect(isAsked([write(KHACH, 2, 4, [5])])).toBe(true);
    expect(isAsked([{ kind: 'clear', sheet: KHACH, rect: { row: 2, column: 4, rows: 1, columns: 1 } }])).toBe(
      true,
    );
    expect(isAsked([write(KHACH, 2, 1, ['Tên khác'])])).toBe(false);
    expect(isAsked([write('Cuối', 2, 2, [8])])).toBe(false);
  });

  it('drops the chain with its relationship and content type when no formula is left', () => {
    const file = fixture('rich');
    const rect = { row: 1, column: 4, rows: 14, columns: 2 };
    const there = patched(file, [{ kind: 'clear', sheet: KHACH, rect }]);
    expect(there.pkg.entry('xl/calcChain.xml')).toBeUndefined();
    expect(partOf(there, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(there, '[Content_Types].xml')).not.toContain('calcChain');
  });

  it('keeps what looks like a formula as text', () => {
    const texts = ['=1+1', '+84900000000', '-5', '@SUM(A1)', "'=x"];
    const there = patched(fixture('rich'), [write('Cuối', 0, 0, texts)]);
    expect(rowsOf(there, 'Cuối').map((row) => row[0])).toEqual(texts);
    expect(sheetOf(snapshotOf(there), 'Cuối')!.formulas).toEqual([]);
  });

  it('writes formulas with their values', () => {
    const cells = [
      { formula: '=C3*2', value: 14 },
      { formula: '="a"&"<b>"', value: 'a<b>' },
      { formula: '=NA()', value: { error: '#N/A' } },
    ];
    const sheet = sheetOf(snapshotOf(patched(fixture('rich'), [write('Cuối', 4, 0, cells)])), 'Cuối')!;
    expect(sheet.values.slice(4).map((row) => row[0])).toEqual([14, 'a<b>', { error: '#N/A' }]);
    expect(sheet.formulas.slice(4)).toEqual([['=C3*2'], ['="a"&"<b>"'], ['=NA()']]);
  });

  it('counts days from 1904 where the workbook does, in old and new sheets', () => {
    const file = fixture('date1904');
    const day = { serial: 45000 };
    const format = {
      kind: 'format',
      rect: { row: 0, column: 4, rows: 1, columns: 1 },
      format: { numberFormat: 'dd/mm/yyyy' },
    } as const;
    const there = patched(file, [
      write('Sheet', 0, 4, [day]),
      { ...format, sheet: 'Sheet' },
      { kind: 'createSheet', sheet: 'Mới', hidden: false },
      write('Mới', 0, 4, [day]),
      { ...format, sheet: 'Mới' },
    ]);
    expect([rowsOf(there, 'Sheet')[0]![4], rowsOf(there, 'Mới')[0]![4]]).toEqual([day, day]);
    expect(partOf(there, 'xl/worksheets/sheet1.xml')).toContain('<v>43538</v>');
  });

  it('refuses a text longer than a cell holds, and says where', () => {
    const long = ['ok', 'x'.repeat(32768)];
    expect(() => patchXlsx(fixture('rich'), [write('Cuối', 0, 1, long)])).toThrow('Cuối!B2');
  });

  it('refuses a sheet that is not there', () => {
    expect(() => patchXlsx(fixture('rich'), [write('Không có', 0, 0, [1])])).toThrow('Không có');
  });
});

describe('rows and cells', () => {
  it('come in order whatever the file had, each where it is touched with its place', () => {
    const there = patched(fixture('prefixed'), [write('Sheet', 2, 1, ['x', 'y', 'z', 'w'])]);
    const places = [
      ...partOf(there, 'xl/worksheets/sheet1.xml').matchAll(/<x:(?:c|row)\s[^>]*?r=["'](\w+)["']/g),
    ];
    expect(places.map((match) => match[1])).toEqual([
      '1',
      '3',
      'A3',
      'B3',
      'C3',
      '4',
      'A4',
      'B4',
      '5',
      'B5',
      '6',
      'B6',
    ]);
    expect(rowsOf(there, 'Sheet').slice(2)).toEqual([
      ['a&b😀', 'x', 7],
      ['<An & Bình>', 'y', null],
      [null, 'z', null],
      [null, 'w', null],
    ]);
  });

  it('take the format of their row or column where they are new, and go without a trace', () => {
    const styled =
      '<cols><col min="1" max="9" width="9" style="2"/></cols><sheetData>' +
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="5" customFormat="1"><c r="A2"><v>2</v></c></row></sheetData>';
    const parts = unzipSync(fixtureBytes('rich'));
    const xml = partOf(fixture('rich'), 'xl/worksheets/sheet4.xml').replace(
      /<sheetData>.*<\/sheetData>/,
      styled,
    );
    parts['xl/worksheets/sheet4.xml'] = strToU8(xml);
    const { there, back } = thereAndBack(openXlsx(zipSync(parts)), [write('Cuối', 0, 3, [7, 8, 9])]);
    const cells = partOf(there, 'xl/worksheets/sheet4.xml').match(/<c r="D\d" s="\d">/g);
    expect(cells).toEqual(['<c r="D1" s="2">', '<c r="D2" s="5">', '<c r="D3" s="2">']);
    expect(partOf(back, 'xl/worksheets/sheet4.xml').replace(/<dimension[^>]*>/, '')).toBe(
      xml.replace(/<dimension[^>]*>/, ''),
    );
  });
});

describe('dimension and spans', () => {
  it('follow the cells', () => {
    const there = patched(fixture('rich'), [write(KHACH, 19, 9, [1])]);
    expect(partOf(there, 'xl/worksheets/sheet1.xml')).toContain('<dimension ref="A1:J20"/>');
  });
});

describe('sheets', () => {
  const positions = (file: XlsxFile) => {
    const xml = partOf(file, 'xl/workbook.xml');
    const active = /activeTab="(\d+)"/.exec(xml)?.[1];
    const local = [...xml.matchAll(/name="([^"]*)" localSheetId="(\d+)"/g)].map((match) => [
      match[1],
      match[2],
    ]);
    return { active, local };
  };

  it('that come and go move the active tab and the names of single sheets along', () => {
    const file = fixture('rich');
    expect(positions(file)).toEqual({
      active: '1',
      local: [
        ['Rieng', '4'],
        ['_xlnm._FilterDatabase', '0'],
      ],
    });
    const there = patched(file, [
      { kind: 'createSheet', sheet: 'Đầu', hidden: false, position: 0 },
      { kind: 'removeSheet', sheet: 'Ẩn' },
    ]);
    expect(positions(there)).toEqual({
      active: '2',
      local: [
        ['Rieng', '4'],
        ['_xlnm._FilterDatabase', '1'],
      ],
    });
    expect(snapshotOf(there).sheets.map((sheet) => sheet.name)).toEqual([
      'Đầu',
      KHACH,
      'Đơn "hàng" & <1>',
      'Cuối',
    ]);
    expect(partOf(there, 'xl/workbook.xml')).toContain('<definedName name="Cot">#REF!</definedName>');
  });

  it('that go take their own parts along and leave those of others', () => {
    const there = patched(fixture('rich'), [{ kind: 'removeSheet', sheet: 'Đơn "hàng" & <1>' }]);
    const names = there.pkg.archive.entries.map((entry) => entry.name);
    for (const part of ['xl/worksheets/sheet2.xml', 'xl/tables/table1.xml', 'xl/charts/chart1.xml']) {
      expect(names).not.toContain(part);
      expect(partOf(there, '[Content_Types].xml')).not.toContain(part);
    }
    expect(names).toContain('xl/media/image1.png');
  });

  it('are built anew where one is removed and made again under the same name', () => {
    const there = patched(fixture('rich'), [
      { kind: 'removeSheet', sheet: 'Cuối' },
      { kind: 'createSheet', sheet: 'Cuối', hidden: false },
      write('Cuối', 0, 0, ['mới']),
    ]);
    expect(rowsOf(there, 'Cuối')).toEqual([['mới']]);
  });

  it('are refused where the name is taken, or none that Excel allows', () => {
    for (const sheet of ['cuối', 'a/b', '', 'x'.repeat(32), "'a"]) {
      expect(() => patchXlsx(fixture('rich'), [{ kind: 'createSheet', sheet, hidden: false }])).toThrow(
        'createSheet requires',
      );
    }
  });

  it('are not all removed', () => {
    expect(() => patchXlsx(fixture('date1904'), [{ kind: 'removeSheet', sheet: 'Sheet' }])).toThrow(
      'one visible sheet',
    );
  });
});

describe('formats', () => {
  it('change the named properties alone and come back', () => {
    const file = fixture('rich');
    const rect = { row: 0, column: 0, rows: 20, columns: 9 };
    const { there, back } = thereAndBack(file, [
      { kind: 'format', sheet: KHACH, rect, format: { italic: true } },
    ]);
    expect(rowsOf(there, KHACH)[1]![3]).toEqual(rowsOf(file, KHACH)[1]![3]);
    expect(beforeView(there).formatRuns(KHACH, { row: 0, column: 7, rows: 3, columns: 1 })[0]![0]!.rows).toBe(
      3,
    );
    expect(partOf(back, 'xl/worksheets/sheet1.xml')).toBe(partOf(file, 'xl/worksheets/sheet1.xml'));
  });

  it('laid over each other in one list add up', () => {
    const sheet = 'Cuối';
    const cell = { row: 2, column: 2, rows: 1, columns: 1 };
    const there = patched(fixture('rich'), [
      { kind: 'format', sheet, rect: cell, format: { numberFormat: 'dd/mm/yyyy' } },
      { kind: 'format', sheet, rect: { ...cell, rows: 2 }, format: { bold: true } },
    ]);
    expect(rowsOf(there, sheet)[2]![2]).toEqual({ serial: 7 });
    const [runs] = beforeView(there).formatRuns(sheet, { ...cell, rows: 2 });
    expect(new Set(runs!.map((run) => run.token)).size).toBe(2);
  });

  it('that the file has no more, since another program saved it, are left out', () => {
    const columns = [[{ rows: 1, token: '4711' }]];
    const restore = { kind: 'restoreFormats', row: 2, column: 2, columns } as const;
    const there = patched(fixture('rich'), [
      { ...restore, sheet: 'Cuối' },
      { kind: 'createSheet', sheet: 'Mới', hidden: false },
      write('Mới', 2, 2, [1]),
      { ...restore, sheet: 'Mới' },
    ]);
    for (const part of ['sheet4', 'sheet5'])
      expect(partOf(there, `xl/worksheets/${part}.xml`)).not.toContain('4711');
    expect([rowsOf(there, 'Cuối')[2]![2], rowsOf(there, 'Mới')[2]![2]]).toEqual([7, 1]);
  });

  it('of another file are refused', () => {
    const columns = [[{ rows: 1, token: 'bold' }]];
    expect(() =>
      patchXlsx(fixture('rich'), [{ kind: 'restoreFormats', sheet: 'Cuối', row: 0, column: 0, columns }]),
    ).toThrow('restoreFormats requires');
  });
});

describe('rules', () => {
  it('of the user stay when ours come and go, and ours come last', () => {
    const file = fixture('rich');
    const there = patched(file, conversion(KHACH, 15));
    const xml = partOf(there, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<dataValidations count="2">');
    expect([...xml.matchAll(/priority="(\d)"/g)].map((match) => match[1])).toEqual(['1', '2', '3']);
    const order = [
      '</sheetData>',
      '<autoFilter',
      '<mergeCells',
      '<conditionalFormatting',
      '<dataValidations',
      '<pageMargins',
      '<drawing',
      '<extLst',
    ];
    const places = order.map((text) => xml.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('of the same cells replace each other', () => {
    const rect = { row: 1, column: 8, rows: 5, columns: 1 };
    const validation = { kind: 'validation', sheet: KHACH, rect } as const;
    const there = patched(fixture('rich'), [
      { ...validation, rule: { type: 'number', min: 0, max: 5 } },
      { ...validation, rule: { type: 'listFrom', sheet: 'Cuối', rect, strict: false } },
    ]);
    expect(partOf(there, 'xl/worksheets/sheet1.xml')).toContain('<dataValidations count="2">');
  });

  it('refuse a list that Excel would not take inline', () => {
    const rule = { type: 'list', values: ['x'.repeat(300)], strict: true } as const;
    const rect = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(() => patchXlsx(fixture('rich'), [{ kind: 'validation', sheet: 'Cuối', rect, rule }])).toThrow(
      'listFrom',
    );
  });
});

describe('names', () => {
  it('are set, moved and taken away, one line each', () => {
    const at = (row: number) => ({ sheet: 'Cuối', rect: { row, column: 0, rows: 2, columns: 1 } });
    const set = (row: number) => [{ kind: 'name', name: 'cua_minh', ref: at(row) }] as const;
    const once = patched(fixture('rich'), set(0));
    const moved = patched(once, set(5));
    expect(nameOf(snapshotOf(once), 'cua_minh')).toEqual({ name: 'cua_minh', ...at(0) });
    expect(beforeView(moved).nameRef('CUA_MINH')).toEqual(at(5));
    const gone = patched(moved, [{ kind: 'name', name: 'cua_minh', ref: null }]);
    expect(partOf(gone, 'xl/workbook.xml')).toBe(partOf(fixture('rich'), 'xl/workbook.xml'));
  });
});

describe('freeze and filter', () => {
  it('are told, set and put back', () => {
    const sheet = KHACH;
    const file = fixture('rich');
    const changes: readonly Change[] = [
      { kind: 'freeze', sheet, rows: 3, columns: 1 },
      { kind: 'filter', sheet, rect: { row: 0, column: 0, rows: 5, columns: 2 } },
    ];
    const { there, back } = thereAndBack(file, changes);
    expect(beforeView(there).freeze(sheet)).toEqual({ rows: 3, columns: 1 });
    expect(partOf(there, 'xl/workbook.xml')).toContain("'Khách hàng'!$A$1:$B$5");
    expect(beforeView(back).freeze(sheet)).toEqual({ rows: 1, columns: 0 });
    expect(beforeView(back).filter(sheet)).toEqual({ row: 0, column: 0, rows: 13, columns: 7 });
    const gone = patched(there, [
      { kind: 'freeze', sheet, rows: 0, columns: 0 },
      { kind: 'filter', sheet, rect: null },
    ]);
    expect(partOf(gone, 'xl/worksheets/sheet1.xml')).not.toMatch(/<pane|autoFilter/);
    expect(partOf(gone, 'xl/workbook.xml')).not.toContain('_FilterDatabase');
  });
});

describe('charts', () => {
  const chart = {
    ...CHART,
    labels: { sheet: 'Cuối', rect: CHART.labels.rect },
    series: [{ name: 'a', sheet: 'Cuối', rect: CHART.series[0]!.rect }],
  };

  it('join a drawing that is there, and take nothing but charts with them when they go', () => {
    const there = patched(fixture('rich'), [{ kind: 'addChart', sheet: KHACH, chart }]);
    const drawing = partOf(there, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('<xdr:twoCellAnchor editAs="oneCell"');
    expect(drawing).toContain('<pic>');
    const back = patched(there, [{ kind: 'removeCharts', sheet: KHACH }]);
    expect(changedParts(fixture('rich'), back)).toEqual([]);
  });

  it('take the drawing with them when it holds nothing else', () => {
    const there = patched(fixture('rich'), [{ kind: 'addChart', sheet: 'Cuối', chart }]);
    expect(there.pkg.entry('xl/charts/chart2.xml')).toBeDefined();
    const back = patched(there, [{ kind: 'removeCharts', sheet: 'Cuối' }]);
    expect(changedParts(fixture('rich'), back)).toEqual([]);
  });

  it('show what their cells will hold', () => {
    const there = patched(fixture('rich'), [
      { kind: 'addChart', sheet: 'Cuối', chart },
      write('Cuối', 1, 0, ['A'], [41]),
    ]);
    expect(partOf(there, 'xl/charts/chart2.xml')).toMatch(/<c:v>A<\/c:v>[\s\S]*<c:v>41<\/c:v>/);
  });
});

describe('beforeView', () => {
  it('gives formulas with their values', () => {
    expect(beforeView(fixture('rich')).block(KHACH, { row: 2, column: 5, rows: 1, columns: 2 })).toEqual([
      [{ formula: '=E3*0.1', value: 125003 }],
      [true],
    ]);
  });

  it('tells widths and hidden columns', () => {
    const view = beforeView(fixture('rich'));
    expect(view.columnWidths(KHACH, 0, 3)).toEqual([null, 24, 13]);
    expect(view.hiddenColumns(KHACH, 0, 4)).toEqual([false, false, true, false]);
  });
});

describe('a sheet of ours that goes and is made again', () => {
  const sheet = 'Tổng quan';
  const rect = { row: 1, column: 1, rows: 2, columns: 1 };
  const rules: readonly Change[] = [
    ...conversion(KHACH, 15),
    { kind: 'format', sheet, rect, format: { numberFormat: '#,##0 "₫"', bold: true } },
    { kind: 'columnWidths', sheet, column: 0, widths: [30, 12] },
    { kind: 'columnsHidden', sheet, column: 3, count: 2, hidden: true },
    {
      kind: 'validation',
      sheet,
      rect,
      rule: { type: 'list', values: ['"a"', 'b & c'], strict: false, help: 'Một\nhai' },
    },
    { kind: 'validation', sheet, rect: { ...rect, column: 2 }, rule: { type: 'number', min: -1, max: 2.5 } },
    { kind: 'validation', sheet, rect: { ...rect, column: 3 }, rule: { type: 'date' } },
    {
      kind: 'validation',
      sheet,
      rect: { ...rect, column: 4 },
      rule: { type: 'listFrom', sheet: KHACH, rect, strict: true },
    },
    { kind: 'addConditionalFormat', sheet, rect, rule: { type: 'dataBar', color: '#63C384' } },
    {
      kind: 'addConditionalFormat',
      sheet,
      rect,
      rule: { type: 'colorScale', low: '#FFFFFF', high: '#2F7F86' },
    },
    {
      kind: 'addConditionalFormat',
      sheet,
      rect,
      rule: { type: 'numberBelow', limit: -2.5, fill: '#FFC7CE', color: '#9C0006' },
    },
    {
      kind: 'addChart',
      sheet,
      chart: { ...CHART, id: 'line', type: 'line', title: 'Đường & <nét>', at: { ...CHART.at, row: 20 } },
    },
    { kind: 'addChart', sheet, chart: { ...CHART, id: 'bar', type: 'bar', at: { ...CHART.at, row: 40 } } },
    { kind: 'name', name: 'so_khach_tong', ref: { sheet, rect } },
  ];
  const made = patched(fixture('rich'), rules);
  const { there, back } = thereAndBack(made, [{ kind: 'removeSheet', sheet }]);

  it('is gone in between, with its drawing, charts and names', () => {
    expect(sheetOf(snapshotOf(there), sheet)).toBeUndefined();
    expect(there.pkg.archive.entries.some((entry) => entry.name === 'xl/charts/chart4.xml')).toBe(false);
    expect(nameOf(snapshotOf(there), 'so_khach_tong')).toBeUndefined();
  });

  it('has the same cells, looks, rules, columns, view and charts, and every part is the one it was', () => {
    expect(snapshotOf(back)).toEqual(snapshotOf(made));
    const apart = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];
    expect(changedParts(made, back).filter((part) => !apart.includes(part))).toEqual([]);
  });
});

describe('a strict file', () => {
  const strict = new Map(
    fixture('rich').pkg.archive.entries.map((entry) => [
      entry.name,
      strictNames(partOf(fixture('rich'), entry.name)),
    ]),
  );
  const parts = Object.fromEntries([...strict].map(([name, xml]) => [name, strToU8(xml)]));
  const file = openXlsx(zipSync(parts));

  it('gets new parts in strict names, and comes back', () => {
    const { there, back } = thereAndBack(file, conversion(KHACH, 15));
    expect(snapshotOf(back)).toEqual(snapshotOf(fixture('rich')));
    for (const { name } of there.pkg.archive.entries) {
      const names = /schemas\.openxmlformats\.org\/(?:spreadsheetml\/2006\/main|drawingml|officeDocument)/;
      if (/\.(?:xml|rels)$/.test(name)) expect([name, names.exec(partOf(there, name))]).toEqual([name, null]);
    }
  });
});
