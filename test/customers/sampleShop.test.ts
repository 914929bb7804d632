import { describe, expect, it } from '@jest/globals';
import { CUSTOMER_FIELDS, readCustomers } from '../../shared/customers/readCustomers';
import { findDuplicates } from '../../shared/customers/similarDuplicates';
import { cleanTable } from '../../shared/intake/cleanTable';
import { understandSheets } from '../../shared/intake/understandSheets';
import { snapshotOfSample } from '../../tools/samples/sample';
import { SHOP_CUSTOMERS_SHEET, sampleShop } from '../../tools/samples/sampleShop';

const GENDERS = { Nữ: 'female', Nam: 'male' } as const;

describe('the customers of the sample shop', () => {
  const { sheets, truth } = sampleShop();
  const snapshot = snapshotOfSample(sheets);
  const { tables } = understandSheets(snapshot, {
    ignoreSheets: [],
    mapping: [],
    ignoreColumns: () => false,
  });
  const table = tables.find(({ sheet }) => sheet === SHOP_CUSTOMERS_SHEET)!;
  const sheet = snapshot.sheets.find(({ name }) => name === SHOP_CUSTOMERS_SHEET)!;
  const context = { today: truth.today, currency: 'VND' };
  const customers = readCustomers(cleanTable(sheet, table, CUSTOMER_FIELDS, context), sheet);
  const byRow = new Map(customers.map((customer) => [customer.place!.row, customer]));

  it('have the province of today that their addresses name, in every spelling', () => {
    const read = truth.entries.map(({ row }) => [row, byRow.get(row)!.province]);
    expect(read).toEqual(truth.entries.map(({ row, province }) => [row, province]));
  });

  it('have the gender of their column, and consented only where it says so', () => {
    for (const { row, gender, consent } of truth.entries) {
      const customer = byRow.get(row)!;
      expect([row, customer.gender]).toEqual([row, gender === null ? null : GENDERS[gender]]);
      expect([row, customer.consent === true]).toEqual([row, consent]);
    }
  });

  it('are proposed as duplicates where they are, and nobody else', () => {
    const rowOf = (i: number) => customers[i]!.place!.row;
    const found = findDuplicates(customers);
    const proposed = found.filter(({ isProposed }) => isProposed);
    expect(proposed.map(({ survivor, other }) => [rowOf(survivor), rowOf(other)]).sort()).toEqual(
      truth.duplicates.map(({ rows }) => [...rows]).sort(),
    );
    const shown = found.filter(({ isProposed }) => !isProposed);
    for (const couple of truth.sharedPhones) {
      expect(shown.map(({ survivor, other }) => [rowOf(survivor), rowOf(other)])).toContainEqual([...couple]);
    }
  });
});
