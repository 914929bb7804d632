import { beforeAll, describe, expect, it } from '@jest/globals';
import { planLeave } from '../../shared/commands/leave';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import { LAST_ROW } from '../../shared/workbook/address';
import type { Cell, WritableCell } from '../../shared/workbook/cell';
import type { Change, ChangeSet } from '../../shared/workbook/changeSet';
import { STATE_SHEET } from '../../shared/workbook/state';
import { CUSTOMERS, ORDERS, REQUEST } from '../commands/shop';
import type { RuleState } from './appsScript/builders';
import { ASKS, BLOCKS, waitsIn } from './appsScript/callKinds';
import { applySheets, builtFiles, openProject, typeCell, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';
import { cellState, newSheetState, type SheetState } from './appsScript/world';
import type { Sheets } from './hosts';

const SHOP: Sheets = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];

function sheetIn({ world }: ScriptProject, name: string): SheetState {
  return world.sheets.find((sheet) => sheet.name === name)!;
}

async function converted(sheets: Sheets = SHOP): Promise<ScriptProject> {
  const project = await openProject(sheets);
  const { changeSet } = planUpdate(verbsOf(project).read('all'), 'convert', REQUEST);
  expect(applySheets(project, changeSet)).toBe(true);
  return project;
}

function changeSet(...changes: readonly Change[]): ChangeSet {
  return { command: 'test', reliesOn: [], changes, remembers: {}, looks: [], undo: 'keep' };
}

function write(row: number, column: number, ...columns: readonly (readonly WritableCell[])[]): Change {
  return { kind: 'write', sheet: 'Khách', row, column, columns };
}

function readBack(project: ScriptProject, row: number, column: number): Cell {
  return verbsOf(project).read('all').sheets[0]!.values[row]?.[column] ?? null;
}

/** Everything of a sheet but its identity. */
function lookOf({ id: _, cells, ...sheet }: SheetState): unknown {
  const filled = cells.map((row) =>
    row?.map((cell) => (cell && Object.keys(cell).length === 1 && cell.value === null ? undefined : cell)),
  );
  return JSON.parse(
    JSON.stringify({ ...sheet, cells: trimmed(filled.map((row) => trimmed(row ?? []))) }, (key, value) =>
      value instanceof Map || value instanceof Set
        ? [...value].sort()
        : key === 'ranges'
          ? value.length
          : value,
    ),
  );
}

function trimmed<T>(list: readonly T[]): readonly (T | null)[] {
  const copy = Array.from(list, (entry) => entry ?? null);
  while (
    copy.length > 0 &&
    (copy.at(-1) === null ||
      (Array.isArray(copy.at(-1)) && (copy.at(-1) as unknown as unknown[]).length === 0))
  ) {
    copy.pop();
  }
  return copy;
}

beforeAll(builtFiles, 60_000);

describe('the sheets host, writing', () => {
  const texts = [
    '007',
    '+84912000123',
    '=1+1',
    "'x",
    '-5',
    '10%',
    '1,000',
    '12/5',
    '2026-07-01',
    'TRUE',
    'Jan 5',
    '₫5',
    ' 5',
    'a\nb',
    '@x',
    '10:30',
    '1e5',
    'tháng 5/2026',
  ];

  it.each(texts)('keeps the text %j a text, in cells with and without a format of text', async (text) => {
    const project = await openProject(SHOP);
    applySheets(project, changeSet(write(1, 1, [text]), write(2, 1, [text])));
    expect(readBack(project, 1, 1)).toBe(text);
    const format: Change = {
      kind: 'format',
      sheet: 'Khách',
      rect: { row: 4, column: 1, rows: 1, columns: 1 },
      format: { numberFormat: '@' },
    };
    applySheets(project, changeSet(write(4, 1, [text]), format));
    expect(readBack(project, 4, 1)).toBe(text);
    expect(sheetIn(project, 'Khách').cells[1]![1]!.formula).toBeUndefined();
  });

  it('writes a day as its serial, and gives its cell a format of days where it has none', async () => {
    const project = await openProject(SHOP);
    applySheets(project, changeSet(write(1, 4, [{ serial: 46204 }, { serial: 46204.5 }])));
    expect(readBack(project, 1, 4)).toEqual({ serial: 46204 });
    expect(readBack(project, 2, 4)).toEqual({ serial: 46204.5 });
  });

  it.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/London', 'Pacific/Apia'])(
    'reads the same day back in %s',
    async (timeZone) => {
      const project = await openProject(SHOP, { timeZone });
      const days = [1, 9000, 25569, 43831, 45016, 46204, 47000].map((serial) => ({ serial }));
      applySheets(project, changeSet(write(1, 4, days)));
      expect(
        verbsOf(project)
          .read('all')
          .sheets[0]!.values.slice(1, 8)
          .map((row) => row[4]),
      ).toEqual(days);
    },
  );

  it('puts formulas back as formulas, and errors as errors', async () => {
    const project = await openProject(SHOP);
    project.world.results.set('=SUM(E2:E9)', 1500);
    applySheets(
      project,
      changeSet(write(1, 4, [{ formula: '=SUM(E2:E9)', value: 1500 }, { error: '#REF!' }])),
    );
    const sheet = verbsOf(project).read('all').sheets[0]!;
    expect([sheet.values[1]![4], sheet.formulas[1]![4], sheet.values[2]![4]]).toEqual([
      1500,
      '=SUM(E2:E9)',
      { error: '#REF!' },
    ]);
  });

  it('adds rows and columns to a grid that is too small, without the looks of the last column', async () => {
    const project = await openProject(SHOP);
    const sheet = sheetIn(project, 'Khách');
    cellState(sheet, 1, 25).fill = '#ff0000';
    applySheets(project, changeSet(write(1200, 27, ['x'])));
    expect([sheet.maxRows, sheet.maxColumns, sheet.cells[1]![26]?.fill]).toEqual([1201, 28, undefined]);
  });

  it('says so when the document would pass ten million cells', async () => {
    const project = await openProject(SHOP);
    const big = { ...newSheetState('Lớn'), maxRows: 380_000, maxColumns: 26 };
    project.world.sheets.push(big);
    expect(() => applySheets(project, changeSet(write(9000, 3, ['x'])))).toThrow(
      /above the limit of 10000000 cells/,
    );
  });

  it('clips what reaches beyond the grid', async () => {
    const project = await openProject(SHOP);
    const rect = { row: 1, column: 2, rows: LAST_ROW - 1, columns: 1 };
    applySheets(project, changeSet({ kind: 'validation', sheet: 'Khách', rect, rule: { type: 'date' } }));
    const sheet = sheetIn(project, 'Khách');
    expect([sheet.maxRows, sheet.cells[999]![2]!.rule]).toMatchObject([
      1000,
      { type: 'DATE_IS_VALID_DATE', allowInvalid: false },
    ]);
  });
});

