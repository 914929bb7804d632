import { ANY, type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Return on advertising spend: revenue brought / cost, both money. 4 means four back for one spent. No cost is
 * a failure that says so. O(1).
 */
export function returnOnAdSpend(revenue: number, cost: number): number | Failure {
  const bad = rangeFailure({ revenue: [revenue, ...ANY], cost: [cost, ...POSITIVE_OR_ZERO] });
  if (bad) return bad;
  return cost === 0 ? failure('noCost', {}) : revenue / cost;
}

/** Cost of one click, lead, buyer …: cost / count, money. A count of 0 is a failure. O(1). */
export function costPer(cost: number, count: number): number | Failure {
  const bad = rangeFailure({ cost: [cost, ...POSITIVE_OR_ZERO], count: [count, ...POSITIVE_OR_ZERO] });
  if (bad) return bad;
  return count === 0 ? failure('zeroDivisor', { argument: 'count' }) : cost / count;
}

/** Converted / total, a share, 0..1. A total of 0, or more converted than there were, is a failure. O(1). */
export function conversionRate(converted: number, total: number): number | Failure {
  const bad = rangeFailure({
    converted: [converted, ...POSITIVE_OR_ZERO],
    total: [total, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  if (total === 0) return failure('zeroDivisor', { argument: 'total' });
  if (converted > total)
    return failure('moreThan', { argument: 'converted', value: converted, other: 'total', limit: total });
  return converted / total;
}
