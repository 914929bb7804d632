import type { Rect } from '../../shared/workbook/address';
import type { CellFormat } from '../../shared/workbook/changeSet';
import type { Styles } from './styles';

/** Rows `from` (included) to `to` (not) of one column that share a value. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** For each column its runs from top to bottom, without overlap. */
export type Runs<T> = Map<number, readonly Run<T>[]>;

/** A rectangle of a new sheet and the cell format it has. */
export interface StyledRect {
  readonly rect: Rect;
  readonly xf: number;
}

/**
 * Gives rows `from` to `to` of a column the value that `next` makes of the one they have (undefined: none).
 * Runs that are cut keep their value outside. Cost: linear in the runs of the column.
 */
export function paint<T>(
  runs: Runs<T>,
  column: number,
  from: number,
  to: number,
  next: (old: T | undefined) => T,
): void {
  if (to <= from) return;
  const painted: Run<T>[] = [];
  let at = from;
  const fillTo = (end: number) => {
    if (at < end) painted.push({ from: at, to: end, value: next(undefined) });
    at = Math.max(at, end);
  };
  for (const run of runs.get(column) ?? []) {
    if (run.from >= to) fillTo(to);
    if (run.to <= from || run.from >= to) {
      painted.push(run);
      continue;
    }
    fillTo(run.from);
    if (run.from < from) painted.push({ ...run, to: from });
    const end = Math.min(run.to, to);
    painted.push({ from: Math.max(run.from, from), to: end, value: next(run.value) });
    at = end;
    if (run.to > to) painted.push({ ...run, from: to });
  }
  fillTo(to);
  runs.set(column, painted);
}

/**
 * What formats laid over each other, in order, make of a sheet that had none: each sets its own properties
 * and leaves the others of the cells below it. The answer is free of overlaps.
 */
export function styledRects(
  styles: Styles,
  formats: readonly { readonly rect: Rect; readonly format: CellFormat }[],
): readonly StyledRect[] {
  const runs: Runs<number> = new Map();
  for (const { rect, format } of formats) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      paint(runs, column, rect.row, rect.row + rect.rows, (old) => styles.xfWith(old ?? 0, format));
    }
  }
  return [...runs].flatMap(([column, list]) => list.map((run) => styledRect(column, run)));
}

function styledRect(column: number, run: Run<number>): StyledRect {
  return { rect: { row: run.from, column, rows: run.to - run.from, columns: 1 }, xf: run.value };
}
