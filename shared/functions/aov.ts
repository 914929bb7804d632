import { averageOrderValue } from '../metrics/averageOrderValue';
import { AMOUNTS } from './calling/commonParams';
import { AMOUNTS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const aov = defineFunction({
  name: 'AOV',
  params: { amounts: AMOUNTS },
  answers: 'cell',
  run: (a) => averageOrderValue(a.amounts),
});

export const text: FunctionText<typeof aov> = {
  room: 'value',
  vi: 'Giá trị đơn hàng trung bình: tổng tiền chia cho số đơn (số tiền dương); hàng trả lại được trừ vào tổng.',
  en: 'Average order value: all money over the number of orders (positive amounts); returns are subtracted.',
  params: { amounts: AMOUNTS_TEXT },
  returns: { unit: 'money', vi: 'Giá trị một đơn.', en: 'Value of one order.' },
  source: {
    vi: 'Tổng doanh thu thuần / số đơn; cách tính quen thuộc của báo cáo thương mại điện tử.',
    en: 'Sum of net amounts / number of orders; common definition of e-commerce reports.',
  },
  examples: [
    { args: [[[200000], [300000], [-50000]]], result: 225000 },
    { args: [[['Thành tiền'], ['1.250.000đ'], ['750k'], [''], ['']]], result: 1000000 },
  ],
};
