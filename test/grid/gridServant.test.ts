import { describe, expect, it } from '@jest/globals';
import { gridBookOf } from '../../workbench/worker/gridBookOf';
import { headlessGrid } from '../hosts/headlessGrid';
import { fileWith } from './sheetFiles';

const FILE = fileWith([
  {
    kind: 'write',
    sheet: 'Sheet1',
    row: 1,
    column: 0,
    columns: [['Phân khúc', 'VIP', 'Ngủ đông', 'VIP', 'Mới']],
  },
  { kind: 'createSheet', sheet: 'Khác', hidden: false },
]);

async function opened() {
  const grid = headlessGrid();
  await grid.link.open(gridBookOf(FILE));
  const { getters } = grid.session.hand();
  const hiddenRows = () =>
    Array.from({ length: getters.getNumberRows('sheet1') }, (_, row) => row).filter((row) =>
      getters.isRowHiddenByUser('sheet1', row),
    );
  return { ...grid, hiddenRows };
}

describe('what the worker asks of the grid', () => {
  it('goes to a cell of another sheet, and tells where the user is', async () => {
    const { link } = await opened();
    await link.select('Khác', 4, 2);
    expect(await link.selection()).toEqual({ sheet: 'Khác', row: 4, column: 2 });
    await link.select('Khác', 900_000, 2);
    expect((await link.selection())!.row).toBeLessThan(900_000);
    await link.select('Gone', 1, 1);
    expect((await link.selection())!.sheet).toBe('Khác');
  });

  it('shows the rows of one text alone, then those of another, then all, and the file knows nothing of it', async () => {
    const { link, hiddenRows } = await opened();
    await link.filterRows('Sheet1', 1, 0, 'VIP');
    expect(hiddenRows()).toEqual([3, 5]);
    await link.filterRows('Sheet1', 1, 0, 'Mới');
    expect(hiddenRows()).toEqual([2, 3, 4]);
    await link.filterRows('Sheet1', 1, 0, null);
    expect(hiddenRows()).toEqual([]);
    expect(await link.edits()).toEqual([]);
  });
});
