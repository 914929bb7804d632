import { erasures } from '../../shared/commands/erase';
import type { Change } from '../../shared/workbook/changeSet';
import { type FileWorkbook, openFileWorkbook } from '../fileWorkbook';
import type { GridBook } from '../grid/gridBook';
import type { GridEdit } from '../grid/gridEdit';
import type { Codec } from '../xlsx/codec';
import { forgetTexts } from '../xlsx/forgetTexts';
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
  /** As `current`, with what nobody sees: to save it, or to read a backup. */
  readonly whole: () => Promise<FileWorkbook>;
  readonly apply: (changes: readonly Change[]) => Promise<void>;
  /** Changes that neither the grid nor the core's reading shows (backups): written with the next that come. */
  readonly applyUnseen: (changes: readonly Change[]) => Promise<void>;
  /**
   * The user took a command of ours back in the grid, or did it again: the file goes with it. Where the file of
   * then is not kept any more, the grid goes back to the file of now.
   */
  readonly travelled: (mark: string, way: 'undone' | 'redone') => Promise<void>;
  readonly name: () => string;
  /** Sheets that the grid cuts, with all their rows. */
  readonly cutSheets: () => readonly CutSheet[];
}

interface Travel {
  readonly undone: FileWorkbook;
  readonly redone: FileWorkbook;
}

const MOST_TRAVELS = 30;

export interface CutSheet {
  readonly sheet: string;
  readonly rows: number;
  readonly shown: number;
}

/** `cellsShown`: filled cells beyond which long sheets are cut. */
export interface BenchOptions {
  readonly codec?: Codec;
  readonly cellsShown?: number;
  /** Called when the file is another than the one that was opened or saved. */
  readonly changed?: () => void;
}

export function bench(grid: GridLink, { codec, cellsShown, changed }: BenchOptions = {}): Bench {
  let workbook: FileWorkbook | null = null;
  let name = '';
  let shown: GridBook | null = null;
  let marks = 0;
  const unseen: Change[] = [];
  /** Told by the grid; still here if writing them failed, for the next try. */
  const unwritten: GridEdit[] = [];
  const travels = new Map<string, Travel>();
  const remember = (mark: string, travel: Travel): void => {
    travels.set(mark, travel);
    // Each is a whole file: the grid's undo goes back as far and then stops.
    for (const old of [...travels.keys()].slice(0, -MOST_TRAVELS)) travels.delete(old);
  };
  const now = (): FileWorkbook => {
    if (workbook === null) throw new Error('bench requires open first');
    return workbook;
  };
  const patched = (changes: readonly Change[]): FileWorkbook => {
    const bytes = patchXlsx(now().file, [...unseen, ...changes]);
    unseen.length = 0;
    return { ...now(), bytes, file: openXlsx(bytes, codec) };
  };
  const forgotten = (done: FileWorkbook): FileWorkbook => {
    const bytes = forgetTexts(done.file);
    return bytes === null ? done : { ...done, bytes, file: openXlsx(bytes, codec) };
  };
  const current = async (): Promise<FileWorkbook> => {
    unwritten.push(...(await grid.edits()));
    if (unwritten.length > 0) {
      const changes = editChanges(unwritten, snapshotOf(now().file));
      if (changes.length > 0) {
        workbook = patched(changes);
        changed?.();
      }
      unwritten.length = 0;
    }
    return now();
  };
  const reopen = async (): Promise<void> => {
    if (workbook === null) return;
    shown = gridBookOf(workbook.file, cellsShown);
    travels.clear();
    await grid.open(shown);
  };
  return {
    async open(bytes, file) {
      const opened = openFileWorkbook(bytes, file, codec);
      const book = gridBookOf(opened.file, cellsShown);
      workbook = opened;
      name = file;
      shown = book;
      unseen.length = 0;
      unwritten.length = 0;
      travels.clear();
      await grid.open(book);
    },
    reopen,
    current,
    async whole() {
      await current();
      if (unseen.length > 0) workbook = patched([]);
      return now();
    },
    async apply(changes) {
      const undone = await current();
      const done = patched(changes);
      const isErased = erasures(snapshotOf(done.file)) !== erasures(snapshotOf(undone.file));
      const redone = isErased ? forgotten(done) : done;
      const book = gridBookOf(redone.file, cellsShown);
      const mark = `change${++marks}`;
      workbook = redone;
      shown = book;
      changed?.();
      // What was erased must not come back by the grid's own undo either.
      if (isErased) {
        travels.clear();
        await grid.open(book);
      } else if ((await grid.apply(book, mark)) === 'opened') travels.clear();
      else remember(mark, { undone, redone });
    },
    async applyUnseen(changes) {
      await current();
      unseen.push(...changes);
    },
    async travelled(mark, way) {
      const travel = travels.get(mark);
      if (travel === undefined) return reopen();
      workbook = travel[way];
      changed?.();
    },
    name: () => name,
    cutSheets: () =>
      (shown?.sheets ?? [])
        .filter(({ rows, allRows }) => allRows > rows)
        .map(({ name: sheet, allRows, rows }) => ({ sheet, rows: allRows, shown: rows })),
  };
}
