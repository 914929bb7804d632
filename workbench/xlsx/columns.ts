import { attributeValue, elementTree, withAttribute } from './elementTree';

/** The `<cols>` of a sheet, one entry a stretch of like columns. Columns are 0-based, `to` is not included. */
export type ColumnSpans = readonly ColumnSpan[];

export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  /** The `<col>` element as written; its min and max are set when it is written back. */
  readonly xml: string;
}

/** Excel's width of a column that nobody widened, in characters; needed where a `<col>` must have one. */
const DEFAULT_WIDTH = '9.140625';

/** ECMA-376 Part 1, 18.3.1.13 (col). `cols` is the element's text or '' where the sheet has none. */
export function columnSpans(cols: string): ColumnSpans {
  if (cols === '') return [];
  const spans = elementTree(cols).children.map((child) => {
    const xml = cols.slice(child.start, child.end);
    return { from: numberOf(xml, 'min') - 1, to: numberOf(xml, 'max'), xml };
  });
  return spans.filter((span) => span.from >= 0 && span.to > span.from).sort((a, b) => a.from - b.from);
}

/** The width somebody gave the column, null where it has its default width. */
export function widthOf(spans: ColumnSpans, column: number): number | null {
  const span = spanAt(spans, column);
  return span === undefined || !isOn(span.xml, 'customWidth') ? null : numberOf(span.xml, 'width');
}

export function isHidden(spans: ColumnSpans, column: number): boolean {
  const span = spanAt(spans, column);
  return span !== undefined && isOn(span.xml, 'hidden');
}

/** The format of the column's empty places, -1 where it names none. */
export function columnXf(spans: ColumnSpans, column: number): number {
  const span = spanAt(spans, column);
  return span === undefined || attributeValue(span.xml, 0, 'style') === null
    ? -1
    : numberOf(span.xml, 'style');
}

export function withWidth(
  spans: ColumnSpans,
  column: number,
  width: number | null,
  prefix: string,
): ColumnSpans {
  return edited(spans, column, prefix, (xml) => {
    if (width !== null) return withAttribute(withAttribute(xml, 'width', String(width)), 'customWidth', '1');
    if (attributeValue(xml, 0, 'customWidth') === null) return xml;
    return withAttribute(withAttribute(xml, 'customWidth', null), 'width', defaultWidthNear(spans, column));
  });
}

export function withHidden(spans: ColumnSpans, column: number, hidden: boolean, prefix: string): ColumnSpans {
  return edited(spans, column, prefix, (xml) => {
    if (hidden === isOn(xml, 'hidden')) return xml;
    const width = attributeValue(xml, 0, 'width') ?? DEFAULT_WIDTH;
    return withAttribute(withAttribute(xml, 'width', width), 'hidden', hidden ? '1' : null);
  });
}

/** `<cols>…</cols>`, null where there is no column to tell of. */
export function columnsText(spans: ColumnSpans, prefix: string): string | null {
  if (spans.length === 0) return null;
  return `<${prefix}cols>${spans.map(spanText).join('')}</${prefix}cols>`;
}

function spanText({ from, to, xml }: ColumnSpan): string {
  return withAttribute(withAttribute(xml, 'min', String(from + 1)), 'max', String(to));
}

function spanAt(spans: ColumnSpans, column: number): ColumnSpan | undefined {
  return spans.find((span) => span.from <= column && column < span.to);
}

/** One column taken out of its stretch, changed, and put together again with neighbours that are like it. */
function edited(
  spans: ColumnSpans,
  column: number,
  prefix: string,
  change: (xml: string) => string,
): ColumnSpans {
  const span = spanAt(spans, column);
  const xml = change(span?.xml ?? `<${prefix}col min="0" max="0"/>`);
  if (span !== undefined && xml === span.xml) return spans;
  const pieces: ColumnSpan[] = spans.filter((other) => other !== span);
  if (span !== undefined && span.from < column) pieces.push({ ...span, to: column });
  if (span !== undefined && column + 1 < span.to) pieces.push({ ...span, from: column + 1 });
  if (saysSomething(xml)) pieces.push({ from: column, to: column + 1, xml });
  return joined(
    pieces.sort((a, b) => a.from - b.from),
    column,
  );
}

function joined(spans: ColumnSpans, column: number): ColumnSpans {
  const result: ColumnSpan[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    const isNear = span.from === column || last?.to === column + 1;
    if (last !== undefined && isNear && last.to === span.from && alike(last.xml, span.xml)) {
      result[result.length - 1] = { ...last, to: span.to };
    } else result.push(span);
  }
  return result;
}

/** A `<col>` with a default width and nothing else is as good as none. */
function saysSomething(xml: string): boolean {
  return lookOf(xml).some(([name, value]) => name !== 'width' && !(value === '0' || value === 'false'));
}

function alike(a: string, b: string): boolean {
  return JSON.stringify(lookOf(a)) === JSON.stringify(lookOf(b));
}

/** Attributes that matter, in a fixed order; flags that are off count as missing. */
function lookOf(xml: string): readonly (readonly [string, string])[] {
  const look: [string, string][] = [];
  for (const name of [
    'width',
    'customWidth',
    'style',
    'hidden',
    'bestFit',
    'outlineLevel',
    'collapsed',
    'phonetic',
  ]) {
    const value = attributeValue(xml, 0, name);
    if (value !== null && !(value === 'false' || (value === '0' && name !== 'style'))) {
      look.push([name, value === 'true' ? '1' : value]);
    }
  }
  return look;
}

/** A neighbour that was never widened knows the sheet's default; it is left out where there is none. */
function defaultWidthNear(spans: ColumnSpans, column: number): string | null {
  const near = spans.filter((span) => span.to === column || span.from === column + 1);
  const unwidened = near.find((span) => !isOn(span.xml, 'customWidth'));
  return unwidened === undefined ? null : attributeValue(unwidened.xml, 0, 'width');
}

function isOn(xml: string, name: string): boolean {
  const value = attributeValue(xml, 0, name);
  return value === '1' || value === 'true';
}

function numberOf(xml: string, name: string): number {
  return Number(attributeValue(xml, 0, name) ?? 0);
}
