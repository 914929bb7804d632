import { MARK } from '../crm/places';
import { ourSheets } from '../crm/userSheets';
import type { Rect } from '../workbook/address';
import { isFormulaCell, rawOf, type WritableCell } from '../workbook/cell';
import type { Change, Write } from '../workbook/changeSet';
import { cellAt, formulaAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import type { UndoEntry } from '../workbook/state';

/**
 * The changes that take an unfinished apply back on a workbook that the user may have edited since; may be done
 * again after being cut off. What is no longer there is passed over. A cell of the user's that the apply meant to
 * overwrite gets its old content only where it still holds the new. In a user's sheet only columns under a header
 * of ours are emptied: others came or moved there meanwhile. O(cells of the user's that were written).
 */
export function wayBack({ inverse, over = [] }: UndoEntry, snapshot: Snapshot): readonly Change[] {
  const written = new Map(over.map((write) => [placeOf(write), write]));
  const ours = new Set(ourSheets(snapshot).values());
  return inverse.flatMap((change): readonly Change[] => {
    if (change.kind === 'name') return nameBack(change, snapshot);
    if (change.kind === 'createSheet') return sheetOf(snapshot, change.sheet) ? [] : [change];
    const sheet = sheetOf(snapshot, change.sheet);
    if (!sheet) return inverse.some((other) => isMaking(other, change.sheet)) ? [change] : [];
    if (change.kind === 'write') {
      const after = written.get(placeOf(change));
      return after === undefined ? [change] : cellsBack(change, after, sheet);
    }
    if (change.kind !== 'clear' || ours.has(sheet.name)) return [change];
    return ownColumns(change.rect, sheet).map((rect) => ({ ...change, rect }));
  });
}

function isMaking(change: Change, sheet: string): boolean {
  return change.kind === 'createSheet' && change.sheet === sheet;
}

/** A name that is to go may be gone; one that is to point to a sheet needs it. */
function nameBack(change: Extract<Change, { kind: 'name' }>, snapshot: Snapshot): readonly Change[] {
  if (change.ref !== null) return sheetOf(snapshot, change.ref.sheet) ? [change] : [];
  return snapshot.names.some(({ name }) => name === change.name) ? [change] : [];
}

function placeOf({ sheet, row, column }: Write): string {
  return JSON.stringify([sheet, row, column]);
}

/** The old content of those cells that hold the new one. */
function cellsBack(before: Write, after: Write, sheet: SheetSnapshot): readonly Change[] {
  return before.columns.flatMap((cells, c) =>
    cells.flatMap((cell, r): readonly Change[] => {
      const [row, column] = [before.row + r, before.column + c];
      const there = formulaAt(sheet, row, column) ?? rawOf(cellAt(sheet, row, column));
      const ours = contentOf(after.columns[c]?.[r] ?? null);
      if (there !== ours) return [];
      return [{ kind: 'write', sheet: sheet.name, row, column, columns: [[cell]] }];
    }),
  );
}

function contentOf(cell: WritableCell): unknown {
  return isFormulaCell(cell) ? cell.formula : rawOf(cell);
}

/** The columns of the rectangle that have a header of ours at its head or above, side by side as one. */
function ownColumns(rect: Rect, sheet: SheetSnapshot): readonly Rect[] {
  const found: { -readonly [K in keyof Rect]: Rect[K] }[] = [];
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    if (!hasOwnHeader(sheet, rect.row, c)) continue;
    const last = found[found.length - 1];
    if (last && last.column + last.columns === c) last.columns++;
    else found.push({ ...rect, column: c, columns: 1 });
  }
  return found;
}

function hasOwnHeader(sheet: SheetSnapshot, lastRow: number, column: number): boolean {
  for (let row = Math.min(lastRow, sheet.values.length - 1); row >= 0; row--) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell === 'string' && cell.startsWith(MARK)) return true;
  }
  return false;
}
