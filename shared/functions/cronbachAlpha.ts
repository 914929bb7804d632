import { cronbachAlpha as metric } from '../metrics/cronbachAlpha';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const cronbachAlpha = defineFunction({
  name: 'CRONBACH_ALPHA',
  params: {
    answers: { kind: 'number', shape: 'block' },
  },
  answers: 'cell',
  run: ({ answers }) => metric(answers.rows),
});

export const text: FunctionText<typeof cronbachAlpha> = {
  room: 'voice',
  vi: 'Hệ số Cronbach alpha: bộ câu hỏi có cùng đo một điều không.',
  en: 'Cronbach’s alpha: how far the items of a questionnaire measure one thing.',
  params: {
    answers: {
      unit: 'table',
      vi: 'Mỗi dòng một người, mỗi cột một câu hỏi, cùng chiều; dòng thiếu câu trả lời bị bỏ.',
      en: 'One row for each person, one column for each item, all turned the same way; incomplete rows are left out.',
    },
  },
  returns: {
    unit: 'number',
    vi: 'Tối đa 1; từ 0,7 thường được coi là tin cậy.',
    en: 'At most 1; from 0.7 on usually called reliable.',
  },
  source: {
    vi: 'Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, công thức 2.',
    en: 'Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, equation 2.',
  },
  examples: [
    {
      args: [
        [
          [4, 5],
          [2, 3],
          [5, 5],
          [1, 2],
        ],
      ],
      result: 0.9771,
    },
    {
      args: [
        [
          ['Q1', 'Q2'],
          [1, 2],
          [2, 1],
          [3, 3],
        ],
      ],
      result: 0.6667,
    },
  ],
};
