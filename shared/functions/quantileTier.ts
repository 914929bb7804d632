import { quantileTier as metric } from '../segments/quantileTier';
import { AMOUNTS } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const quantileTier = defineFunction({
  name: 'QUANTILE_TIER',
  params: {
    values: AMOUNTS,
    tiers: { kind: 'number', shape: 'one', optional: true, min: 1, max: 100, whole: true },
  },
  answers: 'column',
  run: ({ values, tiers }) => metric(values, tiers).tiers,
});

export const text: FunctionText<typeof quantileTier> = {
  room: 'segments',
  vi: 'Xếp hạng theo phân vị: 1 là thấp nhất; giá trị bằng nhau cùng hạng.',
  en: 'Tiers by quantiles, 1 the lowest; equal values share a tier.',
  params: {
    values: {
      unit: 'money',
      vi: 'Một giá trị cho mỗi khách hay mặt hàng.',
      en: 'One value for each customer or product.',
    },
    tiers: { unit: 'count', vi: 'Số hạng; bỏ trống là 5.', en: 'Number of tiers; 5 when left out.' },
  },
  returns: { unit: 'score', vi: 'Hạng của từng giá trị.', en: 'The tier of each value.' },
  source: {
    vi: '1 + phần nguyên của (số hạng x tỷ lệ giá trị thấp hơn hẳn), như điểm M của RFM.',
    en: '1 + floor(tiers x share of values strictly lower), the rule of RFM’s M.',
  },
  examples: [
    { args: [[[10], [20], [30], [40], [50]]], result: [[1], [2], [3], [4], [5]] },
    { args: [[['Doanh thu'], [5], [5], [''], [9]], 2], result: [[null], [1], [1], [null], [2]] },
  ],
};
