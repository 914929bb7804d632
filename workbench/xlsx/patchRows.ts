import { putText } from './byteSink';
import { cellTag, readCellTag } from './cellTag';
import { addToExtent } from './extent';
import { PLAIN } from './lanes';
import { outcomesOf, patchRow } from './patchRow';
import { putOutcome } from './putOutcome';
import { flush, nextTouched, type RowPass } from './rowPass';
import { MAX_ROWS } from './workbookPart';
import { CLOSE, END, nextTag, OPEN, skipElement, type TagKind, tagCode } from './xml';
import { attributeNumber } from './xmlText';

/** Thrown where a row stands before its turn: the caller puts the rows in order and begins again. */
export const ROWS_OUT_OF_ORDER = 'rows out of order';

/** With the cursor on the OPEN tag of sheetData: writes all of it, the original bytes where nothing changed. */
export function patchRows(pass: RowPass): void {
  const { cursor } = pass;
  const outside = cursor.depth - 1;
  let row = -1;
  let wasDropped = false;
  for (;;) {
    const kind = nextTag(cursor);
    if (kind === END) throw new Error('patchRows requires well-formed XML');
    if (kind === CLOSE && cursor.depth === outside) break;
    if (cursor.code !== ROW) {
      if (kind === OPEN) skipElement(cursor);
      continue;
    }
    const named = attributeNumber(cursor, 'r', 0);
    const number = named > 0 ? named - 1 : row + 1;
    if (number <= row) throw new Error(ROWS_OUT_OF_ORDER);
    row = number;
    const { start } = cursor;
    if (pass.touched < row) flush(pass, start);
    putNewRows(pass, row);
    const isSpoken: boolean =
      pass.touched === row || pass.deciding.masters.size > 0 || (wasDropped && named === 0);
    wasDropped = isSpoken ? patchRow(pass, kind, row, wasDropped && named === 0) : skipRow(pass, kind, row);
    if (pass.touched === row) pass.touched = nextTouched(pass.lanes, row + 1);
  }
  const end = cursor.start;
  if (pass.touched < MAX_ROWS) flush(pass, end);
  putNewRows(pass, MAX_ROWS);
}

/** Rows that stand nowhere yet, up to `limit`. */
export function putNewRows(pass: RowPass, limit: number): void {
  while (pass.touched < limit) {
    putNewRow(pass, pass.touched);
    pass.touched = nextTouched(pass.lanes, pass.touched + 1);
  }
}

const ROW = tagCode('row');
const C = tagCode('c');

/** Only the columns of a row that stays as it is. */
function skipRow(pass: RowPass, kind: TagKind, row: number): false {
  if (kind !== OPEN) return false;
  const { cursor } = pass;
  const outside = cursor.depth - 1;
  const tag = cellTag();
  while (cursor.depth > outside) {
    const inner = nextTag(cursor);
    if (inner === END) throw new Error('skipRow requires well-formed XML');
    if (inner === CLOSE) continue;
    if (cursor.code === C) {
      readCellTag(cursor, tag);
      addToExtent(pass.before, row, tag.column);
      addToExtent(pass.after, row, tag.column);
    }
  }
  return false;
}

function putNewRow(pass: RowPass, row: number): void {
  pass.row.count = 0;
  const count = outcomesOf(pass, row, PLAIN);
  if (count === 0) return;
  const { putting } = pass;
  putText(putting.sink, `<${putting.prefix}row r="${row + 1}">`);
  for (let i = 0; i < count; i++) {
    addToExtent(pass.after, row, pass.outcomes[i]!.column);
    putOutcome(putting, pass.outcomes[i]!, row + 1);
  }
  putText(putting.sink, `</${putting.prefix}row>`);
}
