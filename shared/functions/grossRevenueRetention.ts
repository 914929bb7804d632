import { grossRevenueRetention as metric } from '../metrics/revenueRetention';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const grossRevenueRetention = defineFunction({
  name: 'GROSS_REVENUE_RETENTION',
  params: {
    at_start: { ...MONEY, min: 0 },
    contraction: { ...MONEY, min: 0 },
    churn: { ...MONEY, min: 0 },
  },
  answers: 'each',
  run: (a) => metric(a.at_start, a.contraction, a.churn),
});

export const text: FunctionText<typeof grossRevenueRetention> = {
  room: 'value',
  vi: 'Tỷ lệ giữ doanh thu gộp: (đầu kỳ - giảm mua - rời bỏ) / đầu kỳ.',
  en: 'Gross revenue retention: (start - contraction - churn) / start.',
  params: {
    at_start: { unit: 'money', vi: 'Doanh thu định kỳ đầu kỳ.', en: 'Revenue at the start.' },
    contraction: {
      unit: 'money',
      vi: 'Phần khách giảm mua, số dương.',
      en: 'Revenue lost to smaller contracts, positive.',
    },
    churn: { unit: 'money', vi: 'Phần khách rời bỏ, số dương.', en: 'Revenue of customers lost, positive.' },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: {
    vi: '(đầu kỳ − giảm − mất) / đầu kỳ, của các khách đầu kỳ.',
    en: '(start − contraction − churn) / start, of the customers of the start.',
  },
  examples: [
    { args: [1000, 50, 100], result: 0.85 },
    { args: ['2tr', '100k', 0], result: 0.95 },
  ],
};
