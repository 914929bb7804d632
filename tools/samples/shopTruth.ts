import type { DayNumber } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import type { BuyingModel } from './buying';
import type { PhoneForm } from './phone';
import type { Gender } from './vietnameseName';

/** What a correct reader finds in the sample shop. Rows and columns are 0-based, money is dong. */
export interface ShopTruth {
  /** The day of the latest order: the analysis day. */
  readonly today: DayNumber;
  /** What the histories were drawn from. */
  readonly model: BuyingModel;
  readonly headerRows: { readonly customers: number; readonly orders: number };
  readonly totalRow: number;
  readonly people: readonly TruePerson[];
  readonly entries: readonly TrueEntry[];
  /** Two rows for one person. */
  readonly duplicates: readonly DuplicateRows[];
  /** Rows of two people of one household who gave one number: no duplicates. */
  readonly sharedPhones: readonly (readonly [row: number, row: number])[];
  readonly orders: readonly TrueOrder[];
  readonly lines: readonly TrueLine[];
  /** Sum of all lines, returns and cancellations taken off. */
  readonly revenue: number;
  /** The part of it that belongs to no customer of the list. */
  readonly anonymousRevenue: number;
  /** Codes in the orders that the list of customers does not have. */
  readonly unknownCodes: readonly string[];
  readonly repairs: readonly TrueRepair[];
}

export interface TruePerson {
  /** The row where the person stands first. */
  readonly row: number;
  readonly codes: readonly string[];
  readonly orderCount: number;
  readonly revenue: number;
  readonly firstOrder: DayNumber | null;
  readonly lastOrder: DayNumber | null;
}

/** One row of the customer sheet. */
export interface TrueEntry {
  readonly row: number;
  /** Index into `people`. */
  readonly person: number;
  readonly code: string;
  /** NFC, proper case, single spaces, without form of address and note. */
  readonly name: string;
  readonly honorific: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly phone2: string | null;
  readonly email: string | null;
  readonly birthday: TrueBirthday | null;
  readonly gender: Gender | null;
  /** Today's province. */
  readonly province: string | null;
  /** Only what says yes is a yes. */
  readonly consent: boolean;
  readonly forms: {
    readonly name: NameForm;
    readonly phone: PhoneForm;
    readonly email: EmailForm;
    readonly birthday: BirthdayForm;
  };
}

export interface TrueBirthday {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly lunar: boolean;
}

export interface DuplicateRows {
  readonly by: 'phone' | 'email' | 'code';
  readonly rows: readonly [number, number];
}

/** sale: counts; the others do not: a slip with its lines taken back, a return, a free sample alone. */
export type OrderKind = 'sale' | 'cancelled' | 'return' | 'free';

export interface TrueOrder {
  readonly code: string;
  readonly kind: OrderKind;
  readonly day: DayNumber;
  /** Index into `people`, or null for a sale to a passer-by or to an unknown code. */
  readonly person: number | null;
  /** The sum of its lines. */
  readonly net: number;
  readonly rows: readonly number[];
}

export interface TrueLine {
  readonly row: number;
  readonly order: string;
  readonly day: DayNumber;
  readonly quantity: number;
  readonly amount: number;
  /** The amount is a formula's result. */
  readonly isFormula: boolean;
}

/** A cell that says something else than it should, and what it should say; null where nobody can know. */
export interface TrueRepair {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'phone' | 'date' | 'money' | 'name' | 'email' | 'code';
  readonly fault: string;
  readonly from: Cell;
  /** Phones in E.164, dates as {serial}. */
  readonly to: Cell;
}

export type NameForm =
  | 'proper'
  | 'honorific'
  | 'lower'
  | 'upper'
  | 'nfd'
  | 'spaces'
  | 'withNote'
  | 'unmarked'
  | 'hostile';

export type EmailForm = 'none' | 'plain' | 'upper' | 'trailingSpace' | 'typoDomain' | 'noAt';

export type BirthdayForm =
  | 'none'
  | 'date'
  | 'text'
  | 'dotted'
  | 'shortYear'
  | 'iso'
  | 'yearOnly'
  | 'yearText'
  | 'dayAndMonth'
  | 'lunar'
  | 'impossible';
