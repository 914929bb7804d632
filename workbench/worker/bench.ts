import type { Change } from '../../shared/workbook/changeSet';
import { type FileWorkbook, openFileWorkbook } from '../fileWorkbook';
import type { GridBook } from '../grid/gridBook';
import type { Codec } from '../xlsx/codec';
import { patchXlsx } from '../xlsx/patchXlsx';
import { openXlsx, snapshotOf } from '../xlsx/readXlsx';
import { editChanges } from './editChanges';
import { gridBookOf } from './gridBookOf';
import type { GridLink } from './gridLink';

/**
 * The open workbook. The file is the truth: what the user edits in the grid is written into it before anything
 * reads it or saves it, and what the core changes is written into it and then shown in the grid. So a save is the
 * file as it stands, with every part that nobody touched byte for byte as it was.
 */
export interface Bench {
  readonly open: (bytes: Uint8Array, name: string) => Promise<void>;
  /** Shows the file in a grid that knows nothing yet. */
  readonly reopen: () => Promise<void>;
  /** The file with the user's edits so far. */
  readonly current: () => Promise<FileWorkbook>;
  readonly apply: (changes: readonly Change[]) => Promise<void>;
  /** The user took a command of ours back in the grid, or did it again: the file goes with it. */
  readonly travelled: (mark: string, way: 'undone' | 'redone') => void;
  readonly name: () => string;
  /** Sheets that the grid cuts, with all their rows. */
  readonly cutSheets: () => readonly CutSheet[];
  readonly hasUnsaved: () => boolean;
  readonly saved: () => void;
}

export interface CutSheet {
  readonly sheet: string;
  readonly rows: number;
  readonly shown: number;
}

/** `cellsShown`: filled cells beyond which long sheets are cut. */
export interface BenchOptions {
  readonly codec?: Codec;
  readonly cellsShown?: number;
}

export function bench(grid: GridLink, { codec, cellsShown }: BenchOptions = {}): Bench {
  let workbook: FileWorkbook | null = null;
  let name = '';
  let shown: GridBook | null = null;
  let isUnsaved = false;
  let marks = 0;
  const travels = new Map<string, { readonly undone: FileWorkbook; readonly redone: FileWorkbook }>();
  const now = (): FileWorkbook => {
    if (workbook === null) throw new Error('bench requires open first');
    return workbook;
  };
  const patched = (changes: readonly Change[]): FileWorkbook => {
    const bytes = patchXlsx(now().file, changes);
    return { ...now(), bytes, file: openXlsx(bytes, codec) };
  };
  const current = async (): Promise<FileWorkbook> => {
    const edits = await grid.edits();
    if (edits.length > 0) {
      const changes = editChanges(edits, snapshotOf(now().file));
      if (changes.length > 0) {
        workbook = patched(changes);
        isUnsaved = true;
      }
    }
    return now();
  };
  return {
    async open(bytes, file) {
      const opened = openFileWorkbook(bytes, file, codec);
      const book = gridBookOf(opened.file, cellsShown);
      workbook = opened;
      name = file;
      shown = book;
      isUnsaved = opened.isText;
      travels.clear();
      await grid.open(book);
    },
    async reopen() {
      if (workbook === null) return;
      shown = gridBookOf(workbook.file, cellsShown);
      travels.clear();
      await grid.open(shown);
    },
    current,
    async apply(changes) {
      const undone = await current();
      const redone = patched(changes);
      const book = gridBookOf(redone.file, cellsShown);
      const mark = `change${++marks}`;
      workbook = redone;
      shown = book;
      isUnsaved = true;
      if ((await grid.apply(book, mark)) === 'opened') travels.clear();
      else travels.set(mark, { undone, redone });
    },
    travelled(mark, way) {
      const travel = travels.get(mark);
      if (travel === undefined) return;
      workbook = travel[way];
      isUnsaved = true;
    },
    name: () => name,
    cutSheets: () =>
      (shown?.sheets ?? [])
        .filter(({ rows, allRows }) => allRows > rows)
        .map(({ name: sheet, allRows, rows }) => ({ sheet, rows: allRows, shown: rows })),
    hasUnsaved: () => isUnsaved,
    saved() {
      isUnsaved = false;
    },
  };
}
