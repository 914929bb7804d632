import { customerSummary as metric } from '../metrics/customerSummary';
import { AMOUNTS, AS_OF, DATES, IDS, OPTIONS } from './calling/commonParams';
import {
  AMOUNTS_TEXT,
  AS_OF_TEXT,
  DATES_TEXT,
  IDS_TEXT,
  OPTIONS_TEXT,
  UNIT_TEXT,
} from './calling/commonTexts';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { amountsOf, analysisDay, customerHeader, customersOf, daysOf } from './calling/words';
import { defineFunction } from './define';

export const customerSummary = defineFunction({
  name: 'CUSTOMER_SUMMARY',
  params: {
    ids: IDS,
    dates: DATES,
    amounts: { ...AMOUNTS, optional: true },
    as_of: AS_OF,
    unit: { kind: 'text', shape: 'one', optional: true, choices: ['day', 'week', 'month', 'year'] },
    options: OPTIONS,
  },
  answers: 'table',
  run: ({ ids, dates, amounts, as_of, unit }, { language }) => {
    const asOf = analysisDay(as_of, dates);
    if (isFault(asOf)) return asOf;
    const customers = customersOf(ids, dates, amounts);
    const money = amounts ? amountsOf(amounts) : null;
    const found = metric(customers.rows, daysOf(dates), money, customers.ids.length, asOf, unit);
    const { frequency, recency, age, monetary } = found;
    const rows = customers.ids
      .map((id, c) => [id, frequency[c]!, recency[c]!, age[c]!, ...(money ? [monetary[c]!] : [])])
      .filter((row) => !Number.isNaN(row[1]));
    return { header: customerHeader(money ? HEADERS : WITHOUT_MONEY, language, customers), rows };
  },
});

const WITHOUT_MONEY = { vi: ['frequency', 'recency', 'age'], en: ['frequency', 'recency', 'age'] };
const HEADERS = { vi: [...WITHOUT_MONEY.vi, 'monetary'], en: [...WITHOUT_MONEY.en, 'monetary'] };

export const text: FunctionText<typeof customerSummary> = {
  room: 'segments',
  vi: 'Tóm tắt mỗi khách cho các mô hình mua hàng: số ngày mua lại, recency (từ lần đầu đến lần cuối), tuổi khách, giá trị trung bình các ngày mua lại.',
  en: 'What purchase models need of each customer: repeat days, recency (from the first to the last purchase), age, mean amount of repeat days.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    amounts: AMOUNTS_TEXT,
    as_of: AS_OF_TEXT,
    unit: UNIT_TEXT,
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'mã, frequency, recency, age, monetary (chỉ khi có amounts)',
    en: 'id, frequency, recency, age, monetary (only with amounts)',
  },
  source: {
    vi: 'Fader, Hardie, Lee (2005), RFM and CLV, J. Marketing Research 42(4), phần Data: các đơn trong một ngày là một lần mua, ngày đầu không tính.',
    en: 'Fader, Hardie, Lee (2005), RFM and CLV, J. Marketing Research 42(4), section Data: orders of one day are one, the first day is not counted.',
  },
  examples: [
    {
      args: [
        [[1], [1], [2]],
        [['2015-01-01'], ['2015-02-06'], ['2015-01-01']],
        [[1], [2], [2]],
        '2015-02-07',
      ],
      result: [
        ['mã khách', 'frequency', 'recency', 'age', 'monetary'],
        [1, 1, 36, 37, 2],
        [2, 0, 0, 37, 0],
      ],
    },
    {
      args: [[['a'], ['a']], [['2026-01-01'], ['2026-01-15']], null, '2026-01-29', 'week', 'en, noheader'],
      result: [['a', 1, 2, 4]],
    },
  ],
};
