import type { SendChannel } from '../care/channel';
import type { ReportFinding } from '../commands/reportTypes';
import type { SettingKey } from '../crm/settings';
import type { Language } from '../messages';
import type { SidebarWords } from '../messages/sidebarMessages';
import type { RequestKind } from '../person/requests';
import type { SegmentRow } from '../segments/segmentMap';
import type { CallId } from './calls';

/**
 * What the sidebar's pages show: plain JSON, see calls.ts. Money is an unrounded number in the sheet's currency.
 * Longer than 200 lines because it is one list.
 */

export interface HostView {
  readonly kind: 'sheets' | 'excel' | 'workbench';
  readonly can: readonly CallId[];
  /** Does the workbook have our sheets? */
  readonly isManaged: boolean;
  readonly language: Language;
  /** The sidebar's own words in that language. */
  readonly words: SidebarWords;
  readonly currency: string | null;
  readonly today: string;
  /** Who is named in the logs; '' is asked for once. */
  readonly user: string;
  /** A command that was begun and is not finished. */
  readonly pending: { readonly command: string; readonly share: number } | null;
  /** What the last command was, where it can be undone. */
  readonly undo: string | null;
  /** The hour at which it runs by itself, when it last did to the end, and in a sentence as whose account. */
  readonly daily: {
    readonly hour: number | null;
    readonly lastRun: string | null;
    readonly account: string | null;
  } | null;
  /** Sentences that the user should see at once: an old Excel, a reduced view, a read-only file. */
  readonly notices: readonly string[];
  /** Channels by which this host can send now; gateways only where their keys are set. */
  readonly sends: readonly SendChannel[];
}

export interface StartView {
  readonly tables: readonly FoundTable[];
  /** What may be chosen for a column. */
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly group: 'customer' | 'order';
  }[];
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly currency: string | null;
  /** Sentences. */
  readonly adds: readonly string[];
  readonly keeps: readonly string[];
  readonly findings: readonly ReportFinding[];
  readonly isRefused: boolean;
}

export interface FoundTable {
  readonly sheet: string;
  readonly range: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly role: string;
  /** The role in words: "danh sách khách hàng". */
  readonly roleText: string;
  /** Is it used, or left alone? */
  readonly isUsed: boolean;
  readonly columns: readonly FoundColumn[];
}

export interface FoundColumn {
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
  readonly fieldLabel: string | null;
  /** 0..1 */
  readonly confidence: number;
  /** Why it was taken for that, in words. */
  readonly reason: string;
  /** The first different values, as shown. */
  readonly samples: readonly string[];
}

export interface TodayView {
  readonly today: string;
  /** Those of the owner that was asked for, at most `most`. */
  readonly items: readonly CareItem[];
  readonly count: number;
  /** Due as well, but beyond what a person does in a day (Settings), or left alone after a care of these days. */
  readonly later: number;
  /** Of all items. */
  readonly valueAtRisk: number | null;
  readonly currency: string | null;
  readonly done: number;
  /** Who has how much to do; name '' for nobody. All of them, whoever was asked for. */
  readonly owners: readonly { readonly name: string; readonly count: number; readonly overdue: number }[];
  /** How many of all that is due a machine could send to, by channel; whether they may get it, `previewSend` says. */
  readonly sendable: readonly { readonly channel: SendChannel; readonly count: number }[];
  /** Every rule in use, as the Rules sheet has it. */
  readonly rules: readonly RuleLine[];
  /** Messages of which nobody knows whether they went out; the user looks them up and says so (action `settle`). */
  readonly unknown: readonly UnknownMessage[];
  readonly channels: readonly string[];
  /** The day up to which the last refresh knew what was bought. */
  readonly analysisDay: string | null;
}

export interface RuleLine {
  readonly name: string;
  /** Customers whom it brings up today. */
  readonly due: number;
  /** A sentence where it matches nobody, everybody, or can't work: a column or a detail that is missing. */
  readonly note: string | null;
  /** Does the note ask for the user's hand? That today is nobody's turn does not. */
  readonly isFault: boolean;
  /** What came of it, in words; null where nothing is known yet. */
  readonly result: string | null;
  /** Where it stands; null for a default that stands on no sheet. */
  readonly sheet: string | null;
  readonly row: number | null;
}

export interface UnknownMessage {
  readonly key: string;
  readonly customer: string;
  readonly address: string;
  /** The channel's word. */
  readonly channel: string;
  /** As shown. */
  readonly moment: string;
}

