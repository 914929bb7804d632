import { activeChurn as metric } from '../metrics/activeChurn';
import { AS_OF, DATES, IDS } from './calling/commonParams';
import { AS_OF_TEXT, DATES_TEXT, IDS_TEXT } from './calling/commonTexts';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { analysisDay, customersOf, daysOf } from './calling/words';
import { defineFunction } from './define';

export const activeChurn = defineFunction({
  name: 'ACTIVE_CHURN',
  params: {
    ids: IDS,
    dates: DATES,
    window_days: { kind: 'number', shape: 'one', min: 1 },
    as_of: AS_OF,
    gaps: { kind: 'number', shape: 'one', optional: true, min: 0.01 },
  },
  answers: 'cell',
  run: ({ ids, dates, window_days, as_of, gaps }) => {
    const asOf = analysisDay(as_of, dates);
    if (isFault(asOf)) return asOf;
    const customers = customersOf(ids);
    return metric(customers.rows, daysOf(dates), customers.ids.length, window_days, asOf, gaps);
  },
});

export const text: FunctionText<typeof activeChurn> = {
  room: 'value',
  vi: 'Tỷ lệ rời bỏ của khách đang mua: đầu kỳ còn mua mà cuối kỳ im lặng, trên số khách còn mua đầu kỳ.',
  en: 'Churn among active customers: active at the start of the window and silent at its end, over those active at its start.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    window_days: {
      unit: 'days',
      vi: 'Số ngày của kỳ xét, kết thúc vào as_of.',
      en: 'Length of the window that ends on as_of.',
    },
    as_of: AS_OF_TEXT,
    gaps: {
      unit: 'number',
      vi: 'Im lặng quá mấy lần khoảng cách mua thì coi là đã rời; bỏ trống là 3.',
      en: 'Silent for more than this many gaps counts as lost; 3 when left out.',
    },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: {
    vi: 'Định nghĩa của Sổ Khách, tỷ lệ rời bỏ ở cửa hàng không có hợp đồng; còn mua: đơn cuối cách nay không quá `gaps` nhịp mua thường lệ.',
    en: 'Own definition, the churn rate of a shop without contracts; active: the last order is at most `gaps` usual gaps old.',
  },
  examples: [
    {
      args: [
        [['A'], ['A'], ['B'], ['B'], ['B']],
        [['2026-01-01'], ['2026-01-11'], ['2026-01-01'], ['2026-01-21'], ['2026-03-20']],
        60,
        '2026-03-31',
      ],
      result: 0.5,
    },
    { args: [[['A'], ['A']], [['2026-01-01'], ['2026-01-11']], 30, '2026-02-01'], result: 0 },
  ],
};
