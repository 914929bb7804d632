/** What is to be said about customers: their codes, their twins, their merges. */
export const customerFindings = {
  'taxCode.wrong': (p: { count: number; text: string }) =>
    p.count === 1
      ? `"${p.text}" is no tax code: its check digit does not fit. Look for a mistyped digit.`
      : `${p.count} cells are no tax codes, as their check digit does not fit (first: "${p.text}"). Look for mistyped digits.`,
};
