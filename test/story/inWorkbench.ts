import { callFunction } from '../../shared/cells';
import { answer } from '../../shared/desk/answer';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { quotedSheet, rectName } from '../../shared/workbook/address';
import { isDateCell } from '../../shared/workbook/cell';
import { type Snapshot, sheetOf } from '../../shared/workbook/snapshot';
import { runLater } from '../../sidebar/runLater';
import { gridContent } from '../../workbench/grid/gridContent';
import { addGridFunctions, type CallFunction } from '../../workbench/grid/gridFunctions';
import { type Bench, bench } from '../../workbench/worker/bench';
import { benchVerbs } from '../../workbench/worker/benchVerbs';
import { snapshotOf } from '../../workbench/xlsx/readXlsx';
import { gridLibrary, headlessGrid } from '../hosts/headlessGrid';
import type { Sheets } from '../hosts/hosts';
import { editedFile, shiftedCells, storyFile } from './storyFile';
import {
  byCalls,
  type Call,
  type FormulaArgument,
  goneAsDrafts,
  handedOver,
  isRange,
  type StoryHost,
  type Typed,
} from './storyHost';

/**
 * The workbench: the worker's code over its file and the real grid. What people type goes into the grid; a column they
 * insert in the program where the file came from, as the grid tells them, and open the file again.
 */
export async function storyInWorkbench(sheets: Sheets): Promise<StoryHost> {
  addGridFunctions(gridLibrary(), callFunction as CallFunction, 'vi');
  let open: Bench | null = null;
  const { session, link } = headlessGrid((mark, way) => open?.travelled(mark, way));
  open = bench(link);
  const shown = open;
  await shown.open(storyFile(sheets), 'shop.xlsx');
  let day = '';
  const verbs = benchVerbs(shown, link, {
    now: () => new Date(`${day}T09:00:00`),
    user: () => 'Lan',
    setUser: () => undefined,
    progress: async () => false,
    cutNotice: () => '',
  });
  const call: Call = (command, args) => runLater(answer(command, args), verbs);
  const read = async (): Promise<Snapshot> => snapshotOf((await shown.whole()).file);
  const type = (sheet: string, cells: readonly Typed[]): void => {
    const { getters, dispatch } = session.hand();
    const sheetId = getters.getSheetIdByName(sheet)!;
    for (const { row, column: col, cell } of cells) {
      if (isDateCell(cell)) {
        dispatch('UPDATE_CELL', { sheetId, row, col, content: String(cell.serial), format: 'dd/mm/yyyy' });
        continue;
      }
      const content = cell === null ? '' : gridContent(gridLibrary(), cell, null, false);
      dispatch('UPDATE_CELL', { sheetId, row, col, content });
    }
  };
  return {
    ...byCalls(call),
    begin(next) {
      day = next;
    },
    read,
    async formula(name, args) {
      const given = handedOver(await read(), args);
      const { getters, dispatch } = session.hand();
      const sheetId = getters.getSheetIdByName('Nháp')!;
      dispatch('UPDATE_CELL', {
        sheetId,
        row: 4,
        col: 0,
        content: `=${name}(${args.map(written).join(',')})`,
      });
      const answered = plainAnswer(callFunction(name, given, { language: 'vi', mostCells: null }));
      const size = Array.isArray(answered) ? answered : [[answered]];
      const table = size.map((line, r) =>
        (line as readonly unknown[]).map((_, c) => {
          const { value } = getters.getEvaluatedCell({ sheetId, row: 4 + r, col: c });
          return value;
        }),
      );
      dispatch('UPDATE_CELL', { sheetId, row: 4, col: 0, content: '' });
      return Array.isArray(answered) ? table : table[0]![0];
    },
    send: async (keys) => goneAsDrafts(await call('send', { keys, toMyself: false })),
    type,
    async insertColumn(sheet, at) {
      const { bytes } = await shown.whole();
      await shown.open(
        editedFile(bytes, sheet, shiftedCells(sheetOf(await read(), sheet)!, at)),
        'shop.xlsx',
      );
    },
  };
}

/** An argument as a person writes it into a formula. */
function written(arg: FormulaArgument): string {
  return isRange(arg) ? `${quotedSheet(arg.sheet)}!${rectName(arg)}` : JSON.stringify(arg);
}
