import type { Language } from '../messages';
import { combinedScore } from '../rfm/combinedScore';
import { nestedScores } from '../rfm/nestedScores';
import { type RfmOfOrders, rfmOfOrders } from '../rfm/rfmOfOrders';
import type { RfmScores } from '../rfm/rfmScores';
import { AMOUNTS, AS_OF, DATES, IDS, OPTIONS } from './calling/commonParams';
import { AMOUNTS_TEXT, AS_OF_TEXT, DATES_TEXT, IDS_TEXT } from './calling/commonTexts';
import { type Fault, isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import type { Options } from './calling/options';
import { fixedThresholds, thresholdTable } from './calling/rfmThresholds';
import { segmentWords } from './calling/segmentWords';
import { amountsOf, analysisDay, customerHeader, customersOf, daysOf } from './calling/words';
import { defineFunction, type Outcome } from './define';

export const rfm = defineFunction({
  name: 'RFM',
  params: {
    ids: IDS,
    dates: DATES,
    amounts: AMOUNTS,
    as_of: AS_OF,
    bins: { kind: 'number', shape: 'one', optional: true, min: 1, max: 100, whole: true },
    options: { ...OPTIONS, allows: ['nested', 'thresholds', 'r', 'f', 'm'] },
  },
  answers: 'table',
  run: ({ ids, dates, amounts, as_of, bins = 5, options }, { language }) => {
    const asOf = analysisDay(as_of, dates);
    if (isFault(asOf)) return asOf;
    const customers = customersOf(ids, dates, amounts);
    const [days, money] = [daysOf(dates), amountsOf(amounts)];
    const found = rfmOfOrders(customers.rows, days, money, customers.ids.length, asOf, { bins });
    const scores = scoresBy(options, found, bins);
    if (isFault(scores)) return scores;
    if (scores === null) return thresholdTable(found.thresholds, bins, language);
    const rows = customers.ids.map((id, c) => [id, ...figuresOf(found, scores, c, language)]);
    return { header: customerHeader(HEADERS, language, customers), rows };
  },
});

/** The scores that the options ask for; null: the thresholds are wanted, not the customers. */
function scoresBy(options: Options, found: RfmOfOrders, bins: number): RfmScores | Fault | null {
  const { recencyDays, orders, revenue } = found;
  const fixed = fixedThresholds(options, found, recencyDays, orders, revenue);
  if (fixed !== null) return fixed;
  if (options.has('thresholds')) return null;
  return options.has('nested') ? nestedScores(recencyDays, orders, revenue, { bins }) : found;
}

function figuresOf(
  found: RfmOfOrders,
  { r, f, m }: RfmScores,
  c: number,
  language: Language,
): readonly Outcome[] {
  const scores = [r[c] ?? null, f[c] ?? null, m[c] ?? null] as const;
  const segment = segmentWords(found.segments[c] ?? null, language);
  const totals = [found.recencyDays[c]!, found.orders[c]!, found.revenue[c]!];
  return [...totals, ...scores, combinedScore(...scores), segment];
}

const HEADERS = {
  vi: ['số ngày từ đơn cuối', 'số đơn', 'doanh thu', 'R', 'F', 'M', 'điểm RFM', 'nhóm'],
  en: ['recency_days', 'frequency', 'monetary', 'R', 'F', 'M', 'score', 'segment'],
};

export const text: FunctionText<typeof rfm> = {
  room: 'segments',
  vi: 'Bảng RFM từ các đơn hàng: mỗi khách một dòng với độ gần, số đơn, doanh thu, ba điểm và nhóm; khách giống nhau có điểm giống nhau.',
  en: 'The RFM table of plain orders: one row a customer with recency, orders, revenue, three scores and the segment; equal customers get equal scores.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    amounts: AMOUNTS_TEXT,
    as_of: AS_OF_TEXT,
    bins: { unit: 'count', vi: 'Số mức điểm; bỏ trống là 5.', en: 'Number of scores; 5 when left out.' },
    options: {
      unit: 'options',
      vi: 'Tùy chọn: en, noheader; nested (F chấm trong từng mức R, M trong từng R và F); thresholds (bảng ngưỡng đã dùng); r=30/90/180/365, f=…, m=… (ngưỡng cố định tự đặt).',
      en: 'Options: en, noheader; nested (F within each R, M within each R and F); thresholds (the table of thresholds in use); r=30/90/180/365, f=…, m=… (fixed thresholds of your own).',
    },
  },
  returns: {
    unit: 'table',
    vi: 'mã, số ngày, số đơn, doanh thu, R, F, M, điểm gộp 100R + 10F + M, nhóm (đọc trên thang 5)',
    en: 'id, recency days, frequency, monetary, R, F, M, combined score 100R + 10F + M, segment (read on scores of five)',
  },
  source: {
    vi: 'Hughes (1994), Strategic Database Marketing; điểm = 1 + phần nguyên của (số bậc x tỷ lệ khách kém hơn hẳn); kiểu lồng: IBM SPSS Statistics, RFM Binning.',
    en: 'Hughes (1994), Strategic Database Marketing; score = 1 + floor(bins x share of customers strictly worse); nested: IBM SPSS Statistics, RFM Binning.',
  },
  examples: [
    {
      args: [
        [['KH1'], ['KH1'], ['KH2']],
        [['2026-01-05'], ['2026-03-01'], ['2026-01-20']],
        [[300000], [200000], [90000]],
        '2026-03-31',
        5,
        'en',
      ],
      result: [
        ['id', 'recency_days', 'frequency', 'monetary', 'R', 'F', 'M', 'score', 'segment'],
        ['KH1', 30, 2, 500000, 3, 3, 3, 333, 'Need attention'],
        ['KH2', 70, 1, 90000, 1, 1, 1, 111, 'Hibernating'],
      ],
    },
    {
      args: [[['a'], ['b'], ['c']], [46023, 46054, 46082], [[1], [1], [1]], null, 3, 'noheader'],
      result: [
        ['a', 59, 1, 1, 1, 1, 1, 111, 'Ngủ đông'],
        ['b', 28, 1, 1, 2, 1, 1, 211, 'Ngủ đông'],
        ['c', 0, 1, 1, 3, 1, 1, 311, 'Khách triển vọng'],
      ],
    },
  ],
};
