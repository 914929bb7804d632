/** Shapes of sheets besides plain lists: what was recognised, and what was decided about it. */
export const shapeFindings = {
  'shape.ledger': (p: {
    range: string;
    rows: number;
    name: string;
    phone: string;
    from: 'title' | 'sheet';
  }) =>
    `${p.range}: the book of one customer, ${[p.name, p.phone].filter((part) => part !== '').join(', ')} (from ${p.from === 'title' ? 'the lines above the table' : "the sheet's name"}), ${p.rows} rows.`,
  'shape.grouped': (p: { customers: number; rows: number }) =>
    `The orders stand in groups under their customer: ${p.rows} ${p.rows === 1 ? 'row was' : 'rows were'} given the customer above, ${p.customers} customers in all.`,
  'shape.groupRows': (p: { count: number; rows: string }) =>
    p.count === 1
      ? `Row ${p.rows} only names the customer of the rows below and is no order.`
      : `${p.count} rows only name the customer of the rows below and are no orders: ${p.rows}.`,
  'shape.subtotals': (p: { count: number; rows: string }) =>
    p.count === 1
      ? `Row ${p.rows} sums up the rows above and was left out.`
      : `${p.count} rows sum up the rows above and were left out: ${p.rows}.`,
  'shape.filledDown': (p: { count: number; rows: string }) =>
    p.count === 1
      ? `Row ${p.rows} has no day or order code of its own: that of the row above was taken.`
      : `${p.count} rows have no day or order code of their own: those of the row above were taken (rows ${p.rows}).`,
  'shape.cards': (p: { range: string; count: number }) =>
    p.count === 1
      ? `${p.range}: a form with the facts of one customer, who stands on the customers sheet.`
      : `${p.range}: forms with the facts of ${p.count} customers, who stand on the customers sheet.`,
};
