import type { Change } from '../shared/workbook/changeSet';
import { addChart } from './charts';
import { addConditionalFormat } from './conditionalFormats';
import type { ExcelPort } from './excelPort';
import type { Known } from './known';
import { type Ahead, lookAhead } from './lookAhead';
import { putFormat, restoreFormats } from './putFormats';
import { type Queue, queue } from './queue';
import { rangeOf } from './transfer';
import { putValidation } from './validations';
import { pointsOf } from './widths';
import { writeCells } from './writeCells';

/** Hears how many changes are under way; whether to stop before the next one. */
export type IsStop = (done: number) => boolean | Promise<boolean>;

/**
 * Applies changes in order, as many as fit into one round trip together. What has to be known first (which names are
 * taken, which rules lie in a rectangle) is asked once at the beginning. Answers how many changes were applied.
 */
export function applyChanges(
  port: ExcelPort,
  changes: readonly Change[],
  known: Known,
  isStop: IsStop,
): Promise<number> {
  return port.run(async (context) => {
    const ahead = await lookAhead(context, changes, known);
    const trips = queue(context);
    let done = 0;
    let told = 0;
    for (const change of changes) {
      await applyOne(trips, change, known, ahead);
      done++;
      // Asked after each round trip, as nothing is seen of the changes before.
      if (trips.count() === told) continue;
      told = trips.count();
      if (await isStop(done)) break;
    }
    await trips.flush();
    known.read = null;
    return done;
  });
}

/** Longer than 40 lines because it is the one list of all kinds of change. */
async function applyOne(trips: Queue, change: Change, known: Known, ahead: Ahead): Promise<void> {
  const { context } = trips;
  switch (change.kind) {
    case 'createSheet':
      return createSheet(trips, change, known);
    case 'removeSheet':
      return removeSheet(trips, change, known);
    case 'write':
      return writeCells(trips, change, known.formats);
    case 'clear':
      rangeOf(context, change.sheet, change.rect).clear('Contents');
      return trips.add(SMALL);
    case 'format':
      return putFormat(trips, change, known.formats);
    case 'restoreFormats':
      return restoreFormats(trips, change, known.formats);
    case 'validation':
      putValidation(context, change);
      return trips.add(2 * SMALL);
    case 'addConditionalFormat':
      addConditionalFormat(context, change);
      return trips.add(2 * SMALL);
    case 'removeConditionalFormats':
      for (const format of ahead.conditionalFormats.get(change) ?? []) format.delete();
      return trips.add(SMALL);
    case 'columnWidths':
      return putWidths(trips, change);
    case 'columnsHidden':
      rangeOf(context, change.sheet, {
        ...{ row: 0, column: change.column, rows: 1, columns: change.count },
      }).columnHidden = change.hidden;
      return trips.add(SMALL);
    case 'freeze':
      freeze(context, change);
      return trips.add(SMALL);
    case 'filter':
      filter(context, change);
      return trips.add(SMALL);
    case 'name':
      putName(context, change, known);
      return trips.add(SMALL);
    case 'addChart':
      addChart(context, change);
      return trips.add(4 * SMALL);
    case 'removeCharts':
      for (const chart of ahead.charts.get(change.sheet) ?? []) chart.delete();
      return trips.add(SMALL);
  }
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Bytes of a few actions and paths. */
const SMALL = 600;

/** A new sheet comes last; hidden before it is moved, as a place among the sheets counts hidden ones too. */
function createSheet(trips: Queue, change: Of<'createSheet'>, known: Known): Promise<void> {
  const sheet = trips.context.workbook.worksheets.add(change.sheet);
  if (change.tabColor !== undefined) sheet.tabColor = change.tabColor;
  if (change.hidden) sheet.visibility = 'Hidden';
  if (change.position !== undefined) sheet.position = change.position;
  known.formats.setSheet(change.sheet, 'General');
  known.sheets?.add(change.sheet);
  return trips.add(SMALL);
}

/** One that is not there is removed already: an undo of what was cut off names sheets that were never made. */
async function removeSheet(trips: Queue, { sheet }: Of<'removeSheet'>, known: Known): Promise<void> {
  if (known.sheets?.delete(sheet) === false) return;
  trips.context.workbook.worksheets.getItem(sheet).delete();
  known.formats.forget(sheet);
  await trips.add(SMALL);
}

function putWidths(trips: Queue, { sheet, column, widths }: Of<'columnWidths'>): Promise<void> {
  widths.forEach((width, i) => {
    const rect = { row: 0, column: column + i, rows: 1, columns: 1 };
    const { format } = rangeOf(trips.context, sheet, rect);
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = pointsOf(width);
  });
  return trips.add(widths.length * SMALL);
}

function freeze(context: Excel.RequestContext, { sheet, rows, columns }: Of<'freeze'>): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const { freezePanes } = worksheet;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function filter(context: Excel.RequestContext, { sheet, rect }: Of<'filter'>): void {
  const { autoFilter } = context.workbook.worksheets.getItem(sheet);
  if (rect === null) autoFilter.remove();
  else autoFilter.apply(rangeOf(context, sheet, rect));
}

/** A name that stands already is made anew: what it points to cannot be set on every Excel. */
function putName(context: Excel.RequestContext, { name, ref }: Of<'name'>, known: Known): void {
  const { names } = context.workbook;
  const key = name.toLowerCase();
  if (known.names?.delete(key)) names.getItem(name).delete();
  if (ref === null) return;
  names.add(name, rangeOf(context, ref.sheet, ref.rect));
  known.names?.add(key);
}
