import { type CellType, cellTag, readCellTag } from './cellTag';
import { CLOSE, END, nextTag, OPEN, skipElement, tagCode, type XmlCursor } from './xml';

/** Where a cell of the row being patched stands in the original bytes. */
export interface Slot {
  column: number;
  /** -1: it names none. */
  xf: number;
  type: CellType;
  hasPlace: boolean;
  hasContent: boolean;
  start: number;
  /** After the tag's local name. */
  nameEnd: number;
  tagEnd: number;
  end: number;
}

/** The cells of one row; the records are reused from row to row. */
export interface RowSlots {
  readonly slots: Slot[];
  count: number;
  /** Whether the cells stood in order of their columns, each once. */
  isOrdered: boolean;
  /** At the row's CLOSE tag. */
  contentEnd: number;
}

export function rowSlots(): RowSlots {
  return { slots: [], count: 0, isOrdered: true, contentEnd: 0 };
}

/** After the OPEN tag of a row: its cells in order of columns, of two in one place the later; ends at the CLOSE tag. */
export function readSlots(cursor: XmlCursor, row: RowSlots): void {
  const tag = cellTag();
  const outside = cursor.depth - 1;
  row.isOrdered = true;
  row.count = 0;
  for (;;) {
    const before = tag.column;
    const kind = nextTag(cursor);
    if (kind === END) throw new Error('readSlots requires well-formed XML');
    if (kind === CLOSE && cursor.depth === outside) break;
    if (cursor.code !== C) {
      if (kind === OPEN) skipElement(cursor);
      continue;
    }
    readCellTag(cursor, tag);
    if (tag.column <= before) row.isOrdered = false;
    const slot = nextSlot(row);
    slot.column = tag.column;
    slot.xf = tag.xf;
    slot.type = tag.type;
    slot.hasPlace = tag.hasPlace;
    slot.start = cursor.start;
    slot.nameEnd = cursor.nameEnd;
    slot.tagEnd = cursor.end;
    slot.hasContent = kind === OPEN && skipContent(cursor);
    slot.end = cursor.end;
  }
  row.contentEnd = cursor.start;
  if (!row.isOrdered) order(row);
}

const C = tagCode('c');

function nextSlot(row: RowSlots): Slot {
  if (row.count === row.slots.length) {
    row.slots.push({
      column: 0,
      xf: 0,
      type: 0,
      hasPlace: false,
      hasContent: false,
      start: 0,
      nameEnd: 0,
      tagEnd: 0,
      end: 0,
    });
  }
  return row.slots[row.count++]!;
}

/** Moves past the cell's CLOSE tag; whether there was any element inside. */
function skipContent(cursor: XmlCursor): boolean {
  const outside = cursor.depth - 1;
  let hasContent = false;
  while (cursor.depth > outside) {
    const kind = nextTag(cursor);
    if (kind === END) throw new Error('skipContent requires well-formed XML');
    if (kind === CLOSE) continue;
    hasContent = true;
  }
  return hasContent;
}

function order(row: RowSlots): void {
  const sorted = row.slots.slice(0, row.count).map((slot) => ({ ...slot }));
  sorted.sort((a, b) => a.column - b.column || a.start - b.start);
  const kept = sorted.filter((slot, i) => sorted[i + 1]?.column !== slot.column);
  row.slots.splice(0, row.slots.length, ...kept);
  row.count = kept.length;
}
