import { describe, expect, it } from '@jest/globals';
import { dayOfIso, isCivilDay } from '../../../shared/model/day';
import { isDateCell } from '../../../shared/workbook/cell';
import { bigShop } from '../../../tools/samples/bigShop';
import { COMPANIES, TAX_FORMS } from '../../../tools/samples/companies';
import { distributor } from '../../../tools/samples/distributor';
import { salon } from '../../../tools/samples/salon';
import { phoneIn } from './readCells';

describe('the salon', () => {
  const { sheets, truth } = salon();
  const rows = sheets[0]!.rows.slice(2);
  const visits = sheets[1]!.rows.slice(2);

  it('has 541 customers, no e-mail and one birthday', () => {
    expect(rows).toHaveLength(541);
    expect(rows.filter((row) => row[4] !== null)).toEqual([]);
    expect(rows.filter((row) => isDateCell(row[5]))).toHaveLength(1);
  });

  it('has 94 chị, 18 anh (one of them a woman called Anh), 3 cô and 1 c before the name', () => {
    const first = (word: string) => rows.filter((row) => String(row[2]).toLowerCase().split(' ')[0] === word);
    expect(['chị', 'anh', 'cô', 'c'].map((word) => first(word).length)).toEqual([94, 18, 3, 1]);
    expect(first('anh').filter((row) => row[6] === 'Nữ')).toHaveLength(1);
    expect(truth.customers.filter(({ honorific }) => honorific !== null)).toHaveLength(115);
  });

  it('has 501 phone cells: 28 are not a zero and nine digits, one more begins with 068', () => {
    const cells = rows.map((row) => row[3]!).filter((cell) => cell !== null);
    expect(cells).toHaveLength(501);
    const wellFormed = cells.filter((cell) => /^0\d{9}$/.test(String(cell)));
    expect(cells.length - wellFormed.length).toBe(28);
    expect(wellFormed.filter((cell) => String(cell).startsWith('068'))).toHaveLength(1);
    expect(rows.map((row) => phoneIn(row[3]!))).toEqual(truth.customers.map(({ phone }) => phone));
  });

  it('has in the visits the revenue and the number of invoices of each customer', () => {
    const sums = new Map<string, { revenue: number; invoices: Set<unknown> }>();
    for (const [invoice, , code, , , , amount] of visits) {
      const sum = sums.get(String(code)) ?? { revenue: 0, invoices: new Set() };
      sums.set(String(code), sum);
      sum.revenue += amount as number;
      sum.invoices.add(invoice);
    }
    for (const { row, code, revenue, visitCount } of truth.customers) {
      expect([sums.get(code)!.revenue, sums.get(code)!.invoices.size]).toEqual([revenue, visitCount]);
      expect(sheets[0]!.rows[row]![11]).toBe(revenue);
    }
  });
});

