import { describe, expect, it } from '@jest/globals';
import type { WritableCell } from '../../shared/workbook/cell';
import type { Change } from '../../shared/workbook/changeSet';
import type { GridModel } from '../../workbench/grid/library';
import { gridBookOf } from '../../workbench/worker/gridBookOf';
import { headlessGrid } from '../hosts/headlessGrid';
import { fileWith } from './sheetFiles';

/** Cells, looks, rules, columns and panes of a model, without the ids that it gave them. */
function picture(model: GridModel): unknown {
  const { getters } = model;
  return getters.getSheetIds().map((id) => ({
    name: getters.getSheetName(id),
    isVisible: getters.isSheetVisible(id),
    cells: getters
      .getCells(id)
      .map((cell) => {
        const { row, col } = getters.getCellPosition(cell.id);
        const content = cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
        const { formattedValue } = getters.getEvaluatedCell({ sheetId: id, row, col });
        return { row, col, content, style: cell.style ?? null, format: cell.format ?? '', formattedValue };
      })
      .filter(({ content, style, format }) => content !== '' || style !== null || format !== '')
      .sort((a, b) => a.row - b.row || a.col - b.col),
    rules: getters.getDataValidationRules(id).map(({ id: rule }) => rule),
    conditionals: getters.getConditionalFormats(id).map(({ id: rule }) => rule),
    figures: getters.getFigures(id).map(({ id: figure, width, height, row, col }) => ({
      figure,
      width,
      height,
      row,
      col,
    })),
    panes: getters.getPaneDivisions(id),
    widths: Array.from({ length: getters.getNumberCols(id) }, (_, c) => getters.getColSize(id, c)),
    hidden: Array.from({ length: getters.getNumberCols(id) }, (_, c) => getters.isColHiddenByUser(id, c)),
  }));
}

const FIRST = fileWith([
  {
    kind: 'write',
    sheet: 'Sheet1',
    row: 0,
    column: 0,
    columns: [
      ['Tên', 'An', 'Bình'],
      ['Tiền', 5, 7],
    ],
  },
  { kind: 'write', sheet: 'Sheet1', row: 3, column: 1, columns: [[{ formula: '=SUM(B2:B3)', value: 12 }]] },
]);

const RECT = { row: 1, column: 2, rows: 3, columns: 1 };
const CHANGES: readonly Change[] = [
  { kind: 'createSheet', sheet: 'Tổng quan', hidden: false, position: 0, tabColor: '#0F766E' },
  {
    kind: 'write',
    sheet: 'Tổng quan',
    row: 0,
    column: 0,
    columns: [
      ['a', 'b'],
      [1, 2],
    ],
  },
  { kind: 'createSheet', sheet: 'Ẩn', hidden: true },
  { kind: 'write', sheet: 'Sheet1', row: 1, column: 2, columns: [['x', '=1+1', { serial: 46000 }]] },
  { kind: 'format', sheet: 'Sheet1', rect: RECT, format: { numberFormat: 'dd/mm/yyyy', fill: '#FFEECC' } },
  {
    kind: 'validation',
    sheet: 'Sheet1',
    rect: RECT,
    rule: { type: 'list', values: ['x', 'y'], strict: true },
  },
  {
    kind: 'addConditionalFormat',
    sheet: 'Sheet1',
    rect: RECT,
    rule: { type: 'textEquals', text: 'x', fill: '#FFCCCC', color: '#990000' },
  },
  { kind: 'columnWidths', sheet: 'Sheet1', column: 2, widths: [30] },
  { kind: 'columnsHidden', sheet: 'Sheet1', column: 5, count: 2, hidden: true },
  { kind: 'freeze', sheet: 'Tổng quan', rows: 1, columns: 0 },
  {
    kind: 'addChart',
    sheet: 'Tổng quan',
    chart: {
      id: 'c1',
      type: 'column',
      title: 'Doanh thu',
      at: { row: 4, column: 0, rows: 10, columns: 4 },
      labels: { sheet: 'Tổng quan', rect: { row: 0, column: 0, rows: 2, columns: 1 } },
      series: [{ name: 'n', sheet: 'Tổng quan', rect: { row: 0, column: 1, rows: 2, columns: 1 } }],
      valueFormat: '#,##0',
    },
  },
];

