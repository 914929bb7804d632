import { DEFAULT_SEGMENT_MAP, segmentOf } from '../segments/segmentMap';
import { OPTIONS } from './calling/commonParams';
import { WORD_OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { segmentWords } from './calling/segmentWords';
import { defineFunction } from './define';

export const rfmSegment = defineFunction({
  name: 'RFM_SEGMENT',
  params: {
    r: { kind: 'number', shape: 'each', min: 1, max: 5, whole: true },
    f: { kind: 'number', shape: 'each', min: 1, max: 5, whole: true },
    m: { kind: 'number', shape: 'each' },
    options: OPTIONS,
  },
  answers: 'each',
  run: (a, { language }) => segmentWords(segmentOf(DEFAULT_SEGMENT_MAP, a.r, a.f), language),
});

export const text: FunctionText<typeof rfmSegment> = {
  room: 'segments',
  vi: 'Tên nhóm khách theo điểm R và F (mười nhóm, phủ kín bảng 5 x 5, không chồng nhau).',
  en: 'The segment of R and F scores: ten segments that cover the 5 x 5 grid without overlap.',
  params: {
    r: { unit: 'score', vi: 'Điểm R, 1..5.', en: 'R score, 1..5.' },
    f: { unit: 'score', vi: 'Điểm F, 1..5.', en: 'F score, 1..5.' },
    m: {
      unit: 'score',
      vi: 'Điểm M; bảng nhóm mặc định không dùng đến.',
      en: 'M score; the default map does not use it.',
    },
    options: WORD_OPTIONS_TEXT,
  },
  returns: { unit: 'text', vi: 'Tên nhóm.', en: 'Name of the segment.' },
  source: {
    vi: 'Bảng theo R và F của SaadAbdElGhaffar/customer-segmentation-rfm-kmeans (utils/rfm_analysis.py), hay gặp trong các bài phân tích; không dùng M.',
    en: 'The map on R and F of SaadAbdElGhaffar/customer-segmentation-rfm-kmeans (utils/rfm_analysis.py), used in most notebooks; M is left out.',
  },
  examples: [
    { args: [5, 5, 3], result: 'Khách VIP' },
    {
      args: [[[5], [3], [1]], [[1], [3], [5]], 1, 'en'],
      result: [['New'], ['Need attention'], ["Can't lose"]],
    },
  ],
};
