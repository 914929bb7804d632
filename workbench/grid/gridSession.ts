import { isAllowed } from './allowed';
import type { GridHand } from './dispatch';
import { type Baseline, gridBaseline } from './gridBaseline';
import type { GridBook } from './gridBook';
import { gridFormula } from './gridContent';
import type { GridEdit } from './gridEdit';
import { gridEdits } from './gridEdits';
import { APPLY_COMMAND, type GridCommand, pluginCustom, REFUSAL, registerPlugin } from './gridPlugin';
import { placeKey } from './gridTarget';
import { gridWorkbook } from './gridWorkbook';
import type { GridLibrary, GridModel } from './library';
import {
  countDifferences,
  type FormulaTexts,
  leaveMark,
  reconcile,
  type Targets,
  targetsOf,
} from './reconcile';
import { teachGrid } from './teachGrid';

/** The grid as the worker commands it, without a page: tests drive the same in Node. */
export interface GridSession {
  readonly open: (book: GridBook) => void;
  /** The user's edits since the grid and the file last held the same; they count as told. */
  readonly edits: () => readonly GridEdit[];
  /** Shows the book as one command that is undone at once; with a fresh grid where it is too much for one. */
  readonly apply: (book: GridBook, mark: string) => 'applied' | 'opened';
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly model: () => GridModel;
  readonly hand: () => GridHand;
}

export interface SessionEvents {
  /** A model to be shown instead of the one before. */
  readonly shown: (model: GridModel) => void;
  readonly refused: (command: GridCommand) => void;
  /** A command of ours was taken back by the user, or done again. */
  readonly travelled: (mark: string, way: 'undone' | 'redone') => void;
  readonly touched: () => void;
}

/** More cells than this are not changed by a command but by opening the book anew: it is faster, and the undo is ours. */
export const CELLS_IN_A_COMMAND = 120_000;

export function gridSession(lib: GridLibrary, events: SessionEvents): GridSession {
  registerPlugin(lib);
  teachGrid(lib);
  let current: { readonly model: GridModel; readonly hand: GridHand; book: GridBook } | null = null;
  let baseline: Baseline = { sheets: new Map() };
  let next: { readonly targets: Targets; readonly mark: string } | null = null;
  let isTouched = false;
  let travelling: { readonly mark: string; readonly way: 'undone' | 'redone' } | null = null;
  const history = new Map<string, { readonly undone: Baseline; readonly redone: Baseline }>();
  const now = () => {
    if (current === null) throw new Error('gridSession requires open first');
    return current;
  };
  const given: FormulaTexts = {
    given: (sheetId, key) => {
      const cell = baseline.sheets.get(sheetId)?.cells.get(key);
      if (cell === undefined || !isCurrent(now().hand, sheetId, key, cell.record)) return null;
      return cell.given;
    },
  };
  const remember = (book: GridBook) => {
    baseline = gridBaseline(now().hand, formulasOf(book));
    now().book = book;
    isTouched = false;
  };
  /** A command of ours taken back leaves the records of before, so what was known of them is right again. */
  const travel = () => {
    if (travelling === null) return;
    const { mark, way } = travelling;
    travelling = null;
    const known = history.get(mark);
    if (known === undefined) return;
    baseline = known[way];
    isTouched = false;
    events.travelled(mark, way);
  };
  const open = (book: GridBook) => {
    const custom = pluginCustom({
      apply(hand) {
        if (next === null) return;
        leaveMark(hand, hand.getters.getSheetIds()[0]!, next.mark);
        reconcile(hand, next.targets, given);
      },
      allows: (command) => next !== null || current === null || isAllowed(command, stateOf(lib, current)),
      touched() {
        isTouched = true;
        if (next === null) events.touched();
      },
      travelled(mark, way) {
        travelling = { mark, way };
      },
    });
    current = null;
    history.clear();
    const model = new lib.Model(gridWorkbook(lib, book), { mode: 'normal', custom });
    current = { model, hand: { lib, getters: model.getters, dispatch: model.dispatch }, book };
    model.on('command-rejected', custom, (rejection: unknown) => {
      const { command, result } = rejection as Rejection;
      if (result.reasons.includes(REFUSAL)) events.refused(command);
    });
    model.on('command-finalized', custom, travel);
    remember(book);
    events.shown(model);
  };
  return {
    open,
    edits() {
      if (!isTouched) return [];
      const { hand, book } = now();
      const edits = gridEdits(hand, baseline, { fontSize: book.fontSize, isWhole: !book.isReduced });
      const known = (sheet: string, row: number, column: number) => {
        const sheetId = hand.getters.getSheetIdByName(sheet);
        return sheetId ? given.given(sheetId, placeKey(row, column)) : null;
      };
      baseline = gridBaseline(hand, known);
      isTouched = false;
      return edits;
    },
    apply(book, mark) {
      const { model, hand, book: old } = now();
      const targets = targetsOf(lib, book);
      const isTooMuch =
        old.isReduced !== book.isReduced || countDifferences(hand, targets, given) > CELLS_IN_A_COMMAND;
      if (isTooMuch) {
        open(book);
        return 'opened';
      }
      const undone = baseline;
      next = { targets, mark };
      try {
        model.dispatch(APPLY_COMMAND as never);
      } finally {
        next = null;
      }
      remember(book);
      history.set(mark, { undone, redone: baseline });
      return 'applied';
    },
    undo: () => now().hand.dispatch('REQUEST_UNDO').isSuccessful,
    redo: () => now().hand.dispatch('REQUEST_REDO').isSuccessful,
    model: () => now().model,
    hand: () => now().hand,
  };
}

interface Rejection {
  readonly command: GridCommand;
  readonly result: { readonly reasons: readonly string[] };
}

function isCurrent({ getters }: GridHand, sheetId: string, key: number, record: unknown): boolean {
  const cell = getters.getCell({ sheetId, row: Math.floor(key / 16_384), col: key % 16_384 });
  return cell === record;
}

function formulasOf(book: GridBook): (sheet: string, row: number, column: number) => string | null {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  return (sheet, row, column) => {
    const formula = sheets.get(sheet)?.formulas[row]?.[column] ?? null;
    return formula === null ? null : gridFormula(formula);
  };
}

function stateOf(lib: GridLibrary, { hand, book }: { readonly hand: GridHand; readonly book: GridBook }) {
  return {
    isReduced: book.isReduced,
    isCore: (type: string) => lib.coreTypes.has(type as never),
    count: (sheetId: string, dimension: 'ROW' | 'COL') =>
      dimension === 'ROW' ? hand.getters.getNumberRows(sheetId) : hand.getters.getNumberCols(sheetId),
  };
}
