import { appendFindings, type Joined, type JoinedCustomer } from '../append/appendFindings';
import { type AddedRows, type Addition, rowBelow, rowsInto } from '../append/appendRows';
import { matchCustomers } from '../append/matchCustomers';
import { matchOrders, rowOrders } from '../append/matchOrders';
import { newBuyers } from '../append/newBuyers';
import { rowsOnNewSheet } from '../append/newSheetRows';
import type { Source } from '../append/sourceCells';
import { type Built, buildModel, type ModelRequest } from '../crm/buildModel';
import type { Customer } from '../customers/customer';
import { linkToList } from '../customers/linkOrders';
import { readCustomers } from '../customers/readCustomers';
import type { CleanTable } from '../intake/cleanTable';
import { columnOf, type Table } from '../intake/understanding';
import { messagesIn } from '../messages';
import type { FieldId } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import type { Change } from '../workbook/changeSet';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { stateOf } from '../workbook/state';
import { type Plan, refusal } from './plan';
import { planUpdate, reliances } from './update';

/**
 * Joins a new export to a managed workbook without duplicates, whatever its header order. New rows go below the
 * user's own table of their kind, by field, as they came (see `fillingOf`); rows that are there already are left
 * alone, and what differs or is doubtful is listed, never overwritten. Buyers of new orders who are not in the list
 * of customers are added to it. Where there is no such table, or no room below it, the rows stand on a new sheet of
 * the user's. Then the workbook is refreshed; one undo takes both back, and doing it twice adds nothing.
 * O(cells of both files).
 */
export function planAppend(crm: Snapshot, incoming: Snapshot, request: ModelRequest): Plan {
  const there = buildModel(crm, request);
  const { language } = there.model.settings;
  if (stateOf(crm) === null)
    return refusal('append', finding('append.notManaged', 'error', {}, {}), language);
  const fresh = buildModel(incoming, { ...request, language, set: {}, decision: null });
  const lists = fresh.identified.map(({ clean }) => clean).filter(isOf('customers'));
  if (lists.length + fresh.meant.length === 0)
    return refusal('append', finding('append.nothing', 'error', {}, {}), language);

  const sourceOf = (clean: CleanTable): Source => ({ clean, sheet: sheetOf(incoming, clean.table.sheet)! });
  const customers = joinCustomers(there, lists.map(sourceOf));
  const everyone = [...there.model.customers, ...customers.added.flatMap(({ customers: own }) => own)];
  const orders = matchOrders(there.meant, fresh.meant, everyone);
  const hasList = there.model.tables.some((table) => table.role === 'customers');
  const buyers = hasList ? newBuyers(everyone, orders) : [];
  const additions: readonly PlannedAddition[] = [
    ...customers.added.map(({ source, indices }) => ({ source, indices, role: 'customers' as const })),
    ...buyers.map(({ clean, indices }) => ({ source: sourceOf(clean), indices, role: 'customers' as const })),
    ...orders.map(({ table, added }) => ({
      source: sourceOf(table),
      indices: added,
      role: table.table.role,
      customerOf: customerOfRow(table, everyone),
    })),
  ].filter(({ indices }) => indices.length > 0);
  const placed = placeAll(additions, crm, there);

  const joined: Joined = {
    customers: customers.joined,
    addedBuyers: buyers.reduce((sum, { indices }) => sum + indices.length, 0),
    orders,
  };
  const result = planUpdate(snapshotWith(crm, placed.changes), 'append', request);
  const said = appendFindings(joined, there.model, language);
  return {
    ...result,
    changeSet: {
      ...result.changeSet,
      reliesOn: reliances(crm),
      changes: [...placed.changes, ...result.changeSet.changes],
    },
    findings: [...said.findings, ...placed.findings, ...result.findings],
    append: said.report,
  };
}

