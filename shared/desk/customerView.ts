import { messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import { careSheet } from './careRows';
import { shownDay } from './careText';
import { phoneLinks } from './contactLinks';
import { customerCard } from './customerCard';
import { type CustomerRow, customerRows, dayOf, shownName, textOf } from './customerRows';
import type { DeskContext } from './deskContext';
import { findCustomers } from './findCustomers';
import { selectedCustomer } from './selectedCustomer';
import { userColumnsOf } from './userColumns';
import type { Needs } from './verbs';
import type { CustomerFound, CustomerMatch } from './views';

export const needsCustomer: Needs = {
  sheets: ['orders', 'interactions', 'care', 'sentLog', 'segmentHistory', 'settings'],
  customers: true,
};

/**
 * One customer: by id, of the row that the user is on, or whom a search finds; or the first of several that a search
 * finds, each with what tells them apart. O(rows).
 */
export function customerView(
  snapshot: Snapshot,
  args: Calls['customer']['args'],
  context: DeskContext,
): CustomerFound {
  const rows = customerRows(snapshot);
  const columnsOf = userColumnsOf(snapshot);
  const query = args.by === 'selected' ? '' : args.text;
  const one = (row: CustomerRow | null | undefined): CustomerFound =>
    row
      ? {
          kind: 'one',
          customer: customerCard(row, { snapshot, rows, columnsOf, care: careSheet(snapshot), context }),
        }
      : { kind: 'none', query };
  if (args.by === 'selected') return one(selectedCustomer(snapshot, rows, context.selection));
  if (args.by === 'id') return one(rows.find(({ id }) => id === args.text));
  const found = findCustomers(rows, columnsOf, args.text);
  if (found.rows.length === 0 || found.isSure) return one(found.rows[0]);
  return {
    kind: 'many',
    matches: found.rows.slice(0, MOST_MATCHES).map((row) => matchOf(row, context)),
    count: found.rows.length,
  };
}

/** Name alike? Then the phone and the last order tell them apart. */
export function matchOf(row: CustomerRow, { language }: DeskContext): CustomerMatch {
  const words = messagesIn(language).views.match;
  const last = dayOf(row, 'last_order');
  const detail = [
    phoneLinks(textOf(row, 'clean_phone')).phone ?? words.noPhone,
    last === null ? words.noOrder : words.lastOrder({ day: shownDay(last, language) }),
  ];
  return { id: row.id, name: shownName(row), detail: detail.join(' · ') };
}

const MOST_MATCHES = 30;
