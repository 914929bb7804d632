import { applyChanges } from '../../../excel-addin/applyChanges';
import { before } from '../../../excel-addin/before';
import { type ExcelPort, excelPort } from '../../../excel-addin/excelPort';
import { type Known, nothingKnown, remember } from '../../../excel-addin/known';
import { readSnapshot } from '../../../excel-addin/readSnapshot';
import { excelWords } from '../../../excel-addin/words';
import { prepare } from '../../../shared/workbook/apply';
import { type Cell, isDateCell, isErrorCell } from '../../../shared/workbook/cell';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import type { Snapshot } from '../../../shared/workbook/snapshot';
import { book, type Sheet } from './book';
import { formatRect } from './cells';
import { put } from './contents';
import { type ExcelHost, excelHost } from './excelHost';
import type { Flavour } from './officeJs';

type Sheets = readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];

/** The adapter on an open workbook, driven as the core drives it. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly port: ExcelPort;
  readonly read: () => Promise<Snapshot>;
  readonly apply: (changeSet: ChangeSet) => Promise<boolean>;
  readonly type: (sheet: string, row: number, column: number, cell: Cell) => void;
}

export function openExcel(sheets: Sheets, flavour: Flavour = 'desktop', excelApi = '1.17'): OpenExcel {
  const workbook = book(sheets.map(({ name }) => name));
  sheets.forEach(({ rows }, s) => {
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        typeInto(workbook.sheets[s]!, r, c, cell);
      });
    });
  });
  return onHost(excelHost(workbook, flavour, excelApi));
}

/** Another pane on the same workbook: nothing is remembered. */
export function onHost(host: ExcelHost): OpenExcel {
  const port = portOf(host);
  const known: Known = nothingKnown();
  const read = async (): Promise<Snapshot> => {
    return remember(known, await readSnapshot(port, 'all', known.formats)).snapshot;
  };
  return {
    host,
    port,
    read,
    async apply(changeSet) {
      const current = await read();
      const view = await before(port, changeSet.changes, changeSet.looks, known);
      const prepared = prepare(changeSet, current, view, false);
      if (!prepared.ok) return false;
      for (const step of prepared.steps) await applyChanges(port, step, known, () => false);
      return true;
    },
    type: (sheet, row, column, cell) => typeInto(sheetNamed(host, sheet), row, column, cell),
  };
}

export function portOf(host: ExcelHost, language = 'vi-VN'): ExcelPort {
  const supports = (version: string) => minor(version) <= minor(host.excelApi);
  return excelPort(host.run, supports, () => excelWords(language));
}

export function sheetNamed(host: ExcelHost, name: string): Sheet {
  const sheet = host.book.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`sheetNamed requires a sheet "${name}"`);
  return sheet;
}

/** A cell as it stands after a user put it there: text stays text, a day is shown as one. */
function typeInto(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (cell === null) delete sheet.cells[row]?.[column];
  else if (isDateCell(cell)) {
    put(sheet, row, column, cell.serial);
    const rect = { row, column, rows: 1, columns: 1 };
    formatRect(sheet, rect, (format) => ({ ...format, numberFormat: 'dd/mm/yyyy' }));
  } else put(sheet, row, column, isErrorCell(cell) ? { error: cell.error } : cell);
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
