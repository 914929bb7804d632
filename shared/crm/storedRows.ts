import type { StoredRow } from '../customers/matchRows';
import { rowKeyOfText } from '../customers/rowKey';
import type { CrmFieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { cellAt, type Snapshot, sheetOf } from '../workbook/snapshot';
import type { CrmColumns } from './places';

/** What our columns hold of a customer, as the user left it. */
export interface StoredCustomer extends StoredRow {
  readonly sheet: string;
  readonly row: number;
  readonly stage: string | null;
  readonly owner: string | null;
  readonly consent: string | null;
  readonly stageSince: string | null;
}

export function placeText(sheet: string, row: number): string {
  return `${row}@${sheet}`;
}

/** One entry for each row below our headers that has an id; a second row with the same id (a copy) is skipped. */
export function storedCustomers(
  snapshot: Snapshot,
  places: readonly CrmColumns[],
): readonly StoredCustomer[] {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    const sheet = sheetOf(snapshot, place.sheet);
    if (!sheet) return [];
    const found: StoredCustomer[] = [];
    for (let row = place.headerRow + 1; row < sheet.values.length; row++) {
      const text = (field: CrmFieldId): string | null => {
        const column = place.columns.get(field);
        return column === undefined ? null : textOf(cellAt(sheet, row, column));
      };
      const id = text('crm_id');
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      found.push({
        id,
        key: rowKeyOfText(text('row_key') ?? '') ?? ['', '', '', ''],
        place: placeText(place.sheet, row),
        sheet: place.sheet,
        row,
        stage: text('stage'),
        owner: text('owner'),
        consent: text('consent'),
        stageSince: text('stage_since'),
      });
    }
    return found;
  });
}

function textOf(cell: Cell): string | null {
  if (cell === null || typeof cell === 'object') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}
