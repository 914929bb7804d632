import { cohortRevenue as metric } from '../metrics/cohortRevenue';
import { isFailure } from '../metrics/failure';
import { cohortRows } from './calling/cohortRows';
import { AMOUNTS, AS_OF, DATES, IDS, OPTIONS } from './calling/commonParams';
import {
  AMOUNTS_TEXT,
  AS_OF_TEXT,
  DATES_TEXT,
  IDS_TEXT,
  OPTIONS_TEXT,
  PERIOD_TEXT,
} from './calling/commonTexts';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { amountsOf, analysisDay, customersOf, daysOf } from './calling/words';
import { defineFunction } from './define';

export const cohortRevenue = defineFunction({
  name: 'COHORT_REVENUE',
  params: {
    ids: IDS,
    dates: DATES,
    amounts: AMOUNTS,
    unit: { kind: 'text', shape: 'one', optional: true, choices: ['month', 'week', 'quarter', 'year'] },
    as_of: AS_OF,
    options: OPTIONS,
  },
  answers: 'table',
  run: ({ ids, dates, amounts, unit, as_of }, { language }) => {
    const asOf = analysisDay(as_of, dates);
    if (isFault(asOf)) return asOf;
    const { rows, ids: customers } = customersOf(ids);
    const found = metric(rows, daysOf(dates), amountsOf(amounts), customers.length, asOf, unit);
    return isFailure(found) ? found : cohortRows(found, false, language);
  },
});

export const text: FunctionText<typeof cohortRevenue> = {
  room: 'segments',
  vi: 'Bảng doanh thu theo nhóm khách cùng kỳ: khách mua lần đầu ở một kỳ mang lại bao nhiêu ở kỳ đó và từng kỳ sau.',
  en: 'Cohort revenue: what the customers won in a period brought in that period and in each one since.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    amounts: AMOUNTS_TEXT,
    unit: PERIOD_TEXT,
    as_of: AS_OF_TEXT,
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'kỳ, số khách, doanh thu ở kỳ 0, 1, 2 …; tương lai để trống; cột cuối là số thứ tự kỳ đang chạy, chưa trọn',
    en: 'period, customers, revenue in period 0, 1, 2 …; the future is blank; the last column is the running, incomplete one',
  },
  source: {
    vi: 'Phân tích nhóm theo số kỳ lịch cách nhau; hàng trả được trừ vào kỳ trả.',
    en: 'Cohort analysis by difference of calendar periods; returns subtract in the period in which they happen.',
  },
  examples: [
    {
      args: [
        [['a'], ['a'], ['b']],
        [['2026-01-05'], ['2026-02-10'], ['2026-01-20']],
        [[100], [50], [70]],
        'month',
        '2026-02-28',
      ],
      result: [
        ['kỳ', 'số khách', '0', '1', 'kỳ đang chạy'],
        ['2026-01', 2, 170, 50, null],
      ],
    },
    {
      args: [
        [['a'], ['b']],
        [['2024-05-05'], ['2026-01-20']],
        [['1tr'], ['500k']],
        'year',
        '2026-06-30',
        'noheader',
      ],
      result: [
        ['2024', 1, 1000000, 0, 0, 2],
        ['2026', 1, 500000, null, null, 0],
      ],
    },
  ],
};
