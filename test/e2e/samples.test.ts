import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../shared/commands/reportTypes';
import { type DayNumber, isoOfDay } from '../../shared/model/day';
import { distributor } from '../../tools/samples/distributor';
import { salon } from '../../tools/samples/salon';
import { sampleShop } from '../../tools/samples/sampleShop';
import { inFolder, readReport, soKhach } from './cli';

function convertSample(name: string, ...more: string[]): Report {
  return inFolder((folder) => {
    const json = join(folder, 'report.json');
    const out = join(folder, 'out.xlsx');
    expect(soKhach('convert', join('examples', name), '--out', out, '--json', json, ...more).code).toBe(0);
    return readReport(json);
  });
}

describe('the sample shop', () => {
  const { truth } = sampleShop();
  const report = convertSample('cua-hang-mau.xlsx');

  it('has the orders and the revenue that its generator counted', () => {
    const sales = truth.orders.filter(({ kind }) => kind === 'sale');
    expect(report.orders.count).toBe(sales.length);
    expect(report.orders.revenue).toBe(truth.revenue);
    expect(report.orders.to).toBe(isoOfDay(truth.today));
  });

  it('reads every phone and every name of the list as the generator meant them', () => {
    const byRow = new Map(report.customers.map((customer) => [customer.row, customer]));
    const wrongPhones = truth.entries.filter(({ row, phone }) => byRow.get(row + 1)?.phone !== phone);
    expect(wrongPhones.map(({ row, phone }) => [row + 1, phone, byRow.get(row + 1)?.phone])).toEqual([]);
    const wrongEmails = truth.entries.filter(({ row, email }) => byRow.get(row + 1)?.email !== email);
    expect(wrongEmails.map(({ row, email }) => [row + 1, email, byRow.get(row + 1)?.email])).toEqual([]);
  });

  it('proposes the duplicates of the generator, and no couple that shares a phone', () => {
    const idOf = new Map(report.customers.map(({ row, id }) => [row, id]));
    const ids = ([a, b]: readonly [number, number]) => [idOf.get(a + 1)!, idOf.get(b + 1)!].sort().join(' ');
    const proposed = report.duplicates
      .filter((pair) => pair.proposed)
      .map((pair) => [...pair.ids].sort().join(' '));
    expect(proposed.sort()).toEqual(truth.duplicates.map(({ rows }) => ids(rows)).sort());
    for (const pair of truth.sharedPhones) expect(proposed).not.toContain(ids(pair));
  });

  it('gives each person the orders and the money of all their rows once duplicates are merged', () => {
    const merged = convertSample('cua-hang-mau.xlsx', '--accept-repairs', 'duplicate');
    const byRow = new Map(merged.customers.map((customer) => [customer.row, customer]));
    const wrong = truth.people.filter(({ row, orderCount, revenue }) => {
      const customer = byRow.get(row + 1)!;
      return customer.orders !== orderCount || customer.revenue !== revenue;
    });
    expect(
      wrong.map(({ row, orderCount, revenue }) => [row, orderCount, revenue, byRow.get(row + 1)]),
    ).toEqual([]);
  });
});

describe('the salon', () => {
  const { truth } = salon();
  const report = convertSample('salon-mau.xlsx');

  it('has 541 customers and not one e-mail address', () => {
    expect(report.customers).toHaveLength(541);
    expect(report.customers.every(({ email }) => email === null)).toBe(true);
  });

  it('has the phones, visits and money that its generator counted', () => {
    const byCode = new Map(report.customers.map((customer) => [customer.id, customer]));
    const wrong = truth.customers.filter(({ code, phone, visitCount, revenue }) => {
      const customer = byCode.get(code);
      return customer?.phone !== phone || customer.orders !== visitCount || customer.revenue !== revenue;
    });
    expect(wrong.map(({ code, phone }) => [code, phone, byCode.get(code)?.phone])).toEqual([]);
    expect(report.orders.revenue).toBe(truth.revenue);
  });
});

describe('the distributor', () => {
  const { truth } = distributor();
  const report = convertSample('nha-phan-phoi-mau.xlsx');

  it('has the revenue of its generator', () => {
    expect(report.orders.revenue).toBe(truth.revenue);
  });

  it('has its m/d/yyyy days right: first and last order of every firm', () => {
    const spans = new Map<string, [number, number]>();
    for (const { company, day } of truth.lines) {
      const [first, last] = spans.get(company) ?? [day, day];
      spans.set(company, [Math.min(first, day), Math.max(last, day)]);
    }
    const wrong = report.customers.filter(({ id, firstOrder, lastOrder }) => {
      const span = spans.get(id);
      return (
        span &&
        (isoOfDay(span[0] as DayNumber) !== firstOrder || isoOfDay(span[1] as DayNumber) !== lastOrder)
      );
    });
    expect(report.customers.filter(({ id }) => spans.has(id)).length).toBeGreaterThan(390);
    expect(wrong.map(({ id, firstOrder, lastOrder }) => [id, firstOrder, lastOrder])).toEqual([]);
  });
});
