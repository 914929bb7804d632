/** What the server tells the page at its start. */
export interface PageSession {
  /** Shown with every save; another page does not know it. */
  readonly token: string;
  /** The file that npm start was given, by its name; null: the sample. */
  readonly file: string | null;
  /** Where Save writes, by its name; null: nowhere, there is Download alone. */
  readonly savesAs: string | null;
  readonly samples: readonly string[];
}

/**
 * The header by which page and server tell each other which file stands where Save writes: its SHA-256, '' where there
 * is none. A save without it writes over whatever stands there.
 */
export const VERSION = 'x-so-khach-version';
