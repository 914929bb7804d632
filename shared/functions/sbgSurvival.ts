import { sbgSurvival as metric } from '../clv/sBg';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { readParameters } from './calling/modelBlocks';
import { defineFunction } from './define';

export const sbgSurvival = defineFunction({
  name: 'SBG_SURVIVAL',
  params: {
    parameters: { kind: 'cell', shape: 'block' },
    period: { kind: 'number', shape: 'each', min: 0, max: 1e5, whole: true },
  },
  answers: 'each',
  run: (a) => {
    const found = readParameters(a.parameters, ['sBG'], undefined);
    if (isFault(found)) return found;
    const { alpha = 0, beta = 0 } = found.parameters;
    return metric({ alpha, beta }, a.period);
  },
});

export const text: FunctionText<typeof sbgSurvival> = {
  room: 'models',
  vi: 'Phần khách còn lại ở một kỳ theo mô hình sBG.',
  en: 'The share still a customer in a period under the sBG model.',
  params: {
    parameters: {
      unit: 'table',
      vi: 'Khối tham số của SBG, hoặc các số của nó.',
      en: 'The block that SBG answers, or its bare numbers.',
    },
    period: { unit: 'periods', vi: 'Kỳ thứ mấy.', en: 'Which period.' },
  },
  returns: { unit: 'share', vi: '0..1.', en: '0..1.' },
  source: { vi: 'Fader, Hardie (2007), công thức 7.', en: 'Fader, Hardie (2007), equation 7.' },
  examples: [
    { args: [[0.668, 3.806], 12], result: 0.378 },
    { args: [[0.668, 3.806], [[0, 1, 2]]], result: [[1, 0.8507, 0.7469]] },
  ],
};
