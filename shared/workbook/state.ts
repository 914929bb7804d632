import { isBlank } from './cell';
import type { Change, ChangeSet, Json, Reliance, Write } from './changeSet';
import { type SheetSnapshot, type Snapshot, sheetOf } from './snapshot';
import { parseJson, pieces, safeJson } from './stateText';

/**
 * What the machine remembers travels in the workbook: one hidden sheet with JSON cut into cells. Any host
 * refreshes, undoes or leaves what another converted. Nothing secret is ever in it. The JSON stands in columns A
 * and B or in C and D, and B1 says which: a new state is written beside the old one before that one cell turns, so
 * a host that is cut off leaves the old state or the new one, never a torn one.
 */
export const STATE_SHEET = '_so_khach';

/** Hidden copies of the user's sheets begin their names so, with the day and a number behind it. */
export const BACKUP_PREFIX = `${STATE_SHEET}_`;

/** The state sheet and backups: nothing of them is ever read as the user's data. */
export function isMachineSheet(name: string): boolean {
  return name === STATE_SHEET || isBackupSheet(name);
}

export function isBackupSheet(name: string): boolean {
  return name.startsWith(BACKUP_PREFIX);
}

export interface State {
  readonly version: 1;
  /** Small facts by name: the next customer number, where accepted repairs stand, … */
  readonly memory: Readonly<Record<string, Json>>;
  /** How to undo the last command, and what the workbook must still hold for that. */
  readonly undo: UndoEntry | null;
  /** Written before an apply and taken away after it: if it stands there, the apply was cut off or is paused. */
  readonly journal: JournalEntry | null;
  /** What is left of an apply that was paused; where it stands is the cursor's business. */
  readonly pending: Pending | null;
  readonly cursor: Cursor | null;
  /**
   * Marks of sixteen digits each, one after the other, of occasions whose message went out or may have: a row that
   * somebody deletes from the sent log frees none (sending/sentMarks.ts).
   */
  readonly sent: string;
}

/** How to go back from an apply that is not finished. */
export interface JournalEntry extends UndoEntry {
  /** What the user asked for, to plan it anew once it is taken back; null where it is not to be. */
  readonly action: Json;
}

/** Written once, when an apply pauses for the first time; all else that moves on is in the cursor. */
export interface Pending {
  readonly changes: readonly Change[];
  /** Changes of the whole apply. */
  readonly total: number;
  /** The state's memory when all is done. */
  readonly memory: State['memory'];
  readonly undo: ChangeSet['undo'];
}

/** One cell that is cheap to move. */
export interface Cursor {
  /** Changes of `Pending.changes` that are applied. */
  readonly at: number;
  /** A slice is on its way: if this is found, it was cut off. */
  readonly isRunning: boolean;
  /** The sheets as the last slice left them. */
  readonly expects: readonly Reliance[];
}

export interface UndoEntry {
  readonly command: string;
  readonly inverse: readonly Change[];
  /** The blocks as the command left them. */
  readonly after: readonly Reliance[];
  /** The state sheet was made by this command: undoing it takes the sheet away. */
  readonly first: boolean;
  /** Small facts as they were before, for those that the undo puts back. */
  readonly memory?: State['memory'];
  /** What the command wrote over cells that the user typed: a cell that holds neither is the user's newer word. */
  readonly over?: readonly Write[];
}

export const EMPTY_STATE: State = {
  version: 1,
  memory: {},
  undo: null,
  journal: null,
  pending: null,
  cursor: null,
  sent: '',
};

