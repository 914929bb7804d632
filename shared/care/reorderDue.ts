import type { DayNumber } from '../model/day';

/** What our columns know of when a customer buys. */
export interface BuyingRhythm {
  readonly firstOrder: DayNumber | null;
  readonly lastOrder: DayNumber | null;
  /** Last order + their own median gap, or all customers' where they came on one day only (`purchaseGap`). */
  readonly expectedNext: DayNumber | null;
}

export interface ReorderDue {
  /** reorder: by their own gap; secondOrder: by other customers'. */
  readonly rule: 'reorder' | 'secondOrder';
  readonly due: DayNumber;
  readonly gapDays: number;
  readonly silentDays: number;
}

/**
 * Is the next order overdue, and since when? The day is counted from the last order and stays the same until they
 * buy again, so what was done about it stays done; a model's day would move on with every refresh. null where
 * nothing is overdue. O(1).
 */
export function reorderDue(rhythm: BuyingRhythm, today: DayNumber): ReorderDue | null {
  const { firstOrder, lastOrder, expectedNext: due } = rhythm;
  if (lastOrder === null || due === null || due <= lastOrder || due >= today) return null;
  const rule = firstOrder !== null && firstOrder < lastOrder ? 'reorder' : 'secondOrder';
  return { rule, due, gapDays: due - lastOrder, silentDays: today - lastOrder };
}
