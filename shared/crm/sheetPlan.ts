import { type Language, messagesIn } from '../messages';
import type { Rect } from '../workbook/address';
import { type Cell, sameCell } from '../workbook/cell';
import type { CellFormat, Change, ChartSpec, ConditionalRule, ValidationRule } from '../workbook/changeSet';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { evenWidths } from './evenWidths';
import { placeOfSheet, type SheetId, sheetAnchor } from './places';

/** One of our sheets as it should be. The plan is the difference between that and what stands there. */
export interface SheetPlan {
  readonly id: SheetId;
  readonly tabColor: string;
  readonly blocks: readonly Block[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly freezeRows: number;
  /** Row of the filter's header; the filter spans the first block's columns. */
  readonly filterRow?: number;
  readonly formats: readonly { readonly rect: Rect; readonly format: CellFormat }[];
  readonly validations?: readonly { readonly rect: Rect; readonly rule: ValidationRule }[];
  readonly conditionalFormats?: readonly { readonly rect: Rect; readonly rule: ConditionalRule }[];
  readonly charts?: readonly ChartSpec[];
}

/** A rectangle of values of ours. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly (readonly Cell[])[];
  /** Number formats by column, for tables that grow. */
  readonly formats?: readonly (CellFormat | null)[];
  /** What stood below from an earlier, longer table is cleared. */
  readonly isTable?: boolean;
}

export const TITLE_ROW = 0;
export const NOTE_ROW = 1;
export const HEADER_ROW = 3;
export const FIRST_ROW = 4;

export const HEADER_FORMAT: CellFormat = { bold: true, fill: '#1F6F5C', color: '#FFFFFF' };
export const TITLE_FORMAT: CellFormat = { bold: true, size: 16, color: '#1F6F5C' };
export const NOTE_FORMAT: CellFormat = { italic: true, color: '#5F6368' };

/** The name under which a sheet of ours is, or will be, in this workbook. */
export function sheetName(snapshot: Snapshot, id: SheetId, language: Language): string {
  const place = placeOfSheet(snapshot, id);
  if (place !== null) return place;
  const { name } = messagesIn(language).crm.sheets[id];
  const isTaken = (text: string): boolean =>
    snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === text.toLowerCase());
  if (!isTaken(name)) return name;
  for (let n = 1; ; n++) {
    const other = n === 1 ? `${name} (CRM)` : `${name} (CRM ${n})`;
    if (!isTaken(other)) return other;
  }
}

/** The changes that make one of our sheets what the plan says: all of it, or what differs. */
export function sheetChanges(
  plan: SheetPlan,
  name: string,
  snapshot: Snapshot,
  language: Language,
): readonly Change[] {
  const existing = sheetOf(snapshot, name);
  const { name: title, note } = messagesIn(language).crm.sheets[plan.id];
  const head: Block = { row: TITLE_ROW, column: 0, columns: [[title, note]] };
  if (!existing) return newSheet(plan, name, head);
  return [head, ...plan.blocks].flatMap((block) => blockDifference(block, existing));
}