/** The state of a workbook; null where it has none (it was never converted) or the sheet is not ours. */
export function stateOf(snapshot: Snapshot): State | null {
  const sheet = sheetOf(snapshot, STATE_SHEET);
  if (sheet === undefined || !isStateSheet(sheet)) return null;
  const texts = textsOf(sheet);
  return {
    version: 1,
    memory: (parseJson(texts.get('memory')) as State['memory'] | undefined) ?? {},
    undo: (parseJson(texts.get('undo')) as UndoEntry | undefined) ?? null,
    journal: (parseJson(texts.get('journal')) as JournalEntry | undefined) ?? null,
    pending: (parseJson(texts.get('pending')) as Pending | undefined) ?? null,
    cursor: (parseJson(texts.get('cursor')) as Cursor | undefined) ?? null,
    sent: texts.get('sent') ?? '',
  };
}

/** Does the sheet of that name begin as ours does? */
export function isStateSheet({ values }: SheetSnapshot): boolean {
  return values[0]?.[0] === MARK;
}

/** Ours that was cut off before its mark was written: below a blank first row nothing but our keys; or blank. */
export function isStateSheetBegun({ values }: SheetSnapshot): boolean {
  return values.every((row, at) => row.every(isBlank) || (at > 0 && KEYS.some((key) => key === row[0])));
}

/** What the state remembers, without a look at the undo, which may be as large as the workbook; {} for none. */
export function memoryOf(snapshot: Snapshot): State['memory'] {
  const sheet = sheetOf(snapshot, STATE_SHEET);
  if (sheet === undefined || !isStateSheet(sheet)) return {};
  return (parseJson(textsOf(sheet).get('memory')) as State['memory'] | undefined) ?? {};
}

/** The text of each part of the state, its cells joined. */
export function textsOf(sheet: SheetSnapshot): ReadonlyMap<string, string> {
  const side = sideOf(sheet);
  const texts = new Map<string, string>();
  for (const row of sheet.values.slice(1)) {
    const key = String(row[side] ?? '');
    if (key !== '') texts.set(key, (texts.get(key) ?? '') + String(row[side + 1] ?? ''));
  }
  return texts;
}

/** The changes that make the state sheet say `state`. */
export function writeState(state: State, existing: SheetSnapshot | undefined): readonly Change[] {
  const keys: string[] = [];
  const texts: string[] = [];
  for (const key of KEYS) {
    if (state[key] === null) continue;
    for (const text of pieces(key === 'sent' ? state.sent : safeJson(state[key]))) {
      keys.push(key);
      texts.push(text);
    }
  }
  const old = existing?.values[0]?.[0] === MARK ? sideOf(existing) : null;
  const side = old === LEFT ? RIGHT : LEFT;
  const sheet = STATE_SHEET;
  const rows = existing?.values.length ?? 0;
  const emptied = (column: number, from: number): readonly Change[] =>
    rows <= from
      ? []
      : [{ kind: 'clear', sheet, rect: { row: from, column, rows: rows - from, columns: 2 } }];
  return [
    ...(existing ? [] : [{ kind: 'createSheet' as const, sheet, hidden: true }]),
    ...emptied(side, 1 + keys.length),
    { kind: 'write', sheet, row: 1, column: side, columns: [keys, texts] },
    { kind: 'write', sheet, row: 0, column: 0, columns: [[MARK], [VERSIONS[side]]] },
    ...(old === null ? [] : emptied(old, 1)),
  ];
}

/** The change that moves the cursor of a state that has one: it stands above all else. */
export function writeCursor(cursor: Cursor, sheet: SheetSnapshot): Change {
  const column = sideOf(sheet) + 1;
  return { kind: 'write', sheet: STATE_SHEET, row: 1, column, columns: [[safeJson(cursor)]] };
}

const MARK = 'so-khach';
const KEYS = ['cursor', 'memory', 'undo', 'journal', 'pending', 'sent'] as const;
const LEFT = 0;
const RIGHT = 2;
const VERSIONS = { [LEFT]: 'version 1', [RIGHT]: 'version 1 C' } as const;

/** The column of the keys. */
export function sideOf(sheet: SheetSnapshot): typeof LEFT | typeof RIGHT {
  return sheet.values[0]?.[1] === VERSIONS[RIGHT] ? RIGHT : LEFT;
}
