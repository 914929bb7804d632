import type { GridBook } from '../grid/gridBook';
import type { GridEdit } from '../grid/gridEdit';

/** What the worker asks of the grid. The grid lives in another document, so it answers later. */
export interface GridLink {
  readonly open: (book: GridBook) => Promise<void>;
  /** The user's edits since the grid and the file last held the same. */
  readonly edits: () => Promise<readonly GridEdit[]>;
  /** One command with a mark; `opened` where the grid was opened anew and its own undo is gone. */
  readonly apply: (book: GridBook, mark: string) => Promise<'applied' | 'opened'>;
  readonly select: (sheet: string, row: number, column: number) => Promise<void>;
  readonly filterRows: (
    sheet: string,
    headerRow: number,
    column: number,
    text: string | null,
  ) => Promise<void>;
  readonly selection: () => Promise<GridPlace | null>;
  /** While locked the user can't change the grid. */
  readonly lock: (isLocked: boolean) => Promise<void>;
  /** Takes back the last command of the grid's; false where there is none. */
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

export interface GridPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
