import { type Finding, finding } from '../model/finding';
import type { ModelChoice } from './chooseModel';
import type { MoneyModel } from './moneyModel';
import type { OrderCounts } from './orderHistory';

/** What the user is told of a prediction: the model and why, the estimator, the money, the rows left out. */
export function predictionFindings(
  choice: ModelChoice,
  money: MoneyModel | null,
  counts: OrderCounts,
): readonly Finding[] {
  return [
    modelFinding(choice),
    ...estimatorFindings(choice),
    ...moneyFindings(money),
    ...rowFindings(counts),
  ];
}

function modelFinding({ model, why, gains, customers }: ModelChoice): Finding {
  const regularity = model.id === 'Pareto/NBD' ? 1 : model.shape.regularity;
  const own = gains.find((one) => one.id === model.id && one.regularity === regularity);
  const gain = own?.gain ?? 0;
  if (why === 'kept') return finding('clv.modelKept', 'info', {}, { model: model.id, customers });
  if (regularity > 1) return finding('clv.modelRegular', 'info', {}, { regularity, customers, gain });
  if (why === 'gain') return finding('clv.modelGain', 'info', {}, { model: model.id, customers, gain });
  return finding('clv.modelDefault', 'info', {}, { model: model.id, customers });
}

function estimatorFindings({ estimator, failure, customers }: ModelChoice): readonly Finding[] {
  if (estimator === 'priorOnly') return [finding('clv.priorOnly', 'warning', {}, { customers })];
  if (failure !== null) return [finding('clv.noMaximum', 'info', {}, { customers, reason: failure })];
  return estimator === 'shrunken' ? [finding('clv.shrunken', 'info', {}, { customers })] : [];
}

function moneyFindings(money: MoneyModel | null): readonly Finding[] {
  if (money === null) return [];
  const { estimator, repeaters, correlation } = money;
  const found: Finding[] = [];
  if (estimator === 'shrunken') found.push(finding('clv.moneyShrunken', 'info', {}, { repeaters }));
  if (correlation !== null && repeaters >= ENOUGH_TO_CORRELATE && Math.abs(correlation) >= NOTABLE) {
    found.push(finding('clv.moneyCorrelated', 'warning', {}, { correlation }));
  }
  return found;
}

function rowFindings(counts: OrderCounts): readonly Finding[] {
  const { unusable, afterEnd, zero, refunds, refundsUnmatched, refunded, merged } = counts;
  const found: Finding[] = [];
  if (unusable > 0) found.push(finding('clv.rowsUnusable', 'warning', {}, { rows: unusable }));
  if (afterEnd > 0) found.push(finding('clv.rowsAfterEnd', 'info', {}, { rows: afterEnd }));
  if (zero > 0) found.push(finding('clv.rowsZero', 'info', {}, { rows: zero }));
  if (merged > 0) found.push(finding('clv.rowsMerged', 'info', {}, { rows: merged }));
  if (refunds > 0) {
    found.push(finding('clv.refundsNetted', 'info', {}, { refunds, refunded, unmatched: refundsUnmatched }));
  }
  return found;
}

/** |correlation| of frequency and order value from which on the value of heavy buyers is in doubt. */
const NOTABLE = 0.3;
const ENOUGH_TO_CORRELATE = 20;
