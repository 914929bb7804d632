import { choiceAt } from '../crm/choiceAt';

/** What a message is for, in the order of `crm.choices.purposes`; the law tells them apart. */
export const PURPOSES = ['care', 'marketing', 'transaction'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The purpose of a sheet's word, of either language; null for a blank or another word. */
export function purposeOf(text: string): Purpose | null {
  return PURPOSES[choiceAt('purposes', text)] ?? null;
}
