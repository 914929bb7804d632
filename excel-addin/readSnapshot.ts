import { columnTable, sheetAnchor } from '../shared/crm/anchors';
import type { Needs } from '../shared/desk/verbs';
import type { Rect } from '../shared/workbook/address';
import { bareSheet, type DefinedName, type SheetSnapshot, type Snapshot } from '../shared/workbook/snapshot';
import { isBackupSheet, STATE_SHEET } from '../shared/workbook/state';
import type { ColumnFormats } from './columnFormats';
import type { ExcelPort } from './excelPort';
import { rectOfAddress, refsOf } from './references';
import { cellsOf, currencyFormats } from './sheetCells';
import { type Block, readBlocks, type Wanted } from './transfer';

/** A snapshot, with what only this host wants to know of the sheets. */
export interface ExcelRead {
  readonly snapshot: Snapshot;
  /** All sheets in order, those that were not read too. */
  readonly sheetNames: readonly string[];
  /** All names, those that point nowhere too. */
  readonly names: readonly string[];
  /** Around all that has a value or a format, by sheet; null: the sheet is bare. */
  readonly used: ReadonlyMap<string, Rect | null>;
}

/**
 * Reads the workbook in two control round trips and blocks of cells: first what there is, then how far each sheet
 * reaches, then the cells. `formats` takes the number formats that came along.
 */
export function readSnapshot(port: ExcelPort, needs: Needs, formats: ColumnFormats): Promise<ExcelRead> {
  return port.run(async (context) => {
    const outline = loadOutline(port, context);
    await context.sync();
    const names = refsOf(outline.names.items);
    const wanted = neededSheets(needs, outline.sheets.items, names);
    const extents = wanted.map((sheet) => loadExtent(port, context, sheet, outline.tables.items));
    await context.sync();
    const blocks = await readBlocks(port, context, extents.flatMap(wantedOf));
    let next = 0;
    const used = new Map<string, Rect | null>();
    const sheets = extents.map((extent): SheetSnapshot => {
      const rect = usedRect(extent.values);
      const { name } = extent.sheet;
      const all = usedRect(extent.all);
      used.set(name, all);
      const block = rect === null ? null : blocks[next++]!;
      formats.forget(name);
      if (block && rect) formats.setRead(name, rect, block.numberFormats);
      return sheetSnapshot(extent, rect, block);
    });
    return {
      snapshot: {
        sheets: needs === 'all' ? withBackups(sheets, outline.sheets.items) : sheets,
        names,
        locale: outline.culture?.name ?? null,
      },
      sheetNames: outline.sheets.items.map(({ name }) => name),
      names: outline.names.items.map(({ name }) => name),
      used,
    };
  });
}

/** Of backups the name alone, in their places. */
function withBackups(
  read: readonly SheetSnapshot[],
  all: readonly Excel.Worksheet[],
): readonly SheetSnapshot[] {
  return all.flatMap(({ name }) => {
    if (isBackupSheet(name)) return [bareSheet(name)];
    return read.filter((sheet) => sheet.name === name);
  });
}

interface Outline {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly culture: Excel.CultureInfo | null;
}

function loadOutline(port: ExcelPort, context: Excel.RequestContext): Outline {
  const { worksheets, names, tables, application } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula,items/scope');
  tables.load('items/name,items/worksheet/name');
  const culture = port.supports('1.11') ? application.cultureInfo : null;
  culture?.load('name');
  return { sheets: worksheets, names, tables, culture };
}

/**
 * `all` is every sheet but backups; else the state sheet, those that the asked-for anchors are in, and those named.
 * Where an anchor is lost all are read, as the core knows sheets by their titles too; but a workbook without a state
 * sheet has none of ours.
 */
function neededSheets(
  needs: Needs,
  sheets: readonly Excel.Worksheet[],
  names: readonly DefinedName[],
): readonly Excel.Worksheet[] {
  const ordinary = sheets.filter(({ name }) => !isBackupSheet(name));
  if (needs === 'all') return ordinary;
  const kept = new Set<string>([STATE_SHEET, ...(needs.named ?? [])]);
  const isManaged = sheets.some(({ name }) => name === STATE_SHEET);
  for (const id of needs.sheets) {
    const anchored = names.find(({ name }) => name === sheetAnchor(id));
    if (anchored) kept.add(anchored.sheet);
    else if (isManaged) for (const { name } of ordinary) kept.add(name);
  }
  if (needs.customers) {
    const columns = names.filter(({ name }) => columnTable(name) !== null);
    if (columns.length === 0 && isManaged) for (const { name } of ordinary) kept.add(name);
    for (const { sheet } of columns) kept.add(sheet);
  }
  return sheets.filter(({ name }) => kept.has(name));
}

/** Promised answers about one sheet. */
interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly values: Excel.Range;
  readonly all: Excel.Range;
  readonly formulas: Excel.RangeAreas | null;
  readonly merges: Excel.RangeAreas | null;
  readonly validations: Excel.RangeAreas | null;
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
}

function loadExtent(
  port: ExcelPort,
  context: Excel.RequestContext,
  { name, protection }: Excel.Worksheet,
  tables: readonly Excel.Table[],
): Extent {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('name,visibility');
  const values = sheet.getUsedRangeOrNullObject(true);
  const all = sheet.getUsedRangeOrNullObject(false);
  values.load('address');
  all.load('address');
  // A protected sheet refuses to be searched: then formulas are read for all its cells, and its rules stay unknown.
  const isProtected = protection.protected;
  const whole = isProtected ? null : sheet.getRange();
  const formulas = whole?.getSpecialCellsOrNullObject('Formulas') ?? null;
  formulas?.load('areaCount');
  const merges = port.supports('1.13') ? sheet.getRange().getMergedAreasOrNullObject() : null;
  merges?.load('areas/items/address');
  const validations = whole?.getSpecialCellsOrNullObject('DataValidations') ?? null;
  validations?.load('areas/items/address');
  const own = tables
    .filter((table) => table.worksheet.name === name)
    .map((table) => {
      const range = table.getRange();
      range.load('address');
      return { name: table.name, range };
    });
  return { sheet, isProtected, values, all, formulas, merges, validations, tables: own };
}

function usedRect(range: Excel.Range): Rect | null {
  return range.isNullObject ? null : rectOfAddress(range.address);
}

function wantedOf({ sheet, values, formulas }: Extent): readonly Wanted[] {
  const rect = usedRect(values);
  if (rect === null) return [];
  return [{ sheet: sheet.name, rect, hasFormulas: formulas === null || !formulas.isNullObject }];
}

function sheetSnapshot(extent: Extent, rect: Rect | null, block: Block | null): SheetSnapshot {
  const { sheet, isProtected, merges, validations, tables } = extent;
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    ...cellsOf(rect, block),
    merges: rectsOf(merges),
    tables: tables.map(({ name, range }) => ({ name, rect: rectOfAddress(range.address) })),
    ...(validations === null ? {} : { validations: rectsOf(validations) }),
    isProtected,
    currencyFormats: currencyFormats(block),
  };
}

function rectsOf(found: Excel.RangeAreas | null): readonly Rect[] {
  if (found === null || found.isNullObject) return [];
  return found.areas.items.map(({ address }) => rectOfAddress(address));
}
