import { isFailure } from '../metrics/failure';
import { historicClv } from '../metrics/historicClv';
import { AMOUNTS, IDS, MARGIN, OPTIONS } from './calling/commonParams';
import { AMOUNTS_TEXT, IDS_TEXT, OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { amountsOf, customerHeader, customersOf } from './calling/words';
import { defineFunction } from './define';

export const clvHistory = defineFunction({
  name: 'CLV_HISTORY',
  params: {
    ids: IDS,
    amounts: AMOUNTS,
    margin: MARGIN,
    options: OPTIONS,
  },
  answers: 'table',
  run: ({ ids, amounts, margin }, { language }) => {
    const customers = customersOf(ids, amounts);
    const values = historicClv(customers.rows, amountsOf(amounts), customers.ids.length, margin);
    if (isFailure(values)) return values;
    const rows = customers.ids.map((id, c) => [id, values[c]!]);
    return { header: customerHeader(HEADERS, language, customers), rows };
  },
});

const HEADERS = { vi: ['giá trị đến nay'], en: ['value'] };

export const text: FunctionText<typeof clvHistory> = {
  room: 'value',
  vi: 'Giá trị mỗi khách đã mang lại đến nay: tổng tiền các đơn x biên lợi nhuận.',
  en: 'What each customer has been worth so far: the sum of their amounts x margin.',
  params: {
    ids: IDS_TEXT,
    amounts: AMOUNTS_TEXT,
    margin: { unit: 'share', vi: 'Biên lợi nhuận gộp; bỏ trống là 1.', en: 'Gross margin; 1 when left out.' },
    options: OPTIONS_TEXT,
  },
  returns: { unit: 'table', vi: 'mã, giá trị đến nay', en: 'id, value so far' },
  source: {
    vi: 'Tổng doanh thu thuần x tỷ suất lãi gộp; không chiết khấu, không dự báo.',
    en: 'Sum of net amounts x gross margin; neither discounted nor a forecast.',
  },
  examples: [
    {
      args: [[['KH1'], ['KH2'], ['KH1']], [[300000], [100000], [-50000]], 0.4],
      result: [
        ['mã khách', 'giá trị đến nay'],
        ['KH1', 100000],
        ['KH2', 40000],
      ],
    },
    {
      args: [[['a'], [''], ['b']], [[10], [5], [20]], null, 'en'],
      result: [
        ['id (1 row without id left out)', 'value'],
        ['a', 10],
        ['b', 20],
      ],
    },
  ],
};
