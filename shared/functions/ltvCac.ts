import { ltvToCac } from '../metrics/ltvToCac';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const ltvCac = defineFunction({
  name: 'LTV_CAC',
  params: {
    clv: MONEY,
    cac: { ...MONEY, min: 0 },
  },
  answers: 'each',
  run: (a) => ltvToCac(a.clv, a.cac),
});

export const text: FunctionText<typeof ltvCac> = {
  room: 'value',
  vi: 'Tỷ số LTV:CAC: một khách mang lại gấp mấy lần chi phí để có họ.',
  en: 'LTV:CAC: how many times the cost of winning them a customer brings.',
  params: {
    clv: { unit: 'money', vi: 'Giá trị vòng đời của một khách.', en: 'Lifetime value of a customer.' },
    cac: { unit: 'money', vi: 'Chi phí để có một khách.', en: 'Cost of winning one.' },
  },
  returns: { unit: 'number', vi: 'Số lần.', en: 'A ratio.' },
  source: { vi: 'Giá trị vòng đời / chi phí có được khách.', en: 'Lifetime value / acquisition cost.' },
  examples: [
    { args: [1500, 500], result: 3 },
    { args: [[[900], [1500]], 600], result: [[1.5], [2.5]] },
  ],
};
