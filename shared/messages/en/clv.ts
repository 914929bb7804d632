import { counted, grouped } from './grouped';
/** What predictions of customer value say: the model, its doubts, what became of the rows. */
export const clvFindings = {
  'clv.modelDefault': (p: { model: string; customers: number }) =>
    `Predicted with ${p.model}, the standard model, from ${counted(p.customers, 'customer')}.`,
  'clv.modelGain': (p: { model: string; customers: number; gain: number }) =>
    `Predicted with ${p.model} from ${counted(p.customers, 'customer')}: it describes their purchases better than the standard model MBG/NBD (log-likelihood higher by ${p.gain.toFixed(1)}).`,
  'clv.modelKept': (p: { model: string; customers: number }) =>
    `Predicted with ${p.model} from ${counted(p.customers, 'customer')}, as last time: no other model is clearly better.`,
  'clv.modelRegular': (p: { regularity: number; customers: number; gain: number }) =>
    `These ${grouped(p.customers)} customers buy at regular intervals, so a model that knows intervals was used (MBG/CNBD-${p.regularity}, log-likelihood higher by ${p.gain.toFixed(1)}). Who is overdue counts as more likely lost.`,
  'clv.shrunken': (p: { customers: number }) =>
    `Only ${counted(p.customers, 'customer')} so far: the estimate leans on what is usual in other shops too, so look at the range from low to high rather than at one figure. From 200 customers on your own data are usually enough.`,
  'clv.noMaximum': (p: { customers: number; reason: string }) =>
    `The purchases of these ${grouped(p.customers)} customers do not settle the model on their own (${REASONS[p.reason] ?? p.reason}), so the estimate leans on what is usual in other shops.`,
  'clv.priorOnly': (p: { customers: number }) =>
    `All ${grouped(p.customers)} customers bought on the analysis day only: nothing can be learned from them yet, and the figures are what is usual in other shops.`,
  'clv.moneyShrunken': (p: { repeaters: number }) =>
    `The repeat orders of ${counted(p.repeaters, 'customer')} do not settle how much amounts differ between customers: expected order values lean towards the average order.`,
  'clv.moneyCorrelated': (p: { correlation: number }) =>
    `Frequent buyers spend ${p.correlation > 0 ? 'more' : 'less'} per order (correlation ${p.correlation.toFixed(2)}), which the model does not know: the value of the most frequent buyers is rather too ${p.correlation > 0 ? 'low' : 'high'}.`,
  'clv.rowsUnusable': (p: { rows: number }) =>
    `Left out: ${counted(p.rows, 'order row')} without a customer, a day or a readable amount.`,
  'clv.rowsAfterEnd': (p: { rows: number }) =>
    `Left out: ${counted(p.rows, 'order row')} after the analysis day.`,
  'clv.rowsZero': (p: { rows: number }) =>
    `Not counted as purchases: ${counted(p.rows, 'row')} with amount 0.`,
  'clv.rowsMerged': (p: { rows: number }) =>
    `Added to another order of the same customer and day: ${counted(p.rows, 'row')}.`,
  'clv.refundsNetted': (p: { refunds: number; refunded: number; unmatched: number }) =>
    `Taken off earlier purchases: ${counted(p.refunds, 'refund')}${p.refunded > 0 ? `; refunded in full and not counted: ${counted(p.refunded, 'purchase')}` : ''}${p.unmatched > 0 ? `; without a purchase to take it off: ${counted(p.unmatched, 'refund')}` : ''}.`,
  'clv.noOrders':
    'No customer has an order with a date, so nothing can be predicted: the columns of predicted value stay empty.',
  'clv.noAmounts':
    'The orders have no amounts: whether customers are still active and how often they will buy is predicted, money stays empty.',
};

/** Why a fit has no maximum. */
const REASONS: Readonly<Record<string, string>> = {
  noCustomers: 'no customer to learn from',
  noRepeats: 'nobody has bought twice',
  boundary: 'hardly anyone seems to leave, or all buy alike',
  flat: 'several explanations fit equally well',
  noMaximum: 'the search found no best fit',
};

/** The same of the fit functions, with the way out. */
export const fitFailures = {
  noCustomers: 'No usable row: each needs a frequency, a recency and an age, with recency not above age.',
  noRepeats: 'Nobody has bought twice, so the parameters cannot be learned. Take a longer period.',
  boundary:
    'The likelihood has no maximum: hardly anyone seems to leave, or all customers buy alike. Take a longer period or more customers, or use CLV_PREDICT, which stays finite.',
  flat: 'Several parameter sets fit equally well. Take more customers, or use CLV_PREDICT, which leans on what is usual in other shops.',
  noMaximum: 'The search ended without a maximum. Check the rows for broken frequencies or ages.',
};

/** One line a factor of a customer's predicted value; `times` is against an average customer. */
export const valueFactors = {
  recent: (p: FactorNumbers) =>
    `Bought ${counted(p.days ?? 0, 'day')} ago: ${percent(p.alive)} likely to still be a customer (${times(p.times)} the average)`,
  silent: (p: FactorNumbers) =>
    `Silent for ${counted(p.days ?? 0, 'day')}: only ${percent(p.alive)} likely to still be a customer (${times(p.times)} the average)`,
  often: (p: FactorNumbers) => `Buys ${times(p.times)} as often as the average customer`,
  seldom: (p: FactorNumbers) => `Buys less often: ${times(p.times)} the average`,
  largeOrders: (p: FactorNumbers) => `Larger orders: ${times(p.times)} the average`,
  smallOrders: (p: FactorNumbers) => `Smaller orders: ${times(p.times)} the average`,
  oneOrder: (_: FactorNumbers) => 'Only one purchase so far: an average order value is assumed',
  newCustomer: (p: FactorNumbers) =>
    `New: known for ${counted(p.days ?? 0, 'day')} only, so the range is wide`,
};

interface FactorNumbers {
  readonly times: number;
  readonly days: number | null;
  readonly alive: number | null;
}

function times(value: number): string {
  if (value < 0.005) return 'under 0.01 times';
  return `${value.toFixed(value < 0.095 ? 2 : 1)} times`;
}

function percent(share: number | null): string {
  return share === null ? '' : `${share > 0 && share < 0.01 ? 'under 1' : Math.round(share * 100)}%`;
}
