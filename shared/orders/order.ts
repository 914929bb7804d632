import { foldText } from '../intake/foldText';
import type { DayNumber } from '../model/day';

/**
 * One order: all lines of one code (and one customer), or a row where there are no codes. The amount is net
 * of its own returns and may be zero or negative; only `isOrder` ones count as orders, all count in revenue.
 */
export interface Order {
  readonly code: string | null;
  readonly day: DayNumber | null;
  /** Net amount in the sheet's currency, unrounded; null where no amount column exists or none is readable. */
  readonly amount: number | null;
  readonly lines: number;
  readonly isOrder: boolean;
  readonly buyer: Buyer;
  /** Where its first line stands. */
  readonly sheet: string;
  readonly row: number;
}

/** Who bought, as the order's rows say it; all null for an anonymous sale. */
export interface Buyer {
  readonly code: string | null;
  readonly name: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
}

/** What a buyer is known by, the strongest first. */
export const BUYER_MARKS = ['code', 'phone', 'email', 'name'] as const;

export type BuyerMark = (typeof BUYER_MARKS)[number];

export function isNobody(buyer: Buyer): boolean {
  return BUYER_MARKS.every((by) => buyer[by] === null);
}

/** A mark as it is compared: case does not matter, and in names marks and punctuation do not either. */
export function comparedMark(by: BuyerMark, text: string): string {
  return by === 'name' ? foldText(text) : by === 'code' ? text.toUpperCase() : text.toLowerCase();
}

/**
 * zero: net amount zero; returned: net amount negative (a return or cancellation of its own code); cancelled:
 * marked so by its status; debt: old debt or a debt payment, no sale; unreadable: an amount that is no number;
 * noDate: counted as an order, but without a day it has no recency.
 */
export type LeftOutReason = 'zero' | 'returned' | 'cancelled' | 'debt' | 'unreadable' | 'noDate';

export interface OrderBook {
  readonly orders: readonly Order[];
  /** Sum over all lines that are sales or returns, anonymous ones included; null without amounts. */
  readonly revenue: number | null;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
}
