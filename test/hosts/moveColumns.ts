/** The column's place after so many came in (or, below zero, went) at one; null: it went itself. */
export function movedColumn(column: number, at: number, by: number): number | null {
  if (column < at) return column;
  return column < at - by ? null : column + by;
}

/** Widths and hidden columns go along with their columns. */
export function moveColumns(
  { widths, hiddenColumns }: { readonly widths: Map<number, number>; readonly hiddenColumns: Set<number> },
  at: number,
  by: number,
): void {
  const [wide, hidden] = [[...widths], [...hiddenColumns]];
  widths.clear();
  hiddenColumns.clear();
  for (const [column, width] of wide) {
    const moved = movedColumn(column, at, by);
    if (moved !== null) widths.set(moved, width);
  }
  for (const column of hidden) {
    const moved = movedColumn(column, at, by);
    if (moved !== null) hiddenColumns.add(moved);
  }
}
