import { SEGMENT_ORDER } from '../segments/segmentMap';
import type { CrmModel } from './model';
import { significant } from './predicted';

export interface SegmentSum {
  readonly id: string;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** null where money can't be predicted. */
  readonly predicted: number | null;
}

/** One row a segment: the default ones in their order, then the user's own; merged rows count nowhere. */
export function segmentSums(model: CrmModel): readonly SegmentSum[] {
  const own = model.settings.segmentMap.map((row) => row.id).filter((id) => !isDefault(id));
  const used = new Set(model.settings.segmentMap.map((row) => row.id));
  const order = [...SEGMENT_ORDER.filter((id) => id === 'noOrders' || used.has(id)), ...new Set(own)];
  const none = (model.predicted?.value ?? null) === null ? null : 0;
  const sums = new Map(
    order.map((id: string) => [
      id,
      { id, customers: 0, orders: 0, revenue: 0, predicted: none as number | null },
    ]),
  );
  model.figures.forEach((figures, i) => {
    const sum = figures.segment === null ? undefined : sums.get(figures.segment);
    if (!sum) return;
    if (sum.predicted !== null) sum.predicted += model.predicted?.customers[i]?.clv ?? 0;
    sum.customers++;
    sum.orders += figures.orders;
    sum.revenue += figures.revenue ?? 0;
  });
  return [...sums.values()].map((sum) => ({
    ...sum,
    predicted: sum.predicted === null ? null : significant(sum.predicted),
  }));
}

function isDefault(id: string): boolean {
  return (SEGMENT_ORDER as readonly string[]).includes(id);
}
