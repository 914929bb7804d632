import type { Change } from '../shared/workbook/changeSet';
import { applyBatch } from './applyBatch';
import { type Book, gridOf, type Sheet, shownSheet } from './book';

/**
 * Applies changes in order and flushes them; answers how many. Changes of one sheet that stand together are one
 * batch, whose writes, formats and rules go to the service in bulk. `isTime` is asked between batches: true stops.
 */
export function applyChanges(book: Book, changes: readonly Change[], isTime: () => boolean): number {
  const shown = changes.some(({ kind }) => kind === 'createSheet') ? shownSheet(book) : null;
  for (const change of changes) {
    if ('sheet' in change && change.kind !== 'removeSheet' && book.sheets.has(change.sheet))
      gridOf(book, change.sheet);
  }
  let done = 0;
  while (done < changes.length && (done === 0 || !isTime())) {
    const batch = batchFrom(changes, done);
    applyBatch(book, batch);
    done += batch.length;
  }
  if (shown) showAgain(book, shown);
  SpreadsheetApp.flush();
  return done;
}

/** A new sheet comes to the front by itself; the user stays where they were. */
function showAgain(book: Book, shown: Sheet): void {
  if (book.sheets.has(shown.getName())) book.spreadsheet.setActiveSheet(shown);
}

/** From `start` on: the removals of sheets or names that stand together, or all changes of one sheet and its names. */
function batchFrom(changes: readonly Change[], start: number): readonly Change[] {
  const first = changes[start]!;
  const sheet = sheetOf(first);
  let end = start + 1;
  while (end < changes.length && belongs(changes[end]!, first, sheet)) end++;
  return changes.slice(start, end);
}

function belongs(change: Change, first: Change, sheet: string | null): boolean {
  if (first.kind === 'removeSheet' || change.kind === 'removeSheet') return change.kind === first.kind;
  if (change.kind === 'createSheet') return false;
  return change.kind === 'name' ? sheet === null || refersTo(change, sheet) : sheet === sheetOf(change);
}

function refersTo(change: Extract<Change, { kind: 'name' }>, sheet: string): boolean {
  return change.ref === null || change.ref.sheet === sheet;
}

function sheetOf(change: Change): string | null {
  return change.kind === 'name' ? null : change.sheet;
}
