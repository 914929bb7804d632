import { zoneClock } from '../../apps-script/zoneClock';
import { type DateCell, isDateCell } from '../../shared/workbook/cell';
import { fromSidebar, inCell } from '../hosts/appsScript/entryPoints';
import { openProject, typeCell, verbsOf } from '../hosts/appsScript/openSheets';
import { insertColumns } from '../hosts/appsScript/shift';
import type { Sheets } from '../hosts/hosts';
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
