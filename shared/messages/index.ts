/**
 * Every sentence that a person sees, in English and Vietnamese. English is the type: `vi/` must satisfy it,
 * so a missing translation does not compile. A message is a string or a function of its parameters.
 * Each room of the core has its own file (`en/intake.ts` beside `vi/intake.ts`).
 */
import type { Language } from './cellMessages';
import * as en from './en';
import * as vi from './vi';

export type { Language } from './cellMessages';

type Template = string | ((params: never) => string);
type ParamsOf<T extends Template> = T extends (params: infer P) => string ? P : Record<string, never>;

export type Messages = typeof en;
export type FindingCode = keyof Messages['findings'] & string;
export type FindingParams<C extends FindingCode> = ParamsOf<Messages['findings'][C]>;

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, vi };

export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}

/** The sentence of a finding. */
export function findingText(language: Language, code: FindingCode, params: object): string {
  const template = CATALOGUES[language].findings[code] as string | ((p: unknown) => string);
  return typeof template === 'string' ? template : template(params);
}
