import type { tenureBand as tenureBandEn } from '../en/metrics';

export const tenureBand: typeof tenureBandEn = (p) => {
  if (p.fromMonths === 0) return 'mới';
  const inYears = p.fromMonths % 12 === 0 && (p.toMonths ?? 0) % 12 === 0;
  const [from, to] = inYears ? [p.fromMonths / 12, (p.toMonths ?? 0) / 12] : [p.fromMonths, p.toMonths ?? 0];
  const unit = inYears ? 'năm' : 'tháng';
  return p.toMonths === null ? `trên ${from} ${unit}` : `${from}-${to} ${unit}`;
};
