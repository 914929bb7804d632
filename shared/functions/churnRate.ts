import { churnRate as metric } from '../metrics/churnRate';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const churnRate = defineFunction({
  name: 'CHURN_RATE',
  params: {
    at_start: { ...MONEY, min: 0 },
    lost: { ...MONEY, min: 0 },
  },
  answers: 'each',
  run: (a) => metric(a.at_start, a.lost),
});

export const text: FunctionText<typeof churnRate> = {
  room: 'value',
  vi: 'Tỷ lệ rời bỏ: số khách mất trong kỳ / số khách đầu kỳ.',
  en: 'Churn rate: lost in the period over those at its start.',
  params: {
    at_start: {
      unit: 'number',
      vi: 'Số khách (hoặc doanh thu) đầu kỳ.',
      en: 'Customers (or revenue) at the start.',
    },
    lost: {
      unit: 'number',
      vi: 'Số khách (hoặc doanh thu) mất trong kỳ.',
      en: 'Customers (or revenue) lost in the period.',
    },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: { vi: 'số khách mất / số khách đầu kỳ.', en: 'lost / start.' },
  examples: [
    { args: [7043, 1869], result: 0.26537 },
    { args: [456116.6, 139130.85], result: 0.305034 },
  ],
};
