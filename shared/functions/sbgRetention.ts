import { sbgRetention as metric } from '../clv/sBg';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { readParameters } from './calling/modelBlocks';
import { defineFunction } from './define';

export const sbgRetention = defineFunction({
  name: 'SBG_RETENTION',
  params: {
    parameters: { kind: 'cell', shape: 'block' },
    period: { kind: 'number', shape: 'each', min: 1, max: 1e5, whole: true },
  },
  answers: 'each',
  run: (a) => {
    const found = readParameters(a.parameters, ['sBG'], undefined);
    if (isFault(found)) return found;
    const { alpha = 0, beta = 0 } = found.parameters;
    return metric({ alpha, beta }, a.period);
  },
});

export const text: FunctionText<typeof sbgRetention> = {
  room: 'models',
  vi: 'Tỷ lệ gia hạn ở một kỳ theo mô hình sBG.',
  en: 'Retention in a period under the sBG model.',
  params: {
    parameters: {
      unit: 'table',
      vi: 'Khối tham số của SBG, hoặc các số của nó.',
      en: 'The block that SBG answers, or its bare numbers.',
    },
    period: { unit: 'periods', vi: 'Kỳ thứ mấy.', en: 'Which period.' },
  },
  returns: { unit: 'share', vi: '0..1.', en: '0..1.' },
  source: { vi: 'Fader, Hardie (2007), công thức 8.', en: 'Fader, Hardie (2007), equation 8.' },
  examples: [
    { args: [[0.668, 3.806], 1], result: 0.8507 },
    {
      args: [
        [
          ['model', 'sBG'],
          ['alpha', 0.668],
          ['beta', 3.806],
        ],
        [[2], [12]],
      ],
      result: [[0.878], [0.9568]],
    },
  ],
};
