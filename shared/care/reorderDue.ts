import type { DayNumber } from '../model/day';

/** What is known of a customer's orders. */
export interface OrderRhythm {
  /** Two orders of one day count as two. */
  readonly orders: number;
  readonly firstOrder: DayNumber | null;
  readonly lastOrder: DayNumber | null;
  /** As the last refresh foresaw it. */
  readonly expectedNext: DayNumber | null;
  /** That day is by the customer's own rhythm, and not by the model. */
  readonly isOwnRhythm: boolean;
}

export interface ReorderDue {
  readonly rule: 'reorder' | 'expectedNext';
  readonly due: DayNumber;
  /** Average days between orders; null for expectedNext. */
  readonly gapDays: number | null;
  readonly silentDays: number;
}

/**
 * Is the next order overdue, and since when? With three orders or more the customer's average gap decides: the day
 * is last order + gap, which stays the same until they buy again, so what was done about it stays done. (A model's
 * day moves on with every refresh, and so would the occurrence.) A day of their own rhythm that is still to come
 * is waited for. With fewer orders the foreseen day decides once it is past. null where nothing is overdue. O(1).
 */
export function reorderDue(rhythm: OrderRhythm, today: DayNumber): ReorderDue | null {
  const { orders, firstOrder, lastOrder, expectedNext, isOwnRhythm } = rhythm;
  if (lastOrder === null || lastOrder > today) return null;
  const silentDays = today - lastOrder;
  if (orders >= FEWEST_ORDERS && firstOrder !== null && firstOrder < lastOrder) {
    if (isOwnRhythm && expectedNext !== null && expectedNext >= today) return null;
    const gapDays = Math.max(1, Math.round((lastOrder - firstOrder) / (orders - 1)));
    const due = (lastOrder + gapDays) as DayNumber;
    return due < today ? { rule: 'reorder', due, gapDays, silentDays } : null;
  }
  if (expectedNext === null || expectedNext <= lastOrder || expectedNext >= today) return null;
  return { rule: 'expectedNext', due: expectedNext, gapDays: null, silentDays };
}

/** A rhythm needs two gaps at least. */
const FEWEST_ORDERS = 3;
