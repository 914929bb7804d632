import { cellMessagesIn } from '../messages/cellMessages';
import { failure, isFailure } from '../metrics/failure';
import { uplift as metric } from '../metrics/uplift';
import { OPTIONS } from './calling/commonParams';
import { OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const uplift = defineFunction({
  name: 'UPLIFT',
  params: {
    treated_buyers: { kind: 'number', shape: 'list', min: 0 },
    treated: { kind: 'number', shape: 'list', min: 0 },
    control_buyers: { kind: 'number', shape: 'list', min: 0 },
    control: { kind: 'number', shape: 'list', min: 0 },
    options: OPTIONS,
  },
  answers: 'table',
  run: (a, { language }) => {
    const found = a.treated_buyers.map((buyers, i) =>
      metric(buyers ?? 0, a.treated[i] ?? 0, a.control_buyers[i] ?? 0, a.control[i] ?? 0),
    );
    const [only] = found;
    if (found.length <= 1 && (!only || isFailure(only)))
      return only ?? failure('noData', { argument: 'treated' });
    const { upliftVerdicts } = cellMessagesIn(language);
    const rows = found.map((one) =>
      isFailure(one) ? [one] : [one.difference, one.low, one.high, one.p, upliftVerdicts[one.verdict]],
    );
    return { header: HEADERS[language], rows };
  },
});

const HEADERS = {
  vi: ['chênh lệch', 'cận dưới', 'cận trên', 'p', 'kết luận'],
  en: ['difference', 'low', 'high', 'p', 'verdict'],
};

export const text: FunctionText<typeof uplift> = {
  room: 'voice',
  vi: 'Hiệu quả một chiến dịch so với nhóm đối chứng: chênh lệch tỷ lệ mua, khoảng tin cậy 95%, p và kết luận bằng lời.',
  en: 'What a campaign changed against a control group: difference of the shares of buyers, interval at 95%, p, and the verdict in words.',
  params: {
    treated_buyers: {
      unit: 'count',
      vi: 'Số người mua trong nhóm được chăm sóc.',
      en: 'Buyers among the treated.',
    },
    treated: { unit: 'count', vi: 'Số người được chăm sóc.', en: 'How many were treated.' },
    control_buyers: {
      unit: 'count',
      vi: 'Số người mua trong nhóm đối chứng.',
      en: 'Buyers in the control group.',
    },
    control: { unit: 'count', vi: 'Số người nhóm đối chứng.', en: 'Size of the control group.' },
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'chênh lệch, cận dưới, cận trên, p, kết luận; mỗi chiến dịch một dòng',
    en: 'difference, low, high, p, verdict; one row a campaign',
  },
  source: {
    vi: 'Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, cách 10.',
    en: 'Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, method 10.',
  },
  examples: [
    {
      args: [56, 70, 48, 80, 'en'],
      result: [
        ['difference', 'low', 'high', 'p', 'verdict'],
        [
          0.2,
          0.0524,
          0.3339,
          0.008,
          'Better: the treated customers buy more, and chance alone does not explain it.',
        ],
      ],
    },
    {
      args: [9, 10, 3, 10, 'noheader'],
      result: [
        [
          0.6,
          0.1705,
          0.809,
          0.0062,
          'Có hiệu quả: nhóm được chăm sóc mua nhiều hơn, không phải do ngẫu nhiên.',
        ],
      ],
    },
  ],
};
