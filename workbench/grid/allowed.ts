import type { GridCommand } from './gridPlugin';

/**
 * What the user may do in the grid: what a file can be told without loss. Rows and columns moved, inserted in the
 * middle or deleted, merges, tables, pictures, pivots and charts of the grid's own would not get into the file,
 * so the grid refuses them and a sentence names the way: undo, or that program where the file came from.
 */
export function isAllowed(command: GridCommand, state: GridState): boolean {
  const { type } = command;
  if (type === 'SORT_CELLS' || type === 'REMOVE_DUPLICATES') return !state.isReduced;
  if (type === 'ADD_COLUMNS_ROWS') return isAtTheEnd(command, state);
  return !state.isCore(type) || KEPT.has(type);
}

export interface GridState {
  readonly isReduced: boolean;
  readonly isCore: (type: string) => boolean;
  /** Rows or columns of a sheet. */
  readonly count: (sheetId: string, dimension: 'ROW' | 'COL') => number;
}

function isAtTheEnd(command: GridCommand, state: GridState): boolean {
  const { sheetId, dimension, base, position } = command as {
    readonly sheetId?: string;
    readonly dimension?: 'ROW' | 'COL';
    readonly base?: number;
    readonly position?: string;
  };
  if (sheetId === undefined || dimension === undefined || state.isReduced) return false;
  return position === 'after' && base === state.count(sheetId, dimension) - 1;
}

const KEPT: ReadonlySet<string> = new Set([
  'UPDATE_CELL',
  'UPDATE_CELL_POSITION',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'DELETE_CONTENT',
  'MOVE_RANGES',
  'SET_FORMATTING',
  'CLEAR_FORMATTING',
  'RESIZE_COLUMNS_ROWS',
  'HIDE_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'FREEZE_COLUMNS',
  'FREEZE_ROWS',
  'UNFREEZE_COLUMNS_ROWS',
  'UNFREEZE_COLUMNS',
  'UNFREEZE_ROWS',
  'SET_GRID_LINES_VISIBILITY',
  'CREATE_SHEET',
]);
