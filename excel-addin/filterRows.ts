import type { FilterPlace } from '../shared/desk/verbs';
import { contains, type Rect } from '../shared/workbook/address';
import type { ExcelPort } from './excelPort';
import { hostError } from './hostError';
import { rectOfAddress } from './references';
import { rangeOf } from './transfer';

/** What filters the rows under a header: the filter of the table that it is in, else that of the sheet. */
interface FoundFilter {
  readonly filter: Excel.AutoFilter;
  readonly rect: Rect;
  /** There was none. */
  readonly isNew: boolean;
}

/** Sheets on which the filter buttons are ours, to be taken away again. */
const madeOn = new Set<string>();

/**
 * Shows only the rows whose cell of the column holds the text; null shows all again. A filter that the user set on
 * other columns, or on another part of the sheet, is theirs: then it is refused with a sentence.
 */
export function filterRows(port: ExcelPort, place: FilterPlace, text: string | null): Promise<null> {
  return port.run(async (context) => {
    const found = await findFilter(port, context, place);
    const column = place.column - found.rect.column;
    if (text !== null) {
      const criteria: Excel.FilterCriteria = { filterOn: 'Values', values: [text] };
      found.filter.apply(rangeOf(context, place.sheet, found.rect), column, criteria);
      if (found.isNew) madeOn.add(place.sheet);
    } else if (!found.isNew) {
      if (madeOn.delete(place.sheet)) found.filter.remove();
      else found.filter.clearCriteria();
    }
    await context.sync();
    return null;
  });
}

async function findFilter(
  port: ExcelPort,
  context: Excel.RequestContext,
  { sheet: name, headerRow, column }: FilterPlace,
): Promise<FoundFilter> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const own = sheet.autoFilter;
  own.load('enabled,criteria');
  const area = own.getRangeOrNullObject();
  area.load('address');
  sheet.tables.load('items/id');
  await context.sync();
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load('address');
    table.autoFilter.load('enabled,criteria');
    return { table, range };
  });
  if (tables.length > 0) await context.sync();
  for (const { table, range } of tables) {
    const rect = rectOfAddress(range.address);
    if (!contains(rect, headerRow, column)) continue;
    checkOthers(port, name, table.autoFilter, column - rect.column);
    return { filter: table.autoFilter, rect, isNew: false };
  }
  if (used.isNullObject) throw hostError('notFilterable', port.words(), { sheet: name });
  if (own.enabled && !area.isNullObject) {
    const rect = rectOfAddress(area.address);
    const isHere = rect.row === headerRow && contains(rect, headerRow, column);
    if (!isHere) throw hostError('ownFilter', port.words(), { sheet: name }, true);
    checkOthers(port, name, own, column - rect.column);
    return { filter: own, rect, isNew: false };
  }
  const whole = rectOfAddress(used.address);
  const rows = Math.max(1, whole.row + whole.rows - headerRow);
  return { filter: own, rect: { ...whole, row: headerRow, rows }, isNew: true };
}

function checkOthers(port: ExcelPort, sheet: string, { criteria }: Excel.AutoFilter, column: number): void {
  const isOwn = (criteria ?? []).some((entry, c) => c !== column && isCondition(entry));
  if (isOwn) throw hostError('ownFilter', port.words(), { sheet }, true);
}

/** Columns without a condition are in the list too. */
function isCondition(entry: Excel.FilterCriteria | null | undefined): boolean {
  if (!entry) return false;
  const { values, criterion1, color, icon, dynamicCriteria } = entry;
  const isDynamic =
    dynamicCriteria !== undefined && dynamicCriteria !== null && dynamicCriteria !== 'Unknown';
  return (values?.length ?? 0) > 0 || Boolean(criterion1) || Boolean(color) || Boolean(icon) || isDynamic;
}
