import type { SheetState } from './world';

export type MetadataPlace =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheet: SheetState }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheet: SheetState; readonly index: number };

export interface MetadataState {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: string;
  place: MetadataPlace;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly name?: string;
  readonly htmlBody?: string;
}

export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  readonly hour: number | null;
  readonly everyMinutes: number;
  readonly timeZone: string | null;
  readonly user: string;
}

export interface UiState {
  menus: { name: string | null; items: [string, string][]; isShown: boolean }[];
  sidebars: { title: string; html: string }[];
  alerts: string[];
  /** What was asked in dialogs, and what the user answers, in turn; null: Cancel. */
  prompts: { title: string; text: string }[];
  answers: (string | null)[];
  isThere: boolean;
}

/** A request that left by UrlFetchApp. */
export interface Fetched {
  readonly url: string;
  readonly method: string;
  readonly contentType: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}
