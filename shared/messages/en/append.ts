import { counted, grouped } from './grouped';
/** What joining a new file to the workbook says. Rows and amounts as the user sees them. */
export const appendFindings = {
  'append.notManaged': 'The first file has no CRM yet. Run "convert" on it first.',
  'append.nothing': 'The new file has no customers and no orders that could be read: nothing was added.',
  'append.customers': (p: { added: number; same: number; changed: number; doubtful: number }) =>
    `Customers of the new file: ${grouped(p.added)} new, ${grouped(p.same)} known already, ${grouped(p.changed)} known with other values, ${grouped(p.doubtful)} doubtful.`,
  'append.orders': (p: { added: number; same: number; changed: number }) =>
    `Orders of the new file: ${grouped(p.added)} new, ${grouped(p.same)} there already, ${grouped(p.changed)} there with another total.`,
  'append.orderChanged': (p: { code: string; before: string; after: string; row: number }) =>
    `Order ${p.code} is in the workbook with ${p.before}; row ${p.row} of the new file says ${p.after}. Not changed: correct it by hand if the new one is right.`,
  'append.customerChanged': (p: { id: string; row: number; fields: string }) =>
    `Customer ${p.id}: row ${p.row} of the new file has other values (${p.fields}). Not changed: correct them by hand if the new ones are right.`,
  'append.doubtful': (p: { row: number; name: string; id: string }) =>
    `Row ${p.row} of the new file (${p.name}) may be customer ${p.id}: some details agree, others do not. Not added; add the row by hand if it is somebody else.`,
  'append.more': (p: { count: number }) =>
    `… and ${grouped(p.count)} more like these (all of them with --json).`,
  'append.newSheet': (p: { sheet: string; count: number; why: 'noTable' | 'noRoom' }) =>
    `${counted(p.count, 'row')} went to the new sheet "${p.sheet}": ${p.why === 'noTable' ? 'the workbook has no table of this kind' : 'the table has no room below it (a total or a note stands there, or the sheet is protected)'}.`,
  'append.noted': (p: { columns: string; sheet: string }) =>
    `The table in "${p.sheet}" has no columns for ${p.columns}: their values went into the note column.`,
  'append.leftOut': (p: { columns: string; sheet: string }) =>
    `The table in "${p.sheet}" has neither columns for ${p.columns} nor a note column: these values stay in the new file only.`,
};

/** Names of the sheets that hold rows for which the workbook has no table. */
export const append = { customersSheet: 'More customers', ordersSheet: 'More orders' };
