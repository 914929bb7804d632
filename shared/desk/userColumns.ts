import { rememberedSettings } from '../crm/corrections';
import { type CrmColumns, placesOfColumns } from '../crm/places';
import { namesOf } from '../intake/headerNames';
import type { Column } from '../intake/understanding';
import { understandSheets } from '../intake/understandSheets';
import { type FieldId, fieldOf } from '../model/fields';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { memoryOf } from '../workbook/state';
import type { CustomerRow } from './customerRows';

/** What the user's own columns beside ours are. */
export interface UserColumns {
  readonly columns: readonly Column[];
  readonly of: (field: FieldId) => number | null;
}

/**
 * The user's columns of each sheet with customers, understood as a refresh understands them (with the user's own
 * word for columns that they corrected), from the first rows:
 * names and cells of those tell what a column is. Answered once for each table.
 */
export function userColumnsOf(snapshot: Snapshot): (row: CustomerRow) => UserColumns {
  const known = new Map<CrmColumns, UserColumns>();
  return ({ sheet, place }) => {
    const there = known.get(place);
    if (there !== undefined) return there;
    const found = understood(snapshot, sheet, place.headerRow, firstColumn(place.columns));
    known.set(place, found);
    return found;
  };
}

function firstColumn(columns: ReadonlyMap<string, number>): number {
  return Math.min(...columns.values());
}

function understood(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  headerRow: number,
  ourFirst: number,
): UserColumns {
  const ours = new Set(
    placesOfColumns(snapshot).flatMap((place) =>
      place.sheet === sheet.name ? [...place.columns.values()] : [],
    ),
  );
  const end = headerRow + 1 + ROWS_LOOKED_AT;
  const head: SheetSnapshot = {
    ...sheet,
    values: sheet.values.slice(0, end),
    formulas: sheet.formulas.slice(0, end),
    merges: sheet.merges.filter((merge) => merge.row + merge.rows <= end),
  };
  const { tables } = understandSheets(
    { sheets: [head], names: [], locale: snapshot.locale },
    {
      ignoreSheets: [],
      mapping: rememberedSettings(memoryOf(snapshot).columns),
      ignoreColumns: (_, column) => ours.has(column),
    },
  );
  const beside = tables.filter((table) => table.headerRow === headerRow);
  const left = beside.filter(({ rect }) => rect.column < ourFirst);
  const columns = (left[left.length - 1] ?? beside[0])?.columns ?? [];
  const byField = new Map(columns.map(({ field, column }) => [field, column]));
  return { columns, of: (field) => byField.get(field) ?? null };
}

/** A column whose cells are never shown: what no list should keep, marks of devices, and what may be either. */
export function isKeptBack({ field, header }: Column): boolean {
  if (field !== null) return isUnwanted(field);
  return namesOf([header]).some((match) => isUnwanted(match.field));
}

function isUnwanted(field: FieldId): boolean {
  return field === 'device' || fieldOf(field).sensitivity === 'forbidden';
}

/** Enough to tell what a column holds; its header says most of it. */
const ROWS_LOOKED_AT = 1000;
