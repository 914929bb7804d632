import { buildModel, type ModelRequest } from '../crm/buildModel';
import { cellText } from '../crm/cellText';
import { repairAt, repairKey, type StoredRepair } from '../crm/repairs';
import { storedRepairs } from '../crm/sheets/repairsSheet';
import { ourSheets } from '../crm/userSheets';
import type { Action } from '../desk/calls';
import type { DeskContext } from '../desk/deskContext';
import { parseEmail } from '../intake/email';
import { evidenceOf, evidenceText } from '../intake/evidence';
import { foldText } from '../intake/foldText';
import { parseDay } from '../intake/parseDay';
import { parsePhone } from '../intake/parsePhone';
import { columnOf } from '../intake/understanding';
import { messagesIn } from '../messages';
import { type FieldId, fieldOf, fields } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { findPerson } from '../person/findPerson';
import { requestChanges } from '../person/requests';
import { isPersonal } from '../person/tableTraces';
import { personOfId } from '../person/whoIs';
import { columnName } from '../workbook/address';
import { type Cell, dateCell, isBlank, isDateCell, sameCell } from '../workbook/cell';
import { cellWrites } from '../workbook/cellWrites';
import { cellAt, formulaAt, type Snapshot, sheetOf } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { MOST_CHARACTERS } from './note';
import { type Plan, refusal } from './plan';
import { planUpdate, reliances } from './update';

export type CorrectAction = Extract<Action, { readonly kind: 'correct' }>;

interface Corrected {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly field: FieldId;
  readonly from: Cell;
  readonly to: Cell;
}

/**
 * Puts one field of a customer right: the cell of their row in the list, and every other cell of that field in rows
 * that are surely theirs and hold the same old value. Each cell stands on the Repairs sheet with its old value as an
 * accepted repair, so undo, "take back" and leave know of it; the rest is computed anew. A blank value empties the
 * cell. Cells with formulas stay. Refused for a value that can't be of the field, and where nothing would change.
 */
export function planCorrect(
  snapshot: Snapshot,
  args: CorrectAction,
  request: ModelRequest,
  context: DeskContext,
): Plan {
  const { language, today, user } = context;
  const refuse = (found: Finding): Plan => refusal('correct', found, language);
  const person = personOfId(snapshot, args.id);
  if (person === null) return refuse(finding('desk.unknownCustomer', 'error', {}, { id: args.id }));
  const { field } = args;
  if (!isFieldId(field) || !(isPersonal(field) && field !== 'customer_id')) {
    return refuse(finding('correct.noField', 'error', {}, { field }));
  }
  const value = args.value.trim();
  const label = fieldOf(field).label[language];
  if (value.length > MOST_CHARACTERS || !fits(field, value)) {
    return refuse(finding('correct.badValue', 'error', {}, { label, value: value.slice(0, 100) }));
  }
  const { rows } = findPerson(snapshot, person);
  const places = rows.flatMap(({ table, row, isSure }) => {
    const column = isSure ? columnOf(table, field) : undefined;
    if (!column || formulaAt(sheetOf(snapshot, table.sheet)!, row, column.column) !== null) return [];
    const { sheet, role } = table;
    return [{ sheet, row, column: column.column, header: column.header, isList: role === 'customers' }];
  });
  const old = places.filter(({ isList }) => isList).map((place) => cellIn(snapshot, place));
  const cells = places.flatMap((place): Corrected[] => {
    const from = cellIn(snapshot, place);
    const to = valueLike(from, field, value);
    const isOld = old.length === 0 || old.some((one) => isSameValue(field, one, from));
    const isMeant = place.isList || (!isBlank(from) && isOld);
    return isMeant && !sameCell(from, to) ? [{ ...place, field, from, to }] : [];
  });
  if (cells.length === 0) return refuse(finding('correct.nothing', 'error', {}, { label }));
  const writes = cellWrites(cells.map((one) => ({ ...one, cell: one.to })));
  const after = snapshotWith(snapshot, writes);
  const logged = repairsOf(cells, snapshot, after, request, context);
  const update = planUpdate(after, 'correct', { ...request, logged });
  if (update.isRefused) return update;
  const done = { id: person.id!, kind: 'correct', how: '', note: label, today, by: user } as const;
  const log = requestChanges(after, done, language);
  const { changeSet } = update;
  return {
    ...update,
    changeSet: {
      ...changeSet,
      reliesOn: reliances(snapshot),
      changes: [...writes, ...log.changes, ...changeSet.changes],
      userCells: [...writes, ...(changeSet.userCells ?? [])],
    },
  };
}

