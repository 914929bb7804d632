import * as en from './en/cells';
import * as vi from './vi/cells';

/**
 * The sentences of custom functions alone: what a cell's call loads. The rooms that functions stand on take theirs
 * from here, so that the bundle of cells has none of the commands' sentences.
 */
export type Language = 'vi' | 'en';

export type CellMessages = typeof en;

const CATALOGUES: Readonly<Record<Language, CellMessages>> = { en, vi };

export function cellMessagesIn(language: Language): CellMessages {
  return CATALOGUES[language];
}

/** The sentence of what a prediction found. */
export function predictionText(language: Language, code: string, params: object): string {
  const sentences = CATALOGUES[language].clvFindings as Readonly<
    Record<string, string | ((p: never) => string)>
  >;
  const sentence = sentences[code] ?? '';
  return typeof sentence === 'string' ? sentence : sentence(params as never);
}
