import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { dayOfIso } from '../../shared/model/day';

/**
 * Published values and data sets that lie beside the checkout where its owner has them. A test of them runs
 * where they are present and otherwise says in one line that it was skipped.
 */
const FOLDER = join(__dirname, '..', '..', '..', 'shared');

export interface GoldenCase {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each golden case has a shape of its own
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly expected: any;
}

/** A test over the golden case whose name begins with `name`. */
export function itGolden(file: string, name: string, body: (golden: GoldenCase) => void): void {
  const path = join(FOLDER, 'golden', `${file}.json`);
  const title = `golden ${file}: ${name}`;
  if (!existsSync(path)) {
    it.skip(`${title} (skipped: no ../shared/golden)`, () => {});
    return;
  }
  it(title, () => {
    const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly GoldenCase[];
    const golden = cases.find((one) => one.name.startsWith(name));
    if (golden === undefined) throw Error(`golden ${file} requires a case "${name}"`);
    body(golden);
  });
}

/** A test over reference data files of ../shared/data. */
export function itWithData(title: string, files: readonly string[], body: () => void): void {
  if (files.every((file) => existsSync(join(FOLDER, 'data', file)))) it(title, body);
  else it.skip(`${title} (skipped: no ../shared/data)`, () => {});
}

export function expectRelative(actual: number, expected: number, tolerance: number, least = 1e-15): void {
  const allowed = Math.max(Math.abs(expected) * tolerance, least);
  if (Math.abs(actual - expected) <= allowed) return;
  expect(actual).toBeCloseTo(expected, -Math.log10(allowed * 2));
}

/** Rows of a comma-separated file, the header left out. */
export function dataRows(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(FOLDER, 'data', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.slice(1).map((line) => line.replace(/"/g, '').split(','));
}

export interface OrderRows {
  readonly customer: readonly string[];
  readonly day: readonly number[];
  readonly amount: readonly number[];
}

/** The 1/10 CDNOW sample: sample id, day, dollars. */
export function cdnowOrders(): OrderRows {
  const lines = readFileSync(join(FOLDER, 'data', 'CDNOW_sample.txt'), 'utf8')
    .trim()
    .split(/\r?\n/);
  const rows = lines.map((line) => line.trim().split(/\s+/));
  return {
    customer: rows.map((row) => row[1]!),
    day: rows.map(([, , d]) => isoDay(`${d!.slice(0, 4)}-${d!.slice(4, 6)}-${d!.slice(6)}`)),
    amount: rows.map((row) => Number(row[4])),
  };
}

/** A customer, date log such as groceryElog.csv. */
export function eventLog(file: string): OrderRows {
  const rows = dataRows(file);
  return {
    customer: rows.map((row) => row[0]!),
    day: rows.map((row) => isoDay(row[1]!.slice(0, 10))),
    amount: rows.map(() => 1),
  };
}

export function isoDay(text: string): number {
  const day = dayOfIso(text);
  if (day === null) throw Error(`isoDay requires an ISO date, not ${text}`);
  return day;
}

/** CDNOW's published summary: frequency, recency, T in weeks (2 decimals). */
export function cdnowSummary(): { frequency: number[]; recency: number[]; age: number[] } {
  const rows = dataRows('cdnow_customers_summary.csv');
  return {
    frequency: rows.map((row) => Number(row[1])),
    recency: rows.map((row) => Number(row[2])),
    age: rows.map((row) => Number(row[3])),
  };
}
