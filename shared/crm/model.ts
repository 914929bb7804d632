import type { Customer } from '../customers/customer';
import type { Duplicate } from '../customers/duplicates';
import type { CustomerFigures } from '../customers/figures';
import type { RowKey } from '../customers/rowKey';
import type { ProposedRepair } from '../intake/cleanTable';
import type { Table } from '../intake/understanding';
import type { DayNumber } from '../model/day';
import type { Finding } from '../model/finding';
import type { OrderBook } from '../orders/order';
import type { Predicted } from './predicted';
import type { Quality } from './quality';
import type { Settings } from './settings';

/** Everything that was understood and computed of a workbook: sheets and report are drawn from this alone. */
export interface CrmModel {
  readonly settings: Settings;
  readonly analysisDay: DayNumber;
  readonly tables: readonly Table[];
  /** Rows that stay after merges have what the merged ones add to them. */
  readonly customers: readonly Customer[];
  /** One entry for each customer, as are the next four. */
  readonly ids: readonly string[];
  /** Of the rows as they stand, unmerged. */
  readonly rowKeys: readonly RowKey[];
  readonly figures: readonly CustomerFigures[];
  readonly mergedInto: readonly (number | null)[];
  readonly kept: readonly Kept[];
  readonly book: OrderBook;
  /** For each order its customer (the row that stays, after merges), ANONYMOUS_BUYER or UNKNOWN_BUYER. */
  readonly customerOf: readonly number[];
  readonly duplicates: readonly Duplicate[];
  readonly repairs: readonly Repair[];
  readonly quality: Quality;
  /** null where the command has no use for predictions. */
  readonly predicted: Predicted | null;
  readonly findings: readonly Finding[];
}

/** What our columns keep of the user's own typing. */
export interface Kept {
  readonly stage: string;
  readonly owner: string | null;
  readonly consent: string | null;
  /** `2026-06-30|Khách hàng`: since when we have seen which stage (`stageSince.ts`). */
  readonly stageSince: string;
}

export type RepairStatus = 'proposed' | 'accepted' | 'refused' | 'undone';

/** A proposal with what was decided about it. */
export interface Repair {
  /** Stable over sorts and refreshes: of the row's identity, the column and the old value. */
  readonly key: string;
  /** `field|identity of the row`: where the cell is found again after sorting. */
  readonly at: string;
  readonly proposal: ProposedRepair;
  /** The column's header. */
  readonly header: string;
  readonly customer: string | null;
  readonly status: RepairStatus;
  readonly by: string | null;
  readonly when: DayNumber | null;
  /** For duplicates: the customers. */
  readonly pair: Pick<Duplicate, 'survivor' | 'other' | 'isByHand'> | null;
}
