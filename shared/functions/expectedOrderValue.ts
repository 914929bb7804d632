import { expectedOrderValue as metric } from '../clv/gammaGamma';
import { MONEY } from './calling/commonParams';
import { fault, isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { readParameters } from './calling/modelBlocks';
import { defineFunction } from './define';

export const expectedOrderValue = defineFunction({
  name: 'EXPECTED_ORDER_VALUE',
  params: {
    frequency: { kind: 'number', shape: 'each', min: 0, max: 1e6, whole: true },
    monetary: { ...MONEY, min: 0 },
    parameters: { kind: 'cell', shape: 'block' },
  },
  answers: 'each',
  run: ({ frequency, monetary, parameters }) => {
    const found = readParameters(parameters, ['Gamma-Gamma'], undefined);
    if (isFault(found)) return found;
    const { p = 0, q = 0, gamma = 0 } = found.parameters;
    return metric({ p, q, gamma }, frequency, monetary) ?? fault('noMean', {});
  },
});

export const text: FunctionText<typeof expectedOrderValue> = {
  room: 'models',
  vi: 'Giá trị kỳ vọng của đơn tiếp theo, nằm giữa mức chung và mức của riêng khách.',
  en: 'The value expected of the next order, between the population’s mean and the customer’s own.',
  params: {
    frequency: { unit: 'count', vi: 'Số lần mua lại.', en: 'Repeat purchases.' },
    monetary: {
      unit: 'money',
      vi: 'Giá trị trung bình các lần mua lại.',
      en: 'Mean amount of the repeat purchases.',
    },
    parameters: {
      unit: 'table',
      vi: 'Khối tham số của GAMMA_GAMMA, hoặc các số của nó.',
      en: 'The block that GAMMA_GAMMA answers, or its bare numbers.',
    },
  },
  returns: { unit: 'money', vi: 'Giá trị một đơn.', en: 'Value of one order.' },
  source: {
    vi: 'Fader, Hardie (2013), note 025, công thức 5.',
    en: 'Fader, Hardie (2013), note 025, equation 5.',
  },
  examples: [
    { args: [2, 22.345, [6.249572, 3.744225, 15.443521]], result: 24.654 },
    {
      args: [
        [[0], [7]],
        [[0], [73.741429]],
        [
          ['model', 'Gamma-Gamma'],
          ['p', 6.25],
          ['q', 3.74],
          ['gamma', 15.44],
        ],
      ],
      result: [[35.219], [71.471]],
    },
  ],
};
