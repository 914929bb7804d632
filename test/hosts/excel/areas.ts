import { overlaps, type Rect } from '../../../shared/workbook/address';

/** The common part of two rectangles, null where there is none. */
export function meets(a: Rect, b: Rect): Rect | null {
  if (!overlaps(a, b)) return null;
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.min(a.column + a.columns, b.column + b.columns) - column };
}

export function isInside(inner: Rect, outer: Rect): boolean {
  const common = meets(inner, outer);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

/** What is left of a rectangle when another is cut out of it. */
export function without(whole: Rect, cut: Rect): readonly Rect[] {
  const common = meets(whole, cut);
  if (common === null) return [whole];
  const [end, cutEnd] = [whole.row + whole.rows, common.row + common.rows];
  const [right, cutRight] = [whole.column + whole.columns, common.column + common.columns];
  const parts: Rect[] = [
    { ...whole, rows: common.row - whole.row },
    { ...whole, row: cutEnd, rows: end - cutEnd },
    { ...common, column: whole.column, columns: common.column - whole.column },
    { ...common, column: cutRight, columns: right - cutRight },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
