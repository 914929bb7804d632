import type { Rect } from '../shared/workbook/address';
import type { Change, ChangeSet } from '../shared/workbook/changeSet';
import { type BeforeView, inverse } from '../shared/workbook/inverse';

/** What `inverse` will ask of the workbook for a list of changes, found by asking it with nobody to answer. */
export interface Questions {
  readonly blocks: readonly Place[];
  readonly looks: readonly Place[];
  readonly columns: readonly ColumnPlace[];
  /** Sheets whose freeze or filter is asked for. */
  readonly frames: readonly string[];
  /** Sheets that would have to be made anew. */
  readonly removed: readonly string[];
}

export interface Place {
  readonly sheet: string;
  readonly rect: Rect;
}

export interface ColumnPlace {
  readonly sheet: string;
  readonly column: number;
}

export function questionsOf(
  changes: readonly Change[],
  looks: ChangeSet['looks'],
  sheetNames: ReadonlySet<string>,
): Questions {
  const blocks: Place[] = [];
  const places: Place[] = [];
  const columns = new Map<string, ColumnPlace>();
  const frames = new Set<string>();
  const removed = new Set<string>();
  const ask = (sheet: string, column: number, count: number): void => {
    for (let c = column; c < column + count; c++) columns.set(columnKey(sheet, c), { sheet, column: c });
  };
  const nobody: BeforeView = {
    hasSheet: (sheet) => sheetNames.has(sheet),
    block(sheet, rect) {
      blocks.push({ sheet, rect });
      return [];
    },
    formatRuns(sheet, rect) {
      places.push({ sheet, rect });
      return [];
    },
    columnWidths(sheet, column, count) {
      ask(sheet, column, count);
      return [];
    },
    hiddenColumns(sheet, column, count) {
      ask(sheet, column, count);
      return [];
    },
    freeze(sheet) {
      frames.add(sheet);
      return { rows: 0, columns: 0 };
    },
    filter(sheet) {
      frames.add(sheet);
      return null;
    },
    nameRef: () => null,
    sheetChanges(sheet) {
      removed.add(sheet);
      return [];
    },
  };
  inverse(changes, nobody);
  for (const { sheet, rect } of looks) {
    if (!sheetNames.has(sheet)) continue;
    places.push({ sheet, rect });
    ask(sheet, rect.column, 1);
  }
  return {
    blocks,
    looks: places,
    columns: [...columns.values()],
    frames: [...frames],
    removed: [...removed],
  };
}

export function columnKey(sheet: string, column: number): string {
  return `${column},${sheet}`;
}
