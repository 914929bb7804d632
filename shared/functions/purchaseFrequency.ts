import { purchaseFrequency as metric } from '../metrics/purchaseFrequency';
import { IDS } from './calling/commonParams';
import { IDS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { ordersOfIds } from './calling/words';
import { defineFunction } from './define';

export const purchaseFrequency = defineFunction({
  name: 'PURCHASE_FREQUENCY',
  params: {
    ids: IDS,
  },
  answers: 'cell',
  run: (a) => metric(ordersOfIds(a.ids)),
});

export const text: FunctionText<typeof purchaseFrequency> = {
  room: 'value',
  vi: 'Tần suất mua: số đơn chia cho số khách đã mua.',
  en: 'Purchase frequency: orders over customers who bought.',
  params: {
    ids: IDS_TEXT,
  },
  returns: { unit: 'number', vi: 'Số đơn một khách, 1 trở lên.', en: 'Orders a customer, 1 or more.' },
  source: {
    vi: 'Số đơn / số khách có đơn, mỗi dòng một đơn.',
    en: 'Orders / customers with an order, one row an order.',
  },
  examples: [
    { args: [[['KH1'], ['KH1'], ['KH2'], ['KH3']]], result: 1.3333 },
    { args: [[[101], [102], [101], [101], [0], ['']]], result: 2 },
  ],
};
