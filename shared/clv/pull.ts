/** A pull on the logarithmic parameters of a fit: half the squared distance in standard deviations. */
export interface Pull {
  readonly centre: readonly number[];
  readonly deviation: readonly number[];
}

/**
 * Adds the pull to a mean objective and its gradient, per customer like them; `value` back where there is none.
 */
export function pulled(
  pull: Pull | null,
  at: Float64Array,
  gradient: Float64Array,
  customers: number,
  value: number,
): number {
  if (pull === null) return value;
  let sum = value;
  at.forEach((theta, i) => {
    const off = (theta - pull.centre[i]!) / pull.deviation[i]!;
    sum += (0.5 * off * off) / customers;
    gradient[i]! += off / pull.deviation[i]! / customers;
  });
  return sum;
}
