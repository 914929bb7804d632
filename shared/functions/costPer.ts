import { costPer as metric } from '../metrics/campaignRatios';
import { COUNT, MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const costPer = defineFunction({
  name: 'COST_PER',
  params: {
    cost: { ...MONEY, min: 0 },
    count: COUNT,
  },
  answers: 'each',
  run: (a) => metric(a.cost, a.count),
});

export const text: FunctionText<typeof costPer> = {
  room: 'value',
  vi: 'Chi phí cho mỗi lượt nhấp, khách tiềm năng hay người mua.',
  en: 'Cost of one click, lead or buyer.',
  params: {
    cost: { unit: 'money', vi: 'Chi phí.', en: 'Cost.' },
    count: { unit: 'count', vi: 'Số lượt nhấp, khách tiềm năng, người mua …', en: 'Clicks, leads, buyers …' },
  },
  returns: { unit: 'money', vi: 'Tiền cho mỗi kết quả.', en: 'Money a result.' },
  source: { vi: 'Chi phí / số lượng.', en: 'Cost / count.' },
  examples: [
    { args: [5000000, 250], result: 20000 },
    {
      args: [5000000, [[100], [0]]],
      result: [[50000], [{ error: '#DIV/0!', message: 'count is 0, so there is nothing to divide by.' }]],
    },
  ],
};
