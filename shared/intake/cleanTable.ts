import type { DayNumber } from '../model/day';
import { type FieldId, fieldOf } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import type { Cell } from '../workbook/cell';
import { cellAt, formulaAt, type SheetSnapshot } from '../workbook/snapshot';
import type { CellRepair, CleanedColumn, CleanStatus } from './cleaned';
import { cleanCodes } from './codes';
import { cleanEmails } from './email';
import { decodeLegacyCells, withLegacyRepairs } from './legacyColumn';
import { cleanNames } from './names';
import { cleanBirthdays, cleanDays } from './parseDay';
import { cleanNumbers } from './parseNumber';
import { cleanPhones, phoneCountry } from './phone';
import { cleanTaxCodes } from './taxCode';
import { cleanTexts } from './texts';
import type { Table } from './understanding';

/** A table with its columns cleaned: entry i of every column belongs to sheet row `table.dataRows[i]`. */
export interface CleanTable {
  readonly table: Table;
  readonly columns: ReadonlyMap<FieldId, CleanedColumn<unknown>>;
  readonly repairs: readonly ProposedRepair[];
  readonly findings: readonly Finding[];
}

export interface ProposedRepair extends Omit<CellRepair, 'index'> {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: FieldId;
  /** Entry of the table's data rows. */
  readonly index: number;
}

export interface CleanContext {
  readonly today: DayNumber;
  /** ISO 4217, null where unknown. */
  readonly currency: string | null;
}

/**
 * Cleans the columns of the wanted fields, each as its field's type asks. Cells with a formula are read but
 * never proposed for repair: formulas stay formulas. A cell under a merge shows the merge's value, and amounts
 * in thousands are scaled. Findings get the sheet's own row and column. O(cells).
 */
export function cleanTable(
  sheet: SheetSnapshot,
  table: Table,
  wanted: readonly FieldId[],
  context: CleanContext,
): CleanTable {
  const columns = new Map<FieldId, CleanedColumn<unknown>>();
  const repairs: ProposedRepair[] = [];
  const findings: Finding[] = [];
  for (const { field, column, factor } of table.columns) {
    if (field === null || !wanted.includes(field)) continue;
    const above = mergedRows(sheet, column);
    const cells = table.dataRows.map((row) => cellAt(sheet, above.get(row) ?? row, column));
    const cleaned = cleanReadable(cells, field, context);
    columns.set(field, factor === undefined ? cleaned : scaled(cleaned, factor));
    for (const repair of cleaned.repairs) {
      const row = table.dataRows[repair.index]!;
      if (formulaAt(sheet, row, column) !== null || above.has(row)) continue;
      repairs.push({ ...repair, sheet: table.sheet, row, column, field });
    }
    for (const entry of cleaned.findings) {
      const index = entry.where.row;
      const row = index === null ? null : (table.dataRows[index] ?? null);
      findings.push({ ...entry, where: { sheet: table.sheet, row, column } });
    }
  }
  return { table, columns, repairs, findings };
}

/** Rows of cells merged down, each with the row whose value it shows. */
function mergedRows(sheet: SheetSnapshot, column: number): ReadonlyMap<number, number> {
  const above = new Map<number, number>();
  for (const merge of sheet.merges) {
    if (merge.rows < 2 || column < merge.column || column >= merge.column + merge.columns) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) above.set(row, merge.row);
  }
  return above;
}

/** A column of thousands or millions in units. Repairs stay in the cell's own unit. */
function scaled(cleaned: CleanedColumn<unknown>, factor: number): CleanedColumn<unknown> {
  return {
    ...cleaned,
    values: cleaned.values.map((value) => (typeof value === 'number' ? value * factor : value)),
  };
}

export function textIn(clean: CleanTable, field: FieldId, index: number): string | null {
  const value = clean.columns.get(field)?.values[index];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberIn(clean: CleanTable, field: FieldId, index: number): number | null {
  const value = clean.columns.get(field)?.values[index];
  return typeof value === 'number' ? value : null;
}

export function dayIn(clean: CleanTable, field: FieldId, index: number): DayNumber | null {
  return numberIn(clean, field, index) as DayNumber | null;
}

export function statusIn(clean: CleanTable, field: FieldId, index: number): CleanStatus | null {
  return clean.columns.get(field)?.status[index] ?? null;
}

/** Text columns are cleaned as they read once old fonts and misread UTF-8 are decoded. */
function cleanReadable(
  cells: readonly Cell[],
  field: FieldId,
  context: CleanContext,
): CleanedColumn<unknown> {
  const { type } = fieldOf(field);
  if (type !== 'name' && type !== 'text' && type !== 'choice') return cleanCells(cells, field, context);
  const legacy = decodeLegacyCells(cells, type === 'name');
  return withLegacyRepairs(cleanCells(legacy.cells, field, context), legacy, cells);
}

function cleanCells(cells: readonly Cell[], field: FieldId, context: CleanContext): CleanedColumn<unknown> {
  switch (fieldOf(field).type) {
    case 'name':
      return cleanNames(cells);
    case 'phone':
      return cleanPhones(cells, { country: phoneCountry(cells) });
    case 'email':
      return cleanEmails(cells);
    case 'day':
      return cleanDays(cells, { today: context.today });
    case 'birthday':
      return cleanBirthdays(cells);
    case 'money':
      return withoutHuge(cleanNumbers(cells, { kind: 'money', currency: context.currency }));
    case 'number':
    case 'score':
    case 'share':
      return withoutHuge(cleanNumbers(cells, { kind: 'number', currency: context.currency }));
    case 'code':
      return field === 'tax_code' ? cleanTaxCodes(cells) : cleanCodes(cells);
    case 'text':
    case 'choice':
    case 'flag':
      return cleanTexts(cells);
  }
}

/** No amount of any shop: beyond it sums lose their units, and a slip of the keyboard would swallow all others. */
const HUGE = 1e15;

/** Numbers beyond HUGE are not used, and said once. */
function withoutHuge(cleaned: CleanedColumn<number>): CleanedColumn<number> {
  const isHuge = (value: number | null): boolean => value !== null && Math.abs(value) > HUGE;
  const first = cleaned.values.findIndex(isHuge);
  if (first === -1) return cleaned;
  const count = cleaned.values.filter(isHuge).length;
  return {
    values: cleaned.values.map((value) => (isHuge(value) ? null : value)),
    status: cleaned.status.map((status, i) => (isHuge(cleaned.values[i]!) ? 'suspect' : status)),
    repairs: cleaned.repairs.filter(({ index }) => !isHuge(cleaned.values[index]!)),
    findings: [...cleaned.findings, finding('number.huge', 'warning', { row: first }, { count })],
  };
}
