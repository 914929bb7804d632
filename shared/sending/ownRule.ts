import { type CareRuleId, DEFAULT_RULES, isDefaultRule, ruleIdOf } from '../care/careRule';
import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';

/** Which of our rules an id, a rule's word or a code means, in either language. */
export function ownRule(folded: readonly string[]): CareRuleId | null {
  for (const text of folded) {
    const id = ruleIdOf(text);
    const known = isDefaultRule(id) ? id : DEFAULT_RULES.find((rule) => foldText(rule.id) === text)?.id;
    if (known !== undefined) return known;
  }
  for (const rule of Object.keys(OF_WORDS) as (keyof typeof OF_WORDS)[]) {
    if (folded.some((text) => wordsOf(rule).includes(text))) return rule;
  }
  return null;
}

/** Other words that people use for a rule or its text, folded. */
export function wordsOf(rule: CareRuleId): readonly string[] {
  const kind = (Object.keys(OF_WORDS) as (keyof typeof OF_WORDS)[]).find(
    (one) => TEXT_OF[one] === TEXT_OF[rule],
  );
  if (kind === undefined) return [];
  const words = OF_WORDS[kind];
  return [
    foldText(words),
    ...(['vi', 'en'] as const).flatMap((language) => messagesIn(language).sending.codes[words].map(foldText)),
  ];
}

type OwnText = keyof ReturnType<typeof messagesIn>['sending']['defaults'];

/** Which of our texts a rule has. */
export const TEXT_OF: Readonly<Record<CareRuleId, OwnText>> = {
  ...({ reorder: 'comeBack', daysSince: 'comeBack', pAlive: 'comeBack', segmentDown: 'comeBack' } as const),
  ...({ secondOrder: 'secondOrder', expectedNext: 'expectedNext', stageAge: 'stageAge' } as const),
  ...({ birthday: 'birthday', lunarBirthday: 'birthday', thankYou: 'thankYou' } as const),
  ...({ warranty: 'warranty', debt: 'debt', appointment: 'appointment' } as const),
  ...({
    tet: 'tet',
    womensDay: 'womensDay',
    vietnameseWomensDay: 'womensDay',
    midAutumn: 'midAutumn',
  } as const),
};

const OF_WORDS = { birthday: 'birthday', thankYou: 'thankYou', reorder: 'comeBack' } as const;
