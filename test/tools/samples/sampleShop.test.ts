import { describe, expect, it } from '@jest/globals';
import { dayOfCivil, isoOfDay } from '../../../shared/model/day';
import { isDateCell, isFormulaCell } from '../../../shared/workbook/cell';
import { sampleShop } from '../../../tools/samples/sampleShop';
import { HOSTILE_NAMES, SHOP_FORMS } from '../../../tools/samples/shopCustomers';
import { SHOP_LINE_DIRT } from '../../../tools/samples/shopLineDirt';
import { SHOP_ODD_ORDERS } from '../../../tools/samples/shopOrders';
import { SHOP_DUPLICATES } from '../../../tools/samples/shopSecondEntries';
import { amountIn, phoneIn, unswappedDay } from './readCells';

const { sheets, truth } = sampleShop();
const [customers, orders] = sheets as [(typeof sheets)[number], (typeof sheets)[number]];
const customerRows = customers.rows
  .map((cells, row) => ({ cells, row }))
  .slice(truth.headerRows.customers + 1)
  .filter(({ cells }) => cells.some((cell) => cell !== null));
const lines = orders.rows
  .map((cells, row) => ({ cells, row }))
  .slice(truth.headerRows.orders + 1, truth.totalRow)
  .filter(({ cells }) => cells.some((cell) => cell !== null));
const codeIn = (cell: unknown) => (cell === null ? null : String(cell).trim().toUpperCase());

describe('the truth of the sample shop, counted again from its rows', () => {
  it('has one entry for each row of customers, with the phone that the cell says', () => {
    expect(truth.entries.map(({ row, code, phone }) => [row, code, phone])).toEqual(
      customerRows.map(({ row, cells }) => [row, cells[0], phoneIn(cells[2]!)]),
    );
  });

  it('has an order for each order code, its day and the sum of its lines', () => {
    const net = new Map<string, number>();
    const day = new Map<string, number>();
    for (const { cells } of lines) {
      const order = String(cells[0]);
      net.set(order, (net.get(order) ?? 0) + amountIn(cells[7]!));
      if (!day.has(order)) day.set(order, unswappedDay(cells[1]!));
    }
    expect(new Map(truth.orders.map((order) => [order.code, order.net]))).toEqual(net);
    expect(new Map(truth.orders.map((order) => [order.code, order.day as number]))).toEqual(day);
    expect(truth.revenue).toBe([...net.values()].reduce((a, b) => a + b, 0));
  });

  it('gives each person the revenue of their codes, and the rest to nobody', () => {
    const byCode = new Map<string | null, number>();
    for (const { cells } of lines) {
      const code = codeIn(cells[2]);
      byCode.set(code, (byCode.get(code) ?? 0) + amountIn(cells[7]!));
    }
    for (const { codes, revenue } of truth.people) {
      expect(codes.reduce((sum, code) => sum + (byCode.get(code) ?? 0), 0)).toBe(revenue);
    }
    const unknown = truth.unknownCodes.reduce((sum, code) => sum + byCode.get(code)!, byCode.get(null)!);
    expect(unknown).toBe(truth.anonymousRevenue);
  });

  it('counts as orders of a person the codes with a positive sum', () => {
    const personOf = new Map(truth.entries.map(({ code, person }) => [code, person]));
    const counts = new Map<number, Set<string>>();
    const positive = new Set(truth.orders.filter(({ net }) => net > 0).map(({ code }) => code));
    for (const { cells } of lines) {
      const person = personOf.get(codeIn(cells[2]) ?? '');
      if (person === undefined || !positive.has(String(cells[0]))) continue;
      counts.set(person, (counts.get(person) ?? new Set()).add(String(cells[0])));
    }
    expect(truth.people.map(({ orderCount }) => orderCount)).toEqual(
      truth.people.map((_, person) => counts.get(person)?.size ?? 0),
    );
  });

  it('has as duplicates the rows that share a phone, an e-mail or a code, the couples left out', () => {
    const keysOf = ({ row, cells }: (typeof customerRows)[number]) =>
      [`code ${cells[0]}`, `phone ${phoneIn(cells[2]!)}`, `mail ${String(cells[3]).trim().toLowerCase()}`]
        .filter((key) => !key.endsWith(' null'))
        .map((key) => [key, row] as const);
    const first = new Map<string, number>();
    const pairs: string[] = [];
    for (const [key, row] of customerRows.flatMap(keysOf)) {
      if (first.has(key)) pairs.push(`${key.split(' ')[0]} ${first.get(key)} ${row}`);
      else first.set(key, row);
    }
    const told = truth.duplicates.map(({ by, rows }) => `${by === 'email' ? 'mail' : by} ${rows.join(' ')}`);
    const couples = truth.sharedPhones.map((rows) => `phone ${rows.join(' ')}`);
    expect(pairs.sort()).toEqual([...told, ...couples].sort());
    const { phone, email, code, household } = SHOP_DUPLICATES;
    expect([told.length, couples.length]).toEqual([phone + email + code, household]);
  });

  it('names as repairs the cells whose content is not what it should be, and no other', () => {
    const from = new Map(truth.repairs.map((r) => [`${r.sheet} ${r.row} ${r.column}`, r.from]));
    expect(from.size).toBe(truth.repairs.length);
    for (const { sheet, row, column, from: told } of truth.repairs) {
      const cell = sheets.find(({ name }) => name === sheet)!.rows[row]![column]!;
      expect(isFormulaCell(cell) ? cell.value : cell).toEqual(told);
    }
    const textAmounts = lines.filter(({ cells }) => typeof cells[7] === 'string');
    expect(textAmounts.every(({ row }) => from.has(`${orders.name} ${row} 7`))).toBe(true);
  });
});

