import type { SendChannel } from '../care/channel';
import type { ReportFinding } from '../commands/reportTypes';
import type { RepairStatus } from '../crm/model';
import type { SettingKey } from '../crm/settings';
import type { SidebarWords } from '../messages/sidebarMessages';
import type { RequestKind } from '../person/requests';
import type { SegmentRow } from '../segments/segmentMap';
import type { Json } from '../workbook/changeSet';
import type {
  CustomerFound,
  HostView,
  PersonFound,
  QualityView,
  SegmentsView,
  SettingsView,
  StartView,
  TodayView,
} from './views';

/**
 * What the sidebar may ask of any host: command names with their arguments and answers. Plain JSON both ways
 * (google.script.run carries nothing else: https://developers.google.com/apps-script/guides/html/reference/run),
 * days as ISO text, rows 1-based and columns by letter as the user sees them, sentences in the user's language.
 * A host answers each name; what it cannot do is not in `HostView.can`. Longer than 200 lines because it is the one
 * list of calls with what they carry.
 */
export interface Calls {
  /** Who and where we are; asked first. */
  readonly host: Call<Nothing, HostView>;
  /** The sidebar's own words in another language than the workbook's. */
  readonly words: Call<{ readonly language: 'vi' | 'en' }, SidebarWords>;
  /** What was found in this workbook; the plan of a conversion without its effect. */
  readonly start: Call<
    { readonly corrections: readonly Correction[]; readonly language?: 'vi' | 'en' | null },
    StartView
  >;
  /** The first `most` customers to care for today; of one owner ('': of nobody), or null for all. */
  readonly today: Call<{ readonly most: number; readonly owner?: string | null }, TodayView>;
  /** One customer, or those that a search finds; `selected`: of the row that the user is on. */
  readonly customer: Call<
    { readonly by: 'query' | 'id'; readonly text: string } | { readonly by: 'selected' },
    CustomerFound
  >;
  /** One person's data: who is meant by an id, phone, e-mail or name, and where in the file they stand. */
  readonly person: Call<{ readonly who: string }, PersonFound>;
  /** All of that as files: JSON for programs, text for people. The request is logged as done. */
  readonly exportPerson: Call<{ readonly who: string }, { readonly files: readonly TextFile[] }>;
  readonly segments: Call<Nothing, SegmentsView>;
  /** The first `most` repairs of each kind, duplicates and customers to ask. */
  readonly data: Call<{ readonly most: number }, QualityView>;
  readonly settings: Call<Nothing, SettingsView>;
  /** What an action would do; nothing is written. */
  readonly preview: Call<{ readonly action: Action }, Preview>;
  /** Begins an action. The answer may say that more is to be done: then `continue` until it is. */
  readonly apply: Call<{ readonly action: Action }, Progress>;
  /** Goes on with an action that was begun, stopped or cut off (`HostView.pending`). */
  readonly continue: Call<Nothing, Progress>;
  /** Shows the user a cell: selects it in the sheet. */
  readonly select: Call<{ readonly sheet: string; readonly row: number; readonly column: string }, Nothing>;
  /** Shows the rows of one segment alone in the customer table, by its id; null shows all again. */
  readonly filterSegment: Call<{ readonly segment: string | null }, Nothing>;
  /** Runs care and refresh by itself each day at this hour; null: no more. `HostView.can` has `daily`. */
  readonly daily: Call<{ readonly hour: number | null }, Nothing>;
  /** Keeps the name that stands in the logs (`HostView.user`); asked once. `HostView.can` has `user`. */
  readonly user: Call<{ readonly name: string }, Nothing>;
  /** Who would get what, and who would not and why. */
  readonly previewSend: Call<{ readonly keys: KeysMeant; readonly channel?: SendChannel }, SendPreview>;
  /** Sends to those of the occurrence keys that may have it, by e-mail unless told otherwise; `toMyself` sends the first as a trial. */
  readonly send: Call<
    { readonly keys: KeysMeant; readonly channel?: SendChannel; readonly toMyself: boolean },
    SendReport
  >;
  /** Items of today's list as a calendar file (RFC 5545), one entry each. */
  readonly calendar: Call<{ readonly keys: KeysMeant }, TextFile>;
  /** Excel only: formulas of ours become their values, or the texts become formulas again. */
  readonly freezeFormulas: Call<Nothing, { readonly count: number }>;
  readonly reenterFormulas: Call<Nothing, { readonly count: number }>;
}

export interface Call<Args, Answer> {
  readonly args: Args;
  readonly answer: Answer;
}

/** Items of today's list: these, or all that is due, beyond the caps too. */
export type KeysMeant = readonly string[] | 'all';

/** A file for the user to keep. */
export interface TextFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
}

export type Nothing = { readonly [key: string]: never };

export type CallId = keyof Calls;

/** A column of the user's as they say it is; field null: leave it alone. */
export interface Correction {
  readonly sheet: string;
  /** By letter. */
  readonly column: string;
  readonly field: string | null;
}

