import { fitParetoNbd } from '../clv/paretoNbdLikelihood';
import { EXAMPLE_COHORT } from './calling/exampleCohort';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { fitBlock } from './calling/modelBlocks';
import { readSummary } from './calling/summaries';
import { defineFunction } from './define';

export const paretoNbd = defineFunction({
  name: 'PARETO_NBD',
  params: {
    summary: { kind: 'cell', shape: 'block' },
  },
  answers: 'table',
  run: (a, { language }) => {
    const summary = readSummary(a.summary, ['frequency', 'recency', 'age']);
    return isFault(summary) ? summary : fitBlock('Pareto/NBD', fitParetoNbd(summary), language);
  },
});

export const text: FunctionText<typeof paretoNbd> = {
  room: 'models',
  vi: 'Ước lượng mô hình Pareto/NBD: khách mua ngẫu nhiên cho đến khi rời đi, bất cứ lúc nào.',
  en: 'Fits the Pareto/NBD model: purchases at random until the customer leaves, bought or not.',
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
    vi: 'Schmittlein, Morrison, Colombo (1987), Management Science 33(1); Fader, Hardie (2005), note 008; hợp lý cực đại.',
    en: 'Schmittlein, Morrison, Colombo (1987), Management Science 33(1); Fader, Hardie (2005), note 008; maximum likelihood.',
  },
  examples: [
    {
      args: [EXAMPLE_COHORT],
      result: [
        ['model', 'Pareto/NBD'],
        ['r', 0.27741],
        ['alpha', 3.6576],
        ['s', 0.13536],
        ['beta', 1.761],
        ['log_likelihood', -195.53],
        ['customers', 40],
        ['converged', true],
      ],
    },
    {
      args: [[[1, 2]]],
      result: {
        error: '#VALUE!',
        message:
          'summary has 2 columns that can be used; needed are frequency, recency, age, as CUSTOMER_SUMMARY answers them (an id may stand in front).',
      },
    },
  ],
};
