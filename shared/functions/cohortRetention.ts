import { cohortRetention as metric } from '../metrics/cohortRetention';
import { isFailure } from '../metrics/failure';
import { cohortRows } from './calling/cohortRows';
import { AS_OF, DATES, IDS, OPTIONS } from './calling/commonParams';
import { AS_OF_TEXT, DATES_TEXT, IDS_TEXT, PERIOD_TEXT } from './calling/commonTexts';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { analysisDay, customersOf, daysOf } from './calling/words';
import { defineFunction } from './define';

export const cohortRetention = defineFunction({
  name: 'COHORT_RETENTION',
  params: {
    ids: IDS,
    dates: DATES,
    unit: { kind: 'text', shape: 'one', optional: true, choices: ['month', 'week', 'quarter', 'year'] },
    as_of: AS_OF,
    options: { ...OPTIONS, allows: ['counts'] },
  },
  answers: 'table',
  run: ({ ids, dates, unit, as_of, options }, { language }) => {
    const asOf = analysisDay(as_of, dates);
    if (isFault(asOf)) return asOf;
    const customers = customersOf(ids);
    const found = metric(customers.rows, daysOf(dates), customers.ids.length, asOf, unit);
    return isFailure(found) ? found : cohortRows(found, !options.has('counts'), language);
  },
});

export const text: FunctionText<typeof cohortRetention> = {
  room: 'segments',
  vi: 'Bảng giữ chân theo nhóm khách cùng kỳ: trong số khách mua lần đầu ở một kỳ, bao nhiêu phần mua lại sau 1, 2, 3 … kỳ.',
  en: 'Cohort retention: of the customers won in a period, the share that ordered 0, 1, 2 … periods later.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    unit: PERIOD_TEXT,
    as_of: AS_OF_TEXT,
    options: {
      unit: 'options',
      vi: 'Tùy chọn: counts (số khách thay vì tỷ lệ), en, noheader.',
      en: 'Options: counts (numbers of customers, not shares), en, noheader.',
    },
  },
  returns: {
    unit: 'table',
    vi: 'kỳ, số khách, tỷ lệ ở kỳ 0, 1, 2 …; tương lai để trống; cột cuối là số thứ tự kỳ đang chạy, chưa trọn',
    en: 'period, customers, share in period 0, 1, 2 …; the future is blank; the last column is the running, incomplete one',
  },
  source: {
    vi: 'Phân tích nhóm theo số kỳ lịch cách nhau, nên kỳ không ai mua hiện là 0.',
    en: 'Cohort analysis by difference of calendar periods, so that an empty period shows as 0.',
  },
  examples: [
    {
      args: [
        [['a'], ['a'], ['b'], ['c']],
        [['2026-01-05'], ['2026-02-10'], ['2026-01-20'], ['2026-02-03']],
        null,
        '2026-02-28',
        'en',
      ],
      result: [
        ['period', 'customers', '0', '1', 'running'],
        ['2026-01', 2, 1, 0.5, null],
        ['2026-02', 1, 1, null, null],
      ],
    },
    {
      args: [
        [['a'], ['a'], ['b']],
        [['2026-01-05'], ['2026-03-10'], ['2026-03-20']],
        'month',
        '2026-03-25',
        'counts',
      ],
      result: [
        ['kỳ', 'số khách', '0', '1', '2', 'kỳ đang chạy'],
        ['2026-01', 1, 1, 0, 1, 2],
        ['2026-03', 1, 1, null, null, 0],
      ],
    },
  ],
};
