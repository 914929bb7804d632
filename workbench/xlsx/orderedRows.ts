import { byteSink, finishedChunks, joinChunks, putBytes, putText } from './byteSink';
import { withAttribute } from './elementTree';
import { rawText } from './rawText';
import { CLOSE, EMPTY, END, isNamed, nextTag, OPEN, skipElement, tagCode, xmlCursor } from './xml';
import { attributeNumber } from './xmlText';

/**
 * A sheet part whose rows come in order, each with its number, rows of one number made one: for the rare
 * file that has them otherwise, so that a patch can go from top to bottom. Excel's own files never need it.
 */
export function orderedRows(bytes: Uint8Array): Uint8Array {
  const rows = findRows(bytes);
  if (rows.length === 0) return bytes;
  const sorted = [...rows].sort((a, b) => a.row - b.row || a.start - b.start);
  const sink = byteSink();
  putBytes(sink, bytes, 0, rows[0]!.start);
  sorted.forEach((place, i) => {
    const isFirst = sorted[i - 1]?.row !== place.row;
    const isLast = sorted[i + 1]?.row !== place.row;
    const tag = rawText(bytes, place.start, place.contentStart).replace(/\s*\/>$/, '>');
    if (isFirst) putText(sink, withAttribute(tag, 'r', String(place.row + 1)));
    putBytes(sink, bytes, place.contentStart, place.contentEnd);
    if (isLast) putText(sink, `</${/^<([^\s/>]+)/.exec(tag)![1]}>`);
  });
  putBytes(sink, bytes, rows[rows.length - 1]!.end, bytes.length);
  return joinChunks(finishedChunks(sink));
}

interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

const ROW = tagCode('row');

function findRows(bytes: Uint8Array): readonly RowPlace[] {
  const cursor = xmlCursor(bytes);
  const rows: RowPlace[] = [];
  let row = -1;
  let isData = false;
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (isNamed(cursor, 'sheetData')) isData = kind === OPEN;
    if (!isData || cursor.code !== ROW || kind === CLOSE) continue;
    row = attributeNumber(cursor, 'r', row + 2) - 1;
    const { start, end: contentStart } = cursor;
    if (kind !== EMPTY) skipElement(cursor);
    rows.push({
      row,
      start,
      contentStart,
      contentEnd: kind === EMPTY ? contentStart : cursor.start,
      end: cursor.end,
    });
  }
  return rows;
}
