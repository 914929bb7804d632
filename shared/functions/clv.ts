import { simpleClv } from '../metrics/simpleClv';
import { COUNT, MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const clv = defineFunction({
  name: 'CLV',
  params: {
    average_order_value: MONEY,
    orders_per_period: COUNT,
    lifespan_periods: COUNT,
    gross_margin: { kind: 'share', shape: 'each', optional: true },
    discount_rate: { kind: 'share', shape: 'each', optional: true },
    acquisition_cost: { kind: 'money', shape: 'each', optional: true, min: 0 },
  },
  answers: 'each',
  run: (a) =>
    simpleClv(a.average_order_value, a.orders_per_period, a.lifespan_periods, {
      grossMargin: a.gross_margin ?? 1,
      discountRate: a.discount_rate ?? 0,
      acquisitionCost: a.acquisition_cost ?? 0,
    }),
});

export const text: FunctionText<typeof clv> = {
  room: 'value',
  vi: 'Giá trị vòng đời của một khách trung bình: giá trị đơn x số đơn mỗi kỳ x biên lợi nhuận, cộng qua các kỳ, trừ chi phí có khách.',
  en: 'Lifetime value of an average customer: order value x orders per period x margin over the periods, less the cost of winning them.',
  params: {
    average_order_value: { unit: 'money', vi: 'Giá trị trung bình một đơn.', en: 'Average order value.' },
    orders_per_period: {
      unit: 'count',
      vi: 'Số đơn của một khách trong một kỳ.',
      en: 'Orders of one customer per period.',
    },
    lifespan_periods: {
      unit: 'periods',
      vi: 'Khách gắn bó bao nhiêu kỳ.',
      en: 'How many periods a customer stays.',
    },
    gross_margin: {
      unit: 'share',
      vi: 'Biên lợi nhuận gộp; bỏ trống là 1, khi đó kết quả là doanh thu.',
      en: 'Gross margin; 1 when left out, the answer is then revenue.',
    },
    discount_rate: {
      unit: 'share',
      vi: 'Tỷ lệ chiết khấu mỗi kỳ; bỏ trống là không chiết khấu.',
      en: 'Discount per period; none when left out.',
    },
    acquisition_cost: {
      unit: 'money',
      vi: 'Chi phí để có khách này; bỏ trống là 0.',
      en: 'What it cost to win the customer; 0 when left out.',
    },
  },
  returns: {
    unit: 'money',
    vi: 'Giá trị vòng đời, tiền mỗi kỳ thu vào cuối kỳ.',
    en: 'Lifetime value, the money of a period paid at its end.',
  },
  source: {
    vi: 'm·L − chi phí; m·(1 − (1 + d)^−L)/d − chi phí: giá trị hiện tại của dòng tiền đều, Gupta, Lehmann, Stuart (2004), Valuing Customers, J. Marketing Research 41(1), khi chắc chắn giữ được khách.',
    en: 'm·L − cost; m·(1 − (1 + d)^−L)/d − cost: present value of an annuity, Gupta, Lehmann, Stuart (2004), Valuing Customers, J. Marketing Research 41(1), with certain retention.',
  },
  examples: [
    { args: [500000, 4, 3], result: 6000000 },
    { args: [500000, 4, 3, 0.4, 0.1, 300000], result: 1689481.5928 },
    { args: [[['500k'], ['1tr2']], 4, 3], result: [[6000000], [14400000]] },
  ],
};
