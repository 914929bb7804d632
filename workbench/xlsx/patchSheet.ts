import { byteSink, finishedChunks, putText } from './byteSink';
import { byteString, bytesOfByteString } from './byteString';
import type { Deciding } from './cellOutcome';
import type { CellReader } from './cellReader';
import { columnSpans, columnXf } from './columns';
import { withAttribute } from './elementTree';
import { dimensionText, type Extent, emptyExtent } from './extent';
import { childText, type Frame, frameText, openFrame, SHEET_ORDER, withItem } from './frame';
import { type CellChange, cellLanes } from './lanes';
import { orderedRows } from './orderedRows';
import { patchRows, putNewRows, ROWS_OUT_OF_ORDER } from './patchRows';
import { putting } from './putOutcome';
import { rawText } from './rawText';
import { flush, lanesOf, type RowPass, rowPass } from './rowPass';
import { changedFrame, type FrameChange } from './sheetFrame';
import type { Styles } from './styles';
import { MAX_ROWS } from './workbookPart';
import { EMPTY, END, isNamed, nextTag, OPEN, skipElement, type XmlCursor, xmlCursor } from './xml';

/** What is to be done to one existing sheet part. */
export interface SheetChanges {
  readonly cells: readonly CellChange[];
  readonly frame: readonly FrameChange[];
  /** A last change of the frame, for what the package decides (drawings). */
  readonly finish: (frame: Frame) => Frame;
}

export interface SheetContext {
  readonly reader: CellReader;
  readonly styles: () => Styles;
  readonly sharedIndex: (text: string) => number;
}

export interface PatchedSheet {
  readonly chunks: readonly Uint8Array[];
  readonly lostFormulas: readonly string[];
  /** Around the cells that had a value and have another, or none, now. */
  readonly overwritten: Extent;
}

/** The part with the changes spliced in; what they do not speak of is copied byte for byte. One pass. */
export function patchSheet(bytes: Uint8Array, changes: SheetChanges, context: SheetContext): PatchedSheet {
  try {
    return patched(bytes, changes, context);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== ROWS_OUT_OF_ORDER) throw error;
    return patched(orderedRows(bytes), changes, context);
  }
}

function patched(bytes: Uint8Array, changes: SheetChanges, context: SheetContext): PatchedSheet {
  const cursor = xmlCursor(bytes);
  const isEmpty = toSheetData(cursor);
  const data = { start: cursor.start, open: cursor.end };
  const prefix = rawText(bytes, cursor.start + 1, cursor.nameStart);
  const head = byteString(bytes.subarray(0, data.start));
  const sink = byteSink();
  const deciding: Deciding = {
    bytes,
    reader: context.reader,
    styles: context.styles,
    masters: new Map(),
    lostFormulas: [],
    overwritten: emptyExtent(),
  };
  const spans = columnSpans(childText(openFrame(`${head}${closingOf(head)}`), 'cols'));
  const pass = rowPass({
    cursor,
    deciding,
    putting: putting(bytes, sink, prefix, context.sharedIndex),
    lanes: lanesOf(cellLanes(changes.cells)),
    columnXf: (column) => columnXf(spans, column),
    copied: data.start,
  });
  putData(pass, isEmpty, changes.cells.length > 0);
  const tail = byteString(bytes.subarray(cursor.end));
  const edges = edgesOf(head, prefix, tail, changes, context, pass);
  const chunks = [bytesOfByteString(edges[0]), ...finishedChunks(sink), bytesOfByteString(edges[1])];
  const { lostFormulas, overwritten } = deciding;
  return { chunks, lostFormulas, overwritten };
}

/** A sheet part without its rows. */
export function sheetFrameOf(bytes: Uint8Array): Frame {
  const cursor = xmlCursor(bytes);
  const isEmpty = toSheetData(cursor);
  const { start, nameStart } = cursor;
  if (!isEmpty) skipElement(cursor);
  const placeholder = `<${rawText(bytes, start + 1, nameStart)}sheetData/>`;
  const [head, tail] = [bytes.subarray(0, start), bytes.subarray(cursor.end)];
  return openFrame(byteString(head) + placeholder + byteString(tail));
}

/** Moves to the tag of sheetData; whether it is self-closing. */
function toSheetData(cursor: XmlCursor): boolean {
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (isNamed(cursor, 'sheetData')) return kind === EMPTY;
    if (kind === OPEN && cursor.depth > 1) skipElement(cursor);
  }
  throw new Error('toSheetData requires well-formed XML with sheetData');
}

/** Writes sheetData from its start tag to its end tag and leaves the cursor behind it. */
function putData(pass: RowPass, isEmpty: boolean, hasCells: boolean): void {
  const { cursor, putting } = pass;
  const { bytes, sink, prefix } = putting;
  if (!isEmpty && hasCells) patchRows(pass);
  else if (!isEmpty) skipElement(cursor);
  else if (pass.touched < MAX_ROWS) {
    const tag = rawText(bytes, cursor.start, cursor.end);
    putText(sink, tag.replace(/\s*\/>$/, '>'));
    putNewRows(pass, MAX_ROWS);
    putText(sink, `</${prefix}sheetData>`);
    pass.copied = cursor.end;
  }
  flush(pass, cursor.end);
}

/** The end tags that make the head of a sheet a document of its own. */
function closingOf(head: string): string {
  const root = /<((?:[^\s<>!?/:]+:)?worksheet)[\s>]/.exec(head);
  return `</${root?.[1] ?? 'worksheet'}>`;
}

/** What stands before and after sheetData, the frame's changes made. */
function edgesOf(
  head: string,
  prefix: string,
  tail: string,
  changes: SheetChanges,
  context: SheetContext,
  pass: { readonly before: Extent; readonly after: Extent },
): readonly [string, string] {
  const placeholder = `<${prefix}sheetData/>`;
  let frame = openFrame(head + placeholder + tail);
  for (const change of changes.frame) {
    frame = changedFrame(frame, change, (fill, color) => context.styles().dxf(fill, color));
  }
  frame = changes.finish(frame);
  if (changes.cells.length > 0) frame = withDimension(frame, pass.before, pass.after);
  const at = frame.items.findIndex((item) => item.local === 'sheetData');
  const before = frameText({ ...frame, items: frame.items.slice(0, at), close: frame.items[at]!.gap });
  const after = frameText({ ...frame, open: '', items: frame.items.slice(at + 1) });
  return [before, after];
}

function withDimension(frame: Frame, before: Extent, after: Extent): Frame {
  const old = childText(frame, 'dimension');
  const ref = /\sref\s*=\s*["']([^"']*)["']/.exec(old)?.[1];
  if (ref === undefined) return frame;
  return withItem(
    frame,
    'dimension',
    withAttribute(old, 'ref', dimensionText(ref, before, after)),
    SHEET_ORDER,
  );
}
