import { repeatRate as metric } from '../metrics/repeatRate';
import { IDS } from './calling/commonParams';
import { IDS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { ordersOfIds } from './calling/words';
import { defineFunction } from './define';

export const repeatRate = defineFunction({
  name: 'REPEAT_RATE',
  params: {
    ids: IDS,
  },
  answers: 'cell',
  run: (a) => metric(ordersOfIds(a.ids)),
});

export const text: FunctionText<typeof repeatRate> = {
  room: 'value',
  vi: 'Tỷ lệ mua lại: số khách có từ hai đơn trở lên chia cho số khách đã mua.',
  en: 'Repeat rate: customers with two orders or more over customers who bought.',
  params: {
    ids: IDS_TEXT,
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: {
    vi: 'Số khách có từ hai đơn / số khách có đơn, mỗi dòng một đơn.',
    en: 'Customers with two orders or more / customers with an order, one row an order.',
  },
  examples: [
    { args: [[['KH1'], ['KH1'], ['KH2'], ['KH3']]], result: 0.3333 },
    { args: [[['Mã KH'], ['KH1'], ['KH1'], ['KH2']]], result: 0.5 },
  ],
};
