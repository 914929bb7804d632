import { prepare } from '../../shared/workbook/apply';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import type { Change, ChangeSet } from '../../shared/workbook/changeSet';
import { memoryView } from '../../shared/workbook/memoryView';
import { memorySheet, memoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { applyChanges, openFile, readSnapshot } from '../../workbench/cli/fileHost';
import { gridContent } from '../../workbench/grid/gridContent';
import { bench } from '../../workbench/worker/bench';
import { beforeView } from '../../workbench/xlsx/beforeView';
import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import { newSheetXml } from '../../workbench/xlsx/newSheet';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { writeZip } from '../../workbench/xlsx/zipWrite';
import { inSheets } from './appsScript/openSheets';
import { openExcel } from './excel/openExcel';
import { gridLibrary, headlessGrid } from './headlessGrid';

/** A workbook in a host, as the contract needs it: the two verbs, and a user who types. Some hosts answer later. */
export interface OpenWorkbook {
  readonly read: () => Later<Snapshot>;
  /** false: refused, nothing written. */
  readonly apply: (changeSet: ChangeSet) => Later<boolean>;
  /** Somebody else's edit. */
  readonly type: (sheet: string, row: number, column: number, cell: Cell) => Later<void>;
}

export type Later<T> = T | Promise<T>;

export type Sheets = readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];

/** Every host; one is added here when it is built, and must pass what the others pass. */
export const HOSTS: Readonly<Record<string, (sheets: Sheets) => Later<OpenWorkbook>>> = {
  memory: inMemory,
  file: inFile,
  sheets: inSheets,
  'excel (desktop)': (sheets) => openExcel(sheets, 'desktop'),
  'excel (web)': (sheets) => openExcel(sheets, 'web'),
  'excel (1.9)': (sheets) => openExcel(sheets, 'desktop', '1.9'),
  workbench: inWorkbench,
};

function inMemory(sheets: Sheets): OpenWorkbook {
  const workbook = memoryWorkbook();
  for (const { name, rows } of sheets) workbook.sheets.push(memorySheet(name, rows));
  return {
    read: () => snapshotOfMemory(workbook),
    apply(changeSet) {
      const prepared = prepare(changeSet, snapshotOfMemory(workbook), memoryView(workbook), false);
      if (!prepared.ok) return false;
      for (const step of prepared.steps) applyToMemory(workbook, step);
      return true;
    },
    type: (sheet, row, column, cell) => applyToMemory(workbook, [typing(sheet, row, column, cell)]),
  };
}

function inFile(sheets: Sheets): OpenWorkbook {
  let bytes = fileOf(sheets);
  return {
    read: () => readSnapshot(openFile(bytes, 'test.xlsx')),
    apply(changeSet) {
      const applied = applyChanges(openFile(bytes, 'test.xlsx'), changeSet);
      if (applied.ok) bytes = applied.bytes;
      return applied.ok;
    },
    type(sheet, row, column, cell) {
      bytes = patchXlsx(openXlsx(bytes), [typing(sheet, row, column, cell)]);
    },
  };
}

/** The user types into the grid, so an edit goes the way from there into the file. */
async function inWorkbench(sheets: Sheets): Promise<OpenWorkbook> {
  const { session, link } = headlessGrid();
  const open = bench(link);
  await open.open(fileOf(sheets), 'test.xlsx');
  return {
    read: async () => snapshotOf((await open.current()).file),
    async apply(changeSet) {
      const { file } = await open.current();
      const prepared = prepare(changeSet, snapshotOf(file), beforeView(file), true);
      if (prepared.ok) for (const step of prepared.steps) await open.apply(step);
      return prepared.ok;
    },
    type(sheet, row, column, cell) {
      const { getters, dispatch } = session.hand();
      const sheetId = getters.getSheetIdByName(sheet)!;
      const content = gridContent(gridLibrary(), cell, null, false);
      dispatch('UPDATE_CELL', { sheetId, row, col: column, content });
    },
  };
}

function typing(sheet: string, row: number, column: number, cell: Cell): Change {
  return { kind: 'write', sheet, row, column, columns: [[cell]] };
}

/** The sheets as a file. */
export function fileOf([first, ...others]: Sheets): Uint8Array {
  const xml = newSheetXml({ blocks: [{ row: 0, column: 0, columns: columnsOf(first!.rows) }] });
  const parts = emptyPackage({ name: first!.name, xml });
  const bytes = writeZip([...parts].map(([name, chunk]) => ({ kind: 'new', name, chunks: [chunk] })));
  const changes = others.flatMap(({ name, rows }): Change[] => [
    { kind: 'createSheet', sheet: name, hidden: false },
    { kind: 'write', sheet: name, row: 0, column: 0, columns: columnsOf(rows) },
  ]);
  return changes.length === 0 ? bytes : patchXlsx(openXlsx(bytes), changes);
}

function columnsOf(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null));
}
