import type { Rect } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import type { BeforeView } from '../../shared/workbook/inverse';
import { cellAt, formulaAt, type SheetSnapshot } from '../../shared/workbook/snapshot';
import { columnSpans, isHidden, widthOf } from './columns';
import { attributeValue } from './elementTree';
import { childText, type Frame } from './frame';
import { freezeOf } from './freeze';
import { readingPart, requiredPart } from './package';
import { sheetFrameOf } from './patchSheet';
import { mapTokens, tokenLooks } from './portableTokens';
import type { XlsxFile, XlsxSheet } from './readXlsx';
import { sheetAnew } from './sheetAnew';
import { formatRunsOf, readStyleGrid, type StyleGrid } from './styleGrid';
import { areaOfName, areaRect } from './workbookPart';

/**
 * The file as `inverse` asks about it. Values come from the snapshot; a sheet's formats and frame are read
 * when first asked for and kept. Unknown sheets throw.
 */
export function beforeView(file: XlsxFile): BeforeView {
  const looks = new Map<string, SheetLook>();
  const tokens = tokenLooks(file);
  const lookOf = (sheet: string): SheetLook => {
    const known = looks.get(sheet) ?? readLook(file, sheet);
    looks.set(sheet, known);
    return known;
  };
  const columnsOf = (sheet: string) => columnSpans(childText(lookOf(sheet).frame, 'cols'));
  return {
    hasSheet: (sheet) => file.sheets.some((entry) => entry.name === sheet),
    block: (sheet, rect) => blockOf(snapshotSheet(file, sheet), rect),
    formatRuns: (sheet, rect) => mapTokens(formatRunsOf(lookOf(sheet).grid, rect), tokens.tokenOf),
    columnWidths(sheet, column, count) {
      const spans = columnsOf(sheet);
      return Array.from({ length: count }, (_, i) => widthOf(spans, column + i));
    },
    hiddenColumns(sheet, column, count) {
      const spans = columnsOf(sheet);
      return Array.from({ length: count }, (_, i) => isHidden(spans, column + i));
    },
    freeze: (sheet) => freezeOf(lookOf(sheet).frame),
    filter: (sheet) => filterOf(lookOf(sheet).frame),
    nameRef: (name) => nameRefOf(file, name),
    sheetChanges(sheet) {
      const { frame, grid, entry } = lookOf(sheet);
      const values = snapshotSheet(file, sheet);
      return sheetAnew(file, {
        sheet: entry,
        frame,
        used: usedRect(values, grid),
        block: (rect) => blockOf(values, rect),
        formatRuns: (rect) => mapTokens(formatRunsOf(grid, rect), tokens.tokenOf),
      });
    },
  };
}

interface SheetLook {
  readonly entry: XlsxSheet;
  readonly frame: Frame;
  readonly grid: StyleGrid;
}

function readLook(file: XlsxFile, sheet: string): SheetLook {
  const entry = file.sheets.find((other) => other.name === sheet) ?? unknownSheet(sheet);
  const { part } = entry;
  const bytes = requiredPart(file.pkg, part);
  return readingPart(part, () => ({ entry, frame: sheetFrameOf(bytes), grid: readStyleGrid(bytes) }));
}

/** From the first cell of the sheet to the last that has a value or a format. */
function usedRect(values: SheetSnapshot, grid: StyleGrid): Rect | null {
  const rows = Math.max(values.values.length, (grid.rows[grid.rows.length - 1] ?? -1) + 1);
  const columns = grid.columns.reduce(
    (most, column) => Math.max(most, column + 1),
    values.values[0]?.length ?? 0,
  );
  return rows === 0 || columns === 0 ? null : { row: 0, column: 0, rows, columns };
}

function snapshotSheet(file: XlsxFile, sheet: string): SheetSnapshot {
  return file.readOne(file.sheets.find(({ name }) => name === sheet) ?? unknownSheet(sheet));
}

function unknownSheet(sheet: string): never {
  throw new Error(`beforeView requires a worksheet "${sheet}"`);
}

function blockOf(sheet: SheetSnapshot, rect: Rect): readonly (readonly WritableCell[])[] {
  return Array.from({ length: rect.columns }, (_, c) =>
    Array.from({ length: rect.rows }, (_, r): WritableCell => {
      const value = cellAt(sheet, rect.row + r, rect.column + c);
      const formula = formulaAt(sheet, rect.row + r, rect.column + c);
      return formula === null ? value : { formula, value };
    }),
  );
}

function filterOf(frame: Frame): Rect | null {
  const filter = childText(frame, 'autoFilter');
  return filter === '' ? null : areaRect(attributeValue(filter, 0, 'ref') ?? '');
}

function nameRefOf(file: XlsxFile, name: string): ReturnType<BeforeView['nameRef']> {
  const entry = file.workbook.names.find(
    (other) => other.scope === null && other.name.toLowerCase() === name.toLowerCase(),
  );
  return entry === undefined ? null : areaOfName(entry.text);
}
