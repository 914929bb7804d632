import { callFunction } from '../../shared/cells';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { memorySheet, memoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { insertColumn, sheetNamed } from '../commands/shop';
import type { Sheets } from '../hosts/hosts';
import { ask } from '../hosts/memoryVerbs';
import { dayFormats, typedChanges } from './storyFile';
import { byCalls, type Call, goneAsDrafts, handedOver, type StoryHost } from './storyHost';

/** The reference that the others are held against. */
export function storyInMemory(sheets: Sheets): StoryHost {
  const workbook = memoryWorkbook();
  for (const { name, rows } of sheets) workbook.sheets.push(memorySheet(name, rows));
  applyToMemory(workbook, dayFormats(sheets));
  let day = '';
  const call: Call = (command, args) =>
    ask(workbook, command, args, {
      facts: {
        today: dayOfIso(day) as DayNumber,
        moment: `${day}T09:00`,
        can: [command],
        isSendersSeat: false,
      },
    });
  return {
    ...byCalls(call),
    begin(next) {
      day = next;
    },
    read: () => snapshotOfMemory(workbook),
    formula: (name, args) =>
      plainAnswer(
        callFunction(name, handedOver(snapshotOfMemory(workbook), args), { language: 'vi', mostCells: null }),
      ),
    send: async (keys) => goneAsDrafts(await call('send', { keys, toMyself: false })),
    type: (sheet, cells) => applyToMemory(workbook, typedChanges(sheet, cells)),
    insertColumn: (sheet, at) => insertColumn(workbook, sheetNamed(workbook, sheet), at, true),
  };
}