describe('the shares of dirt in the sample shop', () => {
  const phones = customerRows.map(({ cells }) => cells[2]);
  const texts = phones.filter((cell): cell is string => typeof cell === 'string');
  const matching = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;

  it('are as claimed in the phone column', () => {
    const { phone } = SHOP_FORMS;
    const seconds = truth.entries.filter(({ forms }) => forms.phone === 'lostZero').length - phone.lostZero;
    const numbers = phones.filter((cell) => typeof cell === 'number').length;
    expect(numbers).toBe(phone.lostZero + phone.lostZeroOf084 + phone.oldPrefixLostZero + seconds);
    expect(matching(/^\d{4} \d{3} \d{3}$/)).toBe(phone.spaces);
    expect(matching(/^\+84/)).toBe(phone.plus84);
    expect(matching(/^84\d{9}$/)).toBe(phone.bare84);
    expect(matching(/^01\d{9}$/)).toBe(phone.oldPrefix);
    expect(matching(/\d{10}( - | \/ |; )\d{10}/)).toBe(phone.twoNumbers);
    expect(matching(/^o\d{9}$/)).toBe(phone.letterO);
    expect(matching(/^[^\d]+$/)).toBe(phone.words);
    expect(matching(/^0\d{8}$/)).toBe(phone.tooShort);
    expect(matching(/^0\d{9}[ \u00a0]+$/)).toBe(phone.trailingSpace);
  });

  it('are as claimed in the names, hostile ones among them', () => {
    const names = customerRows.map(({ cells }) => String(cells[1]));
    const { name } = SHOP_FORMS;
    expect(names.filter((text) => text !== text.normalize('NFC'))).toHaveLength(name.nfd);
    expect(names.filter((text) => /^\s|\s$|\s\s/.test(text))).toHaveLength(name.spaces);
    expect(names.filter((text) => /^(anh|chị|cô|chú) /i.test(text))).toHaveLength(name.honorific);
    expect(names.filter((text) => text === text.toUpperCase())).toHaveLength(name.upper);
    for (const hostile of HOSTILE_NAMES) expect(names).toContain(hostile);
  });

  it('are as claimed in the amounts, prices and quantities', () => {
    const { amount, unitPrice } = SHOP_LINE_DIRT;
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    const texts = (column: number) => lines.filter(({ cells }) => typeof cells[column] === 'string').length;
    expect([texts(7), texts(6), texts(5)]).toEqual([
      sum(amount),
      sum(unitPrice),
      SHOP_LINE_DIRT.quantityComma,
    ]);
    expect(lines.filter(({ cells }) => isFormulaCell(cells[7])).length / lines.length).toBeGreaterThan(0.7);
  });

  it('are as claimed in the slips that are no sale', () => {
    const kinds = (kind: string) => truth.orders.filter((order) => order.kind === kind);
    expect(kinds('cancelled')).toHaveLength(SHOP_ODD_ORDERS.cancelled);
    expect(kinds('return')).toHaveLength(SHOP_ODD_ORDERS.returned);
    expect(kinds('free')).toHaveLength(SHOP_ODD_ORDERS.free);
    expect(kinds('cancelled').every(({ net }) => net === 0)).toBe(true);
    expect(kinds('return').every(({ net }) => net < 0)).toBe(true);
    expect(kinds('sale').every(({ net }) => net > 0)).toBe(true);
  });
});

describe('the days of the sample shop', () => {
  it('carry the signature of a half-swapped column: dates up to the 12th, text after it', () => {
    const dates = lines.map(({ cells }) => cells[1]!).filter(isDateCell);
    expect(dates.every((cell) => Number(isoOfDay(cell.serial as never).slice(8)) <= 12)).toBe(true);
    const written = lines.map(({ cells }) => cells[1]!).filter((cell) => typeof cell === 'string');
    expect(written.every((text) => Number(text.slice(0, 2)) > 12)).toBe(true);
    expect(dates.length + written.length).toBe(lines.length);
  });

  it('are in order once they are changed back, and end on 2026-06-30', () => {
    const days = lines.map(({ cells }) => unswappedDay(cells[1]!));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(isoOfDay(truth.today)).toBe('2026-06-30');
  });

  it('are busier before Tết, 8 March and 20 October, and empty on the first day of Tết', () => {
    const perDay = (from: number, to: number) =>
      truth.orders.filter(({ day }) => day >= from && day <= to).length / (to - from + 1);
    const usual = perDay(dayOfCivil(2025, 5, 1), dayOfCivil(2025, 8, 31));
    expect(perDay(dayOfCivil(2026, 1, 30), dayOfCivil(2026, 2, 13))).toBeGreaterThan(usual * 1.5);
    expect(perDay(dayOfCivil(2026, 3, 3), dayOfCivil(2026, 3, 8))).toBeGreaterThan(usual * 1.5);
    expect(perDay(dayOfCivil(2025, 10, 15), dayOfCivil(2025, 10, 20))).toBeGreaterThan(usual * 1.5);
    expect(perDay(dayOfCivil(2026, 2, 17), dayOfCivil(2026, 2, 17))).toBe(0);
  });
});
