import { customerSatisfaction } from '../metrics/customerSatisfaction';
import { OPTIONS } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { scoresOf, surveyRow } from './calling/scores';
import { defineFunction } from './define';

export const csat = defineFunction({
  name: 'CSAT',
  params: {
    scores: { kind: 'score', shape: 'list' },
    scale: { kind: 'number', shape: 'one', optional: true, min: 3, max: 11, whole: true },
    options: { ...OPTIONS, allows: ['score'] },
  },
  answers: 'row',
  run: ({ scores, scale = 5, options }, { language }) =>
    surveyRow(customerSatisfaction(scoresOf(scores, scale), scale), 0, options.has('score'), language),
});

export const text: FunctionText<typeof csat> = {
  room: 'voice',
  vi: 'Mức hài lòng CSAT: tỷ lệ câu trả lời ở hai mức cao nhất, kèm khoảng tin cậy 95%.',
  en: 'Customer satisfaction: the share of the two highest answers, with its interval at 95%.',
  params: {
    scores: {
      unit: 'score',
      vi: 'Các câu trả lời 1..scale, bằng số hoặc chữ; số 0 ở cuối vùng là ô trống.',
      en: 'Answers of 1..scale, in figures or words; zeros at the end of the range are blanks.',
    },
    scale: {
      unit: 'number',
      vi: 'Mức cao nhất của thang; bỏ trống là 5.',
      en: 'The highest answer of the scale; 5 when left out.',
    },
    options: {
      unit: 'options',
      vi: 'Tùy chọn: score (chỉ một ô điểm), en.',
      en: 'Options: score (the score alone, one cell), en.',
    },
  },
  returns: {
    unit: 'table',
    vi: 'một dòng: điểm, số câu trả lời, cận dưới, cận trên; thêm ghi chú nếu có ô bị bỏ',
    en: 'one row: score, n, low, high; a note where cells were left out',
  },
  source: {
    vi: 'Tỷ lệ hai mức cao nhất (top-2-box), cách báo cáo thường dùng; khoảng: Wilson (1927), Newcombe (1998), Statistics in Medicine 17, cách 3.',
    en: 'The top-2-box that the measure is reported by; interval: Wilson (1927), Newcombe (1998), Statistics in Medicine 17, method 3.',
  },
  examples: [
    { args: [[[5], [4], [3], [5], [2]]], result: [[0.6, 5, 0.2307, 0.8824]] },
    {
      args: [[['Rất hài lòng'], ['Bình thường'], ['4'], ['Không hài lòng'], [0]], null, 'score'],
      result: 0.5,
    },
  ],
};
