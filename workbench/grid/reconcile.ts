import type { GridHand } from './dispatch';
import type { GridBook, GridSheet } from './gridBook';
import { type GridLook, gridLooks } from './gridLook';
import { CELLS_COMMAND } from './gridPlugin';
import { gridTarget, placeKey, placeOf, type TargetCell } from './gridTarget';
import type { GridLibrary } from './library';
import { reconcileFrame } from './reconcileFrame';

/** What the sheets of a book are to hold, once worked out. */
export interface Targets {
  readonly book: GridBook;
  readonly cells: readonly ReadonlyMap<number, TargetCell>[];
}

export function targetsOf(lib: GridLibrary, book: GridBook): Targets {
  const looks = gridLooks(lib, book);
  return { book, cells: book.sheets.map((sheet) => gridTarget(lib, sheet, looks)) };
}

/**
 * Brings the grid's sheets to what the book says by giving commands for what differs alone. The book is read from
 * the file after a change set was applied to it, so the grid shows what the file holds whatever kind of change
 * it was.
 */
export function reconcile(hand: GridHand, { book, cells }: Targets, formulas: FormulaTexts): void {
  for (const [index, sheet] of book.sheets.entries()) makeRoom(hand, sheet, index);
  dropSheets(hand, new Set(book.sheets.map(({ name }) => name)));
  for (const [index, sheet] of book.sheets.entries()) {
    reconcileCells(hand, idOfSheet(hand, sheet.name), cells[index]!, formulas);
  }
  for (const sheet of book.sheets) reconcileFrame(hand, idOfSheet(hand, sheet.name), sheet);
}

/** Cells that differ from the book, counted but not changed. */
export function countDifferences(hand: GridHand, { book, cells }: Targets, formulas: FormulaTexts): number {
  let count = 0;
  for (const [index, sheet] of book.sheets.entries()) {
    const sheetId = hand.getters.getSheetIdByName(sheet.name);
    if (sheetId === undefined || sheetId === null) count += cells[index]!.size;
    else for (const _ of differences(hand, sheetId, cells[index]!, formulas)) count++;
  }
  return count;
}

/** A formula as the file writes it may not be, letter for letter, how the grid writes it: what each was given. */
export interface FormulaTexts {
  /** The formula that a cell was last given, where the grid still has what it made of it; else null. */
  readonly given: (sheetId: string, key: number) => string | null;
}

function makeRoom(hand: GridHand, sheet: GridSheet, index: number): void {
  const { getters, dispatch } = hand;
  const sheetId = getters.getSheetIdByName(sheet.name);
  if (sheetId === undefined || sheetId === null) {
    const id = freeSheetId(hand);
    dispatch('CREATE_SHEET', {
      sheetId: id,
      name: sheet.name,
      position: Math.min(index, getters.getSheetIds().length),
      cols: sheet.columns,
      rows: sheet.rows,
    });
    if (sheet.isHidden) dispatch('HIDE_SHEET', { sheetId: id });
    if (sheet.tabColor !== null) dispatch('COLOR_SHEET', { sheetId: id, color: sheet.tabColor });
    return;
  }
  const grow = (dimension: 'ROW' | 'COL', have: number, want: number): void => {
    if (want <= have) return;
    dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: sheet.name,
      dimension,
      base: have - 1,
      quantity: want - have,
      position: 'after',
    });
  };
  grow('ROW', getters.getNumberRows(sheetId), sheet.rows);
  grow('COL', getters.getNumberCols(sheetId), sheet.columns);
}

function dropSheets({ getters, dispatch }: GridHand, kept: ReadonlySet<string>): void {
  for (const sheetId of [...getters.getSheetIds()]) {
    const sheetName = getters.getSheetName(sheetId);
    if (!kept.has(sheetName)) dispatch('DELETE_SHEET', { sheetId, sheetName });
  }
}

function reconcileCells(
  hand: GridHand,
  sheetId: string,
  target: ReadonlyMap<number, TargetCell>,
  formulas: FormulaTexts,
): void {
  const cells = [...differences(hand, sheetId, target, formulas)].map(({ key, cell }) => {
    const { row, column } = placeOf(key);
    return { row, col: column, ...cell };
  });
  if (cells.length > 0) hand.dispatch(CELLS_COMMAND as never, { sheetId, cells } as never);
}

interface Difference {
  readonly key: number;
  readonly cell: TargetCell;
}

const NOTHING: TargetCell = { content: '', style: null, format: '' };

function* differences(
  { getters }: GridHand,
  sheetId: string,
  target: ReadonlyMap<number, TargetCell>,
  formulas: FormulaTexts,
): Generator<Difference> {
  const have = new Set<number>();
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id);
    const key = placeKey(row, col);
    have.add(key);
    const wanted = target.get(key) ?? NOTHING;
    const given = cell.isFormula ? formulas.given(sheetId, key) : cell.content;
    const isSame =
      given === wanted.content && sameLook({ style: cell.style ?? null, format: cell.format ?? '' }, wanted);
    if (!isSame) yield { key, cell: wanted };
  }
  for (const [key, cell] of target) if (!have.has(key)) yield { key, cell };
}

function sameLook(a: GridLook, b: GridLook): boolean {
  return a.format === b.format && (a.style === b.style || styleText(a.style) === styleText(b.style));
}

/** The same for styles that look the same, whatever order they name it in. */
export function styleText(style: GridLook['style']): string {
  const parts = Object.entries(style ?? {}).filter(([, value]) => value !== undefined && value !== false);
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A command that changes nothing and bears a mark, by which an undo is known for one of ours. */
export function leaveMark({ getters, dispatch }: GridHand, sheetId: string, mark: string): void {
  const areGridLinesVisible = getters.getGridLinesVisibility(sheetId);
  dispatch('SET_GRID_LINES_VISIBILITY', { sheetId, areGridLinesVisible, soKhach: mark } as never);
}

function idOfSheet({ getters }: GridHand, name: string): string {
  return getters.getSheetIdByName(name)!;
}

function freeSheetId({ getters }: GridHand): string {
  const taken = new Set(getters.getSheetIds());
  for (let n = taken.size + 1; ; n++) if (!taken.has(`sheet${n}`)) return `sheet${n}`;
}
