import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';

/** What a message is for, in the order of `crm.choices.purposes`; the law tells them apart. */
export const PURPOSES = ['care', 'marketing', 'transaction'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The purpose of a sheet's word, of either language; null for a blank or another word. */
export function purposeOf(text: string): Purpose | null {
  const folded = foldText(text);
  for (const language of ['vi', 'en'] as const) {
    const at = messagesIn(language).crm.choices.purposes.findIndex((word) => foldText(word) === folded);
    if (at >= 0) return PURPOSES[at]!;
  }
  return null;
}
