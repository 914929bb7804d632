/**
 * Gauss-Legendre rules on 0..1: n nodes and weights that integrate a polynomial of degree 2n − 1 exactly.
 * Nodes by Newton's method from Tricomi's guess on the Legendre recurrence (NIST DLMF 3.5.18, 18.9.1).
 */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step += 1) {
      const [value, before] = legendre(n, x);
      slope = (n * (before - x * value)) / (1 - x * x);
      x -= value / slope;
    }
    nodes[i] = 0.5 * (1 - x);
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

function legendre(n: number, x: number): readonly [number, number] {
  let [value, before] = [x, 1];
  for (let k = 2; k <= n; k += 1) {
    [value, before] = [((2 * k - 1) * x * value - (k - 1) * before) / k, value];
  }
  return [value, before];
}