describe('the distributor', () => {
  const { sheets, truth } = distributor();
  const rows = sheets[0]!.rows.slice(1);
  const dates = rows.map((row) => String(row[1]).split('/').map(Number) as [number, number, number]);

  it('has 10,000 lines with dates that are days month first and whose second part reaches 31', () => {
    expect(rows).toHaveLength(10_000);
    expect(dates.every(([month, day, year]) => isCivilDay(year, month, day))).toBe(true);
    expect(Math.max(...dates.map(([, day]) => day))).toBe(31);
    expect(Math.max(...dates.map(([month]) => month))).toBe(12);
  });

  it('has thousands of rows that would flip to another day if they were read day first', () => {
    const flipping = dates.filter(([month, day]) => day <= 12 && day !== month).length;
    expect(flipping).toBe(truth.flipping);
    expect(flipping).toBeGreaterThan(3000);
    expect(truth.lines.map(({ day }) => day as number)).toEqual(
      dates.map(([month, day, year]) => dayOfIso(iso(year, month, day)) as number),
    );
  });

  it('has tax codes with valid check digits, save the twelve digits of household firms', () => {
    const codes = new Map(rows.map((row) => [row[2], row[4]]));
    const texts = truth.companies.map(({ code, taxCell }) => [codes.get(code) ?? taxCell, taxCell]);
    expect(texts.every(([inBook, told]) => inBook === told)).toBe(true);
    const cells = truth.companies.map(({ taxCell }) => taxCell);
    const padded = cells.map((cell) =>
      typeof cell === 'number' ? `0${cell}` : String(cell).replace('-', ''),
    );
    const firms = padded.filter((text) => text.length !== 12);
    expect(firms.filter((text) => !hasValidCheckDigit(text))).toEqual([]);
    expect(padded.length - firms.length).toBe(TAX_FORMS.personal);
    expect(cells.filter((cell) => typeof cell === 'number')).toHaveLength(
      TAX_FORMS.lostZero + COMPANIES.secondCodes,
    );
    expect(firms.filter((text) => text.length === 13)).toHaveLength(
      TAX_FORMS.branch + TAX_FORMS.branchWithoutDash,
    );
  });

  it('has twelve firms under two codes and no other tax code twice', () => {
    const byTax = new Map<string, string[]>();
    for (const { taxCode, code } of truth.companies)
      byTax.set(taxCode, [...(byTax.get(taxCode) ?? []), code]);
    const twice = [...byTax.values()].filter((codes) => codes.length > 1);
    expect(twice.sort()).toEqual(truth.duplicates.map((pair) => [...pair]).sort());
    expect(twice).toHaveLength(COMPANIES.secondCodes);
  });

  it('has six order numbers that stand twice: three pasted twice, three given to two firms', () => {
    const rowsOf = new Map<unknown, number[]>();
    for (const [i, row] of rows.entries()) rowsOf.set(row[0], [...(rowsOf.get(row[0]) ?? []), i + 1]);
    const twice = [...rowsOf.entries()].filter(([, list]) => list.length > 1);
    const told = truth.repeatedOrders.map(({ order, rows: pair }) => [order, [...pair]]);
    expect(twice.sort()).toEqual(told.sort());
    for (const { rows: pair, kind } of truth.repeatedOrders) {
      const [a, b] = pair.map((row) => sheets[0]!.rows[row]!);
      expect(JSON.stringify(a) === JSON.stringify(b)).toBe(kind === 'pastedTwice');
    }
    expect(told).toHaveLength(6);
  });

  it('has whole dong, and its revenue is the sum of the amounts', () => {
    expect(
      rows.every((row) => Number.isInteger(row[10]) && row[10] === (row[8] as number) * (row[9] as number)),
    ).toBe(true);
    expect(rows.reduce((sum, row) => sum + (row[10] as number), 0)).toBe(truth.revenue);
  });
});

describe('the big shop', () => {
  const size = { customers: 3000, orders: 20_000, duplicateShare: 0.03 };
  const shop = bigShop(size);
  const customers = [...shop.customerRows()];
  const orders = [...shop.orderRows()];

  it('has as many rows as asked for, its orders oldest first', () => {
    expect([customers.length, orders.length]).toEqual([size.customers, size.orders]);
    const days = orders.map((row) => (row[1] as { serial: number }).serial);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('has one near-copy of a row for each pair, by phone or by e-mail, and no other row twice', () => {
    expect(shop.truth.pairs).toHaveLength(90);
    const keys = customers.map((row) => [
      phoneIn(row[2]!),
      row[3] === null ? null : String(row[3]).toLowerCase(),
    ]);
    for (const [first, copy] of shop.truth.pairs) {
      expect(first).toBeLessThan(copy);
      expect(keys[first]!.some((key, i) => key !== null && key === keys[copy]![i])).toBe(true);
    }
    const copies = new Set(shop.truth.pairs.map(([, copy]) => copy));
    const phones = keys.filter((_, i) => !copies.has(i)).map(([phone]) => phone);
    expect(new Set(phones).size).toBe(size.customers - 90);
    expect(phones).not.toContain(null);
  });

  it('has the revenue and the buyers that it tells', () => {
    const amounts = orders.map((row) => Number(String(row[3]).replace(/\D/g, '')));
    expect(amounts.reduce((a, b) => a + b, 0)).toBe(shop.truth.revenue);
    expect(new Set(orders.map((row) => row[2])).size).toBe(shop.truth.buyers);
  });

  it('is complete where it is tiny, and refuses more customers than there are numbers', () => {
    expect([...bigShop({ customers: 1, orders: 0, duplicateShare: 1 }).customerRows()]).toHaveLength(1);
    expect(() => bigShop({ customers: 300_001, orders: 1, duplicateShare: 0 })).toThrow('300,000');
  });
});

/** The published rule (python-stdnum vn.mst): weights 31 29 23 19 17 13 7 5 3, 10 minus the sum modulo 11. */
function hasValidCheckDigit(text: string): boolean {
  const digits = [...text].map(Number);
  const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((total, weight, i) => total + weight * digits[i]!, 0);
  return 10 - (sum % 11) === digits[9];
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
