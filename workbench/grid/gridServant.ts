import type { GridBook } from './gridBook';
import type { GridSession } from './gridSession';

export interface GridSpot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Everything that the worker may ask of the grid, by the names of worker/gridLink.ts. */
export function gridServant(session: GridSession, lock: (isLocked: boolean) => void) {
  return {
    open: (book: GridBook) => session.open(book),
    edits: () => session.edits(),
    apply: (book: GridBook, mark: string) => session.apply(book, mark),
    undo: () => session.undo(),
    redo: () => session.redo(),
    lock,
    select: (sheet: string, row: number, column: number) => select(session, sheet, row, column),
    filterRows: (sheet: string, headerRow: number, column: number, text: string | null) =>
      filterRows(session, { sheet, row: headerRow, column }, text),
    selection: (): GridSpot | null => selection(session),
  };
}

function selection(session: GridSession): GridSpot {
  const { getters } = session.hand();
  const { sheetId, row, col } = getters.getActivePosition();
  return { sheet: getters.getSheetName(sheetId), row, column: col };
}

/** Beyond the rows that a cut sheet shows there is nothing to select: then its last row is. */
function select(session: GridSession, sheet: string, row: number, column: number): void {
  const { getters, dispatch } = session.hand();
  const to = getters.getSheetIdByName(sheet);
  if (!to) return;
  const from = getters.getActiveSheetId();
  if (to !== from) dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
  const last = { row: getters.getNumberRows(to) - 1, column: getters.getNumberCols(to) - 1 };
  session.model().selection.selectCell(Math.min(column, last.column), Math.min(row, last.row));
}

/** Hides every filled row below the header whose cell does not show the text; null shows all rows again. */
function filterRows(session: GridSession, { sheet, row, column }: GridSpot, text: string | null): void {
  const { getters, dispatch } = session.hand();
  const sheetId = getters.getSheetIdByName(sheet);
  if (!sheetId) return;
  const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, i) => i);
  const hidden = rows.filter((at) => getters.isRowHiddenByUser(sheetId, at));
  if (hidden.length > 0) dispatch('UNHIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: hidden });
  if (text === null) return;
  const shown = (at: number) => getters.getEvaluatedCell({ sheetId, row: at, col: column }).formattedValue;
  const lastFilled = rows.filter((at) => shown(at) !== '').pop() ?? row;
  const others = rows.filter((at) => at > row && at <= lastFilled && shown(at) !== text);
  if (others.length > 0) dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: others });
  select(session, sheet, row, column);
  // From further down there may be nothing left to see.
  dispatch('SET_VIEWPORT_OFFSET', { offsetX: getters.getActiveSheetScrollInfo().scrollX, offsetY: 0 });
}
