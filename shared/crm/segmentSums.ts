import { SEGMENT_ORDER } from '../segments/segmentMap';
import type { CrmModel } from './model';

export interface SegmentSum {
  readonly id: string;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
}

/** One row a segment: the default ones in their order, then the user's own; merged rows count nowhere. */
export function segmentSums(model: CrmModel): readonly SegmentSum[] {
  const own = model.settings.segmentMap.map((row) => row.id).filter((id) => !isDefault(id));
  const used = new Set(model.settings.segmentMap.map((row) => row.id));
  const order = [...SEGMENT_ORDER.filter((id) => id === 'noOrders' || used.has(id)), ...new Set(own)];
  const sums = new Map(
    order.map((id) => [id as string, { id: id as string, customers: 0, orders: 0, revenue: 0 }]),
  );
  for (const figures of model.figures) {
    const sum = figures.segment === null ? undefined : sums.get(figures.segment);
    if (!sum) continue;
    sum.customers++;
    sum.orders += figures.orders;
    sum.revenue += figures.revenue ?? 0;
  }
  return [...sums.values()];
}

function isDefault(id: string): boolean {
  return (SEGMENT_ORDER as readonly string[]).includes(id);
}
