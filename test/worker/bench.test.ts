import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answer } from '../../shared/desk/answer';
import type { Action } from '../../shared/desk/calls';
import { rawOf } from '../../shared/workbook/cell';
import { cellAt, formulaAt, sheetOf } from '../../shared/workbook/snapshot';
import { BACKUP_PREFIX } from '../../shared/workbook/state';
import { runLater } from '../../sidebar/runLater';
import { fileText, gridContent } from '../../workbench/grid/gridContent';
import { type Bench, type BenchOptions, bench } from '../../workbench/worker/bench';
import { benchVerbs } from '../../workbench/worker/benchVerbs';
import { ROWS_SHOWN } from '../../workbench/worker/gridBookOf';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { fileWith } from '../grid/sheetFiles';
import { gridLibrary, type HeadlessGrid, headlessGrid } from '../hosts/headlessGrid';

const SAMPLE = readFileSync('examples/salon-mau.xlsx');
const SMALL = fileWith([
  { kind: 'write', sheet: 'Sheet1', row: 0, column: 0, columns: [['Tên', 'An', 'Bình']] },
]).pkg.archive.bytes;

const AROUND = {
  now: () => new Date(2026, 5, 30),
  user: () => 'Lan',
  setUser: () => undefined,
  progress: async () => false,
  cutNotice: () => '',
};

async function opened(
  bytes: Uint8Array,
  name = 'shop.xlsx',
  options: BenchOptions = {},
): Promise<{ open: Bench; grid: HeadlessGrid }> {
  let open: Bench | null = null;
  const grid = headlessGrid((mark, way) => open?.travelled(mark, way));
  open = bench(grid.link, options);
  await open.open(bytes, name);
  return { open, grid };
}

function typeInto(grid: HeadlessGrid, sheet: string, row: number, col: number, content: string): void {
  const sheetId = grid.session.hand().getters.getSheetIdByName(sheet)!;
  grid.session.hand().dispatch('UPDATE_CELL', { sheetId, row, col, content });
}

async function sheetNow(open: Bench, name: string) {
  return sheetOf(snapshotOf((await open.current()).file), name)!;
}

/** Parts of a package by name, unpacked or not as they lie there. */
function parts(bytes: Uint8Array): Map<string, string> {
  const { archive } = openXlsx(bytes).pkg;
  return new Map(archive.entries.map((entry) => [entry.name, `${entry.crc} ${entry.compressedSize}`]));
}

