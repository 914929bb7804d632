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

interface Noted {
  readonly blocks: Place[];
  readonly looks: Place[];
  readonly columns: Map<string, ColumnPlace>;
  readonly frames: Set<string>;
  readonly removed: Set<string>;
}

export function questionsOf(
  changes: readonly Change[],
  looks: ChangeSet['looks'],
  sheetNames: ReadonlySet<string>,
): Questions {
  const noted: Noted = { blocks: [], looks: [], columns: new Map(), frames: new Set(), removed: new Set() };
  inverse(changes, notingView(noted, sheetNames));
  for (const { sheet, rect } of looks) {
    if (!sheetNames.has(sheet)) continue;
    noted.looks.push({ sheet, rect });
    noteColumns(noted, sheet, rect.column, 1);
  }
  const { columns, frames, removed } = noted;
  return { ...noted, columns: [...columns.values()], frames: [...frames], removed: [...removed] };
}

/** Knows the sheets, answers nothing else, and notes what was asked. */
function notingView(noted: Noted, sheetNames: ReadonlySet<string>): BeforeView {
  return {
    hasSheet: (sheet) => sheetNames.has(sheet),
    block(sheet, rect) {
      noted.blocks.push({ sheet, rect });
      return [];
    },
    formatRuns(sheet, rect) {
      noted.looks.push({ sheet, rect });
      return [];
    },
    columnWidths: (sheet, column, count) => noteColumns(noted, sheet, column, count),
    hiddenColumns: (sheet, column, count) => noteColumns(noted, sheet, column, count),
    freeze(sheet) {
      noted.frames.add(sheet);
      return { rows: 0, columns: 0 };
    },
    filter(sheet) {
      noted.frames.add(sheet);
      return null;
    },
    nameRef: () => null,
    sheetChanges(sheet) {
      noted.removed.add(sheet);
      return [];
    },
  };
}

function noteColumns({ columns }: Noted, sheet: string, column: number, count: number): readonly never[] {
  for (let c = column; c < column + count; c++) columns.set(columnKey(sheet, c), { sheet, column: c });
  return [];
}

export function columnKey(sheet: string, column: number): string {
  return `${column},${sheet}`;
}
