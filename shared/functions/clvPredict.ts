import { type Prediction, predictCustomers } from '../clv/predict';
import { type Language, predictionText } from '../messages/cellMessages';
import type { CustomerIndex } from '../metrics/customerIndex';
import { AMOUNTS, AS_OF, DATES, IDS, MARGIN, OPTIONS } from './calling/commonParams';
import { AMOUNTS_TEXT, AS_OF_TEXT, DATES_TEXT, IDS_TEXT, OPTIONS_TEXT } from './calling/commonTexts';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { amountsOf, analysisDay, customerHeader, customersOf, daysOf } from './calling/words';
import type { Table } from './define';
import { defineFunction } from './define';

export const clvPredict = defineFunction({
  name: 'CLV_PREDICT',
  params: {
    ids: IDS,
    dates: DATES,
    amounts: AMOUNTS,
    horizon_months: { kind: 'number', shape: 'one', optional: true, min: 0.1, max: 1200 },
    as_of: AS_OF,
    discount_per_year: { kind: 'share', shape: 'one', optional: true },
    margin: MARGIN,
    options: OPTIONS,
  },
  answers: 'table',
  run: (a, { language }) => {
    const asOf = analysisDay(a.as_of, a.dates);
    if (isFault(asOf)) return asOf;
    const customers = customersOf(a.ids, a.dates, a.amounts);
    const orders = { customer: customers.rows, day: daysOf(a.dates), amount: amountsOf(a.amounts) };
    const prediction = predictCustomers(orders, customers.ids.length, {
      end: asOf,
      horizonMonths: a.horizon_months ?? 12,
      discountPerYear: a.discount_per_year ?? 0.1,
      margin: a.margin ?? 1,
      seed: SEED,
      previous: null,
    });
    return predictionTable(prediction, customers, language);
  },
});

function predictionTable(
  { columns: found, findings }: Prediction,
  customers: CustomerIndex,
  language: Language,
): Table {
  const model = findings
    .filter(({ code }) => !code.startsWith('clv.rows') && !code.startsWith('clv.refunds'))
    .map(({ code, params }) => predictionText(language, code, params));
  const words = HEADERS[language].map((word, j) => (j === VALUE ? `${word}: ${model.join(' ')}` : word));
  const rows = customers.ids.map((id, c) => {
    const { orders, orderValue, alive, value, low, high } = found;
    const figures = [orders, orderValue, alive, value, low, high].map((column) => column[c]!);
    return [id, ...figures.map((figure) => (Number.isNaN(figure) ? null : figure))];
  });
  return { header: customerHeader({ vi: words, en: words }, language, customers), rows };
}

/** Where the predicted value stands, whose header names the model. */
const VALUE = 3;
/** The seed of the CRM's own prediction, so that both are the same. */
const SEED = 1;
const HEADERS = {
  vi: ['số đơn dự kiến', 'giá trị đơn dự kiến', 'P(còn là khách)', 'CLV dự đoán', 'thấp', 'cao'],
  en: ['expected_orders', 'expected_order_value', 'p_alive', 'predicted_clv', 'low', 'high'],
};

export const text: FunctionText<typeof clvPredict> = {
  room: 'models',
  vi: 'Dự đoán giá trị tương lai của mỗi khách từ các đơn hàng: số đơn và giá trị đơn kỳ vọng, xác suất còn là khách, giá trị đã chiết khấu và khoảng 10-90%.',
  en: 'The predicted value of each customer from plain orders: expected orders and order value, P(alive), discounted future value and its 10 to 90% range.',
  params: {
    ids: IDS_TEXT,
    dates: DATES_TEXT,
    amounts: AMOUNTS_TEXT,
    horizon_months: {
      unit: 'months',
      vi: 'Dự đoán cho mấy tháng tới; bỏ trống là 12.',
      en: 'How many months ahead; 12 when left out.',
    },
    as_of: AS_OF_TEXT,
    discount_per_year: {
      unit: 'share',
      vi: 'Tỷ lệ chiết khấu một năm; bỏ trống là 10%, như cài đặt của CRM.',
      en: 'Discount per year; 10% when left out, as in the CRM’s settings.',
    },
    margin: { unit: 'share', vi: 'Biên lợi nhuận gộp; bỏ trống là 1.', en: 'Gross margin; 1 when left out.' },
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'mã, số đơn kỳ vọng, giá trị đơn kỳ vọng, P(còn là khách), giá trị dự đoán (chỉ tương lai), thấp, cao; tên mô hình và lý do ở tiêu đề',
    en: 'id, expected orders, expected order value, P(alive), predicted CLV (future only), low, high; the model and why in the header',
  },
  source: {
    vi: 'BG/NBD, MBG/NBD hoặc Pareto/NBD, chọn theo hợp lý cực đại (Fader, Hardie, Lee 2005; Batislam et al. 2007; Schmittlein et al. 1987), cùng Gamma-Gamma (Fader, Hardie 2013); chiết khấu theo (1 + d)^(−i/12) cuối mỗi tháng; dưới 200 khách thì kéo về giá trị thường gặp.',
    en: 'BG/NBD, MBG/NBD or Pareto/NBD by likelihood (Fader, Hardie, Lee 2005; Batislam et al. 2007; Schmittlein et al. 1987) with Gamma-Gamma (Fader, Hardie 2013); discounted by (1 + d)^(−i/12) at month ends; shrunken below 200 customers.',
  },
  examples: [
    {
      args: [
        [['a'], ['a'], ['a'], ['b'], ['b'], ['c']],
        [['2026-01-05'], ['2026-02-04'], ['2026-03-06'], ['2026-01-10'], ['2026-02-20'], ['2026-03-01']],
        [[100], [120], [110], [300], [280], [90]],
        6,
        '2026-03-31',
        0.1,
        0.5,
        'en',
      ],
      result: [
        [
          'id',
          'expected_orders',
          'expected_order_value',
          'p_alive',
          'predicted_clv: Predicted with MBG/NBD, the standard model, from 3 customers. Only 3 customers so far: the estimate leans on what is usual in other shops too, so look at the range from low to high rather than at one figure. From 200 customers on your own data are usually enough. The repeat orders of 2 customers do not settle how much amounts differ between customers: expected order values lean towards the average order.',
          'low',
          'high',
        ],
        ['a', 2.8339, 138.04, 0.79853, 190.53, 0, 501.7],
        ['b', 1.8277, 243.98, 0.73031, 217.16, 0, 622.54],
        ['c', 1.435, 197.5, 0.70367, 138.07, 0, 398.17],
      ],
    },
    {
      args: [[['a']], [['2026-01-05']], [[100]], null, '2026-01-05', null, null, 'noheader'],
      result: [['a', 3.4372, 100, 0.72, 329.51, 0, 2718.11]],
    },
  ],
};
