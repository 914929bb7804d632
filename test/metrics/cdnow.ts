import { customerIndex } from '../../shared/metrics/customerIndex';
import { type DayNumber, dayOfCivil } from '../../shared/model/day';
import { dataLines } from './golden';

/** The CDNOW 1/10 sample as orders in columns, customers numbered from 0 in the order of the file. */
export function cdnowOrders(): {
  readonly ids: readonly (string | number)[];
  readonly customers: Int32Array;
  readonly days: readonly DayNumber[];
  readonly amounts: readonly number[];
} {
  const rows = dataLines('CDNOW_sample.txt').map((line) => line.trim().split(/\s+/));
  const { rows: customers, ids } = customerIndex(rows.map((row) => Number(row[1])));
  const days = rows.map(({ 2: ymd }) =>
    dayOfCivil(Number(ymd!.slice(0, 4)), Number(ymd!.slice(4, 6)), Number(ymd!.slice(6))),
  );
  return { ids, customers, days, amounts: rows.map((row) => Number(row[4])) };
}
