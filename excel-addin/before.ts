import { type Rect, rectName } from '../shared/workbook/address';
import type { WritableCell } from '../shared/workbook/cell';
import type { Change, ChangeSet } from '../shared/workbook/changeSet';
import type { BeforeView } from '../shared/workbook/inverse';
import { type DefinedName, type Snapshot, sheetOf } from '../shared/workbook/snapshot';
import { blockOf } from './blockOf';
import { cellOf, formulaOf } from './cells';
import type { ExcelPort } from './excelPort';
import { type Known, snapshotOf } from './known';
import { type Looks, loadLooks } from './loadLooks';
import { columnKey, type Place, type Questions, questionsOf } from './questions';
import { refsOf } from './references';
import { type AskedSheet, lookOfSheet, sheetAnew } from './sheetAnew';
import {
  type AskedColumn,
  type AskedFrame,
  askColumn,
  askFrame,
  filterOf,
  freezeOf,
  widthOf,
} from './sheetFrame';
import { type Block, readBlocks } from './transfer';

/**
 * What stands there of all that the changes and looks touch. First it is found out what will be asked, then that is
 * loaded in bulk: one round trip, one before it where the workbook was not just read, and blocks of cells where they
 * were not read or where cells of a column look different.
 */
export function before(
  port: ExcelPort,
  changes: readonly Change[],
  looks: ChangeSet['looks'],
  known: Known,
): Promise<BeforeView> {
  const read = snapshotOf(known);
  return port.run(async (context) => {
    const { sheetNames, names } = await whatIsThere(context, known);
    const questions = questionsOf(changes, looks, sheetNames);
    const asked = askAll(context, questions, read);
    const removedLooks = questions.removed.flatMap((sheet) => lookOfSheet(known, sheet) ?? []);
    const runs = await loadLooks(context, [...questions.looks, ...removedLooks], known);
    const missing = questions.blocks.filter(({ sheet }) => !sheetOf(read, sheet));
    const wanted = missing.map((place) => ({ ...place, hasFormulas: true }));
    const blocks = await readBlocks(port, context, wanted);
    return viewOf({ ...asked, sheetNames, names, read, runs, missing, blocks });
  });
}

/** Sheets and names: a read just before tells them without another round trip. */
async function whatIsThere(
  context: Excel.RequestContext,
  { read }: Known,
): Promise<Pick<Loaded, 'sheetNames' | 'names'>> {
  if (read) return { sheetNames: new Set(read.sheetNames), names: read.snapshot.names };
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula,items/scope');
  await context.sync();
  return { sheetNames: new Set(worksheets.items.map(({ name }) => name)), names: refsOf(names.items) };
}

interface Asked {
  readonly columns: ReadonlyMap<string, AskedColumn>;
  readonly frames: ReadonlyMap<string, AskedFrame>;
  readonly removed: readonly AskedSheet[];
}

interface Loaded extends Asked {
  readonly sheetNames: ReadonlySet<string>;
  readonly names: readonly DefinedName[];
  /** What the last read saw. */
  readonly read: Snapshot;
  readonly runs: Looks;
  /** Places in sheets that the last read left out, and their cells. */
  readonly missing: readonly Place[];
  readonly blocks: readonly Block[];
}

function askAll(context: Excel.RequestContext, questions: Questions, read: Snapshot): Asked {
  const columns = questions.columns.map((place) => askColumn(context, place));
  const frames = questions.frames.map((sheet) => askFrame(context, sheet));
  return {
    columns: new Map(columns.map((column) => [columnKey(column.place.sheet, column.place.column), column])),
    frames: new Map(frames.map((frame) => [frame.sheet, frame])),
    removed: questions.removed.flatMap((sheet) => askSheet(context, sheet, read)),
  };
}

function viewOf({
  columns,
  frames,
  removed,
  sheetNames,
  names,
  read,
  runs,
  missing,
  blocks,
}: Loaded): BeforeView {
  return {
    hasSheet: (sheet) => sheetNames.has(sheet),
    block(sheet, rect) {
      const there = sheetOf(read, sheet);
      return there ? blockOf(there, rect) : columnsOf(blocks[missing.findIndex(isPlace(sheet, rect))]!, rect);
    },
    formatRuns: runs,
    columnWidths: (sheet, column, count) =>
      places(column, count).map((at) => widthOf(columns.get(columnKey(sheet, at))!)),
    hiddenColumns: (sheet, column, count) =>
      places(column, count).map((at) => columns.get(columnKey(sheet, at))!.range.columnHidden === true),
    freeze: (sheet) => freezeOf(frames.get(sheet)!),
    filter: (sheet) => filterOf(frames.get(sheet)!),
    nameRef(name) {
      const found = names.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
      return found ? { sheet: found.sheet, rect: found.rect } : null;
    },
    sheetChanges(sheet) {
      const found = removed.find(({ snapshot }) => snapshot.name === sheet);
      return found ? sheetAnew(found, runs, names) : [];
    },
  };
}

function askSheet(context: Excel.RequestContext, name: string, read: Snapshot): readonly AskedSheet[] {
  const snapshot = sheetOf(read, name);
  if (!snapshot) return [];
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('position,tabColor');
  const columns = places(0, snapshot.values[0]?.length ?? 0).map((column) =>
    askColumn(context, { sheet: name, column }),
  );
  return [{ sheet, snapshot, columns, frame: askFrame(context, name) }];
}

function isPlace(sheet: string, rect: Rect): (place: Place) => boolean {
  return (place) => place.sheet === sheet && rectName(place.rect) === rectName(rect);
}

/** A block that was read for this alone, by column. */
function columnsOf(block: Block, rect: Rect): readonly (readonly WritableCell[])[] {
  return places(0, rect.columns).map((c) =>
    block.values.map((row, r): WritableCell => {
      const value = cellOf(row[c]!, block.numberFormats[r]![c]!);
      const formula = formulaOf(block.formulas?.[r]?.[c] ?? '', row[c]!);
      return formula === null ? value : { formula, value };
    }),
  );
}

function places(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
