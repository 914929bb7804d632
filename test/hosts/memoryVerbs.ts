import { placeOfSheet } from '../../shared/crm/places';
import { ourSheets } from '../../shared/crm/userSheets';
import { answer } from '../../shared/desk/answer';
import type { Action, CallId, Calls, Progress } from '../../shared/desk/calls';
import { type HostFacts, type Needs, runNow, type Verbs } from '../../shared/desk/verbs';
import { isoOfDay } from '../../shared/model/day';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Change } from '../../shared/workbook/changeSet';
import { memoryView } from '../../shared/workbook/memoryView';
import {
  type MemorySheet,
  type MemoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { bareSheet, type Snapshot } from '../../shared/workbook/snapshot';
import { isBackupSheet, STATE_SHEET } from '../../shared/workbook/state';
import { TODAY } from '../commands/shop';

/** How a host in memory behaves; what is left out is the kind host that does all at once. */
export interface Manners {
  readonly facts?: Partial<HostFacts>;
  /** The host dies at this verb call, counted from 0: nothing after it is done, not even `unlock`. */
  readonly diesAt?: number;
  /** Where it dies in `apply`: this share of the changes is applied, and half of the next one. */
  readonly diesAfter?: number;
  /** Changes that one call applies where it may pause. */
  readonly slice?: number;
  readonly isLocked?: boolean;
  /** `progress` says that the user wants to stop. */
  readonly stops?: boolean;
}

export interface MemoryHost {
  readonly verbs: Verbs;
  /** The verbs that were called, in order. */
  readonly calls: readonly (keyof Verbs)[];
}

export class HostDied extends Error {}

/** A host over a workbook in memory: the reference of the verbs, with deaths and pauses at will. */
export function memoryHost(workbook: MemoryWorkbook, manners: Manners = {}): MemoryHost {
  const calls: (keyof Verbs)[] = [];
  let isDead = false;
  const doors = plainVerbs(workbook, manners);
  const guarded = Object.fromEntries(
    Object.entries(doors).map(([name, verb]) => [
      name,
      (...args: never[]) => {
        if (isDead) throw new HostDied(`the host died before ${name}`);
        calls.push(name as keyof Verbs);
        if (calls.length - 1 === manners.diesAt) {
          isDead = true;
          if (name === 'apply') applyPartly(workbook, args[0]!, manners.diesAfter ?? 0);
          if (name === 'copySheet' && manners.diesAfter === 1)
            (verb as (...all: never[]) => unknown)(...args);
          throw new HostDied(`the host died in ${name}`);
        }
        return (verb as (...all: never[]) => unknown)(...args);
      },
    ]),
  );
  return { verbs: guarded as unknown as Verbs, calls };
}

/** One call of the sidebar. */
export function ask<K extends CallId>(
  workbook: MemoryWorkbook,
  command: K,
  args: Calls[K]['args'],
  manners: Manners = {},
): Calls[K]['answer'] {
  return runNow(answer(command, args), memoryHost(workbook, manners).verbs);
}

/** An action to its end, as the sidebar drives it. */
export function act(workbook: MemoryWorkbook, action: Action, manners: Manners = {}): Progress {
  let progress = ask(workbook, 'apply', { action }, manners);
  for (let calls = 0; !progress.isDone; calls++) {
    if (calls > 10_000) throw new Error('act requires an action that comes to an end');
    progress = ask(workbook, 'continue', {}, manners);
  }
  return progress;
}

function plainVerbs(workbook: MemoryWorkbook, manners: Manners): Verbs {
  return {
    facts: () => ({ ...FACTS, ...manners.facts }),
    read: (needs) => readOf(workbook, needs),
    lock: () => manners.isLocked !== true,
    unlock: () => null,
    before: () => memoryView(workbook),
    apply(changes, mayPause) {
      const count = mayPause ? Math.min(changes.length, manners.slice ?? changes.length) : changes.length;
      // As a host does: over a wire of JSON.
      applyToMemory(workbook, JSON.parse(JSON.stringify(changes.slice(0, count))) as readonly Change[]);
      return count;
    },
    copySheet(sheet, as) {
      const original = workbook.sheets.find(({ name }) => name === sheet);
      if (!original) throw new Error(`copySheet requires a sheet "${sheet}"`);
      if (workbook.sheets.some(({ name }) => name === as)) throw new Error(`"${as}" is taken`);
      workbook.sheets.push(copyOf(original, as));
      return null;
    },
    progress: () => manners.stops === true,
    select: () => null,
    filterRows: () => null,
    daily: () => null,
    setUser: () => null,
    send: () => ({ ok: false, isSure: true, why: 'no mail in memory' }),
    freezeFormulas: () => 0,
    reenterFormulas: () => 0,
  };
}

const FACTS: HostFacts = {
  kind: 'workbench',
  can: ['host', 'start', 'preview', 'apply', 'continue', 'settings'],
  daily: null,
  notices: [],
  user: 'Lan',
  today: TODAY,
  minuteOfDay: 9 * 60,
  moment: `${isoOfDay(TODAY)}T09:00`,
  selection: null,
  quota: null,
  ownAddress: '',
  isSendersSeat: true,
  isAtomic: false,
  cellsFree: null,
};

function readOf(workbook: MemoryWorkbook, needs: Needs): Snapshot {
  const all = snapshotOfMemory(workbook);
  if (needs === 'all') {
    return { ...all, sheets: all.sheets.map((one) => (isBackupSheet(one.name) ? bareSheet(one.name) : one)) };
  }
  const ours = ourSheets(all);
  const names = new Set<string | null>([STATE_SHEET, ...(needs.named ?? [])]);
  for (const id of needs.sheets) names.add(placeOfSheet(all, id));
  if (needs.customers) {
    const ourNames = new Set(ours.values());
    for (const { name, sheet } of all.names)
      if (/^sk_t\d+_/.test(name) && !ourNames.has(sheet)) names.add(sheet);
    names.add(placeOfSheet(all, 'customers'));
  }
  return { ...all, sheets: all.sheets.filter(({ name }) => names.has(name)) };
}

function copyOf(sheet: MemorySheet, name: string): MemorySheet {
  return structuredClone({ ...sheet, name, hidden: true });
}

/** Some of the changes, and of a write that comes next its first column alone. */
function applyPartly(workbook: MemoryWorkbook, changes: readonly Change[], share: number): void {
  const count = Math.floor(changes.length * share);
  applyToMemory(workbook, changes.slice(0, count));
  const next = changes[count];
  if (share > 0 && next?.kind === 'write') {
    applyToMemory(workbook, [
      { ...next, columns: next.columns.slice(0, Math.ceil(next.columns.length / 2)) },
    ]);
  }
}
