import { abcClass as metric } from '../segments/abcClass';
import { AMOUNTS } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const abcClass = defineFunction({
  name: 'ABC_CLASS',
  params: {
    values: AMOUNTS,
    a_share: { kind: 'share', shape: 'one', optional: true },
    b_share: { kind: 'share', shape: 'one', optional: true },
  },
  answers: 'column',
  run: ({ values, a_share, b_share }) => metric(values, a_share, b_share),
});

export const text: FunctionText<typeof abcClass> = {
  room: 'segments',
  vi: 'Phân loại ABC (Pareto): A là những giá trị lớn nhất chiếm 80% tổng, B 15% tiếp theo, C là phần còn lại.',
  en: 'Pareto classes: A the largest values up to 80% of all, B the next 15%, C the rest.',
  params: {
    values: {
      unit: 'money',
      vi: 'Một giá trị cho mỗi khách hay mặt hàng.',
      en: 'One value for each customer or product.',
    },
    a_share: {
      unit: 'share',
      vi: 'Phần tổng của nhóm A; bỏ trống là 0,8.',
      en: 'Share of all that A holds; 0.8 when left out.',
    },
    b_share: {
      unit: 'share',
      vi: 'Phần tổng của nhóm B; bỏ trống là 0,15.',
      en: 'Share of all that B holds; 0.15 when left out.',
    },
  },
  returns: { unit: 'text', vi: 'A, B hoặc C.', en: 'A, B or C.' },
  source: {
    vi: 'Dickie (1951), ABC Inventory Analysis Shoots for Dollars; giá trị vượt qua mốc thuộc nhóm trên.',
    en: 'Dickie (1951), ABC Inventory Analysis Shoots for Dollars; the value that crosses the line belongs to the better class.',
  },
  examples: [
    { args: [[[700], [150], [100], [30], [20]]], result: [['A'], ['A'], ['B'], ['C'], ['C']] },
    { args: [[[50], [30], [20]], 0.5, 0.3], result: [['A'], ['B'], ['C']] },
  ],
};
