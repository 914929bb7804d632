import { purchaseGap as metric } from '../metrics/purchaseGap';
import { dateCell } from '../workbook/cell';
import { DATES, IDS, OPTIONS } from './calling/commonParams';
import { DATES_TEXT, IDS_TEXT, OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { customerHeader, customersOf, daysOf } from './calling/words';
import type { Outcome } from './define';
import { defineFunction } from './define';

export const purchaseGap = defineFunction({
  name: 'PURCHASE_GAP',
  params: {
    ids: IDS,
    dates: DATES,
    options: OPTIONS,
  },
  answers: 'table',
  run: ({ ids, dates }, { language }) => {
    const customers = customersOf(ids, dates);
    const { gapDays, expectedNext } = metric(customers.rows, daysOf(dates), customers.ids.length);
    const rows = customers.ids.map((id, c) => [id, gapDays[c]!, dateCell(expectedNext[c]) as Outcome]);
    return { header: customerHeader(HEADERS, language, customers), rows };
  },
});

const HEADERS = {
  vi: ['số ngày giữa hai lần mua', 'ngày dự kiến mua tiếp'],
  en: ['median_gap_days', 'expected_next_order'],
};

export const text: FunctionText<typeof purchaseGap> = {
  room: 'value',
  vi: 'Khoảng cách mua của mỗi khách: số ngày trung vị giữa hai lần mua và ngày dự kiến mua tiếp.',
  en: 'The purchase gap of each customer: median days between orders and the expected next order date.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'mã, số ngày giữa hai lần mua (trống nếu mới mua một ngày), ngày dự kiến mua tiếp',
    en: 'id, median days between orders (blank with one order day), expected next order date',
  },
  source: {
    vi: 'Trung vị số ngày giữa hai ngày mua liền nhau; khách mới mua một ngày thì lấy trung vị của mọi khách.',
    en: 'Median of the days between neighbouring order days; a customer with one order day is expected after the median of all customers.',
  },
  examples: [
    {
      args: [
        [['KH1'], ['KH1'], ['KH1'], ['KH2']],
        [['2026-01-01'], ['2026-01-11'], ['2026-01-31'], ['2026-02-01']],
        'en',
      ],
      result: [
        ['id', 'median_gap_days', 'expected_next_order'],
        ['KH1', 15, '2026-02-15'],
        ['KH2', null, '2026-02-16'],
      ],
    },
    {
      args: [[['a'], ['a']], [['01/06/2026'], ['15/06/2026']], 'noheader'],
      result: [['a', 14, '2026-06-29']],
    },
  ],
};
