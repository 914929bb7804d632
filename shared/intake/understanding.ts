import type { FieldId } from '../model/fields';
import type { Finding } from '../model/finding';
import type { Rect } from '../workbook/address';

/** What the sheets of a workbook were understood to be. Indices are 0-based. */
export interface Understanding {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

export interface Table {
  readonly sheet: string;
  readonly role: TableRole;
  /** What stands in the rows above the table ("Sổ khách chị Lan"), '' where nothing does. */
  readonly title?: string;
  /** The row with the column names; the last one where the header has two rows; -1 where there is none. */
  readonly headerRow: number;
  /** From the header row (without one: from the first data row) to the last data row. */
  readonly rect: Rect;
  /** Data rows in reading order: blank rows, repeated headers and total rows inside the table are not in it. */
  readonly dataRows: readonly number[];
  readonly columns: readonly Column[];
}

/**
 * customers: one row a customer. orders: one row an order, or lines that carry their own customer and date.
 * orderLines: lines that carry an order code but neither customer nor date (these stand in an order table).
 * lookup: a list to be ignored (products, staff, codes). unknown: a table of which nothing can be said.
 */
export type TableRole = 'customers' | 'orders' | 'orderLines' | 'lookup' | 'unknown';

export interface Column {
  readonly column: number;
  /** As it stands; where the header has two rows both texts, the upper first; '' where it has none. */
  readonly header: string;
  /** null: not understood, or a second column for a field that another column fills better. */
  readonly field: FieldId | null;
  /** 0..1; the scale stands with mapColumns. */
  readonly confidence: number;
  readonly reason: MappingReason;
  /** The header says that amounts are in thousands or millions ("nghìn đồng"): a 5 means 5 x factor. */
  readonly factor?: 1000 | 1000000;
  /** Cells merged over several data rows, whose value stands in the first of them; left out where there are none. */
  readonly mergedCells?: number;
}

/**
 * exact: the header is one of the field's names; folded: it is without marks, case and punctuation;
 * values: the cells decided (between fields of one name, or against the name); setting: the user said so;
 * ambiguous: several fields fit and the cells do not decide; secondary: another column fills the field
 * better; none: no name fits and the cells show nothing.
 */
export type MappingReason = 'exact' | 'folded' | 'values' | 'setting' | 'ambiguous' | 'secondary' | 'none';

/** The column of a field in a table, or undefined. */
export function columnOf(table: Table, field: FieldId): Column | undefined {
  return table.columns.find((column) => column.field === field);
}
