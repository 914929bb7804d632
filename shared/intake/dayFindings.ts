import type { DayNumber } from '../model/day';
import { type Finding, finding } from '../model/finding';
import type { Cell } from '../workbook/cell';
import type { CleanStatus } from './cleaned';
import { findingEach, findingOnce, quoted } from './columnFindings';
import { type ColumnOrder, sideOf } from './dayOrder';
import type { DayText } from './dayText';
import type { SwapVerdict } from './swappedDates';

export interface ReadDays {
  readonly cells: readonly Cell[];
  readonly values: readonly (DayNumber | null)[];
  readonly status: readonly CleanStatus[];
  readonly texts: readonly (DayText | null)[];
  readonly order: ColumnOrder;
  readonly verdict: SwapVerdict;
  /** Date cells whose order of day and month is open to question. */
  readonly free: readonly (DayNumber | null)[];
}

/** What is to be said of a column of days, in one pass that sorts its cells and is long for that. O(cells). */
export function dayFindings(column: ReadDays): readonly Finding[] {
  const { cells, values, status, texts, order, verdict, free } = column;
  const unreadable: number[] = [];
  const partial: number[] = [];
  const outside: number[] = [];
  const open: number[] = [];
  const against: number[] = [];
  const dates: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const text = texts[index];
    if (status[index] === 'missing') continue;
    if (free[index] != null) dates.push(index);
    if (text?.form === 'partial') partial.push(index);
    else if (values[index] === null) unreadable.push(index);
    else if (status[index] === 'suspect') outside.push(index);
    if (text?.form !== 'open' || values[index] === null) continue;
    const side = sideOf(text);
    if (side === null && text.first !== text.second) open.push(index);
    else if (side !== null && side !== order.order) against.push(index);
  }
  const counted = (indices: readonly number[]) => ({
    count: indices.length,
    text: quoted(cells[indices[0] ?? 0]),
  });
  return [
    ...findingEach(
      'date.unreadable',
      'warning',
      unreadable,
      (index) => ({ text: quoted(cells[index]) }),
      (count, row) => finding('date.unreadableMore', 'warning', { row }, { count }),
    ),
    ...findingOnce('date.partial', 'warning', partial, counted(partial)),
    ...findingOnce('date.outside', 'warning', outside, counted(outside)),
    ...findingOnce('date.mixedOrder', 'warning', against, {
      ...counted(against),
      order: order.order ?? 'dmy',
    }),
    ...(order.reason === 'assumed' || order.reason === 'mixed'
      ? findingOnce('date.orderAssumed', 'warning', open, { ...counted(open), order: order.order ?? 'dmy' })
      : []),
    ...swapFindings(verdict, dates),
  ];
}

function swapFindings(verdict: SwapVerdict, dates: readonly number[]): readonly Finding[] {
  if (verdict === 'none') return [];
  const code = verdict === 'doubt' ? 'date.swapDoubt' : 'date.swapped';
  return findingOnce(code, 'warning', dates, { count: dates.length });
}