function newSheet(plan: SheetPlan, sheet: string, head: Block): readonly Change[] {
  const changes: Change[] = [{ kind: 'createSheet', sheet, hidden: false, tabColor: plan.tabColor }];
  for (const { row, column, columns } of [head, ...plan.blocks]) {
    if ((columns[0]?.length ?? 0) === 0) continue;
    changes.push({ kind: 'write', sheet, row, column, columns: columns.map(withoutEmptyText) });
  }
  const format = (rect: Rect, cell: CellFormat): Change => ({ kind: 'format', sheet, rect, format: cell });
  changes.push(format({ row: TITLE_ROW, column: 0, rows: 1, columns: 1 }, TITLE_FORMAT));
  changes.push(format({ row: NOTE_ROW, column: 0, rows: 1, columns: 1 }, NOTE_FORMAT));
  for (const block of plan.blocks) changes.push(...columnFormats(block, sheet, 0));
  for (const { rect, format: cell } of plan.formats) changes.push(format(rect, cell));
  changes.push({ kind: 'columnWidths', sheet, column: 0, widths: evenWidths(widthsOf(plan)) });
  for (const column of plan.hiddenColumns ?? []) {
    changes.push({ kind: 'columnsHidden', sheet, column, count: 1, hidden: true });
  }
  if (plan.freezeRows > 0) changes.push({ kind: 'freeze', sheet, rows: plan.freezeRows, columns: 0 });
  if (plan.filterRow !== undefined) {
    const block = plan.blocks[0]!;
    const rows = Math.max(1, block.columns[0]!.length - (plan.filterRow - block.row));
    const rect = { row: plan.filterRow, column: block.column, rows, columns: block.columns.length };
    changes.push({ kind: 'filter', sheet, rect });
  }
  for (const { rect, rule } of plan.validations ?? [])
    changes.push({ kind: 'validation', sheet, rect, rule });
  for (const { rect, rule } of plan.conditionalFormats ?? []) {
    changes.push({ kind: 'addConditionalFormat', sheet, rect, rule });
  }
  for (const chart of plan.charts ?? []) changes.push({ kind: 'addChart', sheet, chart });
  const anchor = { sheet, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
  changes.push({ kind: 'name', name: sheetAnchor(plan.id), ref: anchor });
  return changes;
}

/** The plan's widths, wide enough for the headers of its tables. */
function widthsOf(plan: SheetPlan): readonly number[] {
  const widths = [...plan.widths];
  for (const { row, column, columns } of plan.blocks) {
    const isNote = columns.length === 1 && columns[0]!.length === 1;
    if (row < HEADER_ROW || isNote) continue;
    columns.forEach((cells, c) => {
      const at = column + c;
      const isShown = widths[at] !== undefined && !(plan.hiddenColumns ?? []).includes(at);
      if (isShown) widths[at] = Math.max(widths[at]!, headerWidth(String(cells[0] ?? '')));
    });
  }
  return widths;
}

/** Characters that a bold header needs. */
export function headerWidth(text: string): number {
  return Math.ceil(text.length * 1.1) + 2;
}

/** Column by column, from the first cell that differs to the last; what an earlier, longer table left is cleared. */
function blockDifference(block: Block, sheet: SheetSnapshot): readonly Change[] {
  const changes: Change[] = [];
  const height = block.columns[0]?.length ?? 0;
  block.columns.forEach((cells, c) => {
    changes.push(...columnDifference(sheet, block.row, block.column + c, cells));
  });
  const end = block.row + height;
  const oldRows = sheet.values.length - end;
  if (block.isTable === true && oldRows > 0) {
    const rect = { row: end, column: block.column, rows: oldRows, columns: block.columns.length };
    if (hasContent(sheet, rect)) changes.push({ kind: 'clear', sheet: sheet.name, rect });
  }
  if (block.isTable === true && oldRows < 0) {
    changes.push(...columnFormats(block, sheet.name, Math.max(0, sheet.values.length - block.row)));
  }
  return changes;
}

/** One write from the first differing cell of a column to the last, or nothing. */
export function columnDifference(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  cells: readonly Cell[],
): readonly Change[] {
  let first = -1;
  let last = -1;
  for (let r = 0; r < cells.length; r++) {
    if (sameShown(cellAt(sheet, row + r, column), cells[r]!)) continue;
    if (first === -1) first = r;
    last = r;
  }
  if (first === -1) return [];
  const columns = [withoutEmptyText(cells.slice(first, last + 1))];
  return [{ kind: 'write', sheet: sheet.name, row: row + first, column, columns }];
}

/** An empty cell is null on every host, never empty text. */
export function withoutEmptyText(cells: readonly Cell[]): readonly Cell[] {
  return cells.includes('') ? cells.map((cell) => (cell === '' ? null : cell)) : cells;
}

/** Equal, or numbers that differ only by what a program drops that saves fifteen digits. */
function sameShown(there: Cell, wanted: Cell): boolean {
  if (sameCell(there, wanted)) return true;
  if (typeof there !== 'number' || typeof wanted !== 'number') return false;
  return Math.abs(there - wanted) <= Math.abs(wanted) * SAVED_PRECISION;
}

const SAVED_PRECISION = 1e-13;

export function hasContent(sheet: SheetSnapshot, rect: Rect): boolean {
  for (let r = rect.row; r < Math.min(sheet.values.length, rect.row + rect.rows); r++) {
    for (let c = rect.column; c < rect.column + rect.columns; c++)
      if (cellAt(sheet, r, c) !== null) return true;
  }
  return false;
}

function columnFormats(block: Block, sheet: string, fromRow: number): readonly Change[] {
  const rows = (block.columns[0]?.length ?? 0) - fromRow;
  if (rows <= 0) return [];
  return (block.formats ?? []).flatMap((format, c): Change[] => {
    if (format === null) return [];
    const rect = { row: block.row + fromRow, column: block.column + c, rows, columns: 1 };
    return [{ kind: 'format', sheet, rect, format }];
  });
}
