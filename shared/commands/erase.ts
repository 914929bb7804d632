import type { ModelRequest } from '../crm/buildModel';
import { placesOfColumns } from '../crm/places';
import { ourSheets } from '../crm/userSheets';
import type { Action } from '../desk/calls';
import type { DeskContext } from '../desk/deskContext';
import type { Language } from '../messages';
import { type Finding, finding } from '../model/finding';
import { erasedId } from '../person/erasedId';
import { findPerson, type PersonTraces } from '../person/findPerson';
import { marksOfText, type PersonMarks } from '../person/personMarks';
import { requestChanges, requestRows } from '../person/requests';
import type { Trace } from '../person/trace';
import { type Person, personOfId } from '../person/whoIs';
import { blockedWith } from '../sending/blockList';
import { type Backup, backupsJson, backupsOf, filledCells } from '../workbook/backup';
import { cellWrites } from '../workbook/cellWrites';
import type { Change, Write } from '../workbook/changeSet';
import { fingerprint } from '../workbook/fingerprint';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { isBackupSheet, isMachineSheet, memoryOf, stateOf } from '../workbook/state';
import { type Plan, refusal } from './plan';
import { planUpdate, reliances } from './update';

export type EraseAction = Extract<Action, { readonly kind: 'erase' }>;

/**
 * Empties every cell that is the person's, in the user's sheets, in ours and in the copies of backups, and computes the
 * rest anew without them. Rows stay where they are, for the user's formulas count on their places. With `orders: keep`
 * the figures of their orders stay and belong to nobody. What only a name ties to them goes where its key is among
 * `maybes`. What stays is the row of the request and, in the state, hashes of their phones and e-mails, so that they
 * are not written to again. Neither undo nor journal nor backup can bring them back (Law 91/2025/QH15, art. 14).
 *
 * Their own row goes last: an erasure that was cut off finds them again and goes on. `snapshot` has the cells of the
 * copies. O(cells), as a refresh.
 */
export function planErase(
  snapshot: Snapshot,
  args: EraseAction,
  request: ModelRequest,
  context: DeskContext,
): Plan {
  const { language } = context;
  const person = personOfId(snapshot, args.id) ?? strangerOf(args.id);
  if (person === null) return erasedBefore(snapshot, args.id, request, language);
  const found = findPerson(snapshot, person);
  const chosen = chosenTraces(found, args);
  if (chosen.length === 0) {
    return refusal('erase', finding('person.nothing', 'error', {}, { id: args.id }), language);
  }
  const own = new Set(person.rows.map(({ sheet, row }) => `${sheet.name}!${row}`));
  const isLast = ({ sheet, row }: Trace): boolean => own.has(`${sheet}!${row}`);
  const first = writesOf(chosen.filter((trace) => !isLast(trace)));
  const last = writesOf(chosen.filter(isLast));
  const emptied = snapshotWith(snapshot, [...first, ...last]);
  const update = planUpdate(emptied, 'erase', request);
  const again = update.isRefused ? [] : update.changeSet.changes;
  const log = requestChanges(emptied, { ...doneNow(context), id: erasedId(person.id ?? args.id) }, language);
  const backups = renewedBackups(snapshot, emptied, [...first, ...last]);
  return {
    ...update,
    isRefused: false,
    changeSet: {
      command: 'erase',
      reliesOn: reliances(snapshot),
      changes: [...first, ...log.changes, ...again, ...last],
      remembers: {
        ...update.changeSet.remembers,
        ...blockedWith(snapshot, ...ownMarks(person.marks)),
        ...(backups === null ? {} : { backups: backupsJson(backups) }),
        erased: erasures(snapshot) + 1,
      },
      looks: update.changeSet.looks,
      undo: 'none',
      isForGood: true,
      userCells: userWrites(snapshot, chosen),
    },
    findings: eraseFindings(found, chosen, person),
    language,
  };
}

/** How many people were erased: a host that keeps versions of a file drops those of before. */
export function erasures(snapshot: Snapshot): number {
  const count = memoryOf(snapshot).erased;
  return typeof count === 'number' ? count : 0;
}

function strangerOf(text: string): Person | null {
  const marks = marksOfText(text);
  return marks === null ? null : { id: null, name: text, rows: [], marks };
}

