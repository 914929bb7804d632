import type { CrmModel } from '../crm/model';
import type { Customer } from '../customers/customer';
import type { Language } from '../messages';
import { fieldOf } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import type { CustomerMatch } from './matchCustomers';
import type { OrderMatches } from './matchOrders';

export interface JoinedCustomer {
  readonly customer: Customer;
  readonly match: CustomerMatch;
}

/** How the new file joined. */
export interface Joined {
  readonly customers: readonly JoinedCustomer[];
  /** Customers that were found in new orders only. */
  readonly addedBuyers: number;
  readonly orders: readonly OrderMatches[];
}

/** The same for the report: rows of the new file from 1. */
export interface AppendReport {
  readonly customers: Counts & { readonly doubtful: number };
  readonly orders: Counts;
  readonly changedOrders: readonly {
    readonly code: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly row: number;
  }[];
  readonly changedCustomers: readonly {
    readonly id: string;
    readonly row: number;
    readonly fields: readonly string[];
  }[];
  readonly doubtful: readonly { readonly id: string; readonly row: number; readonly name: string | null }[];
}

interface Counts {
  readonly added: number;
  readonly same: number;
  readonly changed: number;
}

/** What is to be said: counts first, then what differs or is doubtful, one by one up to a point. */
export function appendFindings(
  joined: Joined,
  model: CrmModel,
  language: Language,
): { readonly findings: readonly Finding[]; readonly report: AppendReport } {
  const report = reportOf(joined, model);
  const money = (amount: number | null): string => grouped(amount, language === 'vi' ? '.' : ',');
  const labels = (fields: AppendReport['changedCustomers'][number]['fields']): string =>
    fields.map((field) => fieldOf(field as Parameters<typeof fieldOf>[0]).label[language]).join(', ');
  const orderParams = report.changedOrders.map((order) => ({
    ...order,
    before: money(order.before),
    after: money(order.after),
  }));
  const customerParams = report.changedCustomers.map((one) => ({ ...one, fields: labels(one.fields) }));
  const doubtParams = report.doubtful.map((one) => ({ ...one, name: one.name ?? '–' }));
  const findings = [
    finding('append.customers', 'info', {}, report.customers),
    finding('append.orders', 'info', {}, report.orders),
    ...listed(orderParams.map((params) => finding('append.orderChanged', 'warning', {}, params))),
    ...listed(doubtParams.map((params) => finding('append.doubtful', 'warning', {}, params))),
    ...listed(customerParams.map((params) => finding('append.customerChanged', 'info', {}, params))),
  ];
  return { findings, report };
}

function reportOf({ customers, addedBuyers, orders }: Joined, model: CrmModel): AppendReport {
  const of = (kind: CustomerMatch['kind']): readonly JoinedCustomer[] =>
    customers.filter(({ match }) => match.kind === kind);
  const rowOf = ({ customer }: JoinedCustomer): number => (customer.place?.row ?? -1) + 1;
  const idOf = (match: CustomerMatch): string =>
    match.kind === 'new' ? '' : (model.ids[match.at] ?? `(${match.at - model.ids.length + 1})`);
  const total = (count: keyof Counts): number => orders.reduce((sum, { counts }) => sum + counts[count], 0);
  return {
    customers: {
      added: of('new').length + addedBuyers,
      same: of('same').length,
      changed: of('changed').length,
      doubtful: of('doubtful').length,
    },
    orders: { added: total('added'), same: total('same'), changed: total('changed') },
    changedOrders: orders.flatMap(({ changed }) =>
      changed.map((order) => ({ ...order, row: order.row + 1 })),
    ),
    changedCustomers: of('changed').map((one) => ({
      id: idOf(one.match),
      row: rowOf(one),
      fields: one.match.kind === 'changed' ? one.match.fields : [],
    })),
    doubtful: of('doubtful').map((one) => ({
      id: idOf(one.match),
      row: rowOf(one),
      name: one.customer.name,
    })),
  };
}

/** The first NAMED of a kind, then how many more. */
function listed(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - NAMED;
  if (more <= 0) return findings;
  return [...findings.slice(0, NAMED), finding('append.more', 'info', {}, { count: more })];
}

/** An amount with its thousands apart. */
function grouped(amount: number | null, mark: string): string {
  if (amount === null) return '–';
  const [whole, cents] = String(Math.round(100 * amount) / 100).split('.');
  const thousands = whole!.replace(/(\d)(?=(\d{3})+$)/g, `$1${mark}`);
  return cents === undefined ? thousands : `${thousands}${mark === '.' ? ',' : '.'}${cents}`;
}

const NAMED = 20;
