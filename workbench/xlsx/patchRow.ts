import { putBytes, putText } from './byteSink';
import { adopt, DROP, decide, KEEP, NOTHING, type Outcome, PUT, STYLE } from './cellOutcome';
import { withAttribute } from './elementTree';
import { addToExtent, type Extent, emptyExtent, spansText } from './extent';
import { PLAIN } from './lanes';
import { putKept, putOutcome, putRestyled } from './putOutcome';
import { rawText } from './rawText';
import { flush, type RowPass } from './rowPass';
import { readSlots } from './rowSlots';
import type { Run } from './runs';
import { EMPTY, OPEN, type TagKind } from './xml';
import { attributeFlag, attributeNumber, attributeText } from './xmlText';

/** Whether the row went: it had nothing but its number, and its cells are gone. */
export function patchRow(pass: RowPass, kind: TagKind, row: number, needsNumber: boolean): boolean {
  const { cursor, putting } = pass;
  const { start, end: tagEnd } = cursor;
  const hasOwnXf = attributeFlag(cursor, 'customFormat');
  const rowXf = hasOwnXf ? attributeNumber(cursor, 's', 0) : PLAIN;
  const spans = attributeText(cursor, 'spans');
  pass.row.count = 0;
  if (kind === OPEN) readSlots(cursor, pass.row);
  const count = outcomesOf(pass, row, rowXf);
  const had = emptyExtent();
  const has = emptyExtent();
  let isChanged = needsNumber;
  for (let i = 0; i < count; i++) {
    const { kind: what, column, slot } = pass.outcomes[i]!;
    if (slot !== null) addToExtent(had, row, column);
    if (what !== DROP) addToExtent(has, row, column);
    if (what !== KEEP) isChanged = true;
  }
  mergeExtents(pass, had, has);
  if (!isChanged) return false;
  flush(pass, start);
  pass.copied = cursor.end;
  const tag = rawText(putting.bytes, start, tagEnd);
  const isBare = /^<[^\s/>]+(\s+r\s*=\s*("\d+"|'\d+'))?\s*\/?>$/.test(tag);
  if (has.bottom < 0 && had.bottom >= 0 && isBare) return true;
  let open = spans === null ? tag : withAttribute(tag, 'spans', spansText(spans, had, has));
  if (needsNumber) open = withAttribute(open, 'r', String(row + 1));
  const isEmptied = kind === EMPTY;
  putText(putting.sink, isEmptied && has.bottom >= 0 ? open.replace(/\s*\/>$/, '>') : open);
  if (isEmptied) pass.row.contentEnd = tagEnd;
  putOutcomes(pass, row, count, tagEnd);
  if (!isEmptied) putBytes(putting.sink, putting.bytes, pass.row.contentEnd, cursor.end);
  else if (has.bottom >= 0) putText(putting.sink, `</${putting.prefix}row>`);
  return false;
}

function mergeExtents(pass: RowPass, had: Extent, has: Extent): void {
  if (had.bottom >= 0) {
    addToExtent(pass.before, had.bottom, had.left);
    addToExtent(pass.before, had.bottom, had.right);
  }
  if (has.bottom < 0) return;
  addToExtent(pass.after, has.bottom, has.left);
  addToExtent(pass.after, has.bottom, has.right);
}

/** Cells that are and cells that the changes speak of, merged in order of columns; how many. */
export function outcomesOf(pass: RowPass, row: number, rowXf: number): number {
  const { slots, count } = pass.row;
  const { masters } = pass.deciding;
  let made = 0;
  let at = 0;
  const keepUntil = (column: number) => {
    for (; at < count && slots[at]!.column < column; at++) {
      const outcome = nextOutcome(pass, made++, slots[at]!.column);
      outcome.slot = slots[at]!;
      if (masters.size > 0) adopt(pass.deciding, outcome, row);
      else outcome.kind = KEEP;
    }
  };
  for (const lane of pass.touched === row ? pass.lanes : []) {
    const stretch = runAt(lane.values, lane.value, row);
    const plan = runAt(lane.styles, lane.style, row);
    if (stretch === undefined && plan === undefined) continue;
    keepUntil(lane.column);
    const outcome = nextOutcome(pass, made++, lane.column);
    if (at < count && slots[at]!.column === lane.column) outcome.slot = slots[at++]!;
    const inherited = rowXf === PLAIN ? pass.columnXf(lane.column) : rowXf;
    decide(pass.deciding, outcome, row, inherited, stretch, plan);
    if (outcome.kind === KEEP && masters.size > 0) adopt(pass.deciding, outcome, row);
    if (outcome.kind === NOTHING) made--;
  }
  keepUntil(Number.POSITIVE_INFINITY);
  return made;
}

function nextOutcome(pass: RowPass, index: number, column: number): Outcome {
  let outcome = pass.outcomes[index];
  if (outcome === undefined) {
    outcome = { kind: KEEP, column, slot: null, xf: PLAIN, cell: null };
    pass.outcomes[index] = outcome;
  }
  outcome.column = column;
  outcome.slot = null;
  return outcome;
}

/** The row's content: what is kept is copied in long stretches, white space between cells included. */
function putOutcomes(pass: RowPass, row: number, count: number, tagEnd: number): void {
  const { putting } = pass;
  const { isOrdered, contentEnd } = pass.row;
  let copied = tagEnd;
  let last = tagEnd;
  const copyTo = (end: number) => {
    if (isOrdered && end > copied) putBytes(putting.sink, putting.bytes, copied, end);
    copied = end;
  };
  for (let i = 0; i < count; i++) {
    const outcome = pass.outcomes[i]!;
    const { kind, slot } = outcome;
    const isCopied = kind === KEEP && slot!.hasPlace && isOrdered;
    if (!isCopied) copyTo(slot?.start ?? last);
    if (slot !== null) last = slot.end;
    if (isCopied) continue;
    if (kind === PUT) putOutcome(putting, outcome, row + 1);
    else if (kind === STYLE) putRestyled(putting, outcome, row);
    else if (kind === KEEP) putKept(putting, slot!, row);
    copied = last;
  }
  copyTo(contentEnd);
}

function runAt<T>(runs: readonly Run<T>[], index: number, row: number): T | undefined {
  const run = runs[index];
  return run !== undefined && run.from <= row && row < run.to ? run.value : undefined;
}
