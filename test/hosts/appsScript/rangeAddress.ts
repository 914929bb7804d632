import { columnIndex, columnName, type Rect, rectName, rectOfName } from '../../../shared/workbook/address';
import type { SheetState } from './world';

/** Said of a range that has no end one way, such as 7:7 and G:H. */
export type Whole = 'rows' | 'columns';

export interface Addressed {
  readonly rect: Rect;
  readonly whole?: Whole;
}

/** B2:D5, 5:7 or D:F. */
export function addressedRange(sheet: SheetState, text: string): Addressed | null {
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) {
    const [first, last] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b) as [number, number];
    const rect = { row: first - 1, column: 0, rows: last - first + 1, columns: sheet.maxColumns };
    return { rect, whole: 'rows' };
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const ends = [columnIndex(columns[1]!), columnIndex(columns[2]!)].sort((a, b) => a - b);
    const [first, last] = ends as [number, number];
    const rect = { row: 0, column: first, rows: sheet.maxRows, columns: last - first + 1 };
    return { rect, whole: 'columns' };
  }
  const rect = rectOfName(text);
  return rect && { rect };
}

export function addressName({ rect, whole }: Addressed): string {
  if (whole === 'rows') return `${rect.row + 1}:${rect.row + rect.rows}`;
  if (whole === undefined) return rectName(rect);
  return `${columnName(rect.column)}:${columnName(rect.column + rect.columns - 1)}`;
}