export interface CareItem {
  /** customer + rule + due date */
  readonly key: string;
  readonly customerId: string;
  readonly customer: string;
  readonly phone: string | null;
  /** `tel:` and https://zalo.me/ addresses, or null. */
  readonly call: string | null;
  readonly zalo: string | null;
  /** `sms:` address with the text, or null. */
  readonly sms: string | null;
  readonly email: string | null;
  /** Who is to do it; '' for nobody. */
  readonly owner: string;
  /** How the rule wants the customer to be reached, as the channel's word; null: as you like. */
  readonly channel: string | null;
  readonly due: string;
  readonly rule: string;
  /** Why today, in words. */
  readonly reason: string;
  /** Why there is no text to send, and what to do; null where there is nothing to say. */
  readonly note: string | null;
  /** What else is due with this person, in words: it is done with the same call. */
  readonly also: readonly string[];
  readonly valueAtRisk: number | null;
  readonly segment: string | null;
  /** To be sent by hand, by Zalo or SMS. */
  readonly text: string | null;
  /** What to say on the phone. */
  readonly script: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

export type CustomerFound =
  | { readonly kind: 'none'; readonly query: string }
  | { readonly kind: 'many'; readonly matches: readonly CustomerMatch[]; readonly count: number }
  | { readonly kind: 'one'; readonly customer: CustomerView };

export interface CustomerMatch {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface CustomerView {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly mergedInto: string | null;
  /** What the user's columns say, field by field, as shown; forbidden fields are left out. */
  readonly facts: readonly { readonly field: string; readonly label: string; readonly value: string }[];
  readonly phone: string | null;
  readonly call: string | null;
  readonly zalo: string | null;
  readonly email: string | null;
  readonly mailto: string | null;
  readonly stage: string | null;
  readonly owner: string | null;
  readonly consent: string | null;
  readonly segment: string | null;
  readonly scores: { readonly r: number; readonly f: number; readonly m: number } | null;
  readonly orders: number;
  readonly revenue: number | null;
  readonly firstOrder: string | null;
  readonly lastOrder: string | null;
  readonly predicted: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** 0..1 */
    readonly pAlive: number;
    readonly expectedOrders: number;
    readonly valueAtRisk: number | null;
    readonly nextOrder: string | null;
    readonly horizonMonths: number;
    /** The day from which it looks ahead. */
    readonly analysisDay: string | null;
    readonly why: string;
  } | null;
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  readonly timelineCount: number;
  readonly segmentPath: readonly { readonly day: string; readonly segment: string }[];
  readonly nextCare: { readonly due: string; readonly rule: string; readonly reason: string } | null;
  readonly currency: string | null;
  readonly channels: readonly string[];
  readonly directions: readonly string[];
}

export interface TimelineEntry {
  readonly day: string;
  readonly kind: 'order' | 'interaction' | 'care' | 'sent';
  readonly text: string;
  readonly amount: number | null;
}

export interface SegmentsView {
  readonly bins: number;
  /** `grid[r - 1][f - 1]`: customers. */
  readonly grid: readonly (readonly { readonly count: number; readonly segment: string | null }[])[];
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    /** `#RRGGBB`, as the sheet shows it. */
    readonly color: string;
    readonly count: number;
    readonly share: number;
    readonly revenue: number | null;
    readonly revenueShare: number | null;
    readonly valueAtRisk: number | null;
    readonly predicted: number | null;
    /** What to do, in words. */
    readonly advice: string;
  }[];
  readonly customers: number;
  readonly currency: string | null;
  readonly analysisDay: string | null;
  readonly source: string;
}

export interface QualityView {
  /** 0..1 */
  readonly quality: number | null;
  readonly columns: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly header: string;
    readonly label: string;
    readonly valid: number;
    readonly repaired: number;
    readonly suspect: number;
    readonly missing: number;
    readonly score: number;
  }[];
  /** Open proposals and decided ones, by kind. */
  readonly kinds: readonly {
    readonly id: string;
    readonly label: string;
    readonly open: number;
    readonly accepted: number;
    readonly refused: number;
  }[];
  /** The first `most` of each kind. */
  readonly repairs: readonly RepairView[];
  readonly repairCount: number;
  readonly duplicates: readonly DuplicateView[];
  readonly toDo: readonly {
    readonly id: string;
    readonly name: string;
    readonly missing: string;
    readonly suspect: string;
    readonly sheet: string | null;
    readonly row: number | null;
  }[];
}

export interface RepairView {
  readonly key: string;
  readonly kind: string;
  readonly status: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly header: string;
  readonly customer: string | null;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Two rows that look like one person, with what a merge of the second into the first would keep. */
export interface DuplicateView {
  /** The repair's key: accept it to merge, refuse it to keep both. */
  readonly key: string;
  readonly status: string;
  readonly survivor: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
  readonly evidence: string;
  readonly fields: readonly {
    readonly label: string;
    readonly survivor: string;
    readonly other: string;
    readonly kept: string;
  }[];
}

export interface SettingsView {
  readonly settings: readonly {
    readonly key: SettingKey;
    readonly label: string;
    readonly note: string;
    readonly value: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  }[];
  readonly segmentMap: readonly (SegmentRow & { readonly name: string })[];
  readonly bins: number;
  readonly backups: readonly { readonly name: string; readonly day: string; readonly cells: number }[];
}

/** Whom a search of personal data means. */
export type PersonFound =
  | { readonly kind: 'none'; readonly query: string }
  | { readonly kind: 'many'; readonly matches: readonly CustomerMatch[] }
  | { readonly kind: 'one'; readonly person: PersonView };

/** Where one person stands in the file. */
export interface PersonView {
  /** null: a phone or an e-mail that is no customer's. */
  readonly id: string | null;
  readonly name: string;
  /** Ids of customers with the same phone or e-mail. */
  readonly sharedWith: readonly string[];
  /** Refused every message. */
  readonly isBlocked: boolean;
  /** What messages are for, by the sheet's words, and what of it they refused. */
  readonly purposes: readonly { readonly word: string; readonly isRefused: boolean }[];
  /** What people may ask about their data. */
  readonly requests: readonly { readonly kind: RequestKind; readonly word: string }[];
  /** What they asked and nobody has answered; the day as ISO text, null where none is known. */
  readonly waiting: readonly { readonly word: string; readonly deadline: string | null }[];
  /** Cells that are surely theirs, by sheet; copies of backups count as one, its name ''. */
  readonly places: readonly { readonly sheet: string; readonly cells: number }[];
  /** Cells that only a name or a shared number ties to them, each with its key for `erase`. */
  readonly maybes: readonly {
    readonly key: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: string;
    readonly text: string;
  }[];
  /** What can be corrected, with what the list says now. */
  readonly fields: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}
