import { pixelsOf } from '../../apps-script/widths';
import { zoneClock } from '../../apps-script/zoneClock';
import { cellName } from '../../shared/workbook/address';
import { type DateCell, isDateCell } from '../../shared/workbook/cell';
import { fromSidebar, inCell } from '../hosts/appsScript/entryPoints';
import { openProject, typeCell, verbsOf } from '../hosts/appsScript/openSheets';
import { insertColumns } from '../hosts/appsScript/shift';
import { cellState, type SheetState, setOfCell, type World } from '../hosts/appsScript/world';
import type { Sheets } from '../hosts/hosts';
import { COMMENT, FORMULAS, NUMBER_FORMATS, type SheetLooks, WIDTHS } from './shopLooks';
import { byCalls, type Call, handedOver, type StoryHost } from './storyHost';

/** The built script in the strict fake of Google Sheets, asked as the sidebar's page asks it. */
export async function storyInSheets(sheets: Sheets): Promise<StoryHost> {
  const project = await openProject(sheets);
  const { world } = project;
  const call: Call = (command, args) => {
    const reply = JSON.parse(fromSidebar(project, 'call', command, JSON.stringify(args)) as string);
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
    return reply.answer;
  };
  dress(world);
  const clock = zoneClock(world.timeZone);
  return {
    ...byCalls(call),
    begin: (day) => world.meter.pass(Date.parse(`${day}T02:00:00Z`) - world.meter.now()),
    read: () => verbsOf(project).read('all'),
    formula: (name, args) =>
      inCell(
        project,
        name,
        ...handedOver(verbsOf(project).read('all'), args).map((arg) =>
          Array.isArray(arg)
            ? world.toRealm(arg.map((row) => row.map((cell: unknown) => asSheetsHasIt(cell))))
            : asSheetsHasIt(arg),
        ),
      ),
    send: async (keys) => {
      const before = world.outbox.length;
      await call('send', { keys, toMyself: false });
      return world.outbox.slice(before).map(({ to, subject }) => ({ to, subject }));
    },
    looks: () => world.sheets.map(looksOf),
    type(sheet, cells) {
      for (const { row, column, cell } of cells) typeCell(world, sheet, row, column, cell);
    },
    insertColumn: (sheet, at) =>
      insertColumns(world, world.sheets.find(({ name }) => name === sheet)!, at, 1),
  };

  /** Blank cells come as '', days as dates of the script's own. */
  function asSheetsHasIt(cell: unknown): unknown {
    if (cell === null) return '';
    if (isDateCell(cell as never)) {
      return world.newDate(clock.dateOf((cell as DateCell).serial).getTime());
    }
    return cell;
  }
}

/** What the shop has besides values. */
function dress(world: World): void {
  const sheetOf = (name: string): SheetState => world.sheets.find((sheet) => sheet.name === name)!;
  for (const { sheet, row, column, formula, value } of FORMULAS) {
    world.results.set(formula, value);
    Object.assign(cellState(sheetOf(sheet), row, column), { formula, value });
  }
  for (const { sheet, rect, format } of NUMBER_FORMATS) {
    for (let r = 0; r < rect.rows; r++)
      setOfCell(cellState(sheetOf(sheet), rect.row + r, rect.column), 'n', format);
  }
  for (const { sheet, column, characters } of WIDTHS) sheetOf(sheet).widths.set(column, pixelsOf(characters));
  const { sheet, row, column, text } = COMMENT;
  cellState(sheetOf(sheet), row, column).note = text;
}

/** All that a cell has but its value. */
function looksOf({ name, cells, widths, hiddenColumns, conditional }: SheetState): SheetLooks {
  const found: Record<string, unknown> = {};
  const notes: string[] = [];
  cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      const { value: _, note, ...look } = cell;
      if (Object.keys(look).length > 0) found[cellName(r, c)] = look;
      if (note !== undefined) notes.push(`${cellName(r, c)} ${note}`);
    });
  });
  const columns = {
    ...Object.fromEntries(widths),
    hidden: [...hiddenColumns].sort(),
    rules: conditional.length,
  };
  return { name, cells: found, columns, comments: notes.join('\n') };
}
