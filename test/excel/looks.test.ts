import { describe, expect, it, jest } from '@jest/globals';
import { applyChanges } from '../../excel-addin/applyChanges';
import { before as viewBefore } from '../../excel-addin/before';
import { nothingKnown, remember } from '../../excel-addin/known';
import { readSnapshot } from '../../excel-addin/readSnapshot';
import { charactersOf, pointsOf } from '../../excel-addin/widths';
import { planLeave } from '../../shared/commands/leave';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import { LAST_ROW, type Rect } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import type { Change } from '../../shared/workbook/changeSet';
import { inverse } from '../../shared/workbook/inverse';
import { STATE_SHEET } from '../../shared/workbook/state';
import { CUSTOMERS, ORDERS, REQUEST } from '../commands/shop';
import { nextId } from '../hosts/excel/book';
import { formatRect } from '../hosts/excel/cells';
import { type Format, formatAt } from '../hosts/excel/formats';
import type { Flavour } from '../hosts/excel/officeJs';
import { type OpenExcel, openExcel, sheetNamed } from '../hosts/excel/openExcel';
import { pictureOf } from '../hosts/excel/picture';

jest.setTimeout(120_000);

const SHOP = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];

function rect(row: number, column: number, rows: number, columns: number): Rect {
  return { row, column, rows, columns };
}

function look(workbook: OpenExcel, at: Rect, look_: Partial<Format>, name = 'Khách'): void {
  formatRect(sheetNamed(workbook.host, name), at, (format) => ({ ...format, ...look_ }));
}

/** A sheet whose free columns at the right somebody has formatted, all in their own way. */
function decorated(flavour: Flavour = 'desktop'): OpenExcel {
  const workbook = openExcel(SHOP, flavour);
  const sheet = sheetNamed(workbook.host, 'Khách');
  look(workbook, rect(0, 0, 1, 5), { bold: true, fill: '#FFEEDD', pattern: 'Solid' });
  look(workbook, rect(0, 5, LAST_ROW, 1), { numberFormat: '@' });
  look(workbook, rect(2, 6, 3, 2), { italic: true, horizontal: 'Center', wrap: true });
  look(workbook, rect(0, 8, 7, 2), { border: 'Continuous' });
  look(workbook, rect(1, 12, 2, 6), { numberFormat: '#,##0', fontColor: '#AA0000', size: 14 });
  look(workbook, rect(0, 14, 40, 1), { underline: 'Single', fill: '#00FF00', pattern: 'Solid' });
  sheet.widths.set(6, 120);
  sheet.hiddenColumns.add(9);
  sheet.conditionalFormats.push({
    ...{
      id: nextId(workbook.host.book),
      type: 'CellValue',
      rect: rect(0, 0, 500, 40),
      rule: { formula1: '=1' },
    },
    ...{ fill: '#111111', fontColor: '#222222', criteria: null, barColor: '' },
  });
  return workbook;
}

async function convert(workbook: OpenExcel): Promise<void> {
  const plan = planUpdate(await workbook.read(), 'convert', REQUEST);
  expect(await workbook.apply(plan.changeSet)).toBe(true);
}

describe("the user's formats, widths, hidden columns and rules", () => {
  it.each(['desktop', 'web'] as const)('are as before after an undo on the %s', async (flavour) => {
    const workbook = decorated(flavour);
    const picture = pictureOf(workbook.host.book);
    await convert(workbook);
    expect(pictureOf(workbook.host.book, (name) => name !== 'Khách')).not.toEqual(picture);
    await workbook.apply(planUndo(await workbook.read(), 'vi').changeSet);
    expect(pictureOf(workbook.host.book)).toEqual(picture);
    expect(workbook.host.defects).toEqual([]);
  });

  it('are as before after leaving', async () => {
    const workbook = decorated();
    const picture = pictureOf(workbook.host.book);
    await convert(workbook);
    await workbook.apply(planLeave(await workbook.read(), REQUEST).changeSet);
    expect(pictureOf(workbook.host.book)).toEqual(picture);
  });

  it('do not make text of our numbers where a column was text', async () => {
    const workbook = openExcel(SHOP);
    look(workbook, rect(0, 5, LAST_ROW, 40), { numberFormat: '@' });
    const plain = openExcel(SHOP);
    await convert(workbook);
    await convert(plain);
    const cells = async (of: OpenExcel) =>
      (await of.read()).sheets.filter(({ name }) => name !== STATE_SHEET).map(({ values }) => values);
    const raw = (all: unknown) => JSON.stringify(all).replace(/\{"serial":([\d.]+)\}/g, '$1');
    expect(raw(await cells(workbook))).toBe(raw(await cells(plain)));
  });
});

