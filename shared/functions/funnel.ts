import { isFailure } from '../metrics/failure';
import { funnel as metric } from '../metrics/funnel';
import { OPTIONS } from './calling/commonParams';
import { OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const funnel = defineFunction({
  name: 'FUNNEL',
  params: {
    stages: { kind: 'text', shape: 'list' },
    counts: { kind: 'number', shape: 'list', min: 0 },
    options: OPTIONS,
  },
  answers: 'table',
  run: ({ stages, counts }, { language }) => {
    const kept = stages.flatMap((stage, i) => (stage === null && counts[i] === null ? [] : [i]));
    const found = metric(kept.map((i) => counts[i]!));
    if (isFailure(found)) return found;
    const rows = found.map((step, k) => [
      ...[stages[kept[k]!]!, step.count, step.fromPrevious, step.fromTop, step.drop],
    ]);
    return { header: HEADERS[language], rows };
  },
});

const HEADERS = {
  vi: ['bước', 'số người', 'tỷ lệ từ bước trước', 'tỷ lệ từ bước đầu', 'số rơi mất'],
  en: ['stage', 'count', 'step_conversion', 'from_top', 'drop'],
};

export const text: FunctionText<typeof funnel> = {
  room: 'voice',
  vi: 'Phễu bán hàng: mỗi bước còn bao nhiêu người, tỷ lệ so với bước trước và bước đầu, số rơi mất.',
  en: 'A funnel: the count of each stage, its conversion from the stage before and from the top, and the drop.',
  params: {
    stages: {
      unit: 'text',
      vi: 'Tên các bước, từ trên xuống.',
      en: 'Names of the stages, from the top down.',
    },
    counts: { unit: 'count', vi: 'Số người ở mỗi bước.', en: 'How many at each stage.' },
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'bước, số người, tỷ lệ từ bước trước, tỷ lệ từ bước đầu, số rơi mất',
    en: 'stage, count, step conversion, conversion from the top, drop',
  },
  source: {
    vi: 'Số khách của hai bước liền nhau chia cho nhau.',
    en: 'Counts of neighbouring stages divided.',
  },
  examples: [
    {
      args: [[['Biết đến'], ['Quan tâm'], ['Mua']], [[1000], [250], [50]], 'en'],
      result: [
        ['stage', 'count', 'step_conversion', 'from_top', 'drop'],
        ['Biết đến', 1000, null, 1, null],
        ['Quan tâm', 250, 0.25, 0.25, 750],
        ['Mua', 50, 0.2, 0.05, 200],
      ],
    },
    {
      args: [[['Bước'], ['Xem'], ['Mua']], [['Số'], [8], [2]], 'noheader'],
      result: [
        ['Xem', 8, null, 1, null],
        ['Mua', 2, 0.25, 0.25, 6],
      ],
    },
  ],
};
