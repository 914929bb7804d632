import { cellMessagesIn } from '../messages/cellMessages';
import { ageBand as metric } from '../metrics/ageBand';
import { OPTIONS } from './calling/commonParams';
import { WORD_OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const ageBand = defineFunction({
  name: 'AGE_BAND',
  params: {
    age: { kind: 'number', shape: 'each', min: 0, max: 150 },
    options: OPTIONS,
  },
  answers: 'each',
  run: (a, { language }) => {
    const band = metric(a.age);
    return band ? cellMessagesIn(language).ageBand(band) : null;
  },
});

export const text: FunctionText<typeof ageBand> = {
  room: 'cleaning',
  vi: 'Nhóm tuổi: dưới 18, 18-24, 25-34, 35-44, 45-54, 55-64, từ 65 trở lên.',
  en: 'The age band: under 18, 18-24, 25-34, 35-44, 45-54, 55-64, 65 and over.',
  params: {
    age: { unit: 'number', vi: 'Tuổi, như kết quả của AGE.', en: 'Age in years, as AGE answers.' },
    options: WORD_OPTIONS_TEXT,
  },
  returns: { unit: 'text', vi: 'Nhóm tuổi.', en: 'The band.' },
  source: {
    vi: 'Các nhóm tuổi mà đa số khảo sát người tiêu dùng dùng.',
    en: 'The bands of most consumer surveys.',
  },
  examples: [
    { args: [31], result: '25-34' },
    { args: [[[12], [70]], 'en'], result: [['under 18'], ['65 and over']] },
  ],
};
