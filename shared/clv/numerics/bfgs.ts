/**
 * The minimum of a smooth function of a few variables, by BFGS with an analytic gradient and a line search
 * for the strong Wolfe conditions (Nocedal, Wright, "Numerical Optimization", 2nd ed., algorithms 6.1, 3.5,
 * 3.6). It never throws and never loops for ever: where the iteration ends is a result, with its reason.
 *
 * A function value of NaN or Infinity counts as a wall. A step is at most MAX_STEP long, so in logarithmic
 * parameters one step changes none by more than a factor e^2. The search stops at |variable| > bound.
 * Cost: one function evaluation a trial step, usually 1.1 to 1.5 an iteration; memory d^2.
 */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** Null where the gradient vanished: a minimum. */
  readonly stopped: 'bound' | 'iterations' | 'noProgress' | null;
}

export interface MinimiseOptions {
  /** Largest component of the gradient at a minimum. */
  readonly tolerance: number;
  readonly bound: number;
}

const MAX_ITERATIONS = 200;
const MAX_STEP = 2;
const SUFFICIENT_DECREASE = 1e-4;
const CURVATURE = 0.9;
const LINE_TRIALS = 30;
/** Steps in a row that lower the value by no more than rounding: a ridge, or the last digits. */
const MOST_STILL = 8;
/** Differences of the value below this are rounding; there the slope alone decides (Hager, Zhang 2005). */
const NOISE = 1e-13;

interface Point {
  readonly at: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

export function minimise(objective: Objective, start: readonly number[], options: MinimiseOptions): Minimum {
  let evaluations = 0;
  const evaluate = (at: Float64Array): Point => {
    evaluations += 1;
    const gradient = new Float64Array(at.length);
    const value = objective(at, gradient);
    const sound = Number.isFinite(value) && gradient.every(Number.isFinite);
    return { at, gradient, value: sound ? value : Infinity };
  };
  let here = evaluate(Float64Array.from(start));
  let inverse = identity(start.length);
  let fresh = true;
  let still = 0;
  const end = (stopped: Minimum['stopped']): Minimum => ({
    at: here.at,
    value: here.value,
    evaluations,
    stopped,
  });
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    if (largest(here.gradient) <= options.tolerance) return end(null);
    if (largest(here.at) > options.bound) return end('bound');
    let direction = descent(inverse, here.gradient);
    if (dot(direction, here.gradient) >= 0) {
      inverse = identity(start.length);
      fresh = true;
      direction = descent(inverse, here.gradient);
    }
    const next = lineSearch(evaluate, here, shortened(direction));
    if (next === null) {
      if (fresh) return end('noProgress');
      inverse = identity(start.length);
      fresh = true;
      continue;
    }
    updateInverse(inverse, here, next, fresh);
    fresh = false;
    still = here.value - next.value > NOISE * (1 + Math.abs(here.value)) ? 0 : still + 1;
    here = next;
    if (still === MOST_STILL) return end('noProgress');
  }
  return end('iterations');
}

/** Bracketing and zooming (algorithms 3.5 and 3.6) in one loop; null where no decrease was found. */
function lineSearch(
  evaluate: (at: Float64Array) => Point,
  from: Point,
  direction: Float64Array,
): Point | null {
  const slope0 = dot(direction, from.gradient);
  const noise = NOISE * (1 + Math.abs(from.value));
  let low = { length: 0, value: from.value, slope: slope0 };
  let best: Point | null = null;
  let high: number | null = null;
  let length = 1;
  for (let trial = 0; trial < LINE_TRIALS; trial += 1) {
    const point = evaluate(moved(from.at, direction, length));
    const slope = dot(direction, point.gradient);
    const enough = from.value + SUFFICIENT_DECREASE * length * slope0 + noise;
    if (!(point.value <= enough) || point.value > low.value + noise) {
      high = length;
    } else {
      if (Math.abs(slope) <= -CURVATURE * slope0) return point;
      if (high === null ? slope >= 0 : slope * (high - low.length) >= 0) high = low.length;
      low = { length, value: point.value, slope };
      best = point;
    }
    if (high === null) length *= 2.5;
    else length = within(low.length, high, low, Number.isFinite(point.value) ? point.value : null, length);
    if (Math.abs(length - low.length) < 1e-14) break;
  }
  return best !== null && best.value <= from.value ? best : null;
}

/** The next trial between the ends: the quadratic through the low end and the last point, kept inside. */
function within(
  lowEnd: number,
  highEnd: number,
  low: { readonly value: number; readonly slope: number },
  value: number | null,
  length: number,
): number {
  const width = highEnd - lowEnd;
  const step = length - lowEnd;
  const bend = value === null || step === 0 ? 0 : 2 * (value - low.value - low.slope * step);
  const guess = bend > 0 ? (-low.slope * step * step) / bend / width : 0.5;
  return lowEnd + Math.min(0.9, Math.max(0.1, guess)) * width;
}

/** Equation 6.17, after the first step preceded by the scaling 6.20; left alone where the curvature is lost. */
function updateInverse(inverse: Float64Array[], from: Point, to: Point, fresh: boolean): void {
  const s = difference(to.at, from.at);
  const y = difference(to.gradient, from.gradient);
  const sy = dot(s, y);
  if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  if (fresh) for (let i = 0; i < s.length; i += 1) inverse[i]![i] = sy / dot(y, y);
  const hy = inverse.map((row) => dot(row, y));
  const factor = (1 + dot(y, Float64Array.from(hy)) / sy) / sy;
  for (let i = 0; i < s.length; i += 1) {
    for (let j = 0; j < s.length; j += 1) {
      inverse[i]![j]! += factor * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy;
    }
  }
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)),
  );
}

function descent(inverse: readonly Float64Array[], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient));
}

function shortened(direction: Float64Array): Float64Array {
  const size = largest(direction);
  return size > MAX_STEP ? direction.map((d) => (d / size) * MAX_STEP) : direction;
}

function moved(at: Float64Array, direction: Float64Array, length: number): Float64Array {
  return at.map((value, i) => value + length * direction[i]!);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function largest(a: Float64Array): number {
  let size = 0;
  for (const value of a) size = Math.max(size, Math.abs(value));
  return size;
}
