import { cellMessagesIn } from '../messages/cellMessages';
import { isFailure } from '../metrics/failure';
import { likertSummary as metric } from '../metrics/likertSummary';
import { OPTIONS } from './calling/commonParams';
import { OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { scoresOf } from './calling/scores';
import { defineFunction } from './define';

export const likertSummary = defineFunction({
  name: 'LIKERT_SUMMARY',
  params: {
    answers: { kind: 'score', shape: 'list' },
    scale: { kind: 'number', shape: 'one', optional: true, min: 3, max: 11, whole: true },
    options: OPTIONS,
  },
  answers: 'table',
  run: ({ answers, scale = 5 }, { language }) => {
    const found = metric(scoresOf(answers, scale), scale);
    if (isFailure(found)) return found;
    const { counts, shares, n, mean, topTwoShare, leftOut } = found;
    const words = cellMessagesIn(language).functionWords.likert;
    const top = counts.slice(-2).reduce((sum, count) => sum + count, 0);
    const rows = [
      ...counts.map((count, i) => [i + 1, count, shares[i]!]),
      [words.mean, mean, null],
      [words.topTwo, top, topTwoShare],
      [words.n, n, null],
      ...(leftOut > 0 ? [[words.leftOut, leftOut, null]] : []),
    ];
    return { header: words.header, rows };
  },
});

export const text: FunctionText<typeof likertSummary> = {
  room: 'voice',
  vi: 'Phân bố câu trả lời một câu hỏi Likert, kèm trung bình và tỷ lệ hai mức cao nhất.',
  en: 'The distribution of the answers to a Likert item, with mean and top-2-box.',
  params: {
    answers: { unit: 'text', vi: 'Các câu trả lời bằng chữ hoặc số.', en: 'Answers in words or figures.' },
    scale: {
      unit: 'number',
      vi: 'Mức cao nhất của thang (5, 7, 10 …); bỏ trống là 5.',
      en: 'The highest answer of the scale (5, 7, 10 …); 5 when left out.',
    },
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'mức, số lượng, tỷ lệ; rồi trung bình, hai mức cao nhất, số câu trả lời',
    en: 'answer, count, share; then mean, top two, n',
  },
  source: 'Likert (1932), A Technique for the Measurement of Attitudes, Archives of Psychology 140.',
  examples: [
    {
      args: [[['Đồng ý'], ['Rất đồng ý'], ['Đồng ý'], ['Trung lập']], 5, 'noheader'],
      result: [
        [1, 0, 0],
        [2, 0, 0],
        [3, 1, 0.25],
        [4, 2, 0.5],
        [5, 1, 0.25],
        ['trung bình', 4, null],
        ['hai mức cao nhất', 3, 0.75],
        ['số câu trả lời', 4, null],
      ],
    },
    {
      args: [[[3], [1], [2], [3]], 3, 'en'],
      result: [
        ['answer', 'count', 'share'],
        [1, 1, 0.25],
        [2, 1, 0.25],
        [3, 2, 0.5],
        ['mean', 2.25, null],
        ['top two', 3, 0.75],
        ['n', 4, null],
      ],
    },
  ],
};
