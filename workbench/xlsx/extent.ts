import { type Rect, rectName, rectOfName } from '../../shared/workbook/address';

/** The rectangle around cells, grown one by one; `bottom` is -1 while there is none. */
export interface Extent {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function emptyExtent(): Extent {
  return { top: Number.MAX_SAFE_INTEGER, left: Number.MAX_SAFE_INTEGER, bottom: -1, right: -1 };
}

export function addToExtent(extent: Extent, row: number, column: number): void {
  if (row < extent.top) extent.top = row;
  if (row > extent.bottom) extent.bottom = row;
  if (column < extent.left) extent.left = column;
  if (column > extent.right) extent.right = column;
}

/**
 * The text of `<dimension ref>` after the change: exact where it was exact before, else only grown, since
 * some programs count what others do not.
 */
export function dimensionText(old: string, before: Extent, after: Extent): string {
  const stated = rectOfName(old);
  if (stated === null || nameOf(before) === nameOf(after)) return old;
  if (before.bottom < 0 && stated.rows === 1 && stated.columns === 1) return nameOf(after);
  if (rectName(stated) === nameOf(before)) return nameOf(after);
  const grown = { ...after };
  addToExtent(grown, stated.row, stated.column);
  addToExtent(grown, stated.row + stated.rows - 1, stated.column + stated.columns - 1);
  return isInside(after, stated) ? old : nameOf(grown);
}

/** A row's `spans` (`1:15`, a hint) after the change, by the same rule. */
export function spansText(old: string, before: Extent, after: Extent): string {
  const stated = /^(\d+):(\d+)$/.exec(old.trim());
  if (stated === null || after.bottom < 0) return old;
  const first = Number(stated[1]) - 1;
  const last = Number(stated[2]) - 1;
  if (first === before.left && last === before.right) return `${after.left + 1}:${after.right + 1}`;
  return `${Math.min(first, after.left) + 1}:${Math.max(last, after.right) + 1}`;
}

function nameOf(extent: Extent): string {
  if (extent.bottom < 0) return 'A1';
  const { top, left, bottom, right } = extent;
  return rectName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function isInside(extent: Extent, rect: Rect): boolean {
  return (
    extent.bottom < 0 ||
    (extent.top >= rect.row &&
      extent.left >= rect.column &&
      extent.bottom < rect.row + rect.rows &&
      extent.right < rect.column + rect.columns)
  );
}
