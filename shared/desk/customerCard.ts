import { ruleWord } from '../care/careRule';
import { reorderDue } from '../care/reorderDue';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { fieldOf } from '../model/fields';
import { isBlank } from '../workbook/cell';
import { cellAt, type Snapshot } from '../workbook/snapshot';
import { type CareSheet, isClosed } from './careRows';
import { contactLinks } from './contactLinks';
import { type CustomerRow, dayOf, numberOf, shownName, textOf } from './customerRows';
import { customerTimeline } from './customerTimeline';
import type { DeskContext } from './deskContext';
import { deskSettings } from './deskSettings';
import { handledCare } from './handledCare';
import { logCell, logRows, logTable } from './logTable';
import { cellDay, cellString } from './readCell';
import { shownValue } from './shownValue';
import { usedDayOf } from './usedDayOf';
import { isKeptBack, type UserColumns } from './userColumns';
import type { CustomerView } from './views';

/** What a card is drawn from. */
export interface CardSources {
  readonly snapshot: Snapshot;
  readonly rows: readonly CustomerRow[];
  readonly columnsOf: (row: CustomerRow) => UserColumns;
  readonly care: CareSheet;
  readonly context: DeskContext;
}

/** All that the workbook holds of one customer. O(rows of the logs). */
export function customerCard(row: CustomerRow, sources: CardSources): CustomerView {
  const { snapshot, rows, columnsOf, care, context } = sources;
  const { language } = context;
  const settings = deskSettings(snapshot, language);
  const ids = idsOf(row, rows);
  const timeline = customerTimeline(snapshot, ids, care, language);
  const { channels, directions } = messagesIn(language).crm.choices;
  return {
    id: row.id,
    name: shownName(row),
    sheet: row.sheet.name,
    row: row.row + 1,
    mergedInto: textOf(row, 'merged_into'),
    facts: factsOf(row, columnsOf(row), language),
    ...contactLinks(row),
    stage: textOf(row, 'stage'),
    owner: textOf(row, 'owner'),
    consent: textOf(row, 'consent'),
    segment: textOf(row, 'segment'),
    scores: scoresOf(row),
    orders: numberOf(row, 'orders') ?? 0,
    revenue: numberOf(row, 'revenue'),
    firstOrder: isoOrNull(dayOf(row, 'first_order')),
    lastOrder: isoOrNull(dayOf(row, 'last_order')),
    predicted: predictedOf(row, settings.horizonMonths, usedDayOf(snapshot)),
    timeline: timeline.slice(0, MOST_ENTRIES),
    timelineCount: timeline.length,
    segmentPath: segmentPath(snapshot, row.id),
    nextCare: nextCare(row, ids, sources),
    currency: settings.currency,
    channels,
    directions,
  };
}

/** Theirs, and those of the rows that were merged into theirs. */
function idsOf({ id }: CustomerRow, rows: readonly CustomerRow[]): ReadonlySet<string> {
  return new Set([id, ...rows.filter((row) => textOf(row, 'merged_into') === id).map((row) => row.id)]);
}

/**
 * What the user's own columns say. A column that is not understood is shown under its header, but no long number in
 * it: ID cards and bank cards hide under any name.
 */
function factsOf(
  { sheet, row }: CustomerRow,
  { columns }: UserColumns,
  language: Language,
): CustomerView['facts'] {
  return columns.flatMap((column) => {
    const cell = cellAt(sheet, row, column.column);
    if (isBlank(cell) || isKeptBack(column)) return [];
    const { field, header } = column;
    const value = shownValue(cell, field === null ? null : fieldOf(field).type, language);
    if (value === '' || (field === null && (header === '' || LONG_NUMBER.test(value)))) return [];
    return [{ field: field ?? '', label: field === null ? header : fieldOf(field).label[language], value }];
  });
}

function scoresOf(row: CustomerRow): CustomerView['scores'] {
  const [r, f, m] = [numberOf(row, 'r'), numberOf(row, 'f'), numberOf(row, 'm')];
  return r === null || f === null || m === null ? null : { r, f, m };
}

function predictedOf(
  row: CustomerRow,
  horizonMonths: number,
  analysisDay: string | null,
): CustomerView['predicted'] {
  const pAlive = numberOf(row, 'p_alive');
  if (pAlive === null) return null;
  return {
    value: numberOf(row, 'predicted_clv'),
    low: numberOf(row, 'clv_low'),
    high: numberOf(row, 'clv_high'),
    pAlive,
    expectedOrders: numberOf(row, 'expected_orders') ?? 0,
    valueAtRisk: numberOf(row, 'value_at_risk'),
    nextOrder: isoOrNull(dayOf(row, 'expected_next')),
    horizonMonths,
    analysisDay,
    why: textOf(row, 'why') ?? '',
  };
}

/** The segments that they were in, the first one first. */
function segmentPath(snapshot: Snapshot, id: string): CustomerView['segmentPath'] {
  const table = logTable(snapshot, 'segmentHistory');
  if (table === null) return [];
  const path: CustomerView['segmentPath'][number][] = [];
  for (const row of logRows(table)) {
    if (cellString(logCell(table, row, 1)) !== id) continue;
    const [day, segment] = [cellDay(logCell(table, row, 0)), cellString(logCell(table, row, 4))];
    if (segment !== null) path.push({ day: day === null ? '' : isoOfDay(day), segment });
  }
  return path;
}

/** What stands on the Care sheet and is not closed, the earliest; else the day on which they usually come again. */
function nextCare(
  row: CustomerRow,
  ids: ReadonlySet<string>,
  { snapshot, care, context: { today, language } }: CardSources,
): CustomerView['nextCare'] {
  const planned = care.rows
    .filter(({ customer, status }) => ids.has(customer) && !isClosed(status))
    .map((entry) => ({
      entry,
      due: (entry.status === 'snoozed' ? entry.until : null) ?? entry.dueDay ?? today,
    }))
    .sort((a, b) => a.due - b.due)[0];
  if (planned !== undefined) {
    const { ruleText, why } = planned.entry;
    return { due: isoOfDay(planned.due), rule: ruleText ?? '', reason: why ?? '' };
  }
  const due = dayOf(row, 'next_care');
  const lastOrder = dayOf(row, 'last_order');
  if (due === null || lastOrder === null || due <= lastOrder) return null;
  const { reasons } = messagesIn(language).care;
  const late = reorderDue({ firstOrder: dayOf(row, 'first_order'), lastOrder, expectedNext: due }, today);
  const own = (id: string): CustomerRow | null => (ids.has(id) ? row : null);
  if (late !== null && handledCare(snapshot, care.rows, today, own).isHandled(row.id, late.rule, lastOrder))
    return null;
  return {
    due: isoOfDay(due),
    rule: ruleWord(late?.rule ?? 'reorder', language),
    reason: late === null ? reasons.usual({ gapDays: due - lastOrder }) : reasons[late.rule](late),
  };
}

function isoOrNull(day: DayNumber | null): string | null {
  return day === null ? null : isoOfDay(day);
}

const MOST_ENTRIES = 50;
const LONG_NUMBER = /(?:\d[\s.-]?){9}/;
