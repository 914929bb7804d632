import type { Rect } from '../shared/workbook/address';
import type { Change, RemoveConditionalFormats } from '../shared/workbook/changeSet';
import { isNumeric } from './cells';
import type { Known } from './known';
import type { Place } from './questions';
import { rectOfAddress } from './references';
import { rangeOf } from './transfer';

/** What has to be known of the workbook before changes can be put into batches. */
export interface Ahead {
  /** The conditional formats that lie wholly inside a rectangle. */
  readonly conditionalFormats: ReadonlyMap<RemoveConditionalFormats, readonly Excel.ConditionalFormat[]>;
  /** By sheet. */
  readonly charts: ReadonlyMap<string, readonly Excel.Chart[]>;
}

/** At most two round trips, none where the changes need nothing or the last read tells it. */
export async function lookAhead(
  context: Excel.RequestContext,
  changes: readonly Change[],
  known: Known,
): Promise<Ahead> {
  const hasNames = changes.some(({ kind }) => kind === 'name');
  const items = hasNames && known.names === null ? context.workbook.names : null;
  items?.load('items/name');
  const hasRemovals = changes.some(({ kind }) => kind === 'removeSheet');
  const sheets = hasRemovals && known.sheets === null ? context.workbook.worksheets : null;
  sheets?.load('items/name');
  const charts = new Map<string, Excel.ChartCollection>();
  const formats = new Map<RemoveConditionalFormats, Excel.ConditionalFormatCollection>();
  for (const change of changes) {
    if (change.kind === 'removeCharts') {
      const collection = context.workbook.worksheets.getItem(change.sheet).charts;
      collection.load('items/id');
      charts.set(change.sheet, collection);
    } else if (change.kind === 'removeConditionalFormats') {
      const collection = rangeOf(context, change.sheet, change.rect).conditionalFormats;
      collection.load('items/id');
      formats.set(change, collection);
    }
  }
  const samples = unknownFormats(changes, known).map((place) => askFormat(context, place));
  if (items || sheets || charts.size > 0 || formats.size > 0 || samples.length > 0) await context.sync();
  if (sheets) known.sheets = new Set(sheets.items.map(({ name }) => name));
  if (items) known.names = new Set(items.items.map(({ name }) => name.toLowerCase()));
  for (const { sheet, rect, range } of samples)
    known.formats.set(sheet, rect, String(range.numberFormat[0]![0]));
  return {
    conditionalFormats: await insideOnly(context, formats),
    charts: new Map([...charts].map(([sheet, collection]) => [sheet, collection.items])),
  };
}

/**
 * Where numbers are to go into cells of a format that nobody has looked at: below or beside what was read. One cell
 * speaks for its stretch.
 */
function unknownFormats(changes: readonly Change[], known: Known): readonly Place[] {
  const made = new Set(changes.flatMap((change) => (change.kind === 'createSheet' ? [change.sheet] : [])));
  return changes.flatMap((change): readonly Place[] => {
    if (change.kind !== 'write' || made.has(change.sheet)) return [];
    return change.columns.flatMap((cells, c) => {
      if (!cells.some(isNumeric)) return [];
      const column = change.column + c;
      let row = change.row;
      return known.formats.runs(change.sheet, column, row, cells.length).flatMap(({ rows, numberFormat }) => {
        const rect = { row, column, rows, columns: 1 };
        row += rows;
        return numberFormat === null ? [{ sheet: change.sheet, rect }] : [];
      });
    });
  });
}

function askFormat(
  context: Excel.RequestContext,
  { sheet, rect }: Place,
): Place & { readonly range: Excel.Range } {
  const range = rangeOf(context, sheet, { ...rect, rows: 1 });
  range.load('numberFormat');
  return { sheet, rect, range };
}

async function insideOnly(
  context: Excel.RequestContext,
  formats: ReadonlyMap<RemoveConditionalFormats, Excel.ConditionalFormatCollection>,
): Promise<ReadonlyMap<RemoveConditionalFormats, readonly Excel.ConditionalFormat[]>> {
  const asked = [...formats].flatMap(([change, { items }]) =>
    items.map((format) => {
      const { areas } = format.getRanges();
      areas.load('items/address');
      return { change, format, areas };
    }),
  );
  if (asked.length > 0) await context.sync();
  const found = new Map<RemoveConditionalFormats, Excel.ConditionalFormat[]>();
  const taken = new Set<string>();
  for (const { change, format, areas } of asked) {
    const isInside = areas.items.every(({ address }) => contains(change.rect, rectOfAddress(address)));
    const key = `${change.sheet} ${format.id}`;
    if (!isInside || taken.has(key)) continue;
    taken.add(key);
    found.set(change, [...(found.get(change) ?? []), format]);
  }
  return found;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