/**
 * Cut off behind their last cell: what is left is to compute the rest anew, and to write the state once more, for the
 * half of its sheet that is not in use may still hold what was asked for.
 */
function erasedBefore(snapshot: Snapshot, id: string, request: ModelRequest, language: Language): Plan {
  const isDone = requestRows(snapshot).some((row) => row.id === erasedId(id) && row.kind === 'erase');
  if (!isDone) return refusal('erase', finding('desk.unknownCustomer', 'error', {}, { id }), language);
  const update = planUpdate(snapshot, 'erase', request);
  const remembers = { ...update.changeSet.remembers, erased: erasures(snapshot) + 1 };
  return { ...update, changeSet: { ...update.changeSet, remembers, undo: 'none', isForGood: true } };
}

function chosenTraces({ traces }: PersonTraces, { orders, maybes }: EraseAction): readonly Trace[] {
  const named = new Set(maybes);
  return traces.filter(
    ({ isSure, isFigure, key }) => (isSure || named.has(key)) && (!isFigure || orders === 'erase'),
  );
}

function writesOf(traces: readonly Trace[]): readonly Write[] {
  return cellWrites(traces.map(({ sheet, row, column, left }) => ({ sheet, row, column, cell: left })));
}

/** The user's own cells among them: not ours, no copies, no formulas that stay. */
function userWrites(snapshot: Snapshot, traces: readonly Trace[]): readonly Write[] {
  const ours = new Set(ourSheets(snapshot).values());
  const columns = new Set(
    placesOfColumns(snapshot).flatMap(({ sheet, columns: own }) =>
      [...own.values()].map((c) => `${c}!${sheet}`),
    ),
  );
  const isUsers = ({ sheet, column, isResult }: Trace): boolean =>
    !isResult && !ours.has(sheet) && !isMachineSheet(sheet) && !columns.has(`${column}!${sheet}`);
  return writesOf(traces.filter(isUsers));
}

/** Phones and e-mails that are theirs alone: a number of the family is still the others'. */
function ownMarks({ phones, emails, shared }: PersonMarks): readonly string[] {
  return [...phones, ...emails].filter((mark) => !shared.has(mark));
}

function doneNow({ today, user }: DeskContext) {
  return { kind: 'erase', how: '', note: '', today, by: user } as const;
}

/** The cards of the backups whose copies change; null where none does. */
function renewedBackups(
  before: Snapshot,
  after: Snapshot,
  writes: readonly Change[],
): readonly Backup[] | null {
  const touched = new Set(writes.flatMap((change) => (change.kind === 'write' ? [change.sheet] : [])));
  const backups = backupsOf(stateOf(before));
  if (!backups.some(({ sheets }) => sheets.some(({ copy }) => touched.has(copy)))) return null;
  return backups.map((backup) => {
    let { cells } = backup;
    const sheets = backup.sheets.map((backed) => {
      const [old, copy] = [sheetOf(before, backed.copy), sheetOf(after, backed.copy)];
      if (!touched.has(backed.copy) || !old || !copy) return backed;
      cells += filledCells(copy) - filledCells(old);
      return { ...backed, fingerprint: fingerprint(copy, null) };
    });
    return { ...backup, cells, sheets };
  });
}

function eraseFindings(
  { traces, sheetNames }: PersonTraces,
  chosen: readonly Trace[],
  { marks }: Person,
): readonly Finding[] {
  const copies = chosen.filter(({ sheet }) => isBackupSheet(sheet)).length;
  const taken = new Set(chosen);
  const isLeft = (trace: Trace): boolean => !trace.isSure && !trace.isFigure && !taken.has(trace);
  const maybes = new Set(traces.filter(isLeft).map(({ key }) => key));
  return [
    finding('erase.forGood', 'warning', {}, {}),
    ...(copies > 0 ? [finding('erase.copies', 'info', {}, { count: copies })] : []),
    ...(maybes.size > 0
      ? [finding('erase.maybesLeft', 'warning', {}, { count: maybes.size, first: [...maybes][0]! })]
      : []),
    ...(marks.sharedWith.length > 0
      ? [finding('person.shared', 'warning', {}, { ids: marks.sharedWith.join(', ') })]
      : []),
    ...sheetNames.map((sheet) => finding('erase.sheetName', 'warning', { sheet }, { sheet })),
    finding('erase.notSeen', 'info', {}, {}),
  ];
}
