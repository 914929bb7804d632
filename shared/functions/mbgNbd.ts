import { fitMbgNbd } from '../clv/mbgNbdLikelihood';
import { EXAMPLE_COHORT } from './calling/exampleCohort';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { fitBlock } from './calling/modelBlocks';
import { readSummary } from './calling/summaries';
import { defineFunction } from './define';

export const mbgNbd = defineFunction({
  name: 'MBG_NBD',
  params: {
    summary: { kind: 'cell', shape: 'block' },
  },
  answers: 'table',
  run: (a, { language }) => {
    const summary = readSummary(a.summary, ['frequency', 'recency', 'age']);
    return isFault(summary) ? summary : fitBlock('MBG/NBD', fitMbgNbd(summary), language);
  },
});

export const text: FunctionText<typeof mbgNbd> = {
  room: 'models',
  vi: 'Ước lượng mô hình MBG/NBD: như BG/NBD, nhưng khách có thể rời đi ngay sau lần mua đầu.',
  en: 'Fits the MBG/NBD model: as BG/NBD, but a customer may leave after the first purchase too.',
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
    vi: 'Batislam, Denizel, Filiztekin (2007), Int. J. of Research in Marketing 24(3), công thức 3; hợp lý cực đại.',
    en: 'Batislam, Denizel, Filiztekin (2007), Int. J. of Research in Marketing 24(3), equation 3; maximum likelihood.',
  },
  examples: [
    {
      args: [EXAMPLE_COHORT],
      result: [
        ['model', 'MBG/NBD'],
        ['r', 0.27111],
        ['alpha', 2.7515],
        ['a', 0.27665],
        ['b', 1.0054],
        ['log_likelihood', -195.21],
        ['customers', 40],
        ['converged', true],
      ],
    },
    {
      args: [
        [
          ['id', 'frequency', 'recency', 'age'],
          ['a', 1, 20, 10],
        ],
      ],
      result: {
        error: '#VALUE!',
        message:
          'summary, row 2 of the range: no customer has frequency 1, recency 20, age 10: frequency is a whole number of repeat purchases, recency lies between 0 and age and is above 0 with a repeat.',
      },
    },
  ],
};
