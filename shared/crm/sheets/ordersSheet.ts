import { messagesIn } from '../../messages';
import { type Cell, dateCell } from '../../workbook/cell';
import { dayFormat, moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';

/** The orders as they were understood, in the order in which they were read. */
export function ordersSheet(model: CrmModel): SheetPlan {
  const { language, currency } = model.settings;
  const { crm } = messagesIn(language);
  const { orders } = model.book;
  const head = crm.headers.orders;
  const { yes, no } = crm.choices.counts;
  const column = (c: number, cell: (i: number) => Cell): Cell[] => {
    const cells: Cell[] = [head[c]!];
    for (let i = 0; i < orders.length; i++) cells.push(cell(i));
    return cells;
  };
  const customer = (i: number): number => model.customerOf[i]!;
  return {
    id: 'orders',
    tabColor: '#3C78D8',
    freezeRows: FIRST_ROW,
    filterRow: HEADER_ROW,
    widths: [16, 12, 14, 28, 16, 8, 10, 20, 8],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        isTable: true,
        columns: [
          column(0, (i) => orders[i]!.code),
          column(1, (i) => dateCell(orders[i]!.day)),
          column(2, (i) => (customer(i) < 0 ? null : model.ids[customer(i)]!)),
          column(3, (i) => (customer(i) < 0 ? orders[i]!.buyer.name : model.customers[customer(i)]!.name)),
          column(4, (i) => orders[i]!.amount),
          column(5, (i) => orders[i]!.lines),
          column(6, (i) => (orders[i]!.isOrder ? yes : no)),
          column(7, (i) => orders[i]!.sheet),
          column(8, (i) => orders[i]!.row + 1),
        ],
        formats: [
          { numberFormat: '@' },
          { numberFormat: dayFormat(language), align: 'center' },
          { numberFormat: '@' },
          null,
          { numberFormat: moneyFormat(currency) },
          { align: 'center' },
          { align: 'center' },
          null,
          null,
        ],
      },
    ],
    formats: [{ rect: { row: HEADER_ROW, column: 0, rows: 1, columns: head.length }, format: HEADER_FORMAT }],
  };
}
