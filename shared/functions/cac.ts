import { acquisitionCost } from '../metrics/acquisitionCost';
import { COUNT, MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const cac = defineFunction({
  name: 'CAC',
  params: {
    cost: { ...MONEY, min: 0 },
    new_customers: COUNT,
  },
  answers: 'each',
  run: (a) => acquisitionCost(a.cost, a.new_customers),
});

export const text: FunctionText<typeof cac> = {
  room: 'value',
  vi: 'Chi phí để có một khách mới: toàn bộ chi phí chia cho số khách mới.',
  en: 'Customer acquisition cost: all cost over the new customers.',
  params: {
    cost: {
      unit: 'money',
      vi: 'Toàn bộ chi phí để có khách trong kỳ.',
      en: 'All that was spent to win customers in the period.',
    },
    new_customers: { unit: 'count', vi: 'Số khách mới trong kỳ.', en: 'New customers of the period.' },
  },
  returns: { unit: 'money', vi: 'Tiền cho một khách mới.', en: 'Money a new customer.' },
  source: { vi: 'Chi phí / số khách mới trong kỳ.', en: 'Cost / new customers of the period.' },
  examples: [
    { args: [75000, 150], result: 500 },
    {
      args: [75000, 0],
      result: {
        error: '#DIV/0!',
        message: 'There are no new customers in this period, so a cost per new customer does not exist.',
      },
    },
  ],
};
