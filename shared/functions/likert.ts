import { likertAnswer } from '../metrics/likertAnswer';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const likert = defineFunction({
  name: 'LIKERT',
  params: {
    answer: { kind: 'score', shape: 'each' },
    scale: { kind: 'number', shape: 'one', optional: true, min: 3, max: 11, whole: true },
  },
  answers: 'each',
  run: ({ answer, scale = 5 }) =>
    likertAnswer(answer, scale) ??
    fault('noAnswer', { argument: 'answer', row: null, text: shownCell(answer), scale }),
});

export const text: FunctionText<typeof likert> = {
  room: 'voice',
  vi: 'Đổi câu trả lời như "Rất không đồng ý", "Hài lòng", "4/5" thành số trên thang.',
  en: 'An answer such as "Strongly agree", "Hài lòng" or "4/5" as a number of the scale.',
  params: {
    answer: { unit: 'text', vi: 'Câu trả lời bằng chữ hoặc số.', en: 'An answer in words or figures.' },
    scale: {
      unit: 'number',
      vi: 'Mức cao nhất của thang (5, 7, 10 …); bỏ trống là 5.',
      en: 'The highest answer of the scale (5, 7, 10 …); 5 when left out.',
    },
  },
  returns: { unit: 'score', vi: '1 .. scale.', en: '1 .. scale.' },
  source: {
    vi: 'Likert (1932), A Technique for the Measurement of Attitudes; các từ về đồng ý, hài lòng, khả năng, mức quan trọng, độ dễ, chất lượng và tần suất.',
    en: 'Likert (1932), A Technique for the Measurement of Attitudes; words of agreement, satisfaction, likelihood, importance, ease, quality and frequency.',
  },
  examples: [
    { args: ['Rất không đồng ý'], result: 1 },
    { args: [[['Strongly agree'], ['bình thường'], ['6'], ['']], 7], result: [[7], [4], [6]] },
  ],
};
