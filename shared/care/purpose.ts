import { choiceAt } from '../crm/choiceAt';

/** What a message is for, in the order of `crm.choices.purposes`; the law tells them apart. */
export const PURPOSES = ['care', 'marketing', 'transaction'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The purpose of a sheet's word, of either language; null for a blank or another word. */
export function purposeOf(text: string): Purpose | null {
  return PURPOSES[choiceAt('purposes', text)] ?? null;
}

/** The one of which the law asks most: advertising before care, care before transactions; null for none. */
export function strictestPurpose(purposes: readonly Purpose[]): Purpose | null {
  return STRICTEST.find((purpose) => purposes.includes(purpose)) ?? null;
}

const STRICTEST: readonly Purpose[] = ['marketing', 'care', 'transaction'];
