import { isDateFormat } from '../../shared/workbook/numberFormat';
import { BUILT_IN_FORMATS } from './builtInFormats';
import { CLOSE, END, isNamed, nextTag, OPEN, tagCode, xmlCursor } from './xml';
import { attributeNumber, attributeText } from './xmlText';

/** What a reader needs of xl/styles.xml: for each cell format (xf index) its number format. */
export interface CellFormats {
  readonly numberFormats: readonly string[];
  readonly isDate: readonly boolean[];
}

export function readCellFormats(styles: Uint8Array | null): CellFormats {
  const codes = new Map<number, string>(
    Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]),
  );
  const ids: number[] = [];
  if (styles !== null) collect(styles, codes, ids);
  const numberFormats = ids.map((id) => codes.get(id) ?? 'General');
  return { numberFormats, isDate: numberFormats.map(isDateFormat) };
}

/**
 * Whether a number format names a currency: a symbol, `[$…]` with one (`[$-409]` alone is a language), or a
 * word in quotes such as "VND". ECMA-376 Part 1, 18.8.31.
 */
export function isCurrencyFormat(numberFormat: string): boolean {
  if (/\[\$[^\]-]+/.test(numberFormat)) return true;
  const literals = numberFormat.match(/"[^"]*"|\\./g)?.join(' ') ?? '';
  if (/[₫$€£¥₩₹฿]|(?<!\p{L})(?:đ|VN[DĐ]|USD|EUR|GBP|JPY|đồng|dong)(?!\p{L})/iu.test(literals)) return true;
  return /[₫đ$€£¥₩₹฿]/.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

function collect(styles: Uint8Array, codes: Map<number, string>, ids: number[]): void {
  const cursor = xmlCursor(styles);
  let isCellXfs = false;
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (isNamed(cursor, 'cellXfs')) isCellXfs = kind === OPEN;
    else if (kind === CLOSE) continue;
    else if (cursor.code === XF && isCellXfs) ids.push(attributeNumber(cursor, 'numFmtId', 0));
    else if (isNamed(cursor, 'numFmt')) {
      const id = attributeNumber(cursor, 'numFmtId', -1);
      const code = attributeText(cursor, 'formatCode');
      if (code !== null && !codes.has(id)) codes.set(id, code);
      else if (code !== null && id >= FIRST_CUSTOM_ID) codes.set(id, code);
    }
  }
}

const XF = tagCode('xf');
const FIRST_CUSTOM_ID = 164;
