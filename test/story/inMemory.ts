import { callFunction } from '../../shared/cells';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { cellName } from '../../shared/workbook/address';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { isFormulaCell } from '../../shared/workbook/cell';
import {
  type MemorySheet,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { insertColumn, sheetNamed } from '../commands/shop';
import type { Sheets } from '../hosts/hosts';
import { ask } from '../hosts/memoryVerbs';
import { lookChanges, type SheetLooks } from './shopLooks';
import { dayFormats, typedChanges } from './storyFile';
import { byCalls, type Call, goneAsDrafts, handedOver, type StoryHost } from './storyHost';

/** The reference that the others are held against. */
export function storyInMemory(sheets: Sheets): StoryHost {
  const workbook = memoryWorkbook();
  for (const { name, rows } of sheets) workbook.sheets.push(memorySheet(name, rows));
  applyToMemory(workbook, [...dayFormats(sheets), ...lookChanges(sheets)]);
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
    looks: () => workbook.sheets.map(looksOf),
    type: (sheet, cells) => applyToMemory(workbook, typedChanges(sheet, cells)),
    insertColumn: (sheet, at) => insertColumn(workbook, sheetNamed(workbook, sheet), at, true),
  };
}

function looksOf({ name, cells, formats, widths, hiddenColumns }: MemorySheet): SheetLooks {
  const found: Record<string, unknown> = {};
  const rows = Math.max(cells.length, formats.length);
  for (let r = 0; r < rows; r++) {
    const columns = Math.max(cells[r]?.length ?? 0, formats[r]?.length ?? 0);
    for (let c = 0; c < columns; c++) {
      const cell = cells[r]?.[c] ?? null;
      const look = {
        formula: isFormulaCell(cell) ? cell.formula : null,
        format: formats[r]?.[c]?.numberFormat ?? null,
      };
      if (look.formula !== null || look.format !== null) found[cellName(r, c)] = look;
    }
  }
  const columns = {
    ...Object.fromEntries(widths),
    ...Object.fromEntries([...hiddenColumns].map((at) => [`hidden ${at}`, true])),
  };
  return { name, cells: found, columns, comments: '' };
}
