import { lapsedShare as metric } from '../metrics/lapsedShare';
import { AS_OF, DATES, IDS } from './calling/commonParams';
import { AS_OF_TEXT, DATES_TEXT, IDS_TEXT } from './calling/commonTexts';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { analysisDay, customersOf, daysOf } from './calling/words';
import { defineFunction } from './define';

export const lapsedShare = defineFunction({
  name: 'LAPSED_SHARE',
  params: {
    ids: IDS,
    dates: DATES,
    as_of: AS_OF,
    gaps: { kind: 'number', shape: 'one', optional: true, min: 0.01 },
  },
  answers: 'cell',
  run: ({ ids, dates, as_of, gaps }) => {
    const asOf = analysisDay(as_of, dates);
    if (isFault(asOf)) return asOf;
    const customers = customersOf(ids);
    return metric(customers.rows, daysOf(dates), customers.ids.length, asOf, gaps);
  },
});

export const text: FunctionText<typeof lapsedShare> = {
  room: 'value',
  vi: 'Tỷ lệ khách đã rời: im lặng lâu hơn mấy lần khoảng cách mua của chính họ, trên tất cả khách.',
  en: 'Lapsed share: of all customers, those silent for longer than so many times their own median gap.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    as_of: AS_OF_TEXT,
    gaps: {
      unit: 'number',
      vi: 'Im lặng quá mấy lần khoảng cách mua thì coi là đã rời; bỏ trống là 3.',
      en: 'Silent for more than this many gaps counts as lapsed; 3 when left out.',
    },
  },
  returns: { unit: 'share', vi: 'Tỷ lệ 0..1.', en: 'A share, 0..1.' },
  source: {
    vi: 'Định nghĩa của Sổ Khách, cho cửa hàng không có hợp đồng; khách mua một lần được so với nhịp mua trung vị của mọi khách.',
    en: 'Own definition, for shops without contracts; one-time buyers are measured by the median gap of all customers.',
  },
  examples: [
    {
      args: [
        [['A'], ['A'], ['B'], ['B'], ['C']],
        [['2026-01-01'], ['2026-01-11'], ['2026-01-01'], ['2026-03-01'], ['2026-02-20']],
        '2026-03-01',
      ],
      result: 0.333333,
    },
    {
      args: [
        [['A'], ['B']],
        [['2026-01-01'], ['2026-01-02']],
      ],
      result: {
        error: '#N/A',
        message: 'Nobody has bought on two different days, so there is no usual gap between purchases yet.',
      },
    },
  ],
};
