import type { SendChannel } from '../care/channel';
import type { SheetId } from '../crm/places';
import type { Language } from '../messages';
import type { DayNumber } from '../model/day';
import type { CrmFieldId } from '../model/fields';
import type { Change, ChangeSet } from '../workbook/changeSet';
import type { BeforeView } from '../workbook/inverse';
import type { Snapshot } from '../workbook/snapshot';
import type { Calls, OutgoingMessage } from './calls';
import type { HostView } from './views';

/**
 * All that a host can do. The core answers a call of the sidebar as a generator that asks for these one at a time
 * (`yield* on('read', …)`), so the same answer runs on a host that answers at once (Apps Script) and on one that
 * answers later (Excel, the workbench): `runNow` here, `runLater` in the sidebar's room.
 */
export interface Verbs {
  readonly facts: () => HostFacts;
  /**
   * `all`: every sheet, but of backups (`isBackupSheet`) the name alone, without values; else only those that are
   * named. Always with the state sheet and all names. Sheets that are not there are left out.
   */
  readonly read: (needs: Needs) => Snapshot;
  /** Nobody else's command may run until `unlock`; false where another one does. */
  readonly lock: () => boolean;
  readonly unlock: () => null;
  /**
   * What is there now of all that the changes and looks touch, read in bulk. What was read before the last `apply`
   * does not count: sending asks whether the next rows of its log are free while people type.
   */
  readonly before: (changes: readonly Change[], looks: ChangeSet['looks']) => BeforeView;
  /**
   * Applies changes in order and flushes them. Where `mayPause`, stops when this call has worked long enough;
   * answers how many it applied, at least one.
   */
  readonly apply: (changes: readonly Change[], mayPause: boolean) => number;
  /** A hidden copy of a sheet with values, formulas and formats, last in the book. */
  readonly copySheet: (sheet: string, as: string) => null;
  /** Shown where the host can show it while a call runs; true: the user wants to stop. */
  readonly progress: (share: number, text: string) => boolean;
  readonly select: (sheet: string, row: number, column: number) => null;
  /** Shows only rows whose cell of that column holds the text, below the header row; null shows all. */
  readonly filterRows: (place: FilterPlace, text: string | null) => null;
  readonly daily: (hour: number | null) => null;
  /** Keeps the user's name for the logs, outside the workbook. */
  readonly setUser: (name: string) => null;
  readonly send: (message: OutgoingMessage) => Sent;
  readonly freezeFormulas: () => number;
  readonly reenterFormulas: () => number;
}

/** What a host knows of its daily run. Moments as `HostFacts.moment`. */
export interface DailyFacts {
  /** null: nobody has switched it on. */
  readonly hour: number | null;
  /** The name of whoever did, as far as it is known; ''. */
  readonly by: string;
  /** Was it the user who asks? */
  readonly isMine: boolean;
  /** When it was switched on. */
  readonly since: string | null;
  /** When it last ran to its end. */
  readonly lastRun: string | null;
  /** The last run after that which did not, and the sentence that says why. */
  readonly refused: { readonly moment: string; readonly why: string } | null;
}

export interface HostFacts extends Pick<HostView, 'kind' | 'can' | 'notices' | 'user'> {
  /** null on a host without a daily run. */
  readonly daily: DailyFacts | null;
  /** In which to answer, where somebody asked for one; left out: the workbook's. What is written stays in the workbook's. */
  readonly language?: Language;
  readonly today: DayNumber;
  /** Minutes since midnight in the workbook's time zone: sending keeps to the care hours. */
  readonly minuteOfDay: number;
  /** ISO text of this moment with the zone's wall clock, for logs: 2026-11-28T09:30. */
  readonly moment: string;
  /** Minutes that this clock is ahead of UTC at this moment; left out: unknown. */
  readonly utcOffset?: number;
  /** Where the user is in the grid, 0-based; null where unknown. */
  readonly selection: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** E-mails that may still be sent today; null: unknown. */
  readonly quota: number | null;
  /** Gateways whose keys are set on this host; left out: none. */
  readonly gateways?: readonly Exclude<SendChannel, 'email'>[];
  /** The user's own address, for a trial message; '' where unknown. */
  readonly ownAddress: string;
  /** This host's one name in the Settings' sender's seat; a host with locks is always the seat. */
  readonly isSendersSeat: boolean;
  /** A whole change set is applied at once or not at all, so no journal is needed. */
  readonly isAtomic: boolean;
  /** Cells that the workbook may still take; null: no limit worth a check. */
  readonly cellsFree: number | null;
  /** Has it `copySheet`? Where not, the core makes no backups and says so. Left out: it has. */
  readonly copiesSheets?: boolean;
}

export type Needs =
  | 'all'
  | {
      readonly sheets: readonly SheetId[];
      readonly customers: boolean;
      /** Sheets by their own names besides, backups among them. */
      readonly named?: readonly string[];
    };

export interface FilterPlace {
  readonly sheet: string;
  readonly headerRow: number;
  readonly column: number;
  readonly field: CrmFieldId;
}

export type Sent =
  | { readonly ok: true; readonly id: string }
  /** `isSure` false: it may have gone out. */
  | { readonly ok: false; readonly isSure: boolean; readonly why: string };

export type Step = {
  [V in keyof Verbs]: { readonly verb: V; readonly args: Parameters<Verbs[V]> };
}[keyof Verbs];

/** An answer in the making. */
export type Answering<T> = Generator<Step, T, unknown>;

/** Asks the host for one thing. */
export function* on<V extends keyof Verbs>(
  verb: V,
  ...args: Parameters<Verbs[V]>
): Answering<ReturnType<Verbs[V]>> {
  return (yield { verb, args } as Step) as ReturnType<Verbs[V]>;
}

/** Runs an answer on a host that does everything at once. What a verb throws is thrown into the answer. */
export function runNow<T>(answering: Answering<T>, verbs: Verbs): T {
  let next = answering.next();
  while (!next.done) {
    const { verb, args } = next.value;
    let result: unknown;
    try {
      result = (verbs[verb] as (...all: readonly unknown[]) => unknown)(...args);
    } catch (error) {
      next = answering.throw(error);
      continue;
    }
    next = answering.next(result);
  }
  return next.value;
}

/** The one entry of every host: `answer` of the core. */
export type Answer = <K extends keyof Calls>(
  command: K,
  args: Calls[K]['args'],
) => Answering<Calls[K]['answer']>;
