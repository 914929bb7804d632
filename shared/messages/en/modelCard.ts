import { counted } from './grouped';

/** What stands on the sheet of the value model, and in the column that says why. */

/** Parts of the sentence that says why a predicted value is what it is; joined with semicolons. */
export const why = {
  average: 'About an average customer in every respect',
  boughtOnce: (p: { days: number }) =>
    `Bought once, ${counted(p.days, 'day')} ago: this model can't tell yet whether they have left`,
  byGap: (p: { days: number }) => `Next order by their own rhythm, every ${counted(p.days, 'day')} or so`,
  byModel: 'Day of the next order by the model',
};

/** Labels of the figures. */
export const labels = {
  model: 'Model of purchases',
  estimator: 'Based on',
  reliance: 'How to use it',
  logLikelihood: 'Log-likelihood',
  customers: 'Customers predicted',
  orders: 'Purchase days used',
  anonymous: 'Left out: orders without a customer',
  unknown: 'Left out: buyers missing from the list',
  unusable: 'Left out: no day or readable amount',
  afterEnd: 'Left out: after the analysis day',
  zero: 'Left out: amount 0',
  merged: 'Put together: same customer and day',
  refunds: 'Refunds taken off earlier purchases',
  refunded: 'Purchases refunded in full',
  orderValue: 'Average repeat order',
  horizon: 'Horizon (months)',
  discount: 'Discount per year',
  margin: 'Gross margin',
  value: 'Predicted value of all customers',
  valueAtRisk: 'Value at risk of all customers',
};

export const test = {
  title: 'Back-test',
  split: 'Last day that the model saw',
  end: 'Predicted up to',
  model: 'Model',
  customers: 'Customers tested',
  expectedOrders: 'Purchases expected',
  actualOrders: 'Purchases that came',
  orderRatio: 'Expected / actual',
  expectedMoney: 'Revenue expected',
  actualMoney: 'Revenue that came',
  orderCoverage: '80% range held the purchases of',
  moneyCoverage: '80% range held the revenue of',
};

export const tables = {
  week: 'Week',
  actual: 'Actual',
  expected: 'Expected',
  group: 'Group',
  weeks: 'Cumulative purchases by week',
  deciles: 'Purchases by tenth of buyers',
  grid: 'Chance of still being a customer',
  gridCorner: 'Purchase days \\ days since the last',
  gridNote: (p: { days: number }) =>
    `For customers known for ${counted(p.days, 'day')}; those who bought once, since that purchase. Empty: there can be no such customer.`,
  compared: 'Models compared',
  gain: 'Gain',
  parameter: 'Parameter',
  meaning: 'Meaning',
  term: 'Term',
};

/** At most 30 letters, as wide as their column is. */
export const estimators = {
  maximumLikelihood: 'Your own orders',
  shrunken: 'Your orders and what is usual',
  priorOnly: 'What is usual elsewhere',
};

/** What to make of the figures, by what they are based on. */
export const reliance = {
  maximumLikelihood: 'As it is: the data suffice',
  shrunken: 'Look at the ranges',
  priorOnly: 'As a first guess only',
};

/** By the letter of the literature; `days` where the unit is days. */
export const parameters = {
  r: 'Purchase rates, shape: the smaller, the more customers differ in how often they buy.',
  alpha:
    'Purchase rates, scale in days: while active, the average customer buys every alpha / r days (times k).',
  a: 'Leaving after a purchase: the average chance is a / (a + b).',
  b: 'Leaving after a purchase, see a; both small: customers differ much.',
  s: 'Rates of leaving, shape: the smaller, the more customers differ.',
  beta: 'Rates of leaving, scale in days: s / beta of the customers leave a day.',
  k: 'Regularity: 1 is buying at random; the higher, the steadier the gaps.',
  p: 'Order values, shape within a customer: the larger, the more alike their orders.',
  q: 'Order values, shape between customers: the larger, the more alike the customers.',
  gamma: 'Order values, scale: the average order is p · gamma / (q − 1).',
};

export const definitions = {
  alive: 'Chance that the customer is still one on the analysis day, judged by their own rhythm.',
  aliveBgNbd:
    'Chance that the customer is still one on the analysis day, judged by their own rhythm. In this model nobody leaves before the second purchase: 100% for a customer who bought once says nothing.',
  orders: (p: { months: number }) =>
    `Mean number of purchase days in the next ${counted(p.months, 'month')}, the chance of having left included. Orders of one day count once.`,
  value: (p: { months: number; discount: string; margin: string }) =>
    `Future only: expected orders of ${counted(p.months, 'month')} × expected order value × margin ${p.margin}, discounted by ${p.discount} a year at month ends. What was bought so far is not in it.`,
  range:
    'In eight of ten cases the customer will really bring an amount between low and high. Orders are whole, so low is often 0.',
  next: 'Last order plus the usual gap of the customer, with two gaps or more and while that day is not past; else the day by which the model expects one more order, if within the horizon.',
  risk: 'Predicted CLV × (1 − P(alive)): small for the surely faithful and for the surely lost, largest where a call decides most.',
  gain: (p: { customers: number }) =>
    `Log-likelihood above the standard model MBG/NBD on ${counted(p.customers, 'customer')}. Another model is chosen where it gains 2 or more (regular buying: 10), and stays until another gains 2 over it.`,
  testDone: (p: { split: string; end: string; weeks: number; customers: number; every: number }) =>
    `The model saw the orders up to ${p.split} only and predicted the ${p.weeks} weeks to ${p.end} for ${counted(p.customers, 'customer')}${p.every > 1 ? ` (one in ${p.every})` : ''}; beside it stands what really came. The ten groups are by expected purchases; the tenth buys most.`,
  testNone:
    'Not yet: it needs orders over 12 weeks or more, and 20 customers who bought before the weeks that are held back.',
};
