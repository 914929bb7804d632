import { messagesIn } from '../messages';
import { CRM_FIELD_IDS, type CrmFieldId, crmFieldOf } from '../model/fields';
import { SEGMENT_COLOURS } from '../segments/segmentColours';
import { overlaps, type Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { Change, ValidationRule } from '../workbook/changeSet';
import { cellAt, nameOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { crmCell } from './crmCells';
import { formatOf } from './displayFormats';
import type { CrmModel } from './model';
import { type CrmColumns, columnAnchor, headerOf } from './places';
import { segmentName } from './segmentName';
import { columnDifference, HEADER_FORMAT, hasContent, headerWidth, withoutEmptyText } from './sheetPlan';

/** A customer table in a sheet: which row each of its customers has. */
export interface CustomerTarget {
  readonly sheet: string;
  /** The number in the anchors. */
  readonly table: number;
  readonly headerRow: number;
  /** Last row of the table's data. */
  readonly lastRow: number;
  /** Row by customer; customers of other tables are not in it. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Rules of our columns reach this many rows past the table, for rows to come. */
const ROOM_BELOW = 2000;

/**
 * The first column right of a table where all of ours fit into empty cells, from the header row to the end of
 * the sheet; null where something stands in the way (`reason` says what).
 */
export function freeRoom(
  sheet: SheetSnapshot,
  table: Rect,
  count: number,
): { readonly column: number } | { readonly reason: 'protected' | 'merged' | 'occupied' } {
  if (sheet.isProtected) return { reason: 'protected' };
  let column = table.column + table.columns;
  while (column > table.column + 1 && !hasContent(sheet, { ...table, column: column - 1, columns: 1 }))
    column--;
  const rows = Math.max(sheet.values.length, table.row + table.rows) - table.row;
  const room = { row: table.row, column, rows, columns: count };
  if (sheet.merges.some((merge) => overlaps(merge, room))) return { reason: 'merged' };
  const isTaken = (rect: Rect): boolean => overlaps(rect, room);
  if (sheet.tables.some((entry) => isTaken(entry.rect))) return { reason: 'occupied' };
  const isOwnRule = (rect: Rect): boolean => rect.column >= column && isTaken(rect);
  if ((sheet.validations ?? []).some(isOwnRule)) return { reason: 'occupied' };
  return hasContent(sheet, room) ? { reason: 'occupied' } : { column };
}

/** Our columns where there are none yet, from `column` on, side by side. `userRules`: where the sheet validates. */
export function installColumns(
  model: CrmModel,
  target: CustomerTarget,
  column: number,
  userRules: readonly Rect[] = [],
): readonly Change[] {
  const { sheet, headerRow } = target;
  const columns = CRM_FIELD_IDS.map((field) => columnCells(model, target, field));
  const changes: Change[] = [{ kind: 'write', sheet, row: headerRow, column, columns }];
  const head = { row: headerRow, column, rows: 1, columns: columns.length };
  changes.push({ kind: 'format', sheet, rect: head, format: HEADER_FORMAT });
  CRM_FIELD_IDS.forEach((field, i) => {
    changes.push(...columnLook(model, target, field, column + i, userRules));
  });
  const widths = CRM_FIELD_IDS.map((field) => widthOf(model, field));
  changes.push({ kind: 'columnWidths', sheet, column, widths });
  return changes;
}

/** What differs in our columns; a column that the user deleted comes back right of the others. */
export function refreshColumns(
  model: CrmModel,
  target: CustomerTarget,
  place: CrmColumns,
  snapshot: Snapshot,
  sheet: SheetSnapshot,
): readonly Change[] {
  const changes: Change[] = [];
  let next = Math.max(...place.columns.values(), lastColumn(sheet, target.headerRow)) + 1;
  for (const field of CRM_FIELD_IDS) {
    const column = place.columns.get(field);
    const cells = columnCells(model, target, field);
    if (column === undefined) {
      changes.push({
        kind: 'write',
        sheet: sheet.name,
        row: target.headerRow,
        column: next,
        columns: [cells],
      });
      const head = { row: target.headerRow, column: next, rows: 1, columns: 1 };
      changes.push({ kind: 'format', sheet: sheet.name, rect: head, format: HEADER_FORMAT });
      changes.push(...columnLook(model, target, field, next, []));
      changes.push({
        kind: 'columnWidths',
        sheet: sheet.name,
        column: next,
        widths: [widthOf(model, field)],
      });
      next++;
      continue;
    }
    changes.push(...columnDifference(sheet, target.headerRow, column, cells));
    changes.push(...leftBelow(sheet, target, column));
    changes.push(...grownFormats(model, target, field, column, sheet, place));
    const anchor = nameOf(snapshot, columnAnchor(target.table, field));
    const stands =
      anchor?.sheet === sheet.name && anchor.rect.column === column && anchor.rect.row === target.headerRow;
    if (!stands) changes.push(anchorChange(target, field, column));
  }
  return changes;
}

/** Wide enough for the values and for the header, but for columns that nobody sees. */
function widthOf(model: CrmModel, field: CrmFieldId): number {
  const { width, hidden } = crmFieldOf(field);
  const header = headerWidth(headerOf(field, model.settings.language));
  return hidden ? (width ?? header) : Math.max(width ?? 0, header);
}

/** Header and one cell for each row of the table; rows that are no customer stay empty. */
function columnCells(model: CrmModel, target: CustomerTarget, field: CrmFieldId): readonly Cell[] {
  const cells = new Array<Cell>(Math.max(0, target.lastRow - target.headerRow) + 1).fill(null);
  cells[0] = headerOf(field, model.settings.language);
  for (const [customer, row] of target.rowOf) cells[row - target.headerRow] = crmCell(model, customer, field);
  return withoutEmptyText(cells);
}

/** Formats, rules, visibility and anchor of one column. */
function columnLook(
  model: CrmModel,
  target: CustomerTarget,
  field: CrmFieldId,
  column: number,
  userRules: readonly Rect[],
): readonly Change[] {
  const { sheet, headerRow, lastRow } = target;
  const changes: Change[] = [];
  const format = formatOf(crmFieldOf(field), model.settings.language, model.settings.currency);
  const rows = lastRow - headerRow;
  if (format && rows > 0) {
    const rect = { row: headerRow + 1, column, rows, columns: 1 };
    changes.push({ kind: 'format', sheet, rect, format });
  }
  const reach = { row: headerRow + 1, column, rows: rows + ROOM_BELOW, columns: 1 };
  const rule = validationOf(model, field);
  // Two rules over one cell are no valid file: where the user's own reaches so far, theirs stays alone.
  if (rule && !userRules.some((rect) => overlaps(rect, reach))) {
    changes.push({ kind: 'validation', sheet, rect: reach, rule });
  }
  changes.push(...conditionalFormats(model, target, field, reach));
  if (crmFieldOf(field).hidden)
    changes.push({ kind: 'columnsHidden', sheet, column, count: 1, hidden: true });
  changes.push(anchorChange(target, field, column));
  return changes;
}

function validationOf(model: CrmModel, field: CrmFieldId): ValidationRule | null {
  const { choices } = messagesIn(model.settings.language).crm;
  if (field === 'stage') return { type: 'list', values: model.settings.stages, strict: false };
  if (field !== 'consent') return null;
  return { type: 'list', values: [choices.consent.yes, choices.consent.no], strict: true };
}

function conditionalFormats(
  model: CrmModel,
  target: CustomerTarget,
  field: CrmFieldId,
  rect: Rect,
): readonly Change[] {
  const { sheet } = target;
  if (field === 'segment') {
    return Object.entries(SEGMENT_COLOURS).map(([id, fill]): Change => {
      const text = segmentName(id, model.settings.language) ?? id;
      const rule = { type: 'textEquals', text, fill, color: '#202124' } as const;
      return { kind: 'addConditionalFormat', sheet, rect, rule };
    });
  }
  if (field !== 'quality') return [];
  const rule = { type: 'numberBelow', limit: 0.5, fill: '#FAD2CF', color: '#202124' } as const;
  return [{ kind: 'addConditionalFormat', sheet, rect, rule }];
}

/** What stands in our column below the table: rows that were deleted or moved up. */
function leftBelow(sheet: SheetSnapshot, target: CustomerTarget, column: number): readonly Change[] {
  const row = target.lastRow + 1;
  const rect = { row, column, rows: sheet.values.length - row, columns: 1 };
  if (rect.rows <= 0 || !hasContent(sheet, rect)) return [];
  return [{ kind: 'clear', sheet: sheet.name, rect }];
}

/** Formats for rows that were not there at the last refresh. */
function grownFormats(
  model: CrmModel,
  target: CustomerTarget,
  field: CrmFieldId,
  column: number,
  sheet: SheetSnapshot,
  place: CrmColumns,
): readonly Change[] {
  const format = formatOf(crmFieldOf(field), model.settings.language, model.settings.currency);
  const idColumn = place.columns.get('crm_id');
  if (!format || idColumn === undefined) return [];
  let first = -1;
  let last = -1;
  for (const row of target.rowOf.values()) {
    if (cellAt(sheet, row, idColumn) !== null) continue;
    if (first === -1 || row < first) first = row;
    if (row > last) last = row;
  }
  if (first === -1) return [];
  const rect = { row: first, column, rows: last - first + 1, columns: 1 };
  return [{ kind: 'format', sheet: sheet.name, rect, format }];
}

function anchorChange(target: CustomerTarget, field: CrmFieldId, column: number): Change {
  const rect = { row: target.headerRow, column, rows: 1, columns: 1 };
  return { kind: 'name', name: columnAnchor(target.table, field), ref: { sheet: target.sheet, rect } };
}

function lastColumn(sheet: SheetSnapshot, row: number): number {
  const cells = sheet.values[row] ?? [];
  for (let c = cells.length - 1; c >= 0; c--) if (cells[c] !== null) return c;
  return -1;
}