function cellIn(
  snapshot: Snapshot,
  { sheet, row, column }: Pick<Corrected, 'sheet' | 'row' | 'column'>,
): Cell {
  return cellAt(sheetOf(snapshot, sheet)!, row, column);
}

/** The new value in the kind of the old cell: a day stays a date. */
function valueLike(from: Cell, field: FieldId, value: string): Cell {
  if (value === '') return null;
  const { type } = fieldOf(field);
  if (type === 'day' || (type === 'birthday' && isDateCell(from)))
    return dateCell(parseDay(value, 'dmy')) ?? value;
  return value;
}

function fits(field: FieldId, value: string): boolean {
  if (value === '') return true;
  const { type } = fieldOf(field);
  if (type === 'phone') return parsePhone(value).e164 !== null;
  if (type === 'email') return parseEmail(value).address !== null;
  return type !== 'day' || parseDay(value, 'dmy') !== null;
}

/** Does the cell say what the old one says, perhaps in another spelling? */
function isSameValue(field: FieldId, old: Cell, cell: Cell): boolean {
  if (sameCell(old, cell)) return true;
  const { type } = fieldOf(field);
  if (type === 'phone') {
    const [a, b] = [parsePhone(old).e164, parsePhone(cell).e164];
    return a !== null && a === b;
  }
  return typeof old === 'string' && typeof cell === 'string' && foldText(old) === foldText(cell);
}

/**
 * As rows of the Repairs sheet. Where the cell is found again is said by its row as it is after the change: order
 * rows are known by what they say.
 */
function repairsOf(
  cells: readonly Corrected[],
  snapshot: Snapshot,
  after: Snapshot,
  request: ModelRequest,
  { today, user, language }: DeskContext,
): readonly StoredRepair[] {
  const { identified } = buildModel(after, request);
  const { repairKinds, repairStatus } = messagesIn(language).crm.choices;
  const there = storedRepairs(sheetOf(snapshot, ourSheets(snapshot).get('repairs') ?? ''));
  let no = there.reduce((most, entry) => Math.max(most, entry.no), 0);
  return cells.map((one): StoredRepair => {
    const table = identified.find(
      ({ clean }) => clean.table.sheet === one.sheet && clean.table.dataRows.includes(one.row),
    );
    const identity = table?.identityOf(table.clean.table.dataRows.indexOf(one.row)) ?? '';
    const at = repairAt(one.field, identity);
    const key = repairKey('correction', `${at}|${today}|${++no}`, one.from);
    const shown: readonly Cell[] = [
      ...[no, repairStatus.accepted, repairKinds.correction, one.sheet, one.row + 1],
      `${columnName(one.column)} (${one.header})`,
      table?.clean.table.role === 'customers' ? identity : null,
      ...[cellText(one.from, language), cellText(one.to, language)],
      evidenceText(language, evidenceOf('correction.byHand', {})),
      ...[user === '' ? null : user, dateCell(today)],
      ...[key, JSON.stringify(one.from), JSON.stringify(one.to), at],
    ];
    return {
      ...{ no, status: 'accepted', kind: 'correction', key, from: one.from, to: one.to, at },
      ...{ by: user === '' ? null : user, when: today, shown },
    };
  });
}

function isFieldId(text: string): text is FieldId {
  return Object.keys(fields).includes(text);
}
