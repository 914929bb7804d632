import { jaroWinkler } from '../intake/similarity';
import { TEXT } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const similarity = defineFunction({
  name: 'SIMILARITY',
  params: {
    a: TEXT,
    b: TEXT,
  },
  answers: 'each',
  run: ({ a, b }) => jaroWinkler(a, b),
});

export const text: FunctionText<typeof similarity> = {
  room: 'cleaning',
  vi: 'Độ giống nhau của hai chữ, không kể dấu và hoa thường: 0 là khác hẳn, 1 là giống hệt.',
  en: 'How alike two texts are, marks and case apart: 0 nothing in common, 1 the same.',
  params: {
    a: { unit: 'text', vi: 'Chữ thứ nhất.', en: 'One text.' },
    b: { unit: 'text', vi: 'Chữ thứ hai.', en: 'The other.' },
  },
  returns: { unit: 'share', vi: '0..1.', en: '0..1.' },
  source: 'Jaro (1989), JASA 84(406); Winkler (1990), Proceedings of the Section on Survey Research Methods.',
  examples: [
    { args: ['MARTHA', 'MARHTA'], result: 0.961 },
    {
      args: [
        [['Nguyễn Văn An'], ['DIXON']],
        [['nguyen van an'], ['DICKSONX']],
      ],
      result: [[1], [0.813]],
    },
  ],
};
