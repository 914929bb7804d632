import { retentionClv } from '../metrics/retentionClv';
import { MONEY, OPTIONS, RATE } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const clvRetention = defineFunction({
  name: 'CLV_RETENTION',
  params: {
    margin_per_period: MONEY,
    retention_rate: RATE,
    discount_rate: RATE,
    periods: { kind: 'number', shape: 'each', optional: true, min: 1 },
    options: { ...OPTIONS, allows: ['include_first'] },
  },
  answers: 'each',
  run: (a) =>
    retentionClv(a.margin_per_period, a.retention_rate, a.discount_rate, {
      ...(a.periods !== undefined && { periods: a.periods }),
      includeFirst: a.options.has('include_first'),
    }),
});

export const text: FunctionText<typeof clvRetention> = {
  room: 'value',
  vi: 'Giá trị vòng đời khi khách ở lại với tỷ lệ giữ chân không đổi, như khách thuê bao hay hợp đồng.',
  en: 'Lifetime value under a constant retention rate, as of subscriptions and contracts.',
  params: {
    margin_per_period: {
      unit: 'money',
      vi: 'Lãi gộp mỗi kỳ của một khách.',
      en: 'Margin per period of one customer.',
    },
    retention_rate: { unit: 'share', vi: 'Tỷ lệ giữ chân mỗi kỳ.', en: 'Retention per period.' },
    discount_rate: { unit: 'share', vi: 'Tỷ lệ chiết khấu mỗi kỳ.', en: 'Discount per period.' },
    periods: {
      unit: 'periods',
      vi: 'Số kỳ tính; bỏ trống là không giới hạn.',
      en: 'How many periods count; without end when left out.',
    },
    options: {
      unit: 'options',
      vi: 'Tùy chọn: include_first (cộng thêm lãi gộp của kỳ đầu, thu ngay).',
      en: 'Options: include_first (adds the margin of the first period, paid now).',
    },
  },
  returns: {
    unit: 'money',
    vi: 'Giá trị vòng đời, chưa gồm kỳ đầu.',
    en: 'Lifetime value, the first period not included.',
  },
  source: {
    vi: 'm·r/(1 + d − r), hoặc tổng m·r^t/(1 + d)^t với t = 1 … n: Gupta, Lehmann (2003), Customers as Assets, J. Interactive Marketing 17(1), công thức 2.',
    en: 'm·r/(1 + d − r), or the sum of m·r^t/(1 + d)^t for t = 1 … n: Gupta, Lehmann (2003), Customers as Assets, J. Interactive Marketing 17(1), equation 2.',
  },
  examples: [
    { args: [1, 0.8, 0.12], result: 2.5 },
    { args: [100000, 0.8, 0.1, 3], result: 164087.1525 },
    {
      args: [1, [[0.6], [0.9]], [[0.1, 0.16]], null, 'include_first'],
      result: [
        [2.2, 2.07142857142857],
        [5.5, 4.46153846153846],
      ],
    },
  ],
};