/** Who the rows of an order table are, as the workbook links them. */
function customerOfRow(
  table: CleanTable,
  customers: readonly Customer[],
): (index: number) => Customer | null {
  const { customerOf } = linkToList(customers, rowOrders(table));
  return (index) => customers[customerOf[index]!] ?? null;
}

interface PlannedAddition extends Addition {
  readonly role: Table['role'];
}

function isOf(role: Table['role']): (clean: CleanTable) => boolean {
  return ({ table }) => table.role === role;
}

interface CustomersJoined {
  readonly joined: readonly JoinedCustomer[];
  readonly added: readonly {
    readonly source: Source;
    readonly indices: readonly number[];
    readonly customers: ReturnType<typeof readCustomers>;
  }[];
}

function joinCustomers(there: Built, sources: readonly Source[]): CustomersJoined {
  const lists = sources.map((source) => readCustomers(source.clean, source.sheet));
  const matches = matchCustomers(there.model.customers, lists.flat());
  let at = 0;
  const joined: JoinedCustomer[] = [];
  const added = lists.map((list, s) => {
    const indices: number[] = [];
    list.forEach((customer, i) => {
      const match = matches[at++]!;
      joined.push({ customer, match });
      if (match.kind === 'new') indices.push(i);
    });
    return { source: sources[s]!, indices, customers: indices.map((i) => list[i]!) };
  });
  return { joined, added };
}

interface Placed {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** Each addition below the fullest table of its role, one after the other, or on a new sheet. */
function placeAll(additions: readonly PlannedAddition[], crm: Snapshot, there: Built): Placed {
  const { language } = there.model.settings;
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const filled = new Map<Table, number>();
  const names = crm.sheets.map(({ name }) => name.toLowerCase());
  for (const addition of additions) {
    const count = addition.indices.length;
    const table = targetOf(there.model.tables, addition.role);
    const sheet = table && sheetOf(crm, table.sheet)!;
    const before = table ? (filled.get(table) ?? 0) : 0;
    const row = table && sheet ? rowBelow(sheet, table, before + count) : null;
    if (table && sheet && row !== null) {
      const added = rowsInto(table, sheet, row + before, addition, language);
      filled.set(table, before + count);
      changes.push(...added.changes);
      findings.push(...columnFindings(added, table.sheet));
      continue;
    }
    const name = freeName(
      names,
      messagesIn(language).append[addition.role === 'customers' ? 'customersSheet' : 'ordersSheet'],
    );
    names.push(name.toLowerCase());
    changes.push(...rowsOnNewSheet(name, addition, language));
    const why = table ? 'noRoom' : 'noTable';
    findings.push(finding('append.newSheet', 'info', { sheet: name }, { sheet: name, count, why }));
  }
  return { changes, findings };
}

/** The table of the role with most rows; orders go to a table that says who bought, never to one customer's ledger. */
function targetOf(tables: readonly Table[], role: Table['role']): Table | undefined {
  return tables
    .filter((table) => table.role === role && table.owner === undefined && table.headerRow >= 0)
    .filter((table) => role !== 'orders' || BUYER.some((field) => columnOf(table, field) !== undefined))
    .sort((a, b) => b.dataRows.length - a.dataRows.length)[0];
}

const BUYER: readonly FieldId[] = ['customer_id', 'name', 'first_name', 'phone', 'email', 'company'];

function columnFindings({ noted, leftOut }: AddedRows, sheet: string): readonly Finding[] {
  const quoted = (headers: readonly string[]): string => headers.map((header) => `"${header}"`).join(', ');
  return [
    ...(noted.length === 0
      ? []
      : [finding('append.noted', 'info', { sheet }, { sheet, columns: quoted(noted) })]),
    ...(leftOut.length === 0
      ? []
      : [finding('append.leftOut', 'warning', { sheet }, { sheet, columns: quoted(leftOut) })]),
  ];
}

function freeName(taken: readonly string[], name: string): string {
  let candidate = name;
  for (let n = 2; taken.includes(candidate.toLowerCase()); n++) candidate = `${name} ${n}`;
  return candidate;
}
