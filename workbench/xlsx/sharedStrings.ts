import {
  CLOSE,
  EMPTY,
  END,
  isNamed,
  nextTag,
  OPEN,
  skipElement,
  tagCode,
  type XmlCursor,
  xmlCursor,
} from './xml';
import { decodeExcelText, textOf } from './xmlText';

/** The workbook's string table: cells with t="s" hold an index into `texts`. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes of strings with formatted runs. */
  readonly rich: ReadonlySet<number>;
}

export const NO_STRINGS: SharedStrings = { texts: [], rich: new Set() };

export function readSharedStrings(bytes: Uint8Array): SharedStrings {
  const cursor = xmlCursor(bytes);
  const texts: string[] = [];
  const rich = new Set<number>();
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (kind === CLOSE || cursor.code !== SI) continue;
    if (kind === OPEN && richText(cursor, texts)) rich.add(texts.length - 1);
    else if (kind === EMPTY) texts.push('');
  }
  return { texts, rich };
}

/**
 * After the OPEN tag of an `si` or `is`: appends its text, the runs joined and phonetic guides left out, and
 * moves past its CLOSE tag. Whether it had runs. ECMA-376 Part 1, 18.4.8 (si), 18.3.1.53 (is).
 */
export function richText(cursor: XmlCursor, texts: string[]): boolean {
  const outside = cursor.depth - 1;
  let text = '';
  let hasRuns = false;
  while (cursor.depth > outside) {
    const kind = nextTag(cursor);
    if (kind === END) throw new Error('richText requires well-formed XML');
    if (kind !== OPEN) continue;
    if (cursor.code === T) text = text === '' ? textOf(cursor) : text + textOf(cursor);
    else if (cursor.code === R) hasRuns = true;
    else if (cursor.code === RPH || isNamed(cursor, 'extLst')) skipElement(cursor);
  }
  texts.push(decodeExcelText(text));
  return hasRuns;
}

const SI = tagCode('si');
const T = tagCode('t');
const R = tagCode('r');
const RPH = tagCode('rPh');
