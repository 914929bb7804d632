import type { Language } from '../../messages/cellMessages';
import { cellMessagesIn } from '../../messages/cellMessages';
import { type CustomerIndex, customerIndex } from '../../metrics/customerIndex';
import { customerTotals } from '../../metrics/customerTotals';
import { latestDay } from '../../metrics/latestDay';
import type { DayNumber } from '../../model/day';
import { type Fault, fault } from './fault';

/** Headers in both languages. */
export type Headers = Readonly<Record<Language, readonly string[]>>;

/** The header of a table whose first column are customers; rows without an id are counted there. */
export function customerHeader(
  headers: Headers,
  language: Language,
  { blank }: CustomerIndex,
): readonly string[] {
  const words = cellMessagesIn(language).functionWords;
  return [blank > 0 ? words.idWithout({ rows: blank }) : words.id, ...headers[language]];
}

/** Customers of rows that say anything at all: a row with a blank id and nothing else is no row. */
export function customersOf(
  ids: readonly (string | number | null)[],
  ...beside: readonly (readonly unknown[] | undefined)[]
): CustomerIndex {
  const index = customerIndex(ids);
  let blank = 0;
  for (let i = 0; i < ids.length; i++) {
    if (index.rows[i] === -1 && beside.some((column) => column?.[i] != null)) blank++;
  }
  return { ...index, blank };
}

/** The analysis day: the one given, else the latest of the data. */
export function analysisDay(
  asOf: DayNumber | undefined,
  dates: readonly (DayNumber | null)[],
): DayNumber | Fault {
  return asOf ?? latestDay(dates) ?? fault('noDates', { argument: 'dates' });
}

/** Orders of each customer, one row an order. */
export function ordersOfIds(ids: readonly (string | number | null)[]): Uint32Array {
  const { rows, ids: customers } = customerIndex(ids);
  return customerTotals(rows, [], null, customers.length).orders;
}

/** Days as the metrics take them: NaN where there is none. */
export function daysOf(dates: readonly (DayNumber | null)[]): Float64Array {
  return Float64Array.from(dates, (day) => day ?? Number.NaN);
}

/** Amounts as the metrics take them: blank is 0. */
export function amountsOf(amounts: readonly (number | null)[]): Float64Array {
  return Float64Array.from(amounts, (amount) => amount ?? 0);
}
