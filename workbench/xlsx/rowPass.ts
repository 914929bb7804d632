import { putBytes } from './byteSink';
import type { Deciding, Outcome } from './cellOutcome';
import { type Extent, emptyExtent } from './extent';
import type { CellLanes, Stretch, StylePlan } from './lanes';
import type { Putting } from './putOutcome';
import { type RowSlots, rowSlots } from './rowSlots';
import type { Run } from './runs';
import { MAX_ROWS } from './workbookPart';
import type { XmlCursor } from './xml';

/** The pass over a sheet's rows that writes them patched. */
export interface RowPass {
  readonly cursor: XmlCursor;
  readonly deciding: Deciding;
  readonly putting: Putting;
  readonly lanes: readonly Lane[];
  /** The format that `<cols>` gives a column's empty places; PLAIN where none. */
  readonly columnXf: (column: number) => number;
  readonly before: Extent;
  readonly after: Extent;
  readonly row: RowSlots;
  readonly outcomes: Outcome[];
  /** The original bytes are written up to here. */
  copied: number;
  /** The next row that the changes touch. */
  touched: number;
}

/** One column while the rows go by. */
export interface Lane {
  readonly column: number;
  readonly values: readonly Run<Stretch>[];
  readonly styles: readonly Run<StylePlan>[];
  value: number;
  style: number;
}

export function lanesOf({ values, styles }: CellLanes): readonly Lane[] {
  const columns = [...new Set([...values.keys(), ...styles.keys()])].sort((a, b) => a - b);
  return columns.map((column) => ({
    column,
    values: values.get(column) ?? [],
    styles: styles.get(column) ?? [],
    value: 0,
    style: 0,
  }));
}

export function rowPass(
  given: Pick<RowPass, 'cursor' | 'deciding' | 'putting' | 'lanes' | 'columnXf' | 'copied'>,
): RowPass {
  const pass = {
    before: emptyExtent(),
    after: emptyExtent(),
    row: rowSlots(),
    outcomes: [],
  };
  return { ...given, ...pass, touched: nextTouched(given.lanes, 0) };
}

/** The first row from `row` on that a lane speaks of; MAX_ROWS for none. Rows must be asked for in order. */
export function nextTouched(lanes: readonly Lane[], row: number): number {
  let next = MAX_ROWS;
  for (const lane of lanes) {
    while (lane.value < lane.values.length && lane.values[lane.value]!.to <= row) lane.value++;
    while (lane.style < lane.styles.length && lane.styles[lane.style]!.to <= row) lane.style++;
    const value = lane.values[lane.value]?.from ?? MAX_ROWS;
    const style = lane.styles[lane.style]?.from ?? MAX_ROWS;
    next = Math.min(next, Math.max(row, Math.min(value, style)));
  }
  return next;
}

/** Copies the original bytes up to `to`. */
export function flush(pass: RowPass, to: number): void {
  if (to > pass.copied) putBytes(pass.putting.sink, pass.putting.bytes, pass.copied, to);
  pass.copied = to;
}
