import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { columnOf } from '../../shared/intake/understanding';
import type { FieldId } from '../../shared/model/fields';
import type { Cell } from '../../shared/workbook/cell';
import { sheet, tableOf } from './sheets';

/** Public data sets, beside the checkout where they are at hand. */
const DATA = join(process.cwd(), '..', 'shared', 'data');

/** Text cells, plain whole numbers as numbers: as the CSV host reads them. */
function rowsOf(file: string): readonly (readonly Cell[])[] {
  const parsed = Papa.parse<string[]>(readFileSync(join(DATA, file), 'utf8').trim());
  return parsed.data.map((row) =>
    row.map((text): Cell => (text === '' ? null : /^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text)),
  );
}

type Expected = Partial<Readonly<Record<FieldId, string>>>;

const FILES: readonly (readonly [string, string, number, Expected])[] = [
  [
    'northwind/customers.csv',
    'customers',
    91,
    {
      customer_id: 'customerID',
      company: 'companyName',
      name: 'contactName',
      position: 'contactTitle',
      address: 'address',
      province: 'city',
      country: 'country',
      postal_code: 'postalCode',
      phone: 'phone',
      fax: 'fax',
    },
  ],
  [
    'northwind/orders.csv',
    'orders',
    830,
    {
      order_id: 'orderID',
      customer_id: 'customerID',
      order_date: 'orderDate',
      shipping_fee: 'freight',
      owner: 'employeeID',
    },
  ],
  [
    'northwind/order_details.csv',
    'orderLines',
    2155,
    {
      order_id: 'orderID',
      product_code: 'productID',
      unit_price: 'unitPrice',
      quantity: 'quantity',
      discount: 'discount',
    },
  ],
  [
    'chinook/customers.csv',
    'customers',
    59,
    {
      customer_id: 'CustomerId',
      first_name: 'FirstName',
      last_name: 'LastName',
      company: 'Company',
      phone: 'Phone',
      email: 'Email',
      country: 'Country',
    },
  ],
  [
    'chinook/invoices.csv',
    'orders',
    412,
    { order_id: 'InvoiceId', customer_id: 'CustomerId', order_date: 'InvoiceDate', amount: 'Total' },
  ],
  [
    'online_retail_invoices.csv',
    'orders',
    25900,
    {
      order_id: 'InvoiceNo',
      customer_id: 'CustomerID',
      order_date: 'InvoiceDate',
      quantity: 'units',
      amount: 'revenue',
      country: 'Country',
    },
  ],
  [
    'relay_foods_orders.csv',
    'orders',
    2891,
    { order_id: 'OrderId', customer_id: 'UserId', order_date: 'OrderDate', amount: 'TotalCharges' },
  ],
  ['groceryElog.csv', 'orders', 10483, { customer_id: 'cust', order_date: 'date' }],
  ['discreteSimElog.csv', 'orders', 52432, { customer_id: 'cust', order_date: 'date' }],
  ['example_transactions.csv', 'orders', 15273, { customer_id: 'id', order_date: 'date' }],
  [
    'telco_customer_churn.csv',
    'customers',
    7043,
    { customer_id: 'customerID', gender: 'gender', total_spent: 'TotalCharges' },
  ],
  [
    'mall_customers.csv',
    'customers',
    200,
    { customer_id: 'CustomerID', gender: 'Genre', age: 'Age', income: 'Annual_Income' },
  ],
  ['cdnow_customers_summary.csv', 'customers', 2357, { customer_id: 'ID', order_count: 'frequency' }],
];

const present = FILES.filter(([file]) => existsSync(join(DATA, file)));

describe('public data sets', () => {
  if (present.length < FILES.length) {
    it.skip(`${FILES.length - present.length} of ${FILES.length} files are not at hand in ../shared/data`, () => {});
  }

  for (const [file, role, rows, expected] of present) {
    it(`${file}: ${role}`, () => {
      const table = tableOf(sheet(rowsOf(file), { name: file }));
      expect(table.role).toBe(role);
      expect(table.dataRows).toHaveLength(rows);
      const found = Object.fromEntries(
        (Object.keys(expected) as FieldId[]).map((field) => [field, columnOf(table, field)?.header]),
      );
      expect(found).toEqual(expected);
    });
  }

  for (const [file] of present.filter(([name]) => name.startsWith('relay'))) {
    it(`${file}: the day of pick-up is no field`, () => {
      const table = tableOf(sheet(rowsOf(file)));
      expect(table.columns.find(({ header }) => header === 'PickupDate')?.field).toBeNull();
    });
  }
});
