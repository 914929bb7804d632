import { type FieldId, fields } from '../../model/fields';
import { counted, grouped } from './grouped';

/** What each sheet is: its tables, their columns and rows. `rows`, `columns` and `range` are as the user sees them. */
export const tableFindings = {
  'sheet.empty': (p: { sheet: string }) => `Sheet "${p.sheet}" is empty: nothing was read from it.`,
  'table.hiddenSheet': (p: { sheet: string }) =>
    `Sheet "${p.sheet}" is hidden; it was read like the others. Delete it if it is an old copy.`,
  'table.headerNotFound': (p: { range: string }) =>
    `${p.range}: no row with column names was found, so the columns could not be named. Put the names in the row above the data.`,
  'table.headerFoundAt': (p: { row: number }) => `The column names were found in row ${p.row}.`,
  'table.sideBySide': (p: { ranges: string }) =>
    `Tables stand side by side (${p.ranges}); each was read on its own.`,
  'table.duplicateHeader': (p: { header: string; columns: string }) =>
    `Columns ${p.columns} have the same name "${p.header}".`,
  'table.columnAmbiguous': (p: { column: string; header: string; ids: readonly FieldId[] }) =>
    `Column ${p.column} "${p.header}" may be ${p.ids.map((id) => fields[id].label.en).join(' or ')}, and its cells do not decide: it was left out. Name the column more fully.`,
  'table.columnContradicted': (p: {
    column: string;
    header: string;
    expected: FieldId;
    field: FieldId | null;
  }) =>
    p.field === null
      ? `Column ${p.column} "${p.header}" does not hold what its name says (${fields[p.expected].label.en}): it was left out.`
      : `Column ${p.column} is named "${p.header}", but its cells are ${fields[p.field].label.en}: it was read as that.`,
  'table.columnSecondary': (p: { column: string; header: string; other: string }) =>
    `Column ${p.column} "${p.header}" says the same as column ${p.other}, which is used.`,
  'table.repeatedTotal': (p: { column: string; header: string; of: 'customer' | 'order' }) =>
    `Column ${p.column} "${p.header}" repeats the total of the ${p.of} on each of its rows: it is not added up.`,
  'table.mergedCells': (p: { column: string; header: string; count: number }) =>
    `Column ${p.column} "${p.header}" has ${p.count === 1 ? 'a cell' : `${grouped(p.count)} cells`} merged over several rows: only the first of these rows has the value.`,
  'table.columnUnknown': (p: { columns: string; count: number }) =>
    p.count === 1
      ? `Column ${p.columns} is not needed and stays as it is.`
      : `${grouped(p.count)} columns are not needed and stay as they are: ${p.columns}.`,
  'table.thousandsUnit': (p: { column: string; header: string; factor: number }) =>
    `Column ${p.column} "${p.header}" counts in ${p.factor === 1000 ? 'thousands' : 'millions'}: its numbers mean ${p.factor === 1000 ? '1,000' : '1,000,000'} times as much.`,
  'table.forbiddenColumn': (p: { column: string; header: string; field: FieldId }) =>
    `Column ${p.column} "${p.header}" holds what a customer list should not keep (${fields[p.field].label.en}). It is not used, shown or exported; better delete it.`,
  'table.sensitiveColumn': (p: { column: string; header: string; field: FieldId }) =>
    `Column ${p.column} "${p.header}" (${fields[p.field].label.en}) is left out of matching, messages and exports.`,
  'table.totalRowsLeftOut': (p: { rows: string; count: number }) =>
    p.count === 1
      ? `Row ${p.rows} is a total and was left out.`
      : `${grouped(p.count)} rows are totals and were left out: ${p.rows}.`,
  'table.blankRows': (p: { rows: string; count: number }) =>
    p.count === 1
      ? `Row ${p.rows} inside the table is empty.`
      : `${grouped(p.count)} rows inside the table are empty: ${p.rows}.`,
  'table.repeatedHeader': (p: { rows: string; count: number }) =>
    p.count === 1
      ? `Row ${p.rows} repeats or explains the column names and was left out.`
      : `${grouped(p.count)} rows repeat or explain the column names and were left out: ${p.rows}.`,
  'table.notesLeftOut': (p: { rows: string; count: number }) =>
    p.count === 1
      ? `Row ${p.rows} is a heading or a note, not data, and was left out.`
      : `${grouped(p.count)} rows are headings or notes, not data, and were left out: ${p.rows}.`,
  'table.isCustomers': (p: { range: string; rows: number }) =>
    `${p.range}: a list of customers, ${counted(p.rows, 'row')}, one customer in each.`,
  'table.isOrders': (p: { range: string; rows: number }) =>
    `${p.range}: orders with their customers, ${counted(p.rows, 'row')}.`,
  'table.isLedger': (p: { range: string; rows: number; title: string }) =>
    p.title === ''
      ? `${p.range}: ${counted(p.rows, 'row')} of sales; no column says who bought.`
      : `${p.range}: ${counted(p.rows, 'row')} of sales; no column says who bought. Above them stands "${p.title}".`,
  'table.isOrderLines': (p: { range: string; rows: number }) =>
    `${p.range}: lines of orders (${counted(p.rows, 'row')}); customer and date stand in the table of orders.`,
  'table.isLastPurchase': (p: { column: string; header: string }) =>
    `Column ${p.column} "${p.header}" stands in a list of customers and was read as the day of the last purchase.`,
  'table.lookupIgnored': (p: { range: string; reason: LookupReason }) =>
    `${p.range} was not used: ${LOOKUP_REASONS[p.reason]}.`,
  'table.roleUnknown': (p: { range: string; reason: UnknownReason }) =>
    `${p.range} was not used: ${UNKNOWN_REASONS[p.reason]}.`,
};

/** Why a table is a list to be ignored. */
export type LookupReason = 'products' | 'staff' | 'suppliers' | 'oneColumn' | 'noPerson';

/** Why nothing can be said of a table. */
export type UnknownReason = 'card' | 'noHeader' | 'noPerson' | 'noOrder' | 'noRows';

const LOOKUP_REASONS: Readonly<Record<LookupReason, string>> = {
  products: 'it is a list of products',
  staff: 'it is a list of staff',
  suppliers: 'it is a list of suppliers',
  oneColumn: 'it is a list of one column without people',
  noPerson: 'it is a list without people',
};

const UNKNOWN_REASONS: Readonly<Record<UnknownReason, string>> = {
  card: 'it is a form with the facts of one person, not a list',
  noHeader: 'without column names its content is not clear',
  noPerson: 'it names neither customers nor orders',
  noOrder: 'it notes customers on days, but nothing that was bought',
  noRows: 'it has no rows',
};
