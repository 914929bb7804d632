import { type Rect, rectName } from '../shared/workbook/address';
import type { WritableCell } from '../shared/workbook/cell';
import type { Change, ChangeSet } from '../shared/workbook/changeSet';
import type { BeforeView } from '../shared/workbook/inverse';
import { type DefinedName, sheetOf } from '../shared/workbook/snapshot';
import { blockOf } from './blockOf';
import { cellOf, formulaOf } from './cells';
import type { ExcelPort } from './excelPort';
import { type Known, snapshotOf } from './known';
import { loadLooks } from './loadLooks';
import { columnKey, type Place, questionsOf } from './questions';
import { refOfFormula } from './references';
import { type AskedSheet, lookOfSheet, sheetAnew } from './sheetAnew';
import { askColumn, askFrame, filterOf, freezeOf, widthOf } from './sheetFrame';
import { type Block, readBlocks } from './transfer';

/**
 * What stands there of all that the changes and looks touch. First it is found out what will be asked, then that is
 * loaded in bulk: one round trip for what there is, one for everything else, and blocks of cells where they were not
 * just read or where cells of a column look different.
 */
export function before(
  port: ExcelPort,
  changes: readonly Change[],
  looks: ChangeSet['looks'],
  known: Known,
): Promise<BeforeView> {
  const read = snapshotOf(known);
  return port.run(async (context) => {
    const { worksheets, names: items } = context.workbook;
    worksheets.load('items/name');
    items.load('items/name,items/formula,items/scope');
    await context.sync();
    const sheetNames = new Set(worksheets.items.map(({ name }) => name));
    const names = items.items.flatMap(({ name, formula, scope }): readonly DefinedName[] => {
      const ref = scope === 'Workbook' ? refOfFormula(String(formula)) : null;
      return ref === null ? [] : [{ name, ...ref }];
    });
    const asked = questionsOf(changes, looks, sheetNames);
    const columns = new Map(
      asked.columns.map((place) => [columnKey(place.sheet, place.column), askColumn(context, place)]),
    );
    const frames = new Map(asked.frames.map((sheet) => [sheet, askFrame(context, sheet)]));
    const removed = asked.removed.flatMap((sheet) => askSheet(context, sheet, known));
    const removedLooks = asked.removed.flatMap((sheet) => lookOfSheet(known, sheet) ?? []);
    const runs = await loadLooks(context, [...asked.looks, ...removedLooks], known);
    const missing = asked.blocks.filter(({ sheet }) => !sheetOf(read, sheet));
    const blocks = await readBlocks(
      port,
      context,
      missing.map((place) => ({ ...place, hasFormulas: true })),
    );
    return {
      hasSheet: (sheet) => sheetNames.has(sheet),
      block(sheet, rect) {
        const there = sheetOf(read, sheet);
        return there
          ? blockOf(there, rect)
          : columnsOf(blocks[missing.findIndex(isPlace(sheet, rect))]!, rect);
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
  });
}

function askSheet(context: Excel.RequestContext, name: string, known: Known): readonly AskedSheet[] {
  const snapshot = sheetOf(snapshotOf(known), name);
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
