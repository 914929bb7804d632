import { counted, grouped } from './grouped';

/** A band of months as customers' tenure is shown: `new`, `3-12 months`, `1-3 years`, `over 3 years`. */
export function tenureBand(p: { readonly fromMonths: number; readonly toMonths: number | null }): string {
  if (p.fromMonths === 0) return 'new';
  const inYears = p.fromMonths % 12 === 0 && (p.toMonths ?? 0) % 12 === 0;
  const [from, to] = inYears ? [p.fromMonths / 12, (p.toMonths ?? 0) / 12] : [p.fromMonths, p.toMonths ?? 0];
  const unit = inYears ? 'year' : 'month';
  return p.toMonths === null ? `over ${from} ${unit}${from === 1 ? '' : 's'}` : `${from}-${to} ${unit}s`;
}

/** Why a metric cannot answer, and the way out. `argument` is the name of a function's parameter. */
export const failures = {
  notANumber: (p: { argument: string }) =>
    `${p.argument} is not a number: type a number or point at one cell.`,
  outOfRange: (p: { argument: string; value: number; low: number; high: number }) =>
    `${p.argument} is ${p.value}, but must be ${rangeText(p.low, p.high)}.`,
  moreThan: (p: { argument: string; value: number; other: string; limit: number }) =>
    `${p.argument} (${p.value}) is more than ${p.other} (${p.limit}): check which number is which.`,
  differentLengths: (p: { argument: string; rows: number; other: string; otherRows: number }) =>
    `${p.argument} has ${counted(p.rows, 'row')} and ${p.other} has ${grouped(p.otherRows)}: choose ranges of the same height.`,
  zeroDivisor: (p: { argument: string }) => `${p.argument} is 0, so there is nothing to divide by.`,
  noNewCustomers: 'There are no new customers in this period, so a cost per new customer does not exist.',
  noCost: 'The cost is 0, so nothing was spent to compare with: the ratio does not exist.',
  neverPaysBack: 'The margin per period is 0, so the cost is never paid back.',
  neverEnds:
    'With full retention and no discount the value has no limit: give a number of periods or a discount.',
  noData: (p: { argument: string }) => `${p.argument} holds no value that can be used: check the range.`,
  noRepeatBuyers: 'Nobody has bought on two different days, so there is no usual gap between purchases yet.',
  noneActive: 'No customer was active at the start of the window: choose a later day or a shorter window.',
  tooFewRows: (p: { argument: string; found: number; needed: number }) =>
    `${p.argument} has ${counted(p.found, 'row')} that can be used; at least ${p.needed} are needed.`,
  tooFewColumns: (p: { argument: string; found: number; needed: number }) =>
    `${p.argument} has ${counted(p.found, 'column')}; at least ${p.needed} are needed.`,
  impossibleAge: (p: { years: number }) =>
    `The birthday lies after the day that is asked for, or more than ${p.years} years before it: check both dates.`,
  allEqual: (p: { argument: string }) =>
    `All of ${p.argument} is one and the same value: there is nothing to measure.`,
};

function rangeText(low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return `${low} or more`;
  return low === Number.NEGATIVE_INFINITY ? `${high} or less` : `from ${low} to ${high}`;
}

/** What an experiment showed. */
export const upliftVerdicts = {
  better: 'Better: the treated customers buy more, and chance alone does not explain it.',
  worse: 'Worse: the treated customers buy less, and chance alone does not explain it.',
  unclear: 'Unclear: the difference may be chance; more customers are needed.',
};

/** A band of ages: `under 18`, `18-24`, `65 and over`. */
export function ageBand(p: { readonly from: number; readonly to: number | null }): string {
  if (p.from === 0) return p.to === null ? 'any age' : `under ${p.to + 1}`;
  return p.to === null ? `${p.from} and over` : `${p.from}-${p.to}`;
}
