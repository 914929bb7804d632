import { cacPayback as metric } from '../metrics/cacPayback';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const cacPayback = defineFunction({
  name: 'CAC_PAYBACK',
  params: {
    cac: { ...MONEY, min: 0 },
    margin_per_period: { ...MONEY, min: 0 },
  },
  answers: 'each',
  run: (a) => metric(a.cac, a.margin_per_period),
});

export const text: FunctionText<typeof cacPayback> = {
  room: 'value',
  vi: 'Số kỳ để thu hồi chi phí có khách.',
  en: 'Payback time: how many periods of margin earn the acquisition cost back.',
  params: {
    cac: { unit: 'money', vi: 'Chi phí để có một khách.', en: 'Cost of winning a customer.' },
    margin_per_period: {
      unit: 'money',
      vi: 'Lãi gộp mỗi kỳ của một khách.',
      en: 'Margin of one customer per period.',
    },
  },
  returns: { unit: 'periods', vi: 'Số kỳ, không làm tròn.', en: 'Periods, not rounded.' },
  source: { vi: 'Chi phí có được khách / lãi mỗi kỳ.', en: 'Acquisition cost / margin per period.' },
  examples: [
    { args: [500, 60], result: 8.333333 },
    { args: ['1tr2', '100k'], result: 12 },
  ],
};
