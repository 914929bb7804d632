import type { Rect } from './address';
import type { WritableCell } from './cell';
import type { Change, FormatRun } from './changeSet';

/**
 * What a host must tell about the workbook as it is before the changes, so that they can be undone. Only the
 * blocks that the changes touch are asked for, each once: the number of questions does not grow with rows.
 */
export interface BeforeView {
  readonly hasSheet: (sheet: string) => boolean;
  /** Values and formulas of a rectangle, by column. */
  readonly block: (sheet: string, rect: Rect) => readonly (readonly WritableCell[])[];
  readonly formatRuns: (sheet: string, rect: Rect) => readonly (readonly FormatRun[])[];
  readonly columnWidths: (sheet: string, column: number, count: number) => readonly (number | null)[];
  readonly hiddenColumns: (sheet: string, column: number, count: number) => readonly boolean[];
  readonly freeze: (sheet: string) => { readonly rows: number; readonly columns: number };
  readonly filter: (sheet: string) => Rect | null;
  readonly nameRef: (name: string) => { readonly sheet: string; readonly rect: Rect } | null;
  /** The changes that would make this sheet again from nothing; a host that cannot say leaves it out. */
  readonly sheetChanges?: (sheet: string) => readonly Change[];
}

/**
 * The changes that bring the workbook back to `before`, in the order to apply them. Every inverse restores
 * the state before the whole list, so two changes of one cell need no bookkeeping. What happens inside a
 * sheet that the list itself creates is undone by removing the sheet.
 */
export function inverse(changes: readonly Change[], before: BeforeView): readonly Change[] {
  const created = new Set<string>();
  const undo: Change[] = [];
  for (const change of changes) {
    if (change.kind === 'createSheet' && !before.hasSheet(change.sheet)) created.add(change.sheet);
    else if ('sheet' in change && created.has(change.sheet)) continue;
    else undo.push(...inverseOf(change, before));
  }
  const removals = [...created].map((sheet): Change => ({ kind: 'removeSheet', sheet }));
  return [...undo.reverse(), ...removals];
}

function inverseOf(change: Change, before: BeforeView): readonly Change[] {
  switch (change.kind) {
    case 'createSheet':
      return [{ kind: 'removeSheet', sheet: change.sheet }];
    case 'removeSheet':
      return [...(before.sheetChanges?.(change.sheet) ?? [])].reverse();
    case 'write':
      return restoredBlock(change.sheet, rectOfColumns(change.row, change.column, change.columns), before);
    case 'clear':
      return restoredBlock(change.sheet, change.rect, before);
    case 'format':
      return [restoredFormats(change.sheet, change.rect, before)];
    case 'restoreFormats':
      return [restoredFormats(change.sheet, rectOfRuns(change.row, change.column, change.columns), before)];
    case 'columnWidths': {
      const widths = before.columnWidths(change.sheet, change.column, change.widths.length);
      return [{ ...change, widths }];
    }
    case 'columnsHidden':
      return before
        .hiddenColumns(change.sheet, change.column, change.count)
        .map((hidden, i) => ({ ...change, column: change.column + i, count: 1, hidden }));
    case 'freeze':
      return [{ ...change, ...before.freeze(change.sheet) }];
    case 'filter':
      return [{ ...change, rect: before.filter(change.sheet) }];
    case 'name':
      return [{ ...change, ref: before.nameRef(change.name) }];
    case 'validation':
      return [{ ...change, rule: null }];
    case 'addConditionalFormat':
      return [{ kind: 'removeConditionalFormats', sheet: change.sheet, rect: change.rect }];
    case 'addChart':
      return [{ kind: 'removeCharts', sheet: change.sheet }];
    case 'removeConditionalFormats':
    case 'removeCharts':
      return []; // Ours alone, and made anew by the next refresh.
  }
}

/** The block as it was: one clear where it was empty (as our columns' room is), else its cells. */
function restoredBlock(sheet: string, rect: Rect, before: BeforeView): readonly Change[] {
  const columns = before.block(sheet, rect);
  if (columns.every((cells) => cells.every((cell) => cell === null))) return [{ kind: 'clear', sheet, rect }];
  return [{ kind: 'write', sheet, row: rect.row, column: rect.column, columns }];
}

function restoredFormats(sheet: string, rect: Rect, before: BeforeView): Change {
  return {
    kind: 'restoreFormats',
    sheet,
    row: rect.row,
    column: rect.column,
    columns: before.formatRuns(sheet, rect),
  };
}

export function rectOfColumns(row: number, column: number, columns: readonly (readonly unknown[])[]): Rect {
  return { row, column, rows: columns[0]?.length ?? 0, columns: columns.length };
}

function rectOfRuns(row: number, column: number, columns: readonly (readonly FormatRun[])[]): Rect {
  const rows = (columns[0] ?? []).reduce((sum, run) => sum + run.rows, 0);
  return { row, column, rows, columns: columns.length };
}
