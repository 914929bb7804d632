import { loyaltyPoints as metric } from '../metrics/loyaltyPoints';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const loyaltyPoints = defineFunction({
  name: 'LOYALTY_POINTS',
  params: {
    amount: MONEY,
    money_per_point: { kind: 'money', shape: 'each', optional: true, min: 1e-9 },
    multiplier: { kind: 'number', shape: 'each', optional: true, min: 0 },
  },
  answers: 'each',
  run: (a) => metric(a.amount, a.money_per_point, a.multiplier),
});

export const text: FunctionText<typeof loyaltyPoints> = {
  room: 'loyalty',
  vi: 'Điểm thưởng của một đơn: số điểm nguyên, phần lẻ bỏ đi; hàng trả lại bị trừ điểm.',
  en: 'Loyalty points of an amount: whole points, the rest dropped; a return takes back what it earned.',
  params: {
    amount: {
      unit: 'money',
      vi: 'Số tiền của đơn; hàng trả lại là số âm.',
      en: 'Amount of the order; negative for a return.',
    },
    money_per_point: {
      unit: 'money',
      vi: 'Bao nhiêu tiền được một điểm; bỏ trống là 10.000.',
      en: 'Money for one point; 10,000 when left out.',
    },
    multiplier: {
      unit: 'number',
      vi: 'Hệ số nhân, ví dụ 2 cho ngày nhân đôi; bỏ trống là 1.',
      en: 'Multiplier, such as 2 on a double day; 1 when left out.',
    },
  },
  returns: { unit: 'points', vi: 'Số điểm nguyên.', en: 'Whole points.' },
  source: {
    vi: 'Theo các chương trình đã công bố ở Việt Nam: 1.000 đến 100.000 đồng một điểm, bỏ phần lẻ.',
    en: 'What published Vietnamese programmes do: 1,000 to 100,000 dong a point, parts of a point dropped.',
  },
  examples: [
    { args: ['255.000đ'], result: 25 },
    { args: [[[1250000], [-300000]], 100000, 2], result: [[25], [-6]] },
  ],
};
