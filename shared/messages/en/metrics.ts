/** A band of months as customers' tenure is shown: `new`, `3-12 months`, `1-3 years`, `over 3 years`. */
export function tenureBand(p: { readonly fromMonths: number; readonly toMonths: number | null }): string {
  if (p.fromMonths === 0) return 'new';
  const inYears = p.fromMonths % 12 === 0 && (p.toMonths ?? 0) % 12 === 0;
  const [from, to] = inYears ? [p.fromMonths / 12, (p.toMonths ?? 0) / 12] : [p.fromMonths, p.toMonths ?? 0];
  const unit = inYears ? 'year' : 'month';
  return p.toMonths === null ? `over ${from} ${unit}${from === 1 ? '' : 's'}` : `${from}-${to} ${unit}s`;
}
