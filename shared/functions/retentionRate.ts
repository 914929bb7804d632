import { retentionRate as metric } from '../metrics/retentionRate';
import { COUNT } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const retentionRate = defineFunction({
  name: 'RETENTION_RATE',
  params: {
    at_start: COUNT,
    at_end: COUNT,
    new_customers: COUNT,
  },
  answers: 'each',
  run: (a) => metric(a.at_start, a.at_end, a.new_customers),
});

export const text: FunctionText<typeof retentionRate> = {
  room: 'value',
  vi: 'Tỷ lệ giữ chân: (khách cuối kỳ - khách mới) / khách đầu kỳ.',
  en: 'Retention rate: (customers at the end - new ones) / customers at the start.',
  params: {
    at_start: { unit: 'count', vi: 'Số khách đầu kỳ.', en: 'Customers at the start.' },
    at_end: { unit: 'count', vi: 'Số khách cuối kỳ.', en: 'Customers at the end.' },
    new_customers: { unit: 'count', vi: 'Số khách mới trong kỳ.', en: 'Customers won in between.' },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: { vi: '(cuối kỳ − mới) / đầu kỳ.', en: '(end − new) / start.' },
  examples: [
    { args: [200, 210, 50], result: 0.8 },
    {
      args: [
        [[100], [80]],
        [[95], [88]],
        [[5], [20]],
      ],
      result: [[0.9], [0.85]],
    },
  ],
};
