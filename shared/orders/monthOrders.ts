import type { CleanedColumn } from '../intake/cleaned';
import { type CleanContext, type CleanTable, cleanTable } from '../intake/cleanTable';
import { unitFactor } from '../intake/headerText';
import type { Column } from '../intake/understanding';
import { civilOfDay, type DayNumber, dayOfCivil } from '../model/day';
import type { FieldId } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { columnName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';

/** Which of a customer's marks go to their orders. */
const MARKS: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
];

/**
 * The amounts of monthly columns as orders: each that is filled and not zero is one on the first day of its
 * month. Months that `counted` has (orders of other sheets stand in them) are left out, so that nothing counts
 * twice. Columns without a year are taken for the latest run of months that has begun today; a finding says so
 * and asks. `clean` is the table with the marks of its customers. O(rows x months).
 */
export function monthOrders(
  sheet: SheetSnapshot,
  clean: CleanTable,
  counted: ReadonlySet<number>,
  context: CleanContext,
): { readonly clean: CleanTable; readonly findings: readonly Finding[] } {
  const { table } = clean;
  const columns = table.columns.filter(({ month }) => month !== undefined);
  const read = columns.map((column) => amountsOf(sheet, clean, column, context));
  const filled = read.map(({ values }) => values.some((value) => typeof value === 'number' && value !== 0));
  const days = daysOf(columns, filled, context.today);
  const isUsed = columns.map((_, m) => filled[m]! && !counted.has(monthNumber(days[m]!)));
  const entries = table.dataRows.flatMap((_, index) =>
    columns.flatMap((_column, m): Entry[] => {
      const amount = read[m]!.values[index];
      const isOrder = isUsed[m] && typeof amount === 'number' && amount !== 0;
      return isOrder ? [{ index, day: days[m]!, amount }] : [];
    }),
  );
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...said(clean, columns, days, isUsed, filled, entries.length),
  ];
  return { clean: tableOfEntries(clean, entries), findings };
}

/** An amount of one month: `index` is its customer's row among the data rows. */
interface Entry {
  readonly index: number;
  readonly day: DayNumber;
  readonly amount: number;
}

function tableOfEntries(clean: CleanTable, entries: readonly Entry[]): CleanTable {
  const column = (of: (entry: Entry) => unknown): CleanedColumn<unknown> => {
    const values = entries.map(of);
    const status = values.map((value) => (value === null ? ('missing' as const) : ('valid' as const)));
    return { values, status, repairs: [], findings: [] };
  };
  const columns = new Map<FieldId, CleanedColumn<unknown>>();
  for (const field of MARKS) {
    const own = clean.columns.get(field);
    if (own !== undefined)
      columns.set(
        field,
        column(({ index }) => own.values[index] ?? null),
      );
  }
  columns.set(
    'order_date',
    column(({ day }) => day),
  );
  columns.set(
    'amount',
    column(({ amount }) => amount),
  );
  const dataRows = entries.map(({ index }) => clean.table.dataRows[index]!);
  return { table: { ...clean.table, role: 'orders', dataRows }, columns, repairs: [], findings: [] };
}

/** The months in which order tables have rows, to be compared: 12 x year + month. */
export function monthsOf(orders: readonly CleanTable[]): ReadonlySet<number> {
  const days = new Set(orders.flatMap((table) => table.columns.get('order_date')?.values ?? []));
  return new Set(
    [...days].flatMap((day) => (typeof day === 'number' ? [monthNumber(day as DayNumber)] : [])),
  );
}

function monthNumber(day: DayNumber): number {
  const { year, month } = civilOfDay(day);
  return 12 * year + month;
}

function amountsOf(
  sheet: SheetSnapshot,
  { table }: CleanTable,
  column: Column,
  context: CleanContext,
): { readonly values: readonly unknown[]; readonly findings: readonly Finding[] } {
  const own = unitFactor(column.header);
  const factor = own === 1 ? unitFactor(table.title ?? '') : own;
  const amount: Column = { ...column, field: 'amount', ...(factor !== 1 && { factor }) };
  const read = cleanTable(sheet, { ...table, columns: [amount] }, ['amount'], context);
  return { values: read.columns.get('amount')!.values, findings: read.findings };
}

/**
 * The first day of each column's month. Without years the columns are one run from left to right (December is
 * followed by January of the next year; a run to the left where it goes down), the latest one of which no month
 * with amounts is still to come.
 */
function daysOf(
  columns: readonly Column[],
  filled: readonly boolean[],
  today: DayNumber,
): readonly DayNumber[] {
  const months = columns.map(({ month }) => month!);
  const steps = months.slice(1).map(({ month }, i) => (month - months[i]!.month + 12) % 12);
  const isUp = steps.length > 0 && steps.every((step) => step === 1);
  const isDown = steps.length > 0 && steps.every((step) => step === 11);
  const years: number[] = [];
  months.forEach(({ year, month }, i) => {
    const before = months[i - 1];
    const turn = isUp && month === 1 ? 1 : isDown && month === 12 ? -1 : 0;
    years.push(year ?? (before === undefined ? 0 : years[i - 1]! + turn));
  });
  const free = months.every(({ year }) => year === null);
  const shift = free ? latestYear(months, years, filled, today) : 0;
  const known = years.find((year) => year > 0) ?? 0;
  return months.map(({ month }, i) =>
    dayOfCivil(free ? years[i]! + shift : years[i]! > 0 ? years[i]! : known, month, 1),
  );
}

/** What is added to the counted years so that the last filled month is not later than today. */
function latestYear(
  months: readonly { readonly month: number }[],
  years: readonly number[],
  filled: readonly boolean[],
  today: DayNumber,
): number {
  const now = civilOfDay(today);
  const last = Math.max(
    ...months.flatMap(({ month }, i) => (filled[i] ? [12 * years[i]! + month] : [])),
    1 - 12 * 50,
  );
  return Math.floor((12 * now.year + now.month - last) / 12);
}

function said(
  { table }: CleanTable,
  columns: readonly Column[],
  days: readonly DayNumber[],
  isUsed: readonly boolean[],
  filled: readonly boolean[],
  orders: number,
): readonly Finding[] {
  const where = { sheet: table.sheet, row: table.headerRow, column: columns[0]!.column };
  const names = (list: readonly Column[]): string => {
    const [first, last] = [list[0]!, list[list.length - 1]!];
    const name = ({ column, header }: Column): string => `${columnName(column)} "${header}"`;
    return list.length === 1 ? name(first) : `${name(first)} … ${name(last)}`;
  };
  const findings: Finding[] = [];
  const used = columns.filter((_, m) => isUsed[m]);
  if (used.length > 0) {
    findings.push(
      finding('shape.months', 'info', where, { columns: names(used), count: used.length, orders }),
    );
  }
  const left = columns.filter((_, m) => filled[m] && !isUsed[m]);
  if (left.length > 0) {
    findings.push(
      finding('shape.monthsCounted', 'warning', where, { columns: names(left), count: left.length }),
    );
  }
  const open = columns.flatMap((column, m) => (column.month!.year === null && filled[m] ? [m] : []));
  if (open.length > 0) {
    const years = [...new Set(open.map((m) => civilOfDay(days[m]!).year))].sort().join(', ');
    findings.push(
      finding('shape.monthsNoYear', 'warning', where, {
        columns: names(open.map((m) => columns[m]!)),
        years,
      }),
    );
  }
  return findings;
}
