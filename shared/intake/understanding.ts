import type { FieldId } from '../model/fields';
import type { Finding } from '../model/finding';
import type { Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';

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
  /** orders without a column of customers: whose book it is; left out where nobody is named. */
  readonly owner?: Owner;
  /** orders only: rows that name the customer of the rows below them, in reading order; no data rows. */
  readonly headings?: readonly Card[];
  /** cards only: the forms, in reading order. */
  readonly cards?: readonly Card[];
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
 * cards: forms of names and values, one a customer. survey: answers to questions. careLog: who was contacted
 * when. pipeline: chances of a sale with their stage. referrals: who brought whom. lookup: a list to be ignored
 * (products, staff, codes). unknown: a table of which nothing can be said.
 */
export type TableRole = 'customers' | 'orders' | 'orderLines' | 'cards' | PeopleRole | 'lookup' | 'unknown';

/** Tables that name customers and are neither their list nor their orders. */
export type PeopleRole = 'survey' | 'careLog' | 'pipeline' | 'referrals';

/** One customer outside of any list: a form, or the head of a ledger. */
export interface Card {
  readonly sheet: string;
  /** Where it begins. */
  readonly row: number;
  readonly values: readonly CardValue[];
}

export interface CardValue {
  readonly field: FieldId;
  readonly cell: Cell;
  /** Where the value stands; null in a title or a sheet's name. */
  readonly row: number | null;
  readonly column: number | null;
}

export interface Owner extends Card {
  readonly from: 'title' | 'sheet';
}

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
  /** The amounts of one month ("T1/2025"); year null where neither header nor title has one. */
  readonly month?: Month;
}

export interface Month {
  readonly year: number | null;
  /** 1..12 */
  readonly month: number;
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