describe('the sheets host, converting', () => {
  it('makes formats, rules, names, widths and a hidden state sheet', async () => {
    const project = await converted();
    const khach = sheetIn(project, 'Khách');
    expect(khach.cells[0]![5]).toMatchObject({
      value: '◆ Mã CRM',
      weight: 'bold',
      fill: '#1f6f5c',
      color: '#ffffff',
    });
    expect(khach.cells[1]![5]).toMatchObject({ value: 'A01', n: '@' });
    expect(khach.cells[1]![14]).toMatchObject({ n: '#,##0 "₫"' });
    expect(khach.cells[1]![8]!.rule as RuleState).toMatchObject({
      type: 'VALUE_IN_LIST',
      args: [['Có', 'Không'], true],
      allowInvalid: false,
    });
    expect(khach.cells[1]![6]!.rule as RuleState).toMatchObject({ allowInvalid: true });
    expect(khach.conditional).toHaveLength(12);
    expect([...khach.hiddenColumns]).toEqual([34, 35]);
    expect(khach.widths.get(5)).toBe(18 * 7 + 5);
    expect(sheetIn(project, STATE_SHEET).hidden).toBe(true);
    expect(sheetIn(project, 'Tổng quan')).toMatchObject({ tabColor: '#1F6F5C', charts: [{}, {}, {}] });
    expect(sheetIn(project, 'Chăm sóc')).toMatchObject({
      frozenRows: 4,
      filter: { rect: { row: 3, column: 0, rows: 997 } },
    });
    expect(project.world.names.find(({ name }) => name === 'sk_settings')!.sheet.name).toBe('Cài đặt');
    expect(project.world.active.name).toBe('Khách');
  });

  it('leaves the user’s sheets with every cell, format, width and rule as they were, after undo and after leave', async () => {
    const scene = async (): Promise<ScriptProject> => {
      const project = await openProject(SHOP);
      const sheet = sheetIn(project, 'Khách');
      Object.assign(cellState(sheet, 0, 0), { weight: 'bold', fill: '#fff2cc' });
      for (let row = 0; row < 10; row++)
        Object.assign(cellState(sheet, row, 7), {
          fill: '#d9ead3',
          n: '0.00',
          color: '#990000',
          align: 'right',
        });
      cellState(sheet, 3, 9).weight = 'bold';
      sheet.widths.set(6, 210).set(1, 180);
      sheet.hiddenColumns.add(8);
      const ranges = [project.evaluate("SpreadsheetApp.getActive().getSheets()[0].getRange('B2:B5')")];
      sheet.conditional.push({ ranges, condition: 'TEXT_EQ', args: ['x'], look: {} });
      return project;
    };
    const before = (await scene()).world.sheets.map(lookOf);
    for (const leave of [false, true]) {
      const project = await scene();
      applySheets(project, planUpdate(verbsOf(project).read('all'), 'convert', REQUEST).changeSet);
      const current = verbsOf(project).read('all');
      const plan = leave ? planLeave(current, REQUEST) : planUndo(current, 'vi');
      expect(applySheets(project, plan.changeSet)).toBe(true);
      // The grid stays as wide as it became: empty columns are no change to what the user has.
      expect(project.world.sheets.map(lookOf)).toEqual(
        before.map((look) => ({ ...(look as object), maxColumns: expect.any(Number) })),
      );
      expect(project.world.names).toEqual([]);
    }
  });

  it('finds its columns after the user moved them', async () => {
    const project = await converted();
    const sheet = sheetIn(project, 'Khách');
    for (const row of sheet.cells) row?.splice(2, 0, { value: null });
    sheet.maxColumns++;
    for (const named of project.world.names) {
      if (named.sheet === sheet && named.rect.column >= 2)
        named.rect = { ...named.rect, column: named.rect.column + 1 };
    }
    typeCell(project.world, 'Khách', 1, 1, 'Nguyễn Thị Mới');
    const plan = planUpdate(verbsOf(project).read('all'), 'refresh', REQUEST);
    expect(applySheets(project, plan.changeSet)).toBe(true);
    expect(readBack(project, 1, 6)).toBe('A01');
    expect(planUpdate(verbsOf(project).read('all'), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('reads only the sheets that are needed, the state and all names', async () => {
    const project = await converted();
    const read = verbsOf(project).read({ sheets: ['care', 'settings'], customers: true });
    expect(read.sheets.map(({ name }) => name)).toEqual(['Khách', STATE_SHEET, 'Chăm sóc', 'Cài đặt']);
    expect(read.names).toHaveLength(45);
  });

  it('reads each of its own sheets with two calls: values and formulas', async () => {
    const project = await converted();
    const { sheets } = verbsOf(project).read('all');
    const { calls } = project.world.meter;
    // Two of the user's: also whether they are hidden, their merged cells and the formats of their first rows.
    const own = sheets.length - 2;
    expect(calls.filter((call) => /Range\.get(Values|Formulas)/.test(call))).toHaveLength(2 * (own + 2));
    expect(calls.length).toBeLessThanOrEqual(2 * own + 5 * 2 + 6);
    expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([STATE_SHEET]);
  });

  it('asks the same number of times at any number of rows, and no more than its budget', async () => {
    const counts: { calls: number; asked: number; blocks: number }[] = [];
    for (const rows of [7, 400]) {
      const customers = [
        CUSTOMERS[0]!,
        ...Array.from({ length: rows }, (_, i) => [
          `K${i}`,
          `Khách Số ${i}`,
          `0912${String(i).padStart(6, '0')}`,
        ]),
      ];
      const orders = [
        ORDERS[0]!,
        ...Array.from({ length: rows * 2 }, (_, i) => [
          `D${i}`,
          `${1 + (i % 28)}/0${1 + (i % 6)}/2026`,
          `K${i % rows}`,
          null,
          100_000 + i,
        ]),
      ];
      const project = await openProject([
        { name: 'Khách', rows: customers },
        { name: 'Bán hàng', rows: orders },
      ]);
      const plan = planUpdate(verbsOf(project).read('all'), 'convert', REQUEST);
      const reading = project.world.meter.calls.length;
      applySheets(project, plan.changeSet);
      const { calls } = project.world.meter;
      const asked = waitsIn(calls);
      counts.push({
        calls: calls.length + reading,
        asked,
        blocks: calls.filter((call) => BLOCKS.test(call)).length,
      });
    }
    expect(counts[0]).toEqual(counts[1]);
    expect(counts[0]!.asked).toBeLessThanOrEqual(80);
    // The rest is put off by the service and carried out together: a mark against growing.
    expect(counts[0]!.calls).toBeLessThanOrEqual(MOST_CALLS);
  });

  it('waits at most 80 times in a whole conversion from the sidebar, backups included', async () => {
    const project = await openProject(SHOP);
    project.world.meter.begin();
    const action = { kind: 'convert', corrections: [], language: 'vi' };
    const reply = JSON.parse(project.call('call', 'apply', JSON.stringify({ action })) as string);
    expect(reply).toMatchObject({ ok: true, answer: { isDone: true, isRefused: false } });
    const { calls } = project.world.meter;
    expect(waitsIn(calls)).toBeLessThanOrEqual(80);
    expect(calls.length).toBeLessThanOrEqual(MOST_CALLS + 30);
  });

  it('asks nothing once it writes, for an answer takes that all before is carried out', async () => {
    const project = await openProject(SHOP);
    const { changeSet } = planUpdate(verbsOf(project).read('all'), 'convert', REQUEST);
    applySheets(project, changeSet);
    const { calls } = project.world.meter;
    const flushes = calls.flatMap((call, i) => (call === 'SpreadsheetApp.flush' ? [i] : []));
    const changes = calls.slice(flushes[0]! + 1, flushes[1]);
    const first = changes.findIndex((call) => EDITS.test(call));
    expect(changes.slice(first).filter((call) => ASKS.test(call))).toEqual([]);
  });
});

/** Of a small shop's plan and apply. Names, sheets, their tabs, freezes and filters have no call for many at once. */
const MOST_CALLS = 376;

const EDITS = /\.(set|insert|clear|create|hide)/;
