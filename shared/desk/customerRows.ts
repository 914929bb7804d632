import { type CrmColumns, placesOfColumns } from '../crm/places';
import { type Language, messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import type { CrmFieldId } from '../model/fields';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { cellDay, cellNumber, cellString } from './readCell';

/** A customer as our columns hold them: one row of one sheet. Its cells are read when they are asked for. */
export interface CustomerRow {
  readonly id: string;
  readonly sheet: SheetSnapshot;
  /** 0-based */
  readonly row: number;
  readonly place: CrmColumns;
}

/**
 * Every row below our headers that has an id, sheet by sheet in reading order. A second row with the same id is a
 * copy that the next refresh will sort out, and is skipped. O(rows).
 */
export function customerRows(snapshot: Snapshot): readonly CustomerRow[] {
  const seen = new Set<string>();
  const rows: CustomerRow[] = [];
  for (const place of placesOfColumns(snapshot)) {
    const sheet = sheetOf(snapshot, place.sheet);
    const column = place.columns.get('crm_id');
    if (sheet === undefined || column === undefined) continue;
    for (let row = place.headerRow + 1; row < sheet.values.length; row++) {
      const id = cellString(cellAt(sheet, row, column));
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      rows.push({ id, sheet, row, place });
    }
  }
  return rows;
}

export function textOf({ sheet, row, place }: CustomerRow, field: CrmFieldId): string | null {
  const column = place.columns.get(field);
  return column === undefined ? null : cellString(cellAt(sheet, row, column));
}

export function numberOf({ sheet, row, place }: CustomerRow, field: CrmFieldId): number | null {
  const column = place.columns.get(field);
  return column === undefined ? null : cellNumber(cellAt(sheet, row, column));
}

export function dayOf({ sheet, row, place }: CustomerRow, field: CrmFieldId): DayNumber | null {
  const column = place.columns.get(field);
  return column === undefined ? null : cellDay(cellAt(sheet, row, column));
}

/** The name to show: the clean one, else the id. */
export function shownName(row: CustomerRow): string {
  return textOf(row, 'clean_name') ?? row.id;
}

/** Does the column of consent say no, in either language? */
export function hasRefused(row: CustomerRow): boolean {
  const consent = textOf(row, 'consent');
  return consent !== null && isWord(consent, (language) => messagesIn(language).crm.choices.consent.no);
}

/** Is the text the word in either language? Sheets keep the words of the language in which they were written. */
export function isWord(text: string, word: (language: Language) => string): boolean {
  const [vi, en] = [word('vi'), word('en')];
  if (text === vi || text === en) return true;
  const plain = text.normalize('NFC').toLowerCase();
  return plain === vi.toLowerCase() || plain === en.toLowerCase();
}

/** From an id to its row, or to the row that it was merged into; null for an id that is not there. O(1) after O(rows). */
export function survivorOf(rows: readonly CustomerRow[]): (id: string) => CustomerRow | null {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    let row = byId.get(id) ?? null;
    for (let steps = 0; row !== null && steps < MOST_MERGES; steps++) {
      const into = textOf(row, 'merged_into');
      const next = into === null ? undefined : byId.get(into);
      if (next === undefined) return row;
      row = next;
    }
    return row;
  };
}

/** A chain of merges is one step long, for refresh points every row at the one that stays; typed circles must end. */
const MOST_MERGES = 10;
