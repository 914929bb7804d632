import { type CleanContext, cleanTable } from '../intake/cleanTable';
import type { Card, Column, Table } from '../intake/understanding';
import type { FieldId } from '../model/fields';
import { fieldOf } from '../model/fields';
import type { Finding } from '../model/finding';
import type { Cell } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Customer } from './customer';
import { CUSTOMER_FIELDS, readCustomers } from './readCustomers';

/**
 * One customer for each card (a form, the head of a ledger), cleaned as the rows of a list are: the cards are
 * read as a list with one column a field. Nothing is proposed for repair: the cells stay as they are. A finding
 * about a cell gets the cell's own place. O(cards x fields).
 */
export function cardCustomers(
  cards: readonly Card[],
  context: CleanContext,
): { readonly customers: readonly Customer[]; readonly findings: readonly Finding[] } {
  const fieldIds = CUSTOMER_FIELDS.filter((field) =>
    cards.some((card) => valueIn(card, field) !== undefined),
  );
  const columns = fieldIds.map(
    (field, column): Column => ({
      column,
      header: fieldOf(field).label.vi,
      field,
      confidence: 1,
      reason: 'values',
    }),
  );
  const values = cards.map((card) => fieldIds.map((field): Cell => valueIn(card, field)?.cell ?? null));
  const rect = { row: 0, column: 0, rows: cards.length, columns: columns.length };
  const table: Table = {
    sheet: '',
    role: 'cards',
    headerRow: -1,
    rect,
    dataRows: [...cards.keys()],
    columns,
  };
  const sheet: SheetSnapshot = {
    name: '',
    hidden: false,
    values,
    formulas: [],
    merges: [],
    tables: [],
    isProtected: false,
    currencyFormats: [],
  };
  const clean = cleanTable(sheet, table, fieldIds, context);
  const customers = readCustomers(clean, sheet).map((customer, i): Customer => {
    const { sheet: name, row } = cards[i]!;
    return { ...customer, place: { sheet: name, row } };
  });
  return { customers, findings: clean.findings.map((entry) => placed(entry, cards, fieldIds)) };
}

function placed(entry: Finding, cards: readonly Card[], fieldIds: readonly FieldId[]): Finding {
  const { row, column } = entry.where;
  const card = cards[row ?? 0]!;
  const value = column === null ? undefined : valueIn(card, fieldIds[column]!);
  return {
    ...entry,
    where: { sheet: card.sheet, row: value?.row ?? card.row, column: value?.column ?? null },
  };
}

function valueIn(card: Card, field: FieldId): Card['values'][number] | undefined {
  return card.values.find((value) => value.field === field);
}
