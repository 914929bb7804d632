import type { ValueFactor } from '../clv/explainValue';
import { type Language, messagesIn } from '../messages';
import type { PredictedCustomer } from './predicted';

/** Why a customer's predicted value is what it is, in one sentence: the strongest factors, then the next order. */
export function whyText({ factors, next }: PredictedCustomer, language: Language): string {
  const { why } = messagesIn(language).modelCard;
  const isUnseen = factors.some((one) => one.factor === 'recent' && one.alive === 1);
  const told = isUnseen ? factors.filter((one) => one.factor !== 'oneOrder') : factors;
  const parts = told.slice(0, MOST_FACTORS).map((one) => factorText(one, language));
  if (parts.length === 0) parts.push(why.average);
  if (next !== null) parts.push(next.gapDays === null ? why.byModel : why.byGap({ days: next.gapDays }));
  return `${parts.map((part, i) => (i === 0 ? part : withSmallLetter(part))).join('; ')}.`;
}

/** BG/NBD lets nobody leave before the second purchase: its 100 % for who bought once is no knowledge. */
function factorText(one: ValueFactor, language: Language): string {
  const { valueFactors, modelCard } = messagesIn(language);
  const isUnseen = one.factor === 'recent' && one.alive === 1;
  return isUnseen ? modelCard.why.boughtOnce({ days: one.days ?? 0 }) : valueFactors[one.factor](one);
}

function withSmallLetter(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const MOST_FACTORS = 3;
