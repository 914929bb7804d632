/** Equal as far as the expected numbers are printed: 8.33 stands for everything that rounds to it. */
export function isAsPrinted(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const decimals = String(expected).split('.')[1]?.length ?? 0;
    const isWhole = Number.isInteger(expected);
    return (
      Math.abs(actual - expected) <= (isWhole ? Math.abs(expected) * 1e-12 : 0.5000001 * 10 ** -decimals)
    );
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one, i) => isAsPrinted(actual[i], one))
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return false;
    const [one, other] = [expected as Record<string, unknown>, actual as Record<string, unknown>];
    return (
      Object.keys(one).length === Object.keys(other).length &&
      Object.keys(one).every((key) => isAsPrinted(other[key], one[key]))
    );
  }
  return actual === expected;
}