/** What changes the workbook. Each is one plan of the core, one undo, one line in the log. */
export type Action =
  | {
      readonly kind: 'convert';
      readonly corrections: readonly Correction[];
      readonly language: 'vi' | 'en' | null;
    }
  | { readonly kind: 'refresh' }
  /** Proposals by their keys, or all open ones of a kind ('all': of every kind). */
  | {
      readonly kind: 'repairs';
      readonly status: Exclude<RepairStatus, 'proposed'>;
      readonly of: RepairsMeant;
    }
  | { readonly kind: 'merge'; readonly id: string; readonly into: string }
  | { readonly kind: 'set'; readonly values: Partial<Readonly<Record<SettingKey, string>>> }
  | { readonly kind: 'segmentMap'; readonly rows: readonly SegmentRow[] }
  /** A line on the Interactions sheet. */
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly channel: string;
      readonly direction: string;
      readonly text: string;
    }
  /** What came of an item of today's list; `until` is the day a snoozed one comes back. */
  | {
      readonly kind: 'care';
      readonly key: string;
      /** planned: handed over to `owner`, still to be done. */
      readonly status: 'done' | 'snoozed' | 'skipped' | 'planned';
      readonly until: string | null;
      readonly channel: string | null;
      readonly outcome: string;
      /** Who is to do it from now on; left out: as it is. */
      readonly owner?: string;
    }
  /** What the user found out of a message that may have gone: it counts as sent for ever, or may be sent anew. */
  | { readonly kind: 'settle'; readonly key: string; readonly wasSent: boolean }
  /** What somebody asked about their own data, as done or with the day to answer by. */
  | {
      readonly kind: 'request';
      readonly id: string;
      readonly what: RequestKind;
      readonly how: string;
      readonly isDone: boolean;
    }
  /** One field of a customer, put right in every sheet where it stands; each cell is a repair on the Repairs sheet. */
  | { readonly kind: 'correct'; readonly id: string; readonly field: string; readonly value: string }
  /** Wants no messages of a purpose (null: of none) by a channel (null: by none); `how` they said so. */
  | {
      readonly kind: 'optOut';
      readonly id: string;
      readonly channel: string | null;
      readonly purpose: string | null;
      readonly how: string;
    }
  /** Everything of a person, for good; `maybes` are keys of traces that only a name ties to them (`PersonView`). */
  | {
      readonly kind: 'erase';
      readonly id: string;
      readonly orders: 'keep' | 'erase';
      readonly maybes: readonly string[];
    }
  | { readonly kind: 'backup' }
  | { readonly kind: 'restore'; readonly backup: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'leave' };

export type RepairsMeant = { readonly keys: readonly string[] } | { readonly ofKind: string };

/** Before anything is written. */
export interface Preview {
  /** Sentences: what will be added, changed, taken away, each with its number of cells or rows. */
  readonly will: readonly string[];
  /** Sentences: what stays as it is. */
  readonly wont: readonly string[];
  /** The user's own cells that would change, the first of them. */
  readonly cells: readonly CellChange[];
  readonly cellCount: number;
  readonly findings: readonly ReportFinding[];
  readonly isRefused: boolean;
  /** Nothing would change. */
  readonly isEmpty: boolean;
}

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface Progress {
  readonly isDone: boolean;
  /** 0..1 */
  readonly share: number;
  /** What is being done or was done, in words. */
  readonly text: string;
  readonly isRefused: boolean;
  readonly findings: readonly ReportFinding[];
}

export interface SendPreview {
  /** Sentences on what goes out: a template of which it is only assumed what it is for. */
  readonly notes: readonly string[];
  /** Messages that may still be sent today; null: the host does not say. */
  readonly quota: number | null;
  readonly will: readonly OutgoingMessage[];
  readonly skipped: readonly { readonly key: string; readonly customer: string; readonly why: string }[];
  /** Left for later: for want of quota, or outside of the care hours. */
  readonly later: number;
  /** The day on which those go; null where none are left. */
  readonly laterDay: string | null;
  /** A sentence: why nothing or not all would be sent; null where all of `will` goes out. */
  readonly stopped: string | null;
  /** Excel without the sender's seat: `will` opens as drafts, which people send themselves. */
  readonly asDrafts: boolean;
}

/** One message, merged and ready. */
export interface OutgoingMessage {
  readonly key: string;
  readonly customerId: string;
  readonly customer: string;
  readonly channel: SendChannel;
  /** An e-mail address; of the gateways a phone number in E.164. */
  readonly to: string;
  /** Of an e-mail; '' of an SMS; of ZNS the id of the template that Zalo approved. */
  readonly subject: string;
  readonly body: string;
  /** ZNS: the template's parameters; null elsewhere. */
  readonly fields: Readonly<Record<string, string>> | null;
  /** Where to write to hear no more, for the header List-Unsubscribe; null: none. */
  readonly unsubscribe: string | null;
}

export interface SendReport {
  readonly sent: number;
  readonly failed: readonly { readonly key: string; readonly customer: string; readonly why: string }[];
  /** Begun and never confirmed: shown for the user to look up, never sent again by itself. */
  readonly unknown: readonly { readonly key: string; readonly customer: string }[];
  readonly skipped: SendPreview['skipped'];
  readonly later: number;
  /** A sentence: why it ended before all was sent; null where it did not. */
  readonly stopped: string | null;
  /**
   * Hosts that do not send: messages as drafts instead. Excel: an address of a mail program's page, and `paste`, a
   * text too long for an address, to be pasted into the draft; null where the draft has all of it. The workbench: a
   * file that a mail program opens.
   */
  readonly drafts: readonly Draft[];
}

export interface Draft {
  readonly key: string;
  /** '' where there is a file. */
  readonly url: string;
  readonly paste: string | null;
  readonly file: TextFile | null;
}

/** What a failed call brings: the host's code, whether to try again, and a sentence. */
export interface CallFailure {
  readonly code: string;
  readonly retryable: boolean;
  readonly message: string;
  readonly cause: Json;
}