describe('the bench', () => {
  it('has the bytes of the file as they were as long as nobody changes anything', async () => {
    const { open } = await opened(SAMPLE);
    expect(Buffer.compare((await open.current()).bytes, SAMPLE)).toBe(0);
  });

  it('writes what the user types into the sheet it stands on, and leaves every other part as it was', async () => {
    const { open, grid } = await opened(SAMPLE);
    typeInto(grid, 'Khách hàng', 5, 2, 'Phạm Thị Hạnh (mới)');
    const { bytes } = await open.current();
    const [before, after] = [parts(SAMPLE), parts(bytes)];
    const touched = [...after].filter(([name, look]) => before.get(name) !== look).map(([name]) => name);
    expect(touched.filter((name) => !/sheet1\.xml$|workbook\.xml$|calcChain/.test(name))).toEqual([]);
    expect(cellAt(sheetOf(snapshotOf(openXlsx(bytes)), 'Khách hàng')!, 5, 2)).toBe('Phạm Thị Hạnh (mới)');
  });

  it('goes back with the user who takes a change set back in the grid, edits before it kept', async () => {
    const { open, grid } = await opened(SMALL);
    typeInto(grid, 'Sheet1', 1, 0, 'trước');
    await open.apply([
      { kind: 'createSheet', sheet: 'Mới', hidden: false },
      { kind: 'write', sheet: 'Mới', row: 0, column: 0, columns: [['x']] },
    ]);
    typeInto(grid, 'Mới', 0, 0, 'sau');
    expect(cellAt(await sheetNow(open, 'Mới'), 0, 0)).toBe('sau');
    await grid.link.undo();
    await grid.link.undo();
    expect(await sheetNow(open, 'Mới')).toBeUndefined();
    expect(cellAt(await sheetNow(open, 'Sheet1'), 1, 0)).toBe('trước');
    await grid.link.undo();
    expect(cellAt(await sheetNow(open, 'Sheet1'), 1, 0)).toBe('An');
    await grid.link.redo();
    await grid.link.redo();
    await grid.link.redo();
    expect(cellAt(await sheetNow(open, 'Mới'), 0, 0)).toBe('sau');
  });

  it('keeps a new sheet of the user’s, and drops it when its making is taken back', async () => {
    const { open, grid } = await opened(SMALL);
    grid.session.hand().dispatch('CREATE_SHEET', { sheetId: 'mine', position: 1, name: 'Nháp' });
    typeInto(grid, 'Nháp', 0, 0, '=1+2');
    expect(formulaAt(await sheetNow(open, 'Nháp'), 0, 0)).toBe('=1+2');
    expect(cellAt(await sheetNow(open, 'Nháp'), 0, 0)).toBe(3);
    await grid.link.undo();
    await grid.link.undo();
    expect(await sheetNow(open, 'Nháp')).toBeUndefined();
  });

  it('has in the file what was typed, whatever it looks like', async () => {
    const { open, grid } = await opened(SMALL);
    const lib = gridLibrary();
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '=1+1',
        "'x",
        '007',
        '1,5',
        '31/12',
        'TRUE',
        '#N/A',
        '[a](b)',
        '12:30',
        ' 5',
        '1e5',
        '$5',
      ),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
      fc.boolean(),
    );
    const places = fc.uniqueArray(fc.record({ row: fc.nat(40), column: fc.nat(8), cell }), {
      selector: ({ row, column }) => `${row} ${column}`,
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(places, async (typed) => {
        for (const { row, column, cell: value } of typed) {
          const content = gridContent(lib, value, null, false);
          grid.session.hand().dispatch('UPDATE_CELL', { sheetId: 'sheet1', row, col: column, content });
        }
        const sheet = await sheetNow(open, 'Sheet1');
        for (const { row, column, cell: value } of typed) {
          expect(rawOf(cellAt(sheet, row, column))).toEqual(rawOf(value === 0 ? 0 : value));
          expect(formulaAt(sheet, row, column)).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells the core of backups by their names, and of their cells where it asks', async () => {
    const { open, grid } = await opened(SMALL);
    const verbs = benchVerbs(open, grid.link, AROUND);
    const copy = `${BACKUP_PREFIX}20260630_1`;
    await verbs.copySheet('Sheet1', copy);
    const asked = await verbs.read({ sheets: [], customers: false, named: [copy] });
    expect(sheetOf(asked, copy)!.values[0]).toEqual(['Tên']);
    const { sheets } = await verbs.read('all');
    expect(sheets.map(({ name, values }) => [name, values.length])).toEqual([
      ['Sheet1', 3],
      [copy, 0],
    ]);
  });

  it('has nothing of ours in the file after leaving, backups neither', async () => {
    const rows = [
      ['Mã KH', 'KH1', 'KH2', 'KH3'],
      ['Họ tên', 'Nguyễn Văn An', 'Trần Thị Bình', 'Lê Cúc'],
      ['SĐT', '0912000123', '0912000124', '0912000125'],
    ];
    const shop = fileWith([{ kind: 'write', sheet: 'Sheet1', row: 0, column: 0, columns: rows }]);
    const { open, grid } = await opened(shop.pkg.archive.bytes);
    const verbs = benchVerbs(open, grid.link, AROUND);
    const act = (action: Action) => runLater(answer('apply', { action }), verbs);
    const names = async () => snapshotOf((await open.whole()).file).sheets.map(({ name }) => name);
    expect((await act({ kind: 'convert', corrections: [], language: 'vi' })).isRefused).toBe(false);
    expect((await names()).some((name) => name.startsWith(BACKUP_PREFIX))).toBe(true);
    expect((await act({ kind: 'leave' })).isRefused).toBe(false);
    expect(await names()).toEqual(['Sheet1']);
  });

  it('opens a table of text as a workbook', async () => {
    const { open, grid } = await opened(new TextEncoder().encode('Tên;SĐT\nAn;0912000123\n'), 'khach.csv');
    const { getters } = grid.session.hand();
    const shown = getters.getEvaluatedCell({ sheetId: 'sheet1', row: 1, col: 1 });
    expect([getters.getSheetName('sheet1'), shown.formattedValue]).toEqual(['khach', '0912000123']);
    expect(cellAt(await sheetNow(open, 'khach'), 1, 1)).toBe('0912000123');
  });

  it('shows hostile texts as the texts that they are', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://example.com","x")',
      '[x](javascript:alert(1))',
      "'007",
      '+84912000123',
      '@SUM(A1)',
      'https://example.com/x',
      '31/12/2025',
      'TRUE',
      '1.250.000',
    ];
    const file = fileWith([
      { kind: 'write', sheet: 'Sheet1', row: 0, column: 0, columns: [hostile, hostile] },
      {
        kind: 'format',
        sheet: 'Sheet1',
        rect: { row: 0, column: 1, rows: hostile.length, columns: 1 },
        format: { numberFormat: '@' },
      },
    ]);
    const { open, grid } = await opened(file.pkg.archive.bytes);
    const { getters } = grid.session.hand();
    for (const col of [0, 1]) {
      const cells = hostile.map((_, row) => getters.getEvaluatedCell({ sheetId: 'sheet1', row, col }));
      expect(cells.map(({ type }) => type)).toEqual(hostile.map(() => 'text'));
      expect(cells.map(({ value }) => fileText(String(value)))).toEqual(hostile);
      // The grid draws a text of this form as the name alone.
      expect(cells.filter(({ value }) => /^\[.+\]\(.+\)$/.test(String(value)))).toEqual([]);
    }
    expect(await grid.link.edits()).toEqual([]);
    expect((await sheetNow(open, 'Sheet1')).values.map(([text]) => text)).toEqual(hostile);
  });

  it('shows the first rows of a large sheet with the results of the file, and keeps all the others', async () => {
    const rows = 3_000;
    const columns = 3;
    const column = Array.from({ length: rows }, (_, i) => i);
    const file = fileWith([
      {
        kind: 'write',
        sheet: 'Sheet1',
        row: 0,
        column: 0,
        columns: Array.from({ length: columns }, () => column),
      },
      {
        kind: 'write',
        sheet: 'Sheet1',
        row: 0,
        column: columns,
        columns: [[{ formula: `=SUM(A1:A${rows})`, value: 4_498_500 }]],
      },
    ]);
    const { open, grid } = await opened(file.pkg.archive.bytes, 'big.xlsx', { cellsShown: 5_000 });
    const { getters } = grid.session.hand();
    expect(getters.getNumberRows('sheet1')).toBe(ROWS_SHOWN);
    expect(open.cutSheets()).toEqual([{ sheet: 'Sheet1', rows, shown: ROWS_SHOWN }]);
    expect(getters.getEvaluatedCell({ sheetId: 'sheet1', row: 0, col: columns }).value).toBe(4_498_500);
    typeInto(grid, 'Sheet1', 5, 0, '777');
    const sheet = await sheetNow(open, 'Sheet1');
    expect([sheet.values.length, cellAt(sheet, 5, 0), cellAt(sheet, rows - 1, 0)]).toEqual([
      rows,
      777,
      rows - 1,
    ]);
    expect(formulaAt(sheet, 0, columns)).toBe(`=SUM(A1:A${rows})`);
    typeInto(grid, 'Sheet1', 6, 0, '=A1');
    expect(formulaAt(await sheetNow(open, 'Sheet1'), 6, 0)).toBe('=A1');
  });
});
