import { storedRepairs } from '../crm/sheets/repairsSheet';
import { ourSheets } from '../crm/userSheets';
import { CARE } from '../desk/careRows';
import { type CustomerRow, customerRows, textOf } from '../desk/customerRows';
import { logCell, logRows, logTable } from '../desk/logTable';
import { cellString } from '../desk/readCell';
import { type UserColumns, userColumnsOf } from '../desk/userColumns';
import { parseEmail } from '../intake/email';
import { foldText } from '../intake/foldText';
import { parsePhone } from '../intake/parsePhone';
import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { cellAt, type Snapshot, sheetOf } from '../workbook/snapshot';

/** What a person is known by, as it is compared. */
export interface PersonMarks {
  /** The CRM id, the ids of rows merged into theirs, and the user's own codes; upper case. */
  readonly codes: ReadonlySet<string>;
  /** E.164 */
  readonly phones: ReadonlySet<string>;
  /** Small letters. */
  readonly emails: ReadonlySet<string>;
  /** Folded: without marks and case. */
  readonly names: ReadonlySet<string>;
  /** Phones and e-mails that another customer has too: by themselves they tell nothing. */
  readonly shared: ReadonlySet<string>;
  /** Ids of those other customers. */
  readonly sharedWith: readonly string[];
}

export const NO_MARKS: PersonMarks = {
  codes: new Set(),
  phones: new Set(),
  emails: new Set(),
  names: new Set(),
  shared: new Set(),
  sharedWith: [],
};

/** Fields that say whose row it is. */
export const PHONE_FIELDS: readonly FieldId[] = ['phone', 'phone2', 'zalo', 'fax'];

interface Gathered {
  readonly codes: Set<string>;
  readonly phones: Set<string>;
  readonly emails: Set<string>;
  readonly names: Set<string>;
}

/**
 * The marks of the customers in `rows` (one, and those merged into them): from their rows, and older ones from where
 * our sheets remember them: what repairs replaced, where messages went, whom the care list called. O(rows).
 */
export function personMarks(
  snapshot: Snapshot,
  rows: readonly CustomerRow[],
  all: readonly CustomerRow[] = customerRows(snapshot),
): PersonMarks {
  const found: Gathered = { codes: new Set(), phones: new Set(), emails: new Set(), names: new Set() };
  const columnsOf = userColumnsOf(snapshot);
  for (const row of rows) gatherRow(row, columnsOf(row), found);
  const ids = new Set(rows.map(({ id }) => id));
  gatherLogs(snapshot, ids, found);
  const others = all.filter(({ id }) => !ids.has(id));
  const shared = new Set<string>();
  const sharedWith = new Set<string>();
  for (const other of others) {
    const [phone, email] = [textOf(other, 'clean_phone'), textOf(other, 'clean_email')?.toLowerCase()];
    for (const mark of [phone, email]) {
      if (!mark || !(found.phones.has(mark) || found.emails.has(mark))) continue;
      shared.add(mark);
      sharedWith.add(other.id);
    }
  }
  return { ...found, shared, sharedWith: [...sharedWith] };
}

/** The marks of somebody who is no customer: a phone or an e-mail alone; null where the text is neither. */
export function marksOfText(text: string): PersonMarks | null {
  const found: Gathered = { codes: new Set(), phones: new Set(), emails: new Set(), names: new Set() };
  addEmails(text, found);
  if (found.emails.size === 0) addPhones(text, found);
  const isOne = found.phones.size + found.emails.size === 1;
  return isOne ? { ...NO_MARKS, ...found } : null;
}

function gatherRow(row: CustomerRow, { of }: UserColumns, found: Gathered): void {
  const cell = (field: FieldId): Cell => {
    const column = of(field);
    return column === null ? null : cellAt(row.sheet, row.row, column);
  };
  addCode(row.id, found);
  addCode(cellString(cell('customer_id')), found);
  for (const field of PHONE_FIELDS) addPhones(cell(field), found);
  addPhones(textOf(row, 'clean_phone'), found);
  addEmails(cell('email'), found);
  addEmails(textOf(row, 'clean_email'), found);
  const parts = [cellString(cell('last_name')), cellString(cell('first_name'))];
  const both = parts.filter((part) => part !== null).join(' ');
  const name = cellString(cell('name'));
  for (const one of [name, textOf(row, 'clean_name'), both]) addName(one, found);
  if (name === null && both === '') addName(cellString(cell('company')), found);
}

function gatherLogs(snapshot: Snapshot, ids: ReadonlySet<string>, found: Gathered): void {
  const sent = logTable(snapshot, 'sentLog', true);
  for (const row of sent === null ? [] : logRows(sent)) {
    if (!ids.has(cellString(logCell(sent!, row, SENT_ID)) ?? '')) continue;
    const to = logCell(sent!, row, SENT_TO);
    addEmails(to, found);
    addPhones(to, found);
  }
  const care = logTable(snapshot, 'care');
  for (const row of care === null ? [] : logRows(care)) {
    if (ids.has(cellString(logCell(care!, row, CARE.id)) ?? ''))
      addPhones(logCell(care!, row, CARE.phone), found);
  }
  const repairs = sheetOf(snapshot, ourSheets(snapshot).get('repairs') ?? '');
  for (const { at, from, to } of storedRepairs(repairs)) {
    const bar = at.indexOf('|');
    const field = at.slice(0, bar);
    if (!ids.has(at.slice(bar + 1))) continue;
    for (const cell of [from, to]) {
      if ((PHONE_FIELDS as readonly string[]).includes(field)) addPhones(cell, found);
      if (field === 'email') addEmails(cell, found);
      if (field === 'name') addName(cellString(cell), found);
    }
  }
}

function addCode(code: string | null, { codes }: Gathered): void {
  if (code !== null && code !== '') codes.add(code.toUpperCase());
}

function addPhones(cell: Cell, { phones }: Gathered): void {
  if (typeof cell !== 'string' && typeof cell !== 'number') return;
  const { e164, others } = parsePhone(cell);
  for (const phone of [e164, ...others]) if (phone !== null) phones.add(phone);
}

function addEmails(cell: Cell, { emails }: Gathered): void {
  const { address, others } = parseEmail(cell);
  for (const email of [address, ...others]) if (email !== null) emails.add(email.toLowerCase());
}

function addName(name: string | null, { names }: Gathered): void {
  const folded = name === null ? '' : foldText(name);
  if (folded.length >= SHORTEST_NAME) names.add(folded);
}

/** A letter or two are no name to look for. */
const SHORTEST_NAME = 2;
const SENT_ID = 2;
const SENT_TO = 5;
