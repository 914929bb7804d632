import { performance } from 'node:perf_hooks';
import { CUSTOMER_FIELDS, readCustomers } from '../shared/customers/readCustomers';
import { findDuplicates } from '../shared/customers/similarDuplicates';
import { cleanTable } from '../shared/intake/cleanTable';
import { understandSheets } from '../shared/intake/understandSheets';
import { memorySheet, memoryWorkbook, snapshotOfMemory } from '../shared/workbook/memoryWorkbook';
import { bigShop } from './samples/bigShop';

export interface DuplicateFigures {
  readonly seconds: number;
  /** Of the proposals, how many are two rows of one person: 0..1. */
  readonly precision: number;
  /** Of the rows entered twice, how many are proposed: 0..1. */
  readonly recall: number;
}

/** Finds the duplicates of a made shop, whose truth is known; reading and cleaning are not timed. */
export function measureDuplicates(customerCount: number): DuplicateFigures {
  const shop = bigShop({ customers: customerCount, orders: customerCount, duplicateShare: 0.05 });
  const workbook = memoryWorkbook();
  workbook.sheets.push(memorySheet('Khách', [shop.customerHeader, ...shop.customerRows()]));
  const snapshot = snapshotOfMemory(workbook);
  const { tables } = understandSheets(snapshot, {
    ignoreSheets: [],
    mapping: [],
    ignoreColumns: () => false,
  });
  const context = { today: shop.truth.today, currency: 'VND' };
  const sheet = snapshot.sheets[0]!;
  const customers = readCustomers(cleanTable(sheet, tables[0]!, CUSTOMER_FIELDS, context), sheet);
  const start = performance.now();
  const found = findDuplicates(customers);
  const seconds = (performance.now() - start) / 1000;
  const truth = new Set(shop.truth.pairs.map(([first, later]) => `${first}:${later}`));
  const proposed = found.filter(({ isProposed }) => isProposed);
  const right = proposed.filter(({ survivor, other }) => truth.has(`${survivor}:${other}`)).length;
  return { seconds, precision: right / proposed.length, recall: right / truth.size };
}
