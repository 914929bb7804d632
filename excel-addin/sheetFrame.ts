import { LAST_ROW, type Rect } from '../shared/workbook/address';
import type { ColumnPlace } from './questions';
import { rectOfAddress } from './references';
import { rangeOf } from './transfer';
import { charactersOf } from './widths';

/** Promised: width and visibility of a column. */
export interface AskedColumn {
  readonly place: ColumnPlace;
  readonly range: Excel.Range;
}

export function askColumn(context: Excel.RequestContext, place: ColumnPlace): AskedColumn {
  const range = rangeOf(context, place.sheet, { row: 0, column: place.column, rows: 1, columns: 1 });
  range.load('columnHidden,format/columnWidth,format/useStandardWidth');
  return { place, range };
}

/** In characters; null: the sheet's standard width. */
export function widthOf({ range }: AskedColumn): number | null {
  return range.format.useStandardWidth ? null : charactersOf(range.format.columnWidth);
}

/** Promised: frozen panes and filter of a sheet. */
export interface AskedFrame {
  readonly sheet: string;
  readonly frozen: Excel.Range;
  readonly filtered: Excel.Range;
}

export function askFrame(context: Excel.RequestContext, sheet: string): AskedFrame {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load('address');
  const filtered = worksheet.autoFilter.getRangeOrNullObject();
  filtered.load('address');
  return { sheet, frozen, filtered };
}

/** Rows and columns that stand still: a pane of whole rows goes over every column. */
export function freezeOf({ frozen }: AskedFrame): { readonly rows: number; readonly columns: number } {
  if (frozen.isNullObject) return { rows: 0, columns: 0 };
  const { rows, columns } = rectOfAddress(frozen.address);
  return { rows: rows >= LAST_ROW ? 0 : rows, columns: columns >= LAST_COLUMN ? 0 : columns };
}

export function filterOf({ filtered }: AskedFrame): Rect | null {
  return filtered.isNullObject ? null : rectOfAddress(filtered.address);
}

const LAST_COLUMN = 16_384;
