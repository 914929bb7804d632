import { fitBgNbd } from '../clv/bgNbdLikelihood';
import { EXAMPLE_COHORT } from './calling/exampleCohort';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { fitBlock } from './calling/modelBlocks';
import { readSummary } from './calling/summaries';
import { defineFunction } from './define';

export const bgNbd = defineFunction({
  name: 'BG_NBD',
  params: {
    summary: { kind: 'cell', shape: 'block' },
  },
  answers: 'table',
  run: (a, { language }) => {
    const summary = readSummary(a.summary, ['frequency', 'recency', 'age']);
    return isFault(summary) ? summary : fitBlock('BG/NBD', fitBgNbd(summary), language);
  },
});

export const text: FunctionText<typeof bgNbd> = {
  room: 'models',
  vi: 'Ước lượng mô hình BG/NBD: khách mua ngẫu nhiên và có thể rời đi sau mỗi lần mua lại.',
  en: 'Fits the BG/NBD model: purchases at random, a chance to leave after every repeat purchase.',
  params: {
    summary: {
      unit: 'table',
      vi: 'Bảng của CUSTOMER_SUMMARY: frequency, recency, age (và monetary), có thể có mã khách ở đầu.',
      en: 'The table of CUSTOMER_SUMMARY: frequency, recency, age (and monetary), an id may stand in front.',
    },
  },
  returns: {
    unit: 'table',
    vi: 'khối hai cột: model, các tham số, log_likelihood, customers, converged (hoặc lý do chưa hội tụ)',
    en: 'a block of two columns: model, parameters, log_likelihood, customers, converged (or the reason it did not)',
  },
  source: {
    vi: 'Fader, Hardie, Lee (2005), Counting Your Customers the Easy Way, Marketing Science 24(2), công thức 6 và 7; hợp lý cực đại.',
    en: 'Fader, Hardie, Lee (2005), Counting Your Customers the Easy Way, Marketing Science 24(2), equations 6 and 7; maximum likelihood.',
  },
  examples: [
    {
      args: [EXAMPLE_COHORT],
      result: [
        ['model', 'BG/NBD'],
        ['r', 0.19098],
        ['alpha', 2.4271],
        ['a', 0.20901],
        ['b', 1.1384],
        ['log_likelihood', -194.99],
        ['customers', 40],
        ['converged', true],
      ],
    },
    {
      args: [
        [
          [1, 2, 10, 20],
          [0, 0, 0, 5],
        ],
      ],
      result: {
        error: '#VALUE!',
        message:
          'summary: these four columns may be id, frequency, recency, age or frequency, recency, age, monetary. Take their header row along.',
      },
    },
  ],
};
