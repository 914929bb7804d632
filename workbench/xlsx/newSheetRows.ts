import type { Rect } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import { type ByteSink, drainedChunks, isAlmostFull, makeRoom } from './byteSink';
import { copied, type Markup, markup, numberEnd } from './cellBytes';
import { type CellHead, columnStart, putCell } from './cellXml';
import type { Run, Runs } from './runs';

/** A stretch of a column's cells: `cells[row - first]`. */
export interface Stretch {
  readonly cells: readonly WritableCell[];
  readonly first: number;
}

export interface StyleColumns {
  readonly runs: Runs<number>;
  /** Formats of whole columns. */
  readonly columnXf: ReadonlyMap<number, number>;
}

/** The `<row>`s of a new sheet, the sink drained on the way. `heights`: in points, of rows that have their own. */
export function* putRows(
  sink: ByteSink,
  used: Rect,
  values: Runs<Stretch>,
  styles: StyleColumns,
  heights: ReadonlyMap<number, number> | undefined,
): Generator<Uint8Array, void, void> {
  const lanes: Lane[] = [];
  for (let column = used.column; column < used.column + used.columns; column++) {
    const lane = { values: values.get(column) ?? [], styles: styles.runs.get(column) ?? [] };
    if (lane.values.length + lane.styles.length === 0) continue;
    const columnXf = styles.columnXf.get(column) ?? 0;
    lanes.push({ ...lane, column: columnStart(column), columnXf, value: 0, style: 0 });
  }
  const head: CellHead = { column: ROW, row: 0, xf: 0 };
  for (let row = used.row; row < used.row + used.rows; row++) {
    head.row = row + 1;
    putRow(sink, lanes, row, head, heights?.get(row));
    if (isAlmostFull(sink)) yield* drainedChunks(sink);
  }
}

/** One column while the rows go by: where its runs stand, so that each is looked at once. */
interface Lane {
  readonly column: Markup;
  readonly values: readonly Run<Stretch>[];
  readonly styles: readonly Run<number>[];
  readonly columnXf: number;
  value: number;
  style: number;
}

function putRow(
  sink: ByteSink,
  lanes: readonly Lane[],
  row: number,
  head: CellHead,
  height: number | undefined,
): void {
  let isOpen = false;
  for (const lane of lanes) {
    const cell = valueAt(lane, row);
    const xf = styleAt(lane, row);
    if ((cell === null || cell === '') && xf === lane.columnXf) continue;
    if (!isOpen) putRowStart(sink, row, height);
    isOpen = true;
    head.column = lane.column;
    head.xf = xf;
    putCell(sink, head, cell);
  }
  if (!isOpen) return;
  makeRoom(sink, ROW_ROOM);
  sink.used = copied(sink.view, sink.used, ROW_END);
}

/** The start of a row, 0-based, with its height in points where it has one of its own. */
function putRowStart(sink: ByteSink, row: number, height: number | undefined): void {
  makeRoom(sink, ROW_ROOM);
  const at = numberEnd(sink.buffer, copied(sink.view, sink.used, ROW), row + 1);
  sink.used = copied(sink.view, at, height === undefined ? TAG_END : markup(`" ht="${height}">`));
}

const ROW = markup('<row r="');
const TAG_END = markup('">');
const ROW_END = markup('</row>');
const ROW_ROOM = 64;

function valueAt(lane: Lane, row: number): WritableCell {
  while (lane.value < lane.values.length && lane.values[lane.value]!.to <= row) lane.value++;
  const run = lane.values[lane.value];
  return run === undefined || row < run.from ? null : (run.value.cells[row - run.value.first] ?? null);
}

function styleAt(lane: Lane, row: number): number {
  while (lane.style < lane.styles.length && lane.styles[lane.style]!.to <= row) lane.style++;
  const run = lane.styles[lane.style];
  return run === undefined || row < run.from ? 0 : run.value;
}
