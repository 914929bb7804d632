import { customerEffort } from '../metrics/customerEffort';
import { OPTIONS } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { scoresOf, surveyRow } from './calling/scores';
import { defineFunction } from './define';

export const ces = defineFunction({
  name: 'CES',
  params: {
    scores: { kind: 'score', shape: 'list' },
    scale: { kind: 'number', shape: 'one', optional: true, min: 3, max: 11, whole: true },
    options: { ...OPTIONS, allows: ['score'] },
  },
  answers: 'row',
  run: ({ scores, scale = 7, options }, { language }) =>
    surveyRow(customerEffort(scoresOf(scores, scale), scale), 0, options.has('score'), language),
});

export const text: FunctionText<typeof ces> = {
  room: 'voice',
  vi: 'Điểm nỗ lực CES: trung bình câu trả lời "dễ dàng", kèm khoảng tin cậy 95%; càng cao càng dễ.',
  en: 'Customer effort score: the mean answer to "it was easy", with its t interval at 95%; high is easy.',
  params: {
    scores: {
      unit: 'score',
      vi: 'Các câu trả lời 1..scale, bằng số hoặc chữ; số 0 ở cuối vùng là ô trống.',
      en: 'Answers of 1..scale, in figures or words; zeros at the end of the range are blanks.',
    },
    scale: {
      unit: 'number',
      vi: 'Mức cao nhất của thang; bỏ trống là 7.',
      en: 'The highest answer of the scale; 7 when left out.',
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
    vi: 'Dixon, Freeman, Toman (2010), Stop Trying to Delight Your Customers, Harvard Business Review; thang điểm CES 2.0 (CEB, 2013).',
    en: 'Dixon, Freeman, Toman (2010), Stop Trying to Delight Your Customers, Harvard Business Review; scale of CES 2.0 (CEB, 2013).',
  },
  examples: [
    { args: [[[7], [6], [5], [6]]], result: [[6, 4, 4.7008, 7]] },
    { args: [[['Đồng ý'], ['Rất đồng ý']], null, 'score'], result: 6.5 },
  ],
};
