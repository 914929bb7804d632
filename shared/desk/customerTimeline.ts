import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { CARE_STATUS, type CareSheet } from './careRows';
import { isWord } from './customerRows';
import { type LogTable, type LogTableId, logCell, logRows, logTable } from './logTable';
import { cellDay, cellNumber, cellString } from './readCell';
import type { TimelineEntry } from './views';

interface Dated extends Omit<TimelineEntry, 'day'> {
  readonly day: DayNumber | null;
}

/**
 * All that is known to have happened with a customer, newest first: orders, interactions, care that was closed,
 * messages. `ids`: theirs, and those of rows merged into theirs. What has no day stands last. O(rows of the logs).
 */
export function customerTimeline(
  snapshot: Snapshot,
  ids: ReadonlySet<string>,
  care: CareSheet,
  language: Language,
): readonly TimelineEntry[] {
  const entries = [
    ...ordersOf(snapshot, ids, language),
    ...interactionsOf(snapshot, ids, care),
    ...careOf(care, ids, language),
    ...sentTo(snapshot, ids, language),
  ];
  // Later rows of a sheet came later: of one day they stand above.
  return entries
    .reverse()
    .sort((a, b) => (b.day ?? 0) - (a.day ?? 0))
    .map((entry) => ({ ...entry, day: entry.day === null ? '' : isoOfDay(entry.day) }));
}

/** The rows of one of our logs that carry one of the ids. */
function* rowsOf(
  snapshot: Snapshot,
  log: LogTableId,
  idColumn: number,
  ids: ReadonlySet<string>,
): Generator<{ readonly table: LogTable; readonly row: number; readonly text: (column: number) => string }> {
  const table = logTable(snapshot, log);
  if (table === null) return;
  for (const row of logRows(table)) {
    if (!ids.has(cellString(logCell(table, row, idColumn)) ?? '')) continue;
    yield { table, row, text: (column) => cellString(logCell(table, row, column)) ?? '' };
  }
}

function* ordersOf(snapshot: Snapshot, ids: ReadonlySet<string>, language: Language): Generator<Dated> {
  const words = messagesIn(language).views.timeline;
  for (const { table, row, text } of rowsOf(snapshot, 'orders', 2, ids)) {
    const isLeftOut = isWord(text(6), (spoken) => messagesIn(spoken).crm.choices.counts.no);
    yield {
      day: cellDay(logCell(table, row, 1)),
      kind: 'order',
      text: (isLeftOut ? words.notCounted : words.order)({ code: text(0) }),
      amount: cellNumber(logCell(table, row, 4)),
    };
  }
}

/** Without the notes of care that was done: the care itself says the same. */
function* interactionsOf(snapshot: Snapshot, ids: ReadonlySet<string>, care: CareSheet): Generator<Dated> {
  const notes = new Set(
    care.rows.flatMap(({ ruleText, outcome, doneOn }) =>
      (['vi', 'en'] as const).map((language) => {
        const said = { rule: ruleText ?? '', outcome: outcome ?? '' };
        return `${doneOn}\n${messagesIn(language).care.noteOf(said)}`;
      }),
    ),
  );
  for (const { table, row, text } of rowsOf(snapshot, 'interactions', 1, ids)) {
    if (notes.has(`${cellDay(logCell(table, row, 0))}\n${text(5)}`)) continue;
    const how = [text(3), text(4)].filter((part) => part !== '').join(' · ');
    yield {
      day: cellDay(logCell(table, row, 0)),
      kind: 'interaction',
      text: [how, text(5)].filter((part) => part !== '').join(': '),
      amount: null,
    };
  }
}

function careOf({ rows }: CareSheet, ids: ReadonlySet<string>, language: Language): readonly Dated[] {
  const words = messagesIn(language).crm.choices.careStatus;
  return rows
    .filter(({ customer, status }) => ids.has(customer) && (status === 'done' || status === 'skipped'))
    .map(({ doneOn, dueDay, ruleText, why, status, outcome }) => ({
      day: doneOn ?? dueDay,
      kind: 'care',
      text: [
        [ruleText ?? why, words[CARE_STATUS.indexOf(status)]].filter((part) => part !== null).join(' · '),
        outcome,
      ]
        .filter((part) => part !== null)
        .join(': '),
      amount: null,
    }));
}

function* sentTo(snapshot: Snapshot, ids: ReadonlySet<string>, language: Language): Generator<Dated> {
  const words = messagesIn(language).views.timeline;
  for (const { table, row, text } of rowsOf(snapshot, 'sentLog', 2, ids)) {
    const status = text(7).toUpperCase();
    // Each message begins with a row of its own; the row with what came of it says it all.
    if (status === 'SENDING') continue;
    yield {
      day: cellDay(logCell(table, row, 0)),
      kind: 'sent',
      text: words.sent({ channel: text(4), to: text(5), status: words.statuses[status as 'SENT'] ?? status }),
      amount: null,
    };
  }
}
