import { PURPOSES } from '../care/purpose';
import { messagesIn } from '../messages';
import { isoOfDay } from '../model/day';
import { fieldOf } from '../model/fields';
import { findPerson } from '../person/findPerson';
import { refusedPurposes } from '../person/refusedPurposes';
import { REQUEST_KINDS, type RequestKind, requestRows } from '../person/requests';
import { isPersonal } from '../person/tableTraces';
import { type Person, whoIs } from '../person/whoIs';
import { columnName } from '../workbook/address';
import { cellAt, formulaAt, type Snapshot } from '../workbook/snapshot';
import { isBackupSheet } from '../workbook/state';
import type { Calls } from './calls';
import { matchOf } from './customerView';
import type { DeskContext } from './deskContext';
import { cellDay } from './readCell';
import { shownValue } from './shownValue';
import { userColumnsOf } from './userColumns';
import type { PersonFound, PersonView } from './views';

/** Whom a search of personal data means, and where they stand. O(cells). */
export function personView(
  snapshot: Snapshot,
  { who }: Calls['person']['args'],
  context: DeskContext,
): PersonFound {
  const found = whoIs(snapshot, who);
  if (found.kind === 'none') return { kind: 'none', query: who };
  if (found.kind === 'many') {
    return { kind: 'many', matches: found.rows.slice(0, MOST_MATCHES).map((row) => matchOf(row, context)) };
  }
  return { kind: 'one', person: viewOf(snapshot, found.person, context) };
}

function viewOf(snapshot: Snapshot, person: Person, context: DeskContext): PersonView {
  const { traces } = findPerson(snapshot, person);
  const refused = refusedPurposes(snapshot, person);
  const words = messagesIn(context.language).crm.choices;
  const wordOf = (kind: RequestKind | null): string =>
    kind === null ? '' : words.requests[REQUEST_KINDS.indexOf(kind)]!;
  const cells = new Map<string, number>();
  const maybes = new Map<string, PersonView['maybes'][number]>();
  for (const { sheet, row, column, key, isSure, isFigure, cell } of traces) {
    const isCopy = isBackupSheet(sheet);
    const name = isCopy ? '' : sheet;
    if (isSure && !isFigure) cells.set(name, (cells.get(name) ?? 0) + 1);
    if (isSure || isFigure || maybes.has(key)) continue;
    const text = shownValue(cell, null, context.language);
    maybes.set(key, { key, sheet, row: row + 1, column: columnName(column), text });
  }
  return {
    id: person.id,
    name: person.name,
    sharedWith: person.marks.sharedWith,
    isBlocked: refused.length === PURPOSES.length,
    purposes: PURPOSES.map((purpose, at) => ({
      word: words.purposes[at]!,
      isRefused: refused.includes(purpose),
    })),
    requests: REQUEST_KINDS.map((kind) => ({ kind, word: wordOf(kind) })),
    waiting: requestRows(snapshot)
      .filter(({ id, isDone }) => id === person.id && !isDone)
      .map(({ kind, deadline }) => ({
        word: wordOf(kind),
        deadline: deadline === null ? null : isoOfDay(deadline),
      })),
    places: [...cells].map(([sheet, count]) => ({ sheet, cells: count })),
    maybes: [...maybes.values()],
    fields: fieldsOf(snapshot, person, context),
  };
}

/** The user's own columns that describe a person; blank ones too, for a detail may be missing. */
function fieldsOf(snapshot: Snapshot, { rows }: Person, { language }: DeskContext): PersonView['fields'] {
  const row = rows[0];
  if (row === undefined) return [];
  return userColumnsOf(snapshot)(row).columns.flatMap(({ field, column }) => {
    if (field === null || field === 'customer_id' || !isPersonal(field)) return [];
    if (formulaAt(row.sheet, row.row, column) !== null) return [];
    const { label, type } = fieldOf(field);
    const cell = cellAt(row.sheet, row.row, column);
    const day =
      (type === 'day' || type === 'birthday') && typeof cell === 'number' && cell > 3000
        ? cellDay(cell)
        : null;
    const value = shownValue(day === null ? cell : { serial: day }, type, language);
    return [{ field, label: label[language], value }];
  });
}

const MOST_MATCHES = 30;
