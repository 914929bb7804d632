import { isColumnAnchor, sheetAnchor } from '../shared/crm/anchors';
import type { Needs } from '../shared/desk/verbs';
import type { Cell } from '../shared/workbook/cell';
import { bareSheet, type DefinedName, type SheetSnapshot, type Snapshot } from '../shared/workbook/snapshot';
import { isBackupSheet, isMachineSheet, STATE_SHEET } from '../shared/workbook/state';
import { type Book, localeOf, type Range, rangeOf, type Sheet } from './book';
import { type ReadBlock, readBlock } from './readCells';

/**
 * The spreadsheet as the core plans on it, read in blocks: the number of calls grows with the sheets, never with
 * the rows. Tables of Sheets and rules of cells are not told, for SpreadsheetApp does not know them in bulk.
 */
export function readSnapshot(book: Book, needs: Needs): Snapshot {
  const names = readNames(book);
  const ours = new Set(
    names.flatMap(({ name, sheet }) => (isColumnAnchor(name) || !/^sk_/.test(name) ? [] : [sheet])),
  );
  const wanted = wantedSheets(book, needs, names);
  const refusing = protectedSheets(book);
  const sheets = [...book.sheets].flatMap(([name, sheet]): SheetSnapshot[] => {
    // A backup's name is told, its cells are read only where they are asked for by that name.
    if (needs === 'all' && isBackupSheet(name)) return [bareSheet(name)];
    if (!wanted.has(name)) return [];
    return [readSheet(book, name, sheet, ours.has(name) || isMachineSheet(name), refusing.has(name))];
  });
  const locale = localeOf(book).replace('_', '-');
  const snapshot = { sheets, names, locale: locale === '' ? null : locale };
  book.lastRead = snapshot;
  return snapshot;
}

/** Names of whole rectangles; those of a copied sheet ("'Copy of X'!name") and those that lost their cells are left out. */
export function readNames(book: Book): readonly DefinedName[] {
  return book.spreadsheet.getNamedRanges().flatMap((named): DefinedName[] => {
    const name = named.getName();
    if (name.includes('!')) return [];
    try {
      return [{ name, ...placeOf(named.getRange()) }];
    } catch {
      return [];
    }
  });
}

function placeOf(range: Range): Pick<DefinedName, 'sheet' | 'rect'> {
  return {
    sheet: range.getSheet().getName(),
    rect: {
      row: range.getRow() - 1,
      column: range.getColumn() - 1,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    },
  };
}

/** Ours are found by their names; where none has one, all are read. */
function wantedSheets(book: Book, needs: Needs, names: readonly DefinedName[]): ReadonlySet<string> {
  const all = new Set([...book.sheets.keys()].filter((name) => !isBackupSheet(name)));
  if (needs === 'all') return all;
  const named = needs.named ?? [];
  if (!names.some(({ name }) => /^sk_/.test(name))) return new Set([...all, ...named]);
  const anchors = new Set(needs.sheets.map(sheetAnchor));
  const wanted = names.filter(({ name }) => anchors.has(name) || (needs.customers && isColumnAnchor(name)));
  return new Set([STATE_SHEET, ...named, ...wanted.map(({ sheet }) => sheet)]);
}

/** Sheets that refuse this user's edits. */
function protectedSheets(book: Book): ReadonlySet<string> {
  const protections = book.spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return new Set(
    protections
      .filter((protection) => !protection.isWarningOnly() && !protection.canEdit())
      .map((protection) => protection.getRange().getSheet().getName()),
  );
}

function readSheet(
  book: Book,
  name: string,
  sheet: Sheet,
  isOurs: boolean,
  isProtected: boolean,
): SheetSnapshot {
  const range = sheet.getDataRange();
  const rect = { row: 0, column: 0, rows: range.getNumRows(), columns: range.getNumColumns() };
  const block = trimmed(readBlock(sheet, rect, book.clock));
  return {
    name,
    // Nobody asks it of ours; it is a call for each.
    hidden: isOurs ? isMachineSheet(name) : sheet.isSheetHidden(),
    ...block,
    merges: isOurs ? [] : range.getMergedRanges().map((merged) => placeOf(merged).rect),
    tables: [],
    isProtected,
    currencyFormats: isOurs || block.values.length === 0 ? [] : currencyFormats(sheet, block),
  };
}

/** Without the empty rows and columns at the end: a sheet counts a lone check box or an emptied cell as data. */
function trimmed({ values, formulas }: ReadBlock): ReadBlock {
  let rows = values.length;
  const isFilled = (row: number, column: number): boolean =>
    values[row]![column] !== null || (formulas[row]?.[column] ?? null) !== null;
  while (rows > 0 && !values[rows - 1]!.some((_, column) => isFilled(rows - 1, column))) rows--;
  let columns = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = values[row]!.length; column > columns; column--) {
      if (isFilled(row, column - 1)) columns = column;
    }
  }
  const cut = (row: readonly Cell[]): readonly Cell[] =>
    row.length === columns ? row : row.slice(0, columns);
  return { values: values.slice(0, rows).map(cut), formulas: formulas.slice(0, rows) };
}

/** Of the first rows: a currency is shown at the top of a column or nowhere. */
function currencyFormats(sheet: Sheet, { values }: ReadBlock): readonly string[] {
  const rows = Math.min(values.length, FORMAT_ROWS);
  const formats = rangeOf(sheet, { row: 0, column: 0, rows, columns: values[0]!.length }).getNumberFormats();
  const found = new Set<string>();
  for (const row of formats) for (const format of row) if (isCurrency(format)) found.add(format);
  return [...found];
}

const FORMAT_ROWS = 200;

/** A sign of money outside of a locale's code ([$-409]). */
function isCurrency(format: string): boolean {
  return /[₫đ$€£¥]|VND/i.test(format.replace(/\[\$-[^\]]*\]/g, ''));
}
