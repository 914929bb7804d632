import { fitGammaGamma } from '../clv/gammaGamma';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { fitBlock } from './calling/modelBlocks';
import { readSummary } from './calling/summaries';
import { defineFunction } from './define';

export const gammaGamma = defineFunction({
  name: 'GAMMA_GAMMA',
  params: {
    summary: { kind: 'cell', shape: 'block' },
  },
  answers: 'table',
  run: (a, { language }) => {
    const summary = readSummary(a.summary, ['frequency', 'monetary']);
    return isFault(summary) ? summary : fitBlock('Gamma-Gamma', fitGammaGamma(summary), language);
  },
});

export const text: FunctionText<typeof gammaGamma> = {
  room: 'models',
  vi: 'Ước lượng mô hình Gamma-Gamma cho số tiền mỗi đơn, từ các khách có mua lại.',
  en: 'Fits the Gamma-Gamma model of order values, from customers with a repeat purchase.',
  params: {
    summary: {
      unit: 'table',
      vi: 'Bảng của CUSTOMER_SUMMARY có monetary, hoặc hai cột frequency, monetary.',
      en: 'The table of CUSTOMER_SUMMARY with monetary, or two columns frequency, monetary.',
    },
  },
  returns: {
    unit: 'table',
    vi: 'khối hai cột: model, các tham số, log_likelihood, customers, converged (hoặc lý do chưa hội tụ)',
    en: 'a block of two columns: model, parameters, log_likelihood, customers, converged (or the reason it did not)',
  },
  source: {
    vi: 'Fader, Hardie (2013), note 025, The Gamma-Gamma Model of Monetary Value, công thức 1a và 5; hợp lý cực đại.',
    en: 'Fader, Hardie (2013), note 025, The Gamma-Gamma Model of Monetary Value, equations 1a and 5; maximum likelihood.',
  },
  examples: [
    {
      args: [
        [
          [2, 22.345],
          [1, 11.77],
          [7, 73.74],
          [1, 11.77],
          [2, 25.55],
          [5, 40.2],
          [3, 18.9],
          [10, 33.1],
        ],
      ],
      result: [
        ['model', 'Gamma-Gamma'],
        ['p', 4.1349],
        ['q', 5.5961],
        ['gamma', 36.515],
        ['log_likelihood', -32.313],
        ['customers', 8],
        ['converged', true],
      ],
    },
    {
      args: [
        [
          [0, 0],
          [0, 0],
        ],
      ],
      result: {
        error: '#N/A',
        message: 'Nobody has bought twice, so the parameters cannot be learned. Take a longer period.',
      },
    },
  ],
};
