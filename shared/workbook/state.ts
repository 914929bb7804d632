import type { Cell } from './cell';
import type { Change, Json, Reliance } from './changeSet';
import { type SheetSnapshot, type Snapshot, sheetOf } from './snapshot';

/**
 * What the machine remembers travels in the workbook: one hidden sheet with JSON cut into cells. Any host
 * refreshes, undoes or leaves what another converted. Nothing secret is ever in it.
 */
export const STATE_SHEET = '_so_khach';

export interface State {
  readonly version: 1;
  /** Small facts by name: the next customer number, where accepted repairs stand, … */
  readonly memory: Readonly<Record<string, Json>>;
  /** How to undo the last command, and what the workbook must still hold for that. */
  readonly undo: UndoEntry | null;
  /** Written before an apply and taken away after it: if it stands there, the apply was cut off. */
  readonly journal: UndoEntry | null;
}

export interface UndoEntry {
  readonly command: string;
  readonly inverse: readonly Change[];
  /** The blocks as the command left them. */
  readonly after: readonly Reliance[];
  /** The state sheet was made by this command: undoing it takes the sheet away. */
  readonly first: boolean;
}

export const EMPTY_STATE: State = { version: 1, memory: {}, undo: null, journal: null };

/** A cell takes 32,767 characters in Excel and 50,000 in Sheets; JSON of this many UTF-16 units fits both. */
const CELL_CHARACTERS = 30_000;

/** The state of a workbook; null where it has none (it was never converted) or the sheet is not ours. */
export function stateOf(snapshot: Snapshot): State | null {
  const sheet = sheetOf(snapshot, STATE_SHEET);
  if (sheet?.values[0]?.[0] !== 'so-khach') return null;
  const texts = new Map<string, string>();
  for (const row of sheet.values.slice(1)) {
    const key = String(row[0] ?? '');
    texts.set(key, (texts.get(key) ?? '') + String(row[1] ?? ''));
  }
  return {
    version: 1,
    memory: (parseJson(texts.get('memory')) as State['memory'] | undefined) ?? {},
    undo: (parseJson(texts.get('undo')) as UndoEntry | undefined) ?? null,
    journal: (parseJson(texts.get('journal')) as UndoEntry | undefined) ?? null,
  };
}

/** The changes that make the state sheet say `state`. */
export function writeState(state: State, existing: SheetSnapshot | undefined): readonly Change[] {
  const keys: string[] = ['so-khach'];
  const texts: Cell[] = [`version ${state.version}`];
  for (const key of ['memory', 'undo', 'journal'] as const) {
    if (state[key] === null) continue;
    const json = safeJson(state[key]);
    for (let at = 0; at < json.length; at += CELL_CHARACTERS) {
      keys.push(key);
      texts.push(json.slice(at, at + CELL_CHARACTERS));
    }
  }
  const changes: Change[] = [];
  if (!existing) changes.push({ kind: 'createSheet', sheet: STATE_SHEET, hidden: true });
  const oldRows = existing?.values.length ?? 0;
  if (oldRows > keys.length) {
    const rect = { row: keys.length, column: 0, rows: oldRows - keys.length, columns: 2 };
    changes.push({ kind: 'clear', sheet: STATE_SHEET, rect });
  }
  changes.push({ kind: 'write', sheet: STATE_SHEET, row: 0, column: 0, columns: [keys, texts] });
  return changes;
}

/** JSON with everything outside of printable ASCII escaped, so that no cut splits a character pair. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
