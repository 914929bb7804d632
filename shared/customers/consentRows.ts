import { type CrmColumns, placesOfColumns } from '../crm/places';
import { namesOf } from '../intake/headerNames';
import type { CrmFieldId, FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { consentOf } from './consent';

/** What one row of customers says of consent. */
export interface ConsentRow {
  readonly id: string;
  /** Of our column, and of the user's own: true yes, false no, null nothing. */
  readonly words: readonly (boolean | null)[];
  /** E-mail address and phone number as they stand there. */
  readonly contacts: readonly string[];
  /** The row that stays where this one was merged into another; itself where it was not. */
  readonly root: string;
}

export interface ConsentRows {
  readonly byId: ReadonlyMap<string, ConsentRow>;
  /** From a row that stays to all that were merged into it, itself first; rows without any are left out. */
  readonly mergedInto: ReadonlyMap<string, readonly string[]>;
}

/** Every row below our headers that has an id; a second row with the same id is a copy and is skipped. O(rows). */
export function consentRows(snapshot: Snapshot): ConsentRows {
  const byId = new Map<string, ConsentRow>();
  for (const place of placesOfColumns(snapshot)) {
    const sheet = sheetOf(snapshot, place.sheet);
    if (sheet) readPlace(sheet, place, byId);
  }
  const mergedInto = new Map<string, string[]>();
  for (const [id, row] of byId) {
    const root = rootOf(row, byId);
    if (root === id) continue;
    byId.set(id, { ...row, root });
    mergedInto.set(root, [...(mergedInto.get(root) ?? [root]), id]);
  }
  return { byId, mergedInto };
}

function readPlace(sheet: SheetSnapshot, place: CrmColumns, byId: Map<string, ConsentRow>): void {
  const own = userColumns(sheet, place);
  for (let row = place.headerRow + 1; row < sheet.values.length; row++) {
    const cell = (column: number | undefined): Cell =>
      column === undefined ? null : cellAt(sheet, row, column);
    const ours = (field: CrmFieldId): string | null => textOf(cell(place.columns.get(field)));
    const id = ours('crm_id');
    if (id === null || byId.has(id)) continue;
    const words = [
      consentOf(ours('consent'), null),
      consentOf(textOf(cell(own.get('consent'))), cell(own.get('opt_out'))),
    ];
    const contacts = [ours('clean_email'), ours('clean_phone')].filter((text) => text !== null);
    byId.set(id, { id, words, contacts, root: ours('merged_into') ?? id });
  }
}

/** The user's columns whose headers are names of these fields, the first of each. */
function userColumns(sheet: SheetSnapshot, { headerRow, columns }: CrmColumns): ReadonlyMap<FieldId, number> {
  const taken = new Set(columns.values());
  const found = new Map<FieldId, number>();
  (sheet.values[headerRow] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string' || cell.trim() === '' || taken.has(column)) return;
    const field = namesOf([cell])[0]?.field;
    if (field !== undefined && !found.has(field)) found.set(field, column);
  });
  return found;
}

/** A chain of merges is one step long, for refresh points every row at the one that stays; typed circles must end. */
function rootOf(row: ConsentRow, byId: ReadonlyMap<string, ConsentRow>): string {
  let at = row;
  for (let steps = 0; steps < MOST_MERGES; steps++) {
    const next = byId.get(at.root);
    if (next === undefined || next === at || next.id === at.id) return at.id;
    at = next;
  }
  return at.id;
}

function textOf(cell: Cell): string | null {
  if (cell === null || typeof cell === 'object') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

const MOST_MERGES = 10;
