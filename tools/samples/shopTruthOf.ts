import { type DayNumber, dayOfCivil } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import type { BuyingModel } from './buying';
import { type SampleSheet, shownValue } from './sample';
import type { OrderSheet } from './shopOrderSheet';
import { type Slip, UNKNOWN_CODES } from './shopOrders';
import { SHOP_DUPLICATES } from './shopSecondEntries';
import type { DuplicateRows, ShopTruth, TrueEntry, TrueOrder, TruePerson, TrueRepair } from './shopTruth';

/** The truth of the shop from what its sheets were made of; `customers` has its rows already. */
export function shopTruthOf(
  customers: { readonly sheet: SampleSheet; readonly entries: readonly TrueEntry[] },
  slips: readonly Slip[],
  orders: OrderSheet,
  model: BuyingModel,
): ShopTruth {
  const { sheet, entries } = customers;
  const trueOrders = ordersOf(slips, orders);
  const sum = (list: readonly TrueOrder[]) => list.reduce((total, { net }) => total + net, 0);
  return {
    today: Math.max(...trueOrders.map(({ day }) => day)) as DayNumber,
    model,
    headerRows: { customers: sheet.look.header, orders: orders.sheet.look.header },
    totalRow: orders.sheet.rows.length - 1,
    people: peopleOf(entries, trueOrders),
    entries,
    duplicates: duplicatesOf(entries),
    sharedPhones: sharedPhonesOf(entries),
    orders: trueOrders,
    lines: orders.lines,
    revenue: sum(trueOrders),
    anonymousRevenue: sum(trueOrders.filter(({ person }) => person === null)),
    unknownCodes: UNKNOWN_CODES,
    repairs: [...entries.flatMap((entry) => repairsOf(sheet, entry)), ...orders.repairs],
  };
}

function ordersOf(slips: readonly Slip[], { lines }: OrderSheet): readonly TrueOrder[] {
  const byCode = new Map<string, { rows: number[]; net: number }>();
  for (const { order, row, amount } of lines) {
    const found = byCode.get(order) ?? { rows: [], net: 0 };
    byCode.set(order, found);
    found.rows.push(row);
    found.net += amount;
  }
  const first = new Map<string, Slip>();
  for (const slip of slips) if (!first.has(slip.code)) first.set(slip.code, slip);
  return [...first.values()].map(({ code, kind, day, person }) => ({
    ...{ code, kind, day, person },
    ...byCode.get(code)!,
  }));
}

function peopleOf(entries: readonly TrueEntry[], orders: readonly TrueOrder[]): readonly TruePerson[] {
  const count = entries.reduce((most, { person }) => Math.max(most, person + 1), 0);
  return Array.from({ length: count }, (_, person) => {
    const rows = entries.filter((entry) => entry.person === person);
    const own = orders.filter((order) => order.person === person);
    const counted = own.filter(({ kind }) => kind === 'sale').map(({ day }) => day);
    return {
      row: rows[0]!.row,
      codes: [...new Set(rows.map(({ code }) => code))],
      orderCount: counted.length,
      revenue: own.reduce((total, { net }) => total + net, 0),
      firstOrder: counted[0] ?? null,
      lastOrder: counted[counted.length - 1] ?? null,
    };
  });
}

/** The people who have two rows; what the rows share says how they are found. */
function duplicatesOf(entries: readonly TrueEntry[]): readonly DuplicateRows[] {
  return entries.flatMap((entry, i): readonly DuplicateRows[] => {
    const first = entries.slice(0, i).find(({ person }) => person === entry.person);
    if (first === undefined) return [];
    const by = first.code === entry.code ? 'code' : first.phone === entry.phone ? 'phone' : 'email';
    return [{ by, rows: [first.row, entry.row] }];
  });
}

function sharedPhonesOf(entries: readonly TrueEntry[]): ShopTruth['sharedPhones'] {
  const pairs = entries.flatMap((entry, i) => {
    const other = entries
      .slice(0, i)
      .find(({ phone, person }) => phone !== null && phone === entry.phone && person !== entry.person);
    return other === undefined ? [] : [[other.row, entry.row] as const];
  });
  if (pairs.length !== SHOP_DUPLICATES.household)
    throw new Error('sharedPhonesOf requires the couples alone');
  return pairs;
}

function repairsOf(sheet: SampleSheet, entry: TrueEntry): readonly TrueRepair[] {
  const { row, forms, birthday } = entry;
  const repair = (column: number, kind: TrueRepair['kind'], fault: string, to: Cell): TrueRepair[] => {
    const from = shownValue(sheet.rows[row]![column]!);
    return from === null ? [] : [{ sheet: sheet.name, row, column, kind, fault, from, to }];
  };
  const whole = birthday?.day && birthday.month && birthday.year && !birthday.lunar ? birthday : null;
  const serial = whole && dayOfCivil(whole.year!, whole.month!, whole.day!);
  return [
    ...(NAME_FAULTS.has(forms.name) ? repair(1, 'name', forms.name, entry.name) : []),
    ...(forms.phone === 'plain' || forms.phone === 'landline'
      ? []
      : repair(2, 'phone', forms.phone, entry.phone)),
    ...(forms.email === 'plain' || forms.email === 'none'
      ? []
      : repair(3, 'email', forms.email, entry.email)),
    ...(BIRTHDAY_FAULTS.has(forms.birthday)
      ? repair(4, 'date', forms.birthday, serial === null ? null : { serial })
      : []),
  ];
}

/** A form of address or a note in the name is not a fault: it is kept. */
const NAME_FAULTS: ReadonlySet<string> = new Set(['lower', 'upper', 'nfd', 'spaces']);

/** A birthday without its year, or a year alone, or a lunar one, cannot be made a date. */
const BIRTHDAY_FAULTS: ReadonlySet<string> = new Set(['text', 'dotted', 'shortYear', 'iso', 'impossible']);
