import type { Objective } from './bfgs';

/**
 * The matrix of second derivatives of an objective, by central differences of its analytic gradient,
 * symmetrised. d rows of d numbers; 2d evaluations; error about 1e-9 of the largest entry.
 */
export function hessian(objective: Objective, at: Float64Array): readonly Float64Array[] {
  const size = at.length;
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  const [up, down] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i += 1) {
    const point = Float64Array.from(at);
    point[i] = at[i]! + STEP;
    objective(point, up.fill(0));
    point[i] = at[i]! - STEP;
    objective(point, down.fill(0));
    for (let j = 0; j < size; j += 1) {
      const slope = (up[j]! - down[j]!) / (4 * STEP);
      rows[i]![j]! += slope;
      rows[j]![i]! += slope;
    }
  }
  return rows;
}

/** Lower triangle L with L·Lᵀ = matrix, or null where the matrix is not positive definite. */
export function cholesky(matrix: readonly Float64Array[]): readonly Float64Array[] | null {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(sum > 0)) return null;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  }
  return lower;
}

/** The solution of Lᵀ·z = v: turns standard normal v into normal z with covariance (L·Lᵀ)⁻¹. */
export function solveTransposed(lower: readonly Float64Array[], v: Float64Array): Float64Array {
  const z = Float64Array.from(v);
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < lower.length; k += 1) z[i]! -= lower[k]![i]! * z[k]!;
    z[i]! /= lower[i]![i]!;
  }
  return z;
}

/** The largest standard deviation of any variable under covariance (L·Lᵀ)⁻¹. */
export function largestDeviation(lower: readonly Float64Array[]): number {
  const variance = new Float64Array(lower.length);
  for (let i = 0; i < lower.length; i += 1) {
    const unit = new Float64Array(lower.length);
    unit[i] = 1;
    solveTransposed(lower, unit).forEach((z, j) => {
      variance[j]! += z * z;
    });
  }
  return Math.sqrt(Math.max(...variance));
}

const STEP = 1e-4;
