import { CRM_FIELD_IDS, type CrmFieldId, crmFieldOf } from '../model/fields';
import { overlaps, type Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { Change } from '../workbook/changeSet';
import { cellAt, nameOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { anchorChange, type CustomerTarget, columnLook, widthOf } from './columnLook';
import { crmCell } from './crmCells';
import { formatOf } from './displayFormats';
import { evenWidths } from './evenWidths';
import type { CrmModel } from './model';
import { type CrmColumns, columnAnchor, headerOf } from './places';
import { columnDifference, HEADER_FORMAT, hasContent, withoutEmptyText } from './sheetPlan';

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
  const widths = evenWidths(CRM_FIELD_IDS.map((field) => widthOf(model, field)));
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

/** Header and one cell for each row of the table; rows that are no customer stay empty. */
function columnCells(model: CrmModel, target: CustomerTarget, field: CrmFieldId): readonly Cell[] {
  const cells = new Array<Cell>(Math.max(0, target.lastRow - target.headerRow) + 1).fill(null);
  cells[0] = headerOf(field, model.settings.language);
  for (const [customer, row] of target.rowOf) cells[row - target.headerRow] = crmCell(model, customer, field);
  return withoutEmptyText(cells);
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

function lastColumn(sheet: SheetSnapshot, row: number): number {
  const cells = sheet.values[row] ?? [];
  for (let c = cells.length - 1; c >= 0; c--) if (cells[c] !== null) return c;
  return -1;
}
