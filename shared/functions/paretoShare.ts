import { paretoShare as metric } from '../segments/paretoShare';
import { AMOUNTS } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const paretoShare = defineFunction({
  name: 'PARETO_SHARE',
  params: {
    values: AMOUNTS,
    top_share: { kind: 'share', shape: 'one', optional: true },
  },
  answers: 'cell',
  run: ({ values, top_share }) => metric(values, top_share),
});

export const text: FunctionText<typeof paretoShare> = {
  room: 'segments',
  vi: 'Nhóm 20% khách đầu bảng nắm bao nhiêu phần tổng giá trị.',
  en: 'The share of all value that the top 20% of customers hold.',
  params: {
    values: {
      unit: 'money',
      vi: 'Một giá trị cho mỗi khách hay mặt hàng.',
      en: 'One value for each customer or product.',
    },
    top_share: {
      unit: 'share',
      vi: 'Phần đầu của danh sách; bỏ trống là 0,2.',
      en: 'The top share of customers; 0.2 when left out.',
    },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: {
    vi: 'Một điểm của đường cong Lorenz tính từ trên xuống: Lorenz (1905), Methods of Measuring the Concentration of Wealth.',
    en: 'One point of the Lorenz curve from the top: Lorenz (1905), Methods of Measuring the Concentration of Wealth.',
  },
  examples: [
    { args: [[[800], [50], [50], [50], [50]]], result: 0.8 },
    { args: [[[4], [3], [2], [1]], 0.5], result: 0.7 },
  ],
};
