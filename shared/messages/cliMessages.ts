import type { Language } from './cellMessages';
import * as en from './en/cli';
import * as vi from './vi/cli';

/** The command line's own sentences, which no bundle of a spreadsheet carries. */
export type CliMessages = typeof en;

const CATALOGUES: Readonly<Record<Language, CliMessages>> = { en, vi };

export function cliMessagesIn(language: Language): CliMessages {
  return CATALOGUES[language];
}
