/** What stands on the sheet of the value model, and in the column that says why. */

/** Parts of the sentence that says why a predicted value is what it is; joined with semicolons. */
export const why = {
  average: 'About an average customer in every respect',
  boughtOnce: (p: { days: number }) =>
    `Bought once, ${p.days} days ago: this model can't tell yet whether they have left`,
  byGap: (p: { days: number }) => `Next order by their own rhythm, every ${p.days} days or so`,
  byModel: 'Day of the next order by the model',
};

/** Labels of the figures. */
export const labels = {
  model: 'Model of purchases',
  estimator: 'Estimated from',
  converged: 'Fit converged',
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
  orderCoverage: '80 % range held the purchases of',
  moneyCoverage: '80 % range held the revenue of',
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
    `For customers known for ${p.days} days; who bought once is known since that purchase. Empty: there can be no such customer.`,
  compared: 'Models compared',
  gain: 'Gain',
  parameter: 'Parameter',
  meaning: 'Meaning',
  term: 'Term',
};

export const estimators = {
  maximumLikelihood: 'Your own data alone',
  shrunken: 'Your data and what is usual',
  priorOnly: 'What is usual elsewhere',
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
    'Chance that the customer is still one on the analysis day, judged by their own rhythm. In this model nobody leaves before the second purchase: 100 % for who bought once says nothing.',
  orders: (p: { months: number }) =>
    `Mean number of purchase days in the next ${p.months} months, the chance of having left included. Orders of one day count once.`,
  value: (p: { months: number; discount: string; margin: string }) =>
    `Future only: expected orders of ${p.months} months × expected order value × margin ${p.margin}, discounted by ${p.discount} a year at month ends. What was bought so far is not in it.`,
  range:
    'In eight of ten cases the customer will really bring an amount between low and high. Orders are whole, so low is often 0.',
  next: 'Last order plus the usual gap of the customer, with two gaps or more and while that day is not past; else the day by which the model expects one more order, if within the horizon.',
  risk: 'Predicted CLV × (1 − P(alive)): small for the surely faithful and for the surely lost, largest where a call decides most.',
  gain: (p: { customers: number }) =>
    `Log-likelihood above the standard model MBG/NBD on ${p.customers} customers. Another model is taken from 2 on (regular buying from 10 on) and stays until another is 2 better than it.`,
  testDone: (p: { split: string; end: string; weeks: number; customers: number; every: number }) =>
    `The model saw the orders up to ${p.split} only and predicted the ${p.weeks} weeks to ${p.end} for ${p.customers} customers${p.every > 1 ? ` (one in ${p.every})` : ''}; beside it stands what came. The ten groups are by expected purchases, the tenth buys most.`,
  testNone:
    'Not yet: it needs orders over 12 weeks or more, and 20 customers who bought before the weeks that are held back.',
};
