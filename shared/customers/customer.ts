import type { CleanStatus } from '../intake/cleaned';
import type { DayNumber } from '../model/day';
import type { Cell } from '../workbook/cell';

/** One customer before any metric: a row of a customer list, or one found in the orders. */
export interface Customer {
  /** The row of the user's list; null where the customer was found in orders. */
  readonly place: { readonly sheet: string; readonly row: number } | null;
  /** The user's own code, as they write it. */
  readonly code: string | null;
  readonly name: string | null;
  readonly phone: Contact;
  readonly email: Contact;
  readonly address: string | null;
  readonly province: string | null;
  readonly birthday: string | null;
  readonly gender: string | null;
  readonly taxCode: string | null;
  /** Who brought them, as it is written: a code, a name, a phone. */
  readonly referrer?: string | null;
  /** What the list says is owed, in its currency. */
  readonly debt?: number | null;
  readonly owner: string | null;
  /** true: agreed, false: refused, null: never said. */
  readonly consent: boolean | null;
  readonly totals: Totals | null;
  /** 0..1: known values among the cells that tell who the customer is (`rowCounts`, `qualityScore`). */
  readonly quality: number;
}

export interface Contact {
  /** Normalised; null where missing or not readable. */
  readonly value: string | null;
  readonly raw: Cell;
  readonly status: CleanStatus;
}

/** What a customer list itself says of the past, used where there are no order rows. */
export interface Totals {
  readonly orders: number | null;
  readonly revenue: number | null;
  readonly lastOrder: DayNumber | null;
}

export const NO_CONTACT: Contact = { value: null, raw: null, status: 'missing' };
