/**
 * Discounted expected residual transactions: what the future purchases of one customer are worth today, in
 * purchases, when a purchase at time t counts e^(−δt); and the sum over months that CLV uses.
 */

/**
 * To infinity, for a customer's expected purchases as a rising function of time:
 *   ∫ e^(−δt) dE(t) = ∫ e^(−v) E(v/δ) dv,  v = δt (by parts),
 * by the trapezoidal rule in ln v, which converges geometrically for these functions: relative error about
 * 1e-12 with some 100 evaluations. `expected(t)` is 0 at t = 0, rising, and grows more slowly than e^(δt).
 * `discountRate` is continuous, per unit of time (15 % a year is ln 1.15 / 52.18 = 0.0027 a week), above 0;
 * otherwise null: without a discount most customers' residual has no end.
 * Source: Fader, Hardie, Lee (2005), "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis",
 * J. of Marketing Research 42 (there in closed form for Pareto/NBD, here for every model).
 */
export function discountedResidual(expected: (t: number) => number, discountRate: number): number | null {
  if (!(discountRate > 0) || discountRate === Infinity) return null;
  let sum = 0;
  for (let y = FIRST; y < LAST; y += STEP) {
    const v = Math.exp(y);
    sum += Math.exp(y - v) * expected(v / discountRate);
  }
  return sum * STEP;
}

/**
 * Over a horizon of whole months, each month's expected purchases discounted at its end:
 *   Σ_{i=1..n} (E(t_i) − E(t_{i−1})) · (1 + d)^(−i/12),  t_i = i months; a last part of a month counts as
 * that part, at its end. `month` = length of a month in the unit of `expected` (30.4375 days). A horizon
 * <= 0 gives 0, one beyond a century is a century. The same money whether the model counts days, weeks or months.
 */
export function discountedOverMonths(
  expected: (t: number) => number,
  months: number,
  month: number,
  discountPerYear: number,
): number {
  let [sum, before] = [0, 0];
  const horizon = Math.min(months, MOST_MONTHS);
  for (let i = 1; i - 1 < horizon; i += 1) {
    const end = Math.min(i, horizon);
    const until = expected(end * month);
    sum += (until - before) * (1 + discountPerYear) ** (-end / 12);
    before = until;
  }
  return sum;
}

/** The continuous rate per unit of time that `discountPerYear` (0.15 = 15 %) amounts to. */
export function continuousRate(discountPerYear: number, unitsPerYear: number): number {
  return Math.log1p(discountPerYear) / unitsPerYear;
}

/** A century. */
const MOST_MONTHS = 1200;
const STEP = 0.25;
const FIRST = -20;
const LAST = 3.7;
