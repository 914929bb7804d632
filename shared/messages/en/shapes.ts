import { counted, grouped } from './grouped';
/** Shapes of sheets besides plain lists: what was recognised, and what was decided about it. */
export const shapeFindings = {
  'shape.ledger': (p: {
    range: string;
    rows: number;
    name: string;
    phone: string;
    from: 'title' | 'sheet';
  }) =>
    `${p.range}: the book of one customer, ${[p.name, p.phone].filter((part) => part !== '').join(', ')} (from ${p.from === 'title' ? 'the lines above the table' : "the sheet's name"}), ${counted(p.rows, 'row')}.`,
  'shape.grouped': (p: { customers: number; rows: number }) =>
    `The orders stand in groups under their customer: ${grouped(p.rows)} ${p.rows === 1 ? 'row was' : 'rows were'} given the customer above, ${counted(p.customers, 'customer')} in all.`,
  'shape.groupRows': (p: { count: number; rows: string }) =>
    p.count === 1
      ? `Row ${p.rows} only names the customer of the rows below and is not an order.`
      : `${grouped(p.count)} rows only name the customer of the rows below and are not orders: ${p.rows}.`,
  'shape.subtotals': (p: { count: number; rows: string }) =>
    p.count === 1
      ? `Row ${p.rows} sums up the rows above and was left out.`
      : `${grouped(p.count)} rows sum up the rows above and were left out: ${p.rows}.`,
  'shape.filledDown': (p: { count: number; rows: string }) =>
    p.count === 1
      ? `Row ${p.rows} has no day or order code of its own: that of the row above was taken.`
      : `${grouped(p.count)} rows have no day or order code of their own: those of the row above were taken (rows ${p.rows}).`,
  'shape.cards': (p: { range: string; count: number }) =>
    p.count === 1
      ? `${p.range}: a form with the facts of one customer, who stands on the customers sheet.`
      : `${p.range}: forms with the facts of ${grouped(p.count)} customers, who stand on the customers sheet.`,
  'shape.months': (p: { columns: string; count: number; orders: number }) =>
    `${p.count === 1 ? 'Column' : `${grouped(p.count)} columns`} ${p.columns}: amounts by month. Each of the ${grouped(p.orders)} that are filled counts as an order on the first day of its month.`,
  'shape.monthsCounted': (p: { columns: string; count: number }) =>
    `${p.count === 1 ? 'Column' : `${grouped(p.count)} columns`} ${p.columns}: other sheets have orders of these months, so the amounts here were not counted again.`,
  'shape.monthsNoYear': (p: { columns: string; years: string }) =>
    `Columns ${p.columns} name no year: they were taken for ${p.years}. Is that right? Write the year into the column names (T1/2025) or the title.`,
  'shape.monthsListed': (p: { sheet: string; known: number; rows: number }) =>
    `"${p.sheet}": ${grouped(p.known)} of its ${counted(p.rows, 'customer')} stand in the list of customers already; only its amounts by month were read.`,
  'shape.survey': (p: { range: string; rows: number }) =>
    `${p.range}: answers to a survey or form, ${counted(p.rows, 'row')}. They are not orders and stay as they are.`,
  'shape.careLog': (p: { range: string; rows: number }) =>
    `${p.range}: a log of who was contacted when, ${counted(p.rows, 'row')}. They are not orders and stay as they are.`,
  'shape.pipeline': (p: { range: string; rows: number }) =>
    `${p.range}: sales opportunities with their stage, ${counted(p.rows, 'row')}. What is expected is not revenue; the rows stay as they are.`,
  'shape.referrals': (p: { range: string; rows: number }) =>
    `${p.range}: referrals (who brought whom), ${counted(p.rows, 'row')}. They are neither orders nor a second list of customers.`,
  'shape.linked': (p: { sheet: string; known: number; unknown: number; anonymous: number }) =>
    `"${p.sheet}": ${counted(p.known, 'row belongs', 'rows belong')} to known customers${p.unknown > 0 ? `, ${grouped(p.unknown)} to people who are in no list` : ''}${p.anonymous > 0 ? `, ${grouped(p.anonymous)} to nobody named` : ''}.`,
};