describe('the grid session', () => {
  const second = fileWith(CHANGES, FIRST);

  it('shows after one command what a grid opened from the changed file shows', () => {
    const changed = headlessGrid().session;
    changed.open(gridBookOf(FIRST));
    expect(changed.apply(gridBookOf(second), 'm')).toBe('applied');
    const opened = headlessGrid().session;
    opened.open(gridBookOf(second));
    expect(picture(changed.model())).toEqual(picture(opened.model()));
    expect(changed.edits()).toEqual([]);
  });

  it('takes the whole change back at once, and does it again, and says so', () => {
    const said: string[] = [];
    const { session } = headlessGrid((mark, way) => said.push(`${mark} ${way}`));
    session.open(gridBookOf(FIRST));
    const before = picture(session.model());
    session.apply(gridBookOf(second), 'm');
    const after = picture(session.model());
    expect(session.undo()).toBe(true);
    expect(picture(session.model())).toEqual(before);
    expect(session.edits()).toEqual([]);
    expect(session.redo()).toBe(true);
    expect(picture(session.model())).toEqual(after);
    expect(session.edits()).toEqual([]);
    expect(said).toEqual(['m undone', 'm redone']);
    session.undo();
    expect(session.undo()).toBe(false);
  });

  it('changes nothing for a file that says the same', () => {
    const { session } = headlessGrid();
    session.open(gridBookOf(FIRST));
    session.apply(gridBookOf(FIRST), 'm');
    const cells = session.model().getters.getCells('sheet1');
    session.apply(gridBookOf(FIRST), 'n');
    expect(session.model().getters.getCells('sheet1')).toEqual(cells);
  });

  it('tells what was typed as the file is to have it: text, numbers, days, formulas, emptied cells', () => {
    const { session } = headlessGrid();
    session.open(gridBookOf(FIRST));
    const type = (row: number, col: number, content: string, format?: string) =>
      session.hand().dispatch('UPDATE_CELL', {
        sheetId: 'sheet1',
        row,
        col,
        content,
        ...(format === undefined ? {} : { format }),
      });
    type(1, 0, "'0912000123");
    type(2, 0, '');
    type(1, 1, '1250000', '#,##0');
    type(5, 0, '46022', 'dd/mm/yyyy');
    type(5, 1, '=B2*2');
    const cells = session
      .edits()
      .flatMap((edit) => (edit.kind === 'cell' ? [[edit.row, edit.column, edit.cell] as const] : []));
    const expected: readonly (readonly [number, number, WritableCell])[] = [
      [1, 0, '0912000123'],
      [1, 1, 1250000],
      [2, 0, null],
      [5, 0, { serial: 46022 }],
      [5, 1, { formula: '=B2*2', value: 2500000 }],
    ];
    const ordered = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(ordered).toEqual(expected);
    expect(session.edits()).toEqual([]);
  });

  it('tells the new result of a formula that stayed', () => {
    const { session } = headlessGrid();
    session.open(gridBookOf(FIRST));
    session.hand().dispatch('UPDATE_CELL', { sheetId: 'sheet1', row: 1, col: 1, content: '50' });
    expect(session.edits()).toContainEqual({
      kind: 'result',
      sheet: 'Sheet1',
      row: 3,
      column: 1,
      value: 57,
    });
  });

  it.each([
    [
      'a row in the middle',
      'ADD_COLUMNS_ROWS',
      { dimension: 'ROW', base: 1, quantity: 1, position: 'before' },
    ],
    ['a row less', 'REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [1] }],
    ['a merge', 'ADD_MERGE', { target: [{ left: 0, right: 1, top: 0, bottom: 0 }] }],
    ['another name of a sheet', 'RENAME_SHEET', { oldName: 'Sheet1', newName: 'x' }],
  ])('refuses %s, which a file could not be told of without loss', (_, type, payload) => {
    const { session, refused } = headlessGrid();
    session.open(gridBookOf(FIRST));
    const before = picture(session.model());
    session.hand().dispatch(type as never, { sheetId: 'sheet1', sheetName: 'Sheet1', ...payload } as never);
    expect(refused).toEqual([type]);
    expect(picture(session.model())).toEqual(before);
  });
});
