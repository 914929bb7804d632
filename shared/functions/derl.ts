import { discountedResidualLifetime } from '../clv/sBg';
import { fault, isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { readParameters } from './calling/modelBlocks';
import { defineFunction } from './define';

export const derl = defineFunction({
  name: 'DERL',
  params: {
    parameters: { kind: 'cell', shape: 'block' },
    renewals: { kind: 'number', shape: 'each', min: 1, max: 1e5, whole: true },
    discount: { kind: 'share', shape: 'each' },
  },
  answers: 'each',
  run: (a) => {
    const found = readParameters(a.parameters, ['sBG'], undefined);
    if (isFault(found)) return found;
    const { alpha = 0, beta = 0 } = found.parameters;
    return discountedResidualLifetime({ alpha, beta }, a.renewals, a.discount) ?? fault('noLimit', {});
  },
});

export const text: FunctionText<typeof derl> = {
  room: 'models',
  vi: 'Thời gian còn lại kỳ vọng đã chiết khấu của khách ngay trước một lần gia hạn, tính theo số lần trả tiền.',
  en: 'Discounted expected residual lifetime of a customer just before a renewal, in payments.',
  params: {
    parameters: {
      unit: 'table',
      vi: 'Khối tham số của SBG, hoặc các số của nó.',
      en: 'The block that SBG answers, or its bare numbers.',
    },
    renewals: {
      unit: 'count',
      vi: 'Lần gia hạn sắp tới là lần thứ mấy: 1 là lần đầu.',
      en: 'Which renewal comes next: 1 is the first.',
    },
    discount: { unit: 'share', vi: 'Tỷ lệ chiết khấu mỗi kỳ.', en: 'Discount per period.' },
  },
  returns: {
    unit: 'periods',
    vi: 'Số lần trả tiền, lần sắp tới không chiết khấu.',
    en: 'Payments, the one now due undiscounted.',
  },
  source: {
    vi: 'Fader, Hardie (2010), Customer-Base Valuation in a Contractual Setting, Marketing Science 29(1), công thức 6.',
    en: 'Fader, Hardie (2010), Customer-Base Valuation in a Contractual Setting, Marketing Science 29(1), equation 6.',
  },
  examples: [
    { args: [[0.668, 3.806], 1, 0.1], result: 5.4149 },
    { args: [[0.668, 3.806], [[2], [8]], 0.1], result: [[5.9018], [7.5299]] },
  ],
};
