import { netRevenueRetention as metric } from '../metrics/revenueRetention';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const netRevenueRetention = defineFunction({
  name: 'NET_REVENUE_RETENTION',
  params: {
    at_start: { ...MONEY, min: 0 },
    expansion: { ...MONEY, min: 0 },
    contraction: { ...MONEY, min: 0 },
    churn: { ...MONEY, min: 0 },
  },
  answers: 'each',
  run: (a) => metric(a.at_start, a.expansion, a.contraction, a.churn),
});

export const text: FunctionText<typeof netRevenueRetention> = {
  room: 'value',
  vi: 'Tỷ lệ giữ doanh thu ròng: như trên, cộng phần khách cũ mua thêm; có thể trên 1.',
  en: 'Net revenue retention: the gross one with expansion added; it may exceed 1.',
  params: {
    at_start: { unit: 'money', vi: 'Doanh thu định kỳ đầu kỳ.', en: 'Revenue at the start.' },
    expansion: { unit: 'money', vi: 'Phần khách cũ mua thêm.', en: 'Revenue that those customers added.' },
    contraction: {
      unit: 'money',
      vi: 'Phần khách giảm mua, số dương.',
      en: 'Revenue lost to smaller contracts, positive.',
    },
    churn: { unit: 'money', vi: 'Phần khách rời bỏ, số dương.', en: 'Revenue of customers lost, positive.' },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ, có thể trên 1.', en: 'A share, it may exceed 1.' },
  source: {
    vi: '(đầu kỳ + tăng − giảm − mất) / đầu kỳ.',
    en: '(start + expansion − contraction − churn) / start.',
  },
  examples: [
    { args: [1000, 200, 50, 100], result: 1.05 },
    { args: [1000, 0, 0, 100], result: 0.9 },
  ],
};
