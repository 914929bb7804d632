import { describe, expect, it } from '@jest/globals';
import { callFunction } from '../../shared/cells';
import { gridFunctions } from '../../workbench/functions.generated';
import { addGridFunctions, type CallFunction } from '../../workbench/grid/gridFunctions';
import { gridBookOf } from '../../workbench/worker/gridBookOf';
import { gridLibrary, headlessGrid } from '../hosts/headlessGrid';
import { fileWith } from './sheetFiles';

addGridFunctions(gridLibrary(), callFunction as CallFunction, 'vi');

/** What the grid shows for formulas typed below one another in column F. */
function answers(formulas: readonly string[]): readonly (readonly [string, unknown])[] {
  const { session } = headlessGrid();
  session.open(
    gridBookOf(
      fileWith([
        {
          kind: 'write',
          sheet: 'Sheet1',
          row: 0,
          column: 0,
          columns: [
            ['0912 000 123', null, '+84 912000124', { error: '#N/A' }],
            [10, 20, 30, 40],
          ],
        },
      ]),
    ),
  );
  formulas.forEach((content, row) => {
    session.hand().dispatch('UPDATE_CELL', { sheetId: 'sheet1', row, col: 5, content });
  });
  return formulas.map((_, row) => {
    const { formattedValue, value } = session
      .hand()
      .getters.getEvaluatedCell({ sheetId: 'sheet1', row, col: 5 });
    return [formattedValue, value] as const;
  });
}

describe('the functions of the catalogue in the grid', () => {
  it('are all there, over any of the grid’s own that has the name', () => {
    const { content } = gridLibrary().registries.functionRegistry;
    expect(gridFunctions.filter(({ name }) => content[name] === undefined)).toEqual([]);
    expect(new Set(gridFunctions.map(({ name }) => content[name]!.category))).toEqual(new Set(['Sổ Khách']));
  });

  it('answer with numbers, texts and days, from cells and from ranges', () => {
    expect(
      answers([
        '=CLV(350000,2,3)',
        '=PHONE(A1)',
        '=GIVEN_NAME("Nguyễn Thị Hường")',
        '=PARETO_SHARE(B1:B4)',
      ]).map(([shown]) => shown),
    ).toEqual([
      expect.stringMatching(/^\d/),
      expect.stringMatching(/912/),
      'Hường',
      expect.stringMatching(/\d/),
    ]);
  });

  it('take a range as one argument, not once a cell', () => {
    const [share, sales] = answers(['=PARETO_SHARE(B1:B4, 0.5)', '=ROWS(RFM(B1:B4, B1:B4, B1:B4))']);
    // Half of the customers buy 70 of 100.
    expect([share![1], sales![1]]).toEqual([0.7, 5]);
  });

  it('spill a block, rows as rows and columns as columns', () => {
    const { session } = headlessGrid();
    session.open(gridBookOf(fileWith([])));
    session.hand().dispatch('UPDATE_CELL', {
      sheetId: 'sheet1',
      row: 0,
      col: 0,
      content: '=PHONE({"0912000123","0912000124";"x","0912000126"})',
    });
    const { getters } = session.hand();
    const at = (row: number, col: number) => getters.getEvaluatedCell({ sheetId: 'sheet1', row, col }).value;
    expect([at(0, 0), at(0, 1), at(1, 1)].map(String)).toEqual([
      expect.stringMatching(/123$/),
      expect.stringMatching(/124$/),
      expect.stringMatching(/126$/),
    ]);
  });

  it('say in words what is wrong', () => {
    const { session } = headlessGrid();
    session.open(gridBookOf(fileWith([])));
    session.hand().dispatch('UPDATE_CELL', { sheetId: 'sheet1', row: 0, col: 0, content: '=CLV("x",1,1)' });
    const cell = session.hand().getters.getEvaluatedCell({ sheetId: 'sheet1', row: 0, col: 0 });
    expect([cell.value, cell.message]).toEqual(['#VALUE!', expect.stringContaining('không phải là số')]);
  });
});
