/**
 * The regularised incomplete beta function I_w(a, b), 0 to 1, by its continued fraction (NIST DLMF 8.17.22,
 * modified Lentz), reflected where that converges faster; absolute error about 1e-14. `logB` = ln B(a, b) is
 * an argument because callers ask many w of one (a, b).
 */
export function incompleteBeta(w: number, a: number, b: number, logB: number): number {
  if (!(w > 0)) return 0;
  if (w >= 1) return 1;
  const front = Math.exp(a * Math.log(w) + b * Math.log1p(-w) - logB);
  if (w * (a + b + 2) < a + 1) return (front * fraction(w, a, b)) / a;
  return 1 - (front * fraction(1 - w, b, a)) / b;
}

function fraction(w: number, a: number, b: number): number {
  let C = 1;
  let D = 1 / notZero(1 - ((a + b) * w) / (a + 1));
  let value = D;
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * w) / ((a + 2 * m - 1) * (a + 2 * m));
    D = 1 / notZero(1 + even * D);
    C = notZero(1 + even / C);
    value *= C * D;
    const odd = (-(a + m) * (a + b + m) * w) / ((a + 2 * m) * (a + 2 * m + 1));
    D = 1 / notZero(1 + odd * D);
    C = notZero(1 + odd / C);
    value *= C * D;
    if (Math.abs(C * D - 1) < PRECISION) break;
  }
  return value;
}

function notZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x;
}

const PRECISION = 1e-14;
const MOST_STEPS = 10_000;
