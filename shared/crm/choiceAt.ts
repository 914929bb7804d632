import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';

type Choices = ReturnType<typeof messagesIn>['crm']['choices'];

/** The lists of choices that our sheets offer, each in one order in both languages. */
type ListId = { [K in keyof Choices]: Choices[K] extends readonly string[] ? K : never }[keyof Choices];

/**
 * The place of a word in one of the lists that our sheets offer, of either language, marks and case apart; -1 for a
 * blank or another word. O(words).
 */
export function choiceAt(list: ListId, text: string): number {
  const folded = foldText(text);
  for (const language of ['vi', 'en'] as const) {
    const at = messagesIn(language).crm.choices[list].findIndex((word) => foldText(word) === folded);
    if (at >= 0) return at;
  }
  return -1;
}
