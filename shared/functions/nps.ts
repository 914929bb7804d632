import { netPromoterScore } from '../metrics/netPromoterScore';
import { OPTIONS } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { scoresOf, surveyRow } from './calling/scores';
import { defineFunction } from './define';

export const nps = defineFunction({
  name: 'NPS',
  params: { scores: { kind: 'score', shape: 'list' }, options: { ...OPTIONS, allows: ['score'] } },
  answers: 'row',
  run: ({ scores, options }, { language }) => {
    const answers = scoresOf(scores, null);
    const zeros = answers.filter((answer) => answer === 0).length;
    return surveyRow(netPromoterScore(answers), zeros, options.has('score'), language);
  },
});

export const text: FunctionText<typeof nps> = {
  room: 'voice',
  vi: 'Chỉ số NPS: tỷ lệ khách chấm 9-10 trừ tỷ lệ khách chấm 0-6, tính theo điểm từ -100 đến 100, kèm khoảng tin cậy 95%.',
  en: 'Net promoter score: the share of 9 and 10 less that of 0 to 6, in points from -100 to 100, with its interval at 95%.',
  params: {
    scores: {
      unit: 'score',
      vi: 'Các câu trả lời 0..10; số 0 ở cuối vùng là ô trống.',
      en: 'Answers of 0..10; zeros at the end of the range are blanks.',
    },
    options: {
      unit: 'options',
      vi: 'Tùy chọn: score (chỉ một ô điểm), en.',
      en: 'Options: score (the score alone, one cell), en.',
    },
  },
  returns: {
    unit: 'table',
    vi: 'một dòng: điểm, số câu trả lời, cận dưới, cận trên; thêm ghi chú nếu có số 0 hoặc ô bị bỏ',
    en: 'one row: score, n, low, high; a note where zeros counted or cells were left out',
  },
  source: {
    vi: 'Reichheld (2003), The One Number You Need to Grow, Harvard Business Review; khoảng: Wald hiệu chỉnh, Rocks (2016), The American Statistician 70(4).',
    en: 'Reichheld (2003), The One Number You Need to Grow, Harvard Business Review; interval: adjusted Wald, Rocks (2016), The American Statistician 70(4).',
  },
  examples: [
    { args: [[[10], [9], [9], [8], [3]]], result: [[40, 5, -29.8, 79.8]] },
    { args: [[['Điểm'], [10], [7], [0], [9], ['']], 'score'], result: 25 },
  ],
};
