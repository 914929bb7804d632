import { messagesIn } from '../messages';
import type * as crm from '../messages/en/crm';
import { CRM_FIELD_IDS, type CrmFieldId, crmFieldOf } from '../model/fields';
import { cellAt, nameOf, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { isMachineSheet } from '../workbook/state';
import { columnAnchor, columnTable, sheetAnchor } from './anchors';

export { columnAnchor, isColumnAnchor, sheetAnchor } from './anchors';

/**
 * Where our sheets and columns are. Defined names anchor them on every host and move with the user's edits;
 * a program that inserts columns without moving the names is caught by our header texts, which begin with a
 * mark no user's header has.
 */
export type SheetId = keyof typeof crm.sheets;

export const SHEET_IDS = Object.keys(messagesIn('en').crm.sheets) as readonly SheetId[];

/** Begins every header of ours in a user's sheet. */
export const MARK = '◆ ';

/** The name of one of our sheets in this workbook, or null where it is not there. */
export function placeOfSheet(snapshot: Snapshot, id: SheetId): string | null {
  const anchored = nameOf(snapshot, sheetAnchor(id));
  if (anchored && sheetOf(snapshot, anchored.sheet)) return anchored.sheet;
  for (const language of ['vi', 'en'] as const) {
    const { name, note } = messagesIn(language).crm.sheets[id];
    const sheet = snapshot.sheets.find(
      (entry) => cellAt(entry, 0, 0) === name && cellAt(entry, 1, 0) === note,
    );
    if (sheet) return sheet.name;
  }
  return null;
}

export function headerOf(field: CrmFieldId, language: 'vi' | 'en'): string {
  return MARK + crmFieldOf(field).label[language];
}

/** Our columns in one sheet of the user's, or in the derived customer sheet. */
export interface CrmColumns {
  readonly sheet: string;
  /** The number in the anchors: sk_t1_…, sk_t2_… */
  readonly table: number;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<CrmFieldId, number>;
}

/** All our column groups, by the anchors of their id column. */
export function placesOfColumns(snapshot: Snapshot): readonly CrmColumns[] {
  const tables = new Map<number, string>();
  for (const { name, sheet } of snapshot.names) {
    const table = columnTable(name);
    if (table !== null && !tables.has(table)) tables.set(table, sheet);
  }
  if (tables.size === 0) return placesByHeaders(snapshot);
  return [...tables]
    .sort(([a], [b]) => a - b)
    .flatMap(([table, name]) => {
      const sheet = sheetOf(snapshot, name);
      return sheet ? columnsIn(snapshot, sheet, table) : [];
    });
}

/**
 * Where every name is gone (cleared by hand, or by a program that keeps none): the first sheet with our header texts,
 * for a sheet that people duplicate comes behind its original.
 */
function placesByHeaders(snapshot: Snapshot): readonly CrmColumns[] {
  const sheet = snapshot.sheets.find(
    (entry) => !isMachineSheet(entry.name) && headersIn(entry).columns.has('crm_id'),
  );
  return sheet ? columnsIn(snapshot, sheet, 1) : [];
}

function columnsIn(snapshot: Snapshot, sheet: SheetSnapshot, table: number): readonly CrmColumns[] {
  const seen = headersIn(sheet);
  const columns = new Map<CrmFieldId, number>();
  let shifted = false;
  for (const field of CRM_FIELD_IDS) {
    const anchor = nameOf(snapshot, columnAnchor(table, field));
    const found = seen.columns.get(field);
    if (found === undefined) continue;
    columns.set(field, found);
    if (anchor && anchor.rect.column !== found) shifted = true;
  }
  const headerRow = seen.row ?? nameOf(snapshot, columnAnchor(table, 'crm_id'))?.rect.row;
  if (headerRow === undefined) return [];
  for (const field of CRM_FIELD_IDS) {
    const anchor = nameOf(snapshot, columnAnchor(table, field));
    if (columns.has(field) || !anchor || shifted || anchor.rect.row !== headerRow) continue;
    const isTaken = [...columns.values()].includes(anchor.rect.column);
    if (!isTaken && cellAt(sheet, headerRow, anchor.rect.column) !== null)
      columns.set(field, anchor.rect.column);
  }
  return columns.size === 0 ? [] : [{ sheet: sheet.name, table, headerRow, columns }];
}

/** The row with most of our header texts, and the columns where they stand. */
function headersIn(sheet: SheetSnapshot): {
  readonly row: number | undefined;
  readonly columns: ReadonlyMap<CrmFieldId, number>;
} {
  let best: { row: number; columns: ReadonlyMap<CrmFieldId, number> } | undefined;
  for (let row = 0; row < Math.min(sheet.values.length, HEADER_ROWS); row++) {
    const columns = new Map<CrmFieldId, number>();
    sheet.values[row]!.forEach((cell, column) => {
      const field = typeof cell === 'string' ? FIELD_OF_HEADER.get(cell.normalize('NFC').trim()) : undefined;
      if (field !== undefined && !columns.has(field)) columns.set(field, column);
    });
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  return { row: best?.row, columns: best?.columns ?? new Map() };
}

const HEADER_ROWS = 200;

const FIELD_OF_HEADER: ReadonlyMap<string, CrmFieldId> = new Map(
  CRM_FIELD_IDS.flatMap((field) =>
    (['vi', 'en'] as const).map((language): [string, CrmFieldId] => [headerOf(field, language), field]),
  ),
);
