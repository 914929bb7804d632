import { conversionRate as metric } from '../metrics/campaignRatios';
import { COUNT } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const conversionRate = defineFunction({
  name: 'CONVERSION_RATE',
  params: {
    converted: COUNT,
    total: COUNT,
  },
  answers: 'each',
  run: (a) => metric(a.converted, a.total),
});

export const text: FunctionText<typeof conversionRate> = {
  room: 'value',
  vi: 'Tỷ lệ chuyển đổi.',
  en: 'Conversion rate: converted over total.',
  params: {
    converted: { unit: 'count', vi: 'Số người chuyển đổi.', en: 'How many converted.' },
    total: { unit: 'count', vi: 'Tổng số người.', en: 'Out of how many.' },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: { vi: 'Số chuyển đổi / tổng số.', en: 'Converted / total.' },
  examples: [
    { args: [30, 1200], result: 0.025 },
    {
      args: [
        [[8], [3]],
        [[40], [12]],
      ],
      result: [[0.2], [0.25]],
    },
  ],
};