describe('a write', () => {
  it('shows days as days where the cell has no format, and takes that back with the day', async () => {
    const { port, host, read } = openExcel([
      { name: 'Khách', rows: [['5/1/2026'], [7], ['x'], [null], ['y']] },
    ]);
    const picture = pictureOf(host.book);
    const known = nothingKnown();
    const write = (cells: readonly WritableCell[]): Change => ({
      ...{ kind: 'write', sheet: 'Khách', row: 0, column: 0 },
      columns: [cells],
    });
    const apply = async (change: Change): Promise<void> => {
      remember(known, await readSnapshot(port, 'all', known.formats));
      await applyChanges(port, [change], known, () => false);
    };
    await apply(write([{ serial: 46_000 }, 7, { serial: 46_001 }, { serial: 46_002 }, 'y']));
    expect((await read()).sheets[0]!.values.map(([cell]) => cell)).toEqual([
      ...[{ serial: 46_000 }, 7, { serial: 46_001 }, { serial: 46_002 }, 'y'],
    ]);
    await apply(write(['5/1/2026', 7, 'x', null, 'y']));
    expect(pictureOf(host.book)).toEqual(picture);
  });
});

describe('every kind of change', () => {
  const AREA = rect(1, 1, 3, 2);
  const CHANGES: readonly Change[] = [
    { kind: 'createSheet', sheet: 'Mới', hidden: false, position: 0, tabColor: '#1F6F5C' },
    {
      kind: 'write',
      sheet: 'Mới',
      row: 0,
      column: 0,
      columns: [['a', 1, true, { serial: 46_000 }, { error: '#N/A' }]],
    },
    { kind: 'write', sheet: 'Khách', row: 1, column: 6, columns: [['x', null, { formula: '=1+2' }]] },
    { kind: 'clear', sheet: 'Bán hàng', rect: rect(1, 1, 2, 1) },
    {
      kind: 'format',
      sheet: 'Khách',
      rect: rect(0, 6, 3, 1),
      format: { bold: true, fill: '#1F6F5C', align: 'right' },
    },
    { kind: 'format', sheet: 'Mới', rect: rect(4, 2, LAST_ROW - 4, 1), format: { numberFormat: '@' } },
    {
      kind: 'validation',
      sheet: 'Mới',
      rect: AREA,
      rule: { type: 'list', values: ['có', 'không'], strict: true, help: 'chọn' },
    },
    {
      kind: 'validation',
      sheet: 'Mới',
      rect: rect(5, 0, 2, 1),
      rule: { type: 'listFrom', sheet: 'Khách', rect: AREA, strict: false },
    },
    { kind: 'validation', sheet: 'Mới', rect: rect(8, 0, 2, 1), rule: { type: 'date' } },
    { kind: 'validation', sheet: 'Mới', rect: rect(10, 0, 2, 1), rule: { type: 'number', min: 0, max: 1 } },
    {
      kind: 'addConditionalFormat',
      sheet: 'Mới',
      rect: AREA,
      rule: { type: 'textEquals', text: 'VIP "A"', fill: '#AABBCC', color: '#000000' },
    },
    {
      kind: 'addConditionalFormat',
      sheet: 'Mới',
      rect: AREA,
      rule: { type: 'numberBelow', limit: 0.5, fill: '#FAD2CF', color: '#202124' },
    },
    {
      kind: 'addConditionalFormat',
      sheet: 'Mới',
      rect: AREA,
      rule: { type: 'colorScale', low: '#FFFFFF', high: '#00FF00' },
    },
    { kind: 'addConditionalFormat', sheet: 'Mới', rect: AREA, rule: { type: 'dataBar', color: '#1F6F5C' } },
    { kind: 'columnWidths', sheet: 'Khách', column: 6, widths: [20, null] },
    { kind: 'columnsHidden', sheet: 'Khách', column: 7, count: 2, hidden: true },
    { kind: 'freeze', sheet: 'Mới', rows: 4, columns: 1 },
    { kind: 'filter', sheet: 'Mới', rect: AREA },
    { kind: 'name', name: 'sk_x', ref: { sheet: 'Khách', rect: rect(0, 6, 1, 1) } },
    {
      kind: 'addChart',
      sheet: 'Mới',
      chart: {
        ...{ id: 'c', type: 'column', title: 'Doanh thu', at: rect(20, 0, 10, 5), valueFormat: '#,##0' },
        labels: { sheet: 'Mới', rect: rect(1, 0, 3, 1) },
        series: [
          { name: 'A', sheet: 'Mới', rect: rect(1, 1, 3, 1) },
          { name: 'B', sheet: 'Mới', rect: rect(1, 2, 3, 1) },
        ],
      },
    },
  ];

  it('does in Excel what it says, and its inverse takes it back', async () => {
    const workbook = openExcel(SHOP);
    const { port, host } = workbook;
    const picture = pictureOf(host.book);
    const known = nothingKnown();
    remember(known, await readSnapshot(port, 'all', known.formats));
    const view = await viewBefore(port, CHANGES, [], known);
    await applyChanges(port, CHANGES, known, () => false);
    expect(host.defects).toEqual([]);
    const fresh = sheetNamed(host, 'Mới');
    expect(fresh.cells.map((row) => row[0])).toEqual(['a', 1, true, 46_000, { error: '#N/A' }]);
    expect([fresh.tabColor, fresh.freeze, fresh.filter?.rect]).toEqual([
      '#1F6F5C',
      { rows: 4, columns: 1 },
      AREA,
    ]);
    expect(
      fresh.validations.map(({ rule, errorAlert }) => [
        rule,
        (errorAlert as { showAlert: boolean }).showAlert,
      ]),
    ).toEqual([
      [{ list: { inCellDropDown: true, source: 'có,không' } }, true],
      [{ list: { inCellDropDown: true, source: "='Khách'!$B$2:$C$4" } }, false],
      [{ date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } }, false],
      [{ decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, false],
    ]);
    // The last one added comes first, as in Excel's list of rules.
    expect(
      fresh.conditionalFormats.map(({ type, rule, fill, barColor }) => [type, rule, fill || barColor]),
    ).toEqual([
      ['DataBar', null, '#1F6F5C'],
      ['ColorScale', null, ''],
      ['CellValue', { formula1: '0.5', operator: 'LessThan' }, '#FAD2CF'],
      ['CellValue', { formula1: '="VIP ""A"""', operator: 'EqualTo' }, '#AABBCC'],
    ]);
    expect(fresh.charts).toMatchObject([
      {
        name: 'c',
        title: 'Doanh thu',
        at: ['A21', 'E30'],
        legend: true,
        numberFormat: '#,##0',
        series: [{ name: 'A' }, { name: 'B' }],
      },
    ]);
    const made = sheetNamed(host, 'Khách');
    expect(made.cells.slice(1, 4).map((row) => row[6])).toEqual([
      'x',
      undefined,
      { formula: '=1+2', value: 3 },
    ]);
    expect(formatAt(made.formats, 0, 6)).toMatchObject({ bold: true, fill: '#1F6F5C', horizontal: 'Right' });
    await applyChanges(port, inverse(CHANGES, view), known, () => false);
    expect(pictureOf(host.book)).toEqual(picture);
  });

  it('makes a sheet again that an undo removes and a cut-off brings back', async () => {
    const workbook = openExcel(SHOP);
    const { port, host } = workbook;
    const known = nothingKnown();
    await applyChanges(port, CHANGES, known, () => false);
    const removal: readonly Change[] = [{ kind: 'removeSheet', sheet: 'Mới' }];
    remember(known, await readSnapshot(port, 'all', known.formats));
    const view = await viewBefore(port, removal, [], known);
    const whole = pictureOf(host.book) as { sheets: Record<string, unknown>[] };
    await applyChanges(port, removal, known, () => false);
    await applyChanges(port, inverse(removal, view), known, () => false);
    const again = pictureOf(host.book) as { sheets: Record<string, unknown>[] };
    for (const key of ['name', 'tabColor', 'cells', 'widths', 'hiddenColumns', 'freeze', 'filter'] as const) {
      expect([key, again.sheets[0]![key]]).toEqual([key, whole.sheets[0]![key]]);
    }
  });

  it('takes away only rules that lie wholly inside', async () => {
    const workbook = openExcel(SHOP);
    const { port, host } = workbook;
    const rule = { type: 'dataBar', color: '#1F6F5C' } as const;
    const add = (at: Rect): Change => ({ kind: 'addConditionalFormat', sheet: 'Khách', rect: at, rule });
    await applyChanges(port, [add(rect(0, 0, 9, 9)), add(rect(1, 1, 2, 2))], nothingKnown(), () => false);
    const away: Change = { kind: 'removeConditionalFormats', sheet: 'Khách', rect: rect(1, 1, 4, 4) };
    await applyChanges(port, [away, away], nothingKnown(), () => false);
    expect(sheetNamed(host, 'Khách').conditionalFormats.map((item) => item.rect)).toEqual([rect(0, 0, 9, 9)]);
  });

  it('moves a name that stands, and removes only charts of the sheet', async () => {
    const { port, host } = openExcel(SHOP);
    const to = (column: number): Change => ({
      ...{ kind: 'name', name: 'sk_x' },
      ref: { sheet: 'Khách', rect: rect(0, column, 1, 1) },
    });
    await applyChanges(port, [to(1), to(2)], nothingKnown(), () => false);
    await applyChanges(port, [to(3)], nothingKnown(), () => false);
    expect([...host.book.names.values()].map(({ ref }) => ref?.rect.column)).toEqual([3]);
  });
});

describe('column widths', () => {
  it.each([1, 8.43, 12, 20, 60])('%d characters are the same after a round by points', (characters) => {
    expect(charactersOf(pointsOf(characters))).toBeCloseTo(characters, 0);
    expect(pointsOf(charactersOf(pointsOf(characters)))).toBe(pointsOf(characters));
  });

  it('the standard width of eight characters and a half is 48 points', () => {
    expect(pointsOf(8.43)).toBe(48);
  });
});
