import { sheetChanges, sheetName } from '../crm/sheetPlan';
import { logSheet } from '../crm/sheets/logSheets';
import { isWord } from '../desk/customerRows';
import { logCell, logRows, logTable, nextRow } from '../desk/logTable';
import { logWrites, rowReliances } from '../desk/logWrites';
import { cellDay, cellString } from '../desk/readCell';
import { type Language, messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import { type Cell, dateCell } from '../workbook/cell';
import type { Change, Reliance } from '../workbook/changeSet';
import type { Snapshot } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { workingDaysAfter } from './workingDays';

/** What people may ask about their own data (Law 91/2025/QH15, art. 4): to see it, to get it, and so on. */
export const REQUEST_KINDS = ['find', 'export', 'correct', 'stop', 'erase'] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Working days in which a request has to be answered (Decree 356/2025/NĐ-CP). */
export const DAYS_TO_ANSWER = 2;

/** A row of the Requests sheet. */
export interface RequestRow {
  /** 0-based */
  readonly row: number;
  readonly id: string;
  readonly kind: RequestKind | null;
  readonly received: DayNumber | null;
  /** As written, else counted from the day of receipt; null where neither is known. */
  readonly deadline: DayNumber | null;
  readonly isDone: boolean;
}

/** The requests that stand on the sheet; none where it was not made yet. O(rows). */
export function requestRows(snapshot: Snapshot): readonly RequestRow[] {
  const table = logTable(snapshot, 'requests');
  if (table === null) return [];
  return [...logRows(table)].flatMap((row): RequestRow[] => {
    const cell = (header: number): Cell => logCell(table, row, header);
    const id = cellString(cell(REQUEST.id));
    const received = cellDay(cell(REQUEST.received));
    const word = cellString(cell(REQUEST.kind));
    if (id === null && word === null && received === null) return [];
    const deadline =
      cellDay(cell(REQUEST.deadline)) ??
      (received === null ? null : workingDaysAfter(received, DAYS_TO_ANSWER));
    const isDone = cellString(cell(REQUEST.done)) !== null || cellDay(cell(REQUEST.done)) !== null;
    return [{ row, id: id ?? '', kind: kindOf(word), received, deadline, isDone }];
  });
}

/** Not answered, though the day has passed; the earliest first. */
export function overdueRequests(snapshot: Snapshot, today: DayNumber): readonly RequestRow[] {
  return requestRows(snapshot)
    .filter(({ isDone, deadline }) => !isDone && deadline !== null && deadline < today)
    .sort((a, b) => a.deadline! - b.deadline!);
}

export interface RequestDone {
  readonly id: string;
  readonly kind: RequestKind;
  /** How it came; '' where nobody said. */
  readonly how: string;
  readonly note: string;
  readonly today: DayNumber;
  readonly by: string;
  /** Left out: it is. Else it came today and waits. */
  readonly isDone?: boolean;
}

/**
 * What logs a request: as done, the open one of the same person and kind gets its day, else a row is added; the sheet
 * is made where it is not there yet.
 */
export function requestChanges(
  snapshot: Snapshot,
  done: RequestDone,
  language: Language,
): { readonly reliesOn: readonly Reliance[]; readonly changes: readonly Change[] } {
  const made =
    logTable(snapshot, 'requests') === null
      ? sheetChanges(
          logSheet('requests', language, true),
          sheetName(snapshot, 'requests', language),
          snapshot,
          language,
        )
      : [];
  // Its title tells whose sheet it is before its name does.
  const after = snapshotWith(snapshot, made);
  const table = logTable(after, 'requests');
  // A sheet of ours whose headers are gone: the log is the user's to mend, what was asked for is done all the same.
  if (table === null) return { reliesOn: [], changes: [] };
  const { isDone = true } = done;
  const open = requestRows(after).find(
    (row) => isDone && row.id === done.id && row.kind === done.kind && !row.isDone,
  );
  const row = open?.row ?? nextRow(table);
  const { requests } = messagesIn(language).crm.choices;
  const cells = new Map<number, Cell>([
    ...(open
      ? []
      : ([
          [REQUEST.received, dateCell(done.today)],
          [REQUEST.id, done.id],
          [REQUEST.kind, requests[REQUEST_KINDS.indexOf(done.kind)]!],
          [REQUEST.how, done.how === '' ? null : done.how],
          [REQUEST.deadline, dateCell(workingDaysAfter(done.today, DAYS_TO_ANSWER))],
        ] as const)),
    ...(isDone
      ? ([
          [REQUEST.done, dateCell(done.today)],
          [REQUEST.by, done.by === '' ? null : done.by],
        ] as const)
      : []),
    ...(done.note === '' ? [] : [[REQUEST.note, done.note] as const]),
  ]);
  return {
    reliesOn: made.length > 0 ? [] : rowReliances(table, row),
    changes: [...made, ...logWrites(table, row, cells)],
  };
}

function kindOf(word: string | null): RequestKind | null {
  if (word === null) return null;
  return (
    REQUEST_KINDS.find((_, i) => isWord(word, (language) => messagesIn(language).crm.choices.requests[i]!)) ??
    null
  );
}

/** The columns of `crm.headers.requests`. */
const REQUEST = { received: 0, id: 1, kind: 2, how: 3, deadline: 4, done: 5, by: 6, note: 7 } as const;
