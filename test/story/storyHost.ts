import { storedRepairs } from '../../shared/crm/sheets/repairsSheet';
import { ourSheets } from '../../shared/crm/userSheets';
import type {
  Action,
  CallId,
  Calls,
  Correction,
  Progress,
  SendPreview,
  SendReport,
} from '../../shared/desk/calls';
import type { CustomerView, TodayView } from '../../shared/desk/views';
import type { Rect } from '../../shared/workbook/address';
import type { Cell } from '../../shared/workbook/cell';
import { cellAt, type Snapshot, sheetOf } from '../../shared/workbook/snapshot';
import type { Later } from '../hosts/hosts';
import { fieldText, readEml } from '../sending/readEml';
import type { SheetLooks } from './shopLooks';

/** A host as the story needs it: what the shop owner does there, by the doors that the host has for it. */
export interface StoryHost {
  /** Makes it nine in the morning of that day. */
  readonly begin: (day: string) => Later<void>;
  readonly read: () => Later<Snapshot>;
  readonly understood: () => Later<Understood>;
  readonly convert: (correction: Correction) => Later<void>;
  readonly repair: (status: 'accepted' | 'refused' | 'undone', meant: RepairMeant) => Later<void>;
  readonly merge: (id: string, into: string) => Later<void>;
  /** What a formula with this function shows. */
  readonly formula: (name: string, args: readonly FormulaArgument[]) => Later<unknown>;
  readonly customer: (id: string) => Later<CustomerView>;
  readonly today: () => Later<TodayView>;
  readonly previewSend: () => Later<SendPreview>;
  readonly send: (keys: readonly string[]) => Later<readonly Gone[]>;
  readonly snooze: (key: string, until: string) => Later<void>;
  readonly called: (key: string, outcome: string) => Later<void>;
  readonly refresh: () => Later<void>;
  readonly backup: () => Later<void>;
  readonly restore: () => Later<void>;
  readonly leave: () => Later<void>;
  /** What a person types, and a column that they insert before the one at that index. */
  readonly type: (sheet: string, cells: readonly Typed[]) => Later<void>;
  readonly insertColumn: (sheet: string, at: number) => Later<void>;
  /** The user's sheets besides their values, in the host's own terms. */
  readonly looks: () => Later<readonly SheetLooks[]>;
  /** Closes the workbook. */
  readonly end?: () => Later<void>;
}

export interface Understood {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number | null;
  readonly from: string | null;
  readonly to: string | null;
  /** `Sheet!A field` of every column in use. */
  readonly columns: readonly string[];
}

/** By kind, or one by its key. */
export type RepairMeant = { readonly kind: string } | { readonly key: string };

export type FormulaArgument = Cell | RangeRef;

/** Cells of a sheet. */
export interface RangeRef extends Rect {
  readonly sheet: string;
}

export function isRange(argument: FormulaArgument): argument is RangeRef {
  return typeof argument === 'object' && argument !== null && 'rows' in argument;
}

/** The arguments as a host hands them over: a range as rows of cells. */
export function handedOver(
  snapshot: Snapshot,
  args: readonly FormulaArgument[],
): readonly (Cell | readonly (readonly Cell[])[])[] {
  return args.map((arg) => {
    if (!isRange(arg)) return arg;
    const sheet = sheetOf(snapshot, arg.sheet)!;
    return Array.from({ length: arg.rows }, (_, r) =>
      Array.from({ length: arg.columns }, (_, c) => cellAt(sheet, arg.row + r, arg.column + c)),
    );
  });
}

/** A message as it left: sent, or as a draft. */
export interface Gone {
  readonly to: string;
  readonly subject: string;
}

export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export type Call = <K extends CallId>(command: K, args: Calls[K]['args']) => Later<Calls[K]['answer']>;

/** What every host with the sidebar's calls does alike. */
export function byCalls(
  call: Call,
): Omit<StoryHost, 'begin' | 'read' | 'formula' | 'send' | 'type' | 'insertColumn' | 'looks'> {
  const act = async (action: Action): Promise<void> => {
    let progress: Progress = await call('apply', { action });
    while (!progress.isDone) progress = await call('continue', {});
    if (progress.isRefused) throw new Error(`${action.kind}: ${progress.text}`);
  };
  return {
    async understood() {
      const { customers, orders, revenue, from, to, tables } = await call('start', { corrections: [] });
      const columns = tables.flatMap(({ sheet, isUsed, columns: all }) =>
        all.flatMap(({ column, field }) => (isUsed && field !== null ? [`${sheet}!${column} ${field}`] : [])),
      );
      return { customers, orders, revenue, from, to, columns };
    },
    convert: (correction) => act({ kind: 'convert', corrections: [correction], language: 'vi' }),
    repair: (status, meant) =>
      act({
        kind: 'repairs',
        status,
        of: 'kind' in meant ? { ofKind: meant.kind } : { keys: [meant.key] },
      }),
    merge: (id, into) => act({ kind: 'merge', id, into }),
    async customer(id) {
      const found = await call('customer', { by: 'id', text: id });
      if (found.kind !== 'one') throw new Error(`customer requires ${id}`);
      return found.customer;
    },
    today: () => call('today', { most: 100 }),
    previewSend: () => call('previewSend', { keys: 'all' }),
    snooze: (key, until) => act({ kind: 'care', key, status: 'snoozed', until, channel: null, outcome: '' }),
    called: (key, outcome) =>
      act({ kind: 'care', key, status: 'done', until: null, channel: 'Gọi điện', outcome }),
    refresh: () => act({ kind: 'refresh' }),
    backup: () => act({ kind: 'backup' }),
    async restore() {
      const { backups } = await call('settings', {});
      await act({ kind: 'restore', backup: backups.at(-1)!.name });
    },
    leave: () => act({ kind: 'leave' }),
  };
}

/** Drafts as what would leave: an .eml file, or the address of a page to write mail on. */
export function goneAsDrafts({ drafts }: SendReport): readonly Gone[] {
  return drafts.map(({ url, file }) => {
    if (file !== null) {
      const { fields } = readEml(file.text);
      return { to: fieldText(fields, 'To'), subject: fieldText(fields, 'Subject') };
    }
    const asked = new URL(url).searchParams;
    return { to: asked.get('to') ?? '', subject: asked.get('subject') ?? '' };
  });
}

export function repairsIn(snapshot: Snapshot): ReturnType<typeof storedRepairs> {
  return storedRepairs(sheetOf(snapshot, ourSheets(snapshot).get('repairs') ?? ''));
}
