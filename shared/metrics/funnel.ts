import { type Failure, failure } from './failure';

export interface FunnelStage {
  readonly count: number;
  /** Of the stage before; null at the top and after an empty stage. May exceed 1 where people enter half-way. */
  readonly fromPrevious: number | null;
  /** Of the top stage; null where that is empty. */
  readonly fromTop: number | null;
  /** Customers lost since the stage before, negative where it gained; null at the top. */
  readonly drop: number | null;
}

/**
 * A funnel: how many get from each stage to the next. Input: one count for each stage, from the top down; null
 * and what is not finite or negative is 0. No stage is a failure. O(stages).
 */
export function funnel(counts: readonly (number | null)[]): readonly FunnelStage[] | Failure {
  if (counts.length === 0) return failure('noData', { argument: 'counts' });
  const clean = counts.map((count) => (count !== null && Number.isFinite(count) && count > 0 ? count : 0));
  const top = clean[0]!;
  return clean.map((count, i) => {
    const before = i === 0 ? null : clean[i - 1]!;
    return {
      count,
      fromPrevious: before ? count / before : null,
      fromTop: top ? count / top : null,
      drop: before === null ? null : before - count,
    };
  });
}
