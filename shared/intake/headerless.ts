import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { fieldByValues } from './fieldByValues';
import { dayShare } from './fieldFit';
import type { Mapping } from './mapColumns';
import { type RawColumn, tableContext } from './tableContext';
import type { Column } from './understanding';
import { unwantedColumns } from './unwantedColumns';

/**
 * A table without column names: only what its cells show beyond doubt gets a field (fieldByValues). Where
 * they show a phone or an e-mail, exactly one column of days and exactly one of sums of money, these are the
 * day and the amount of an order.
 */
export function mapHeaderless(
  raws: readonly RawColumn[],
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
): Mapping {
  const taken = new Map<FieldId, number>();
  const fieldOfColumn = new Map<number, { readonly field: FieldId; readonly confidence: number }>();
  for (const raw of raws) {
    const found = fieldByValues(raw, taken, false);
    if (found === null) continue;
    taken.set(found.field, raw.column);
    fieldOfColumn.set(raw.column, found);
  }
  const open = raws.filter((raw) => !fieldOfColumn.has(raw.column));
  const days = open.filter(({ evidence }) => evidence.filled > 0 && evidence.share.date >= 0.9);
  const sums = open.filter(isMoney);
  if ((taken.has('phone') || taken.has('email')) && days.length === 1 && sums.length === 1) {
    fieldOfColumn.set(days[0]!.column, { field: 'order_date', confidence: 0.7 });
    fieldOfColumn.set(sums[0]!.column, { field: 'amount', confidence: 0.7 });
  }
  const columns = raws.map(({ column, header }): Column => {
    const found = fieldOfColumn.get(column);
    return found === undefined
      ? { column, header, field: null, confidence: 0, reason: 'none' }
      : { column, header, ...found, reason: 'values' };
  });
  return {
    columns,
    context: tableContext(raws, values, rows),
    totals: new Map(),
    ambiguous: [],
    secondary: [],
    contradicted: [],
    unwanted: unwantedColumns(raws, columns),
  };
}

/** Numbers too large or too broken to be counts, and neither days nor a running number. */
function isMoney({ evidence: e }: RawColumn): boolean {
  return (
    e.share.number >= 0.9 && dayShare(e) < 0.5 && !e.isCounting && (e.median >= 1000 || e.wholeShare < 0.7)
  );
}
