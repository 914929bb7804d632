import { type Finding, finding } from '../model/finding';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { type CrmColumns, headerOf, MARK } from './places';

/** A sheet that somebody duplicated together with our columns. */
export interface CopiedList {
  readonly sheet: string;
  /** The header of our id column in it, 0-based. */
  readonly row: number;
  readonly column: number;
  /** The sheet whose ids stand in it again. */
  readonly original: string;
}

/**
 * The sheets with a header of our id column, though our columns stand elsewhere, under which mostly ids of ours stand:
 * read as one more list, they would make two customers of everybody. A sheet of other ids is no copy. O(cells in the
 * first rows of each sheet + ids).
 */
export function copiedLists(
  snapshot: Snapshot,
  places: readonly CrmColumns[],
  ownSheets: ReadonlySet<string>,
): readonly CopiedList[] {
  const isOriginal = new Set(places.map(({ sheet }) => sheet));
  const sheets = snapshot.sheets.filter(({ name }) => !ownSheets.has(name) && !isOriginal.has(name));
  const found = sheets.flatMap((sheet) => {
    const at = idHeaderIn(sheet);
    return at === null ? [] : [{ sheet, ...at }];
  });
  if (found.length === 0) return [];
  const originals = places.flatMap((place) => {
    const sheet = sheetOf(snapshot, place.sheet);
    const column = place.columns.get('crm_id');
    if (sheet === undefined || column === undefined) return [];
    return [{ name: place.sheet, ids: new Set(idsBelow(sheet, place.headerRow, column)) }];
  });
  return found.flatMap(({ sheet, row, column }) => {
    const ids = idsBelow(sheet, row, column);
    const original = originals.find((one) => 2 * ids.filter((id) => one.ids.has(id)).length > ids.length);
    return original === undefined ? [] : [{ sheet: sheet.name, row, column, original: original.name }];
  });
}

export function copyFinding({ sheet, row, column, original }: CopiedList): Finding {
  return finding('customers.copiedList', 'warning', { sheet, row, column }, { sheet, original });
}

function idHeaderIn(sheet: SheetSnapshot): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < Math.min(sheet.values.length, HEADER_ROWS); row++) {
    const column = sheet.values[row]!.findIndex(
      (cell) =>
        typeof cell === 'string' && cell.includes(SIGN) && ID_HEADERS.has(cell.normalize('NFC').trim()),
    );
    if (column !== -1) return { row, column };
  }
  return null;
}

function idsBelow(sheet: SheetSnapshot, headerRow: number, column: number): readonly string[] {
  const ids: string[] = [];
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const id = cellAt(sheet, row, column);
    if (id !== null) ids.push(String(id));
  }
  return ids;
}

const HEADER_ROWS = 200;
const SIGN = MARK.trim();
const ID_HEADERS: ReadonlySet<string> = new Set([headerOf('crm_id', 'vi'), headerOf('crm_id', 'en')]);
