import { cellName } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import { type ByteSink, byteSink, joinChunks, putBytes, putText } from './byteSink';
import type { Markup } from './cellBytes';
import type { Outcome } from './cellOutcome';
import { type CellHead, columnStart, putCell } from './cellXml';
import { withAttribute } from './elementTree';
import { PLAIN } from './lanes';
import { rawText } from './rawText';
import type { Slot } from './rowSlots';

/** How cells are written into an existing sheet. */
export interface Putting {
  readonly bytes: Uint8Array;
  readonly sink: ByteSink;
  /** `x:` where the part writes its names so, else ''. */
  readonly prefix: string;
  /** Index of a text in the workbook's string table, -1 where it is not there. */
  readonly sharedIndex: (text: string) => number;
  readonly scratch: ByteSink;
  readonly columns: Map<number, Markup>;
}

export function putting(
  bytes: Uint8Array,
  sink: ByteSink,
  prefix: string,
  sharedIndex: Putting['sharedIndex'],
): Putting {
  return { bytes, sink, prefix, sharedIndex, scratch: byteSink(), columns: new Map() };
}

/**
 * The new `<c>`. Text put over a cell that was there goes by the string table where that has it: so a value
 * that is put back is the very one that was there, formatted runs included. `row`: its number, from 1.
 */
export function putOutcome(putting: Putting, outcome: Outcome, row: number): void {
  const { prefix, sink } = putting;
  const head = { column: startOf(putting, outcome.column), row, xf: Math.max(outcome.xf, 0) };
  const { cell } = outcome;
  const shared = outcome.slot !== null && typeof cell === 'string' ? putting.sharedIndex(cell) : -1;
  if (shared >= 0) {
    const style = outcome.xf === PLAIN ? '' : ` s="${outcome.xf}"`;
    const place = cellName(row - 1, outcome.column);
    putText(sink, `<${prefix}c r="${place}"${style} t="s"><${prefix}v>${shared}</${prefix}v></${prefix}c>`);
  } else if (prefix === '' && outcome.xf !== 0) putCell(sink, head, cell);
  else putText(sink, rewritten(putting, head, cell, outcome.xf === 0));
}

/** The cell as it stands with another format, all its other attributes and its content untouched. */
export function putRestyled(putting: Putting, outcome: Outcome, row: number): void {
  const slot = outcome.slot!;
  const tag = rawText(putting.bytes, slot.start, slot.tagEnd);
  const placed = slot.hasPlace ? tag : withAttribute(tag, 'r', cellName(row, slot.column));
  putText(putting.sink, withAttribute(placed, 's', outcome.xf === PLAIN ? null : String(outcome.xf)));
  putBytes(putting.sink, putting.bytes, slot.tagEnd, slot.end);
}

/** The cell as it stands, with its place written down: cells before it may come or go. */
export function putKept(putting: Putting, slot: Slot, row: number): void {
  putBytes(putting.sink, putting.bytes, slot.start, slot.nameEnd);
  if (!slot.hasPlace) putText(putting.sink, ` r="${cellName(row, slot.column)}"`);
  putBytes(putting.sink, putting.bytes, slot.nameEnd, slot.end);
}

function startOf(putting: Putting, column: number): Markup {
  const known = putting.columns.get(column);
  if (known !== undefined) return known;
  const made = columnStart(column);
  putting.columns.set(column, made);
  return made;
}

/** As putCell writes it, but with prefixes, or with the default format named. In its markup '<' begins tags alone. */
function rewritten(putting: Putting, head: CellHead, cell: WritableCell, namesDefault: boolean): string {
  const { scratch, prefix } = putting;
  putCell(scratch, head, cell);
  const bytes = joinChunks([...scratch.chunks, scratch.buffer.subarray(0, scratch.used)]);
  const text = rawText(bytes, 0, bytes.length);
  scratch.chunks.length = 0;
  scratch.used = 0;
  const named = namesDefault ? text.replace(/^<c r="[^"]*"/, (start) => `${start} s="0"`) : text;
  return prefix === '' ? named : named.replace(/<(\/?)/g, `<$1${prefix}`);
}
