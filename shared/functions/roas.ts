import { returnOnAdSpend } from '../metrics/campaignRatios';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const roas = defineFunction({
  name: 'ROAS',
  params: {
    revenue: MONEY,
    cost: { ...MONEY, min: 0 },
  },
  answers: 'each',
  run: (a) => returnOnAdSpend(a.revenue, a.cost),
});

export const text: FunctionText<typeof roas> = {
  room: 'value',
  vi: 'Doanh thu trên chi phí quảng cáo.',
  en: 'Return on advertising spend: revenue over cost.',
  params: {
    revenue: { unit: 'money', vi: 'Doanh thu quảng cáo mang lại.', en: 'Revenue that the campaign brought.' },
    cost: { unit: 'money', vi: 'Chi phí quảng cáo.', en: 'Cost of the campaign.' },
  },
  returns: { unit: 'number', vi: 'Số lần.', en: 'A ratio.' },
  source: { vi: 'Doanh thu / chi phí.', en: 'Revenue / cost.' },
  examples: [
    { args: [20000000, 5000000], result: 4 },
    {
      args: [
        [['20tr'], ['3tr']],
        [['5tr'], ['6tr']],
      ],
      result: [[4], [0.5]],
    },
  ],
};
