import { describe, expect, it } from '@jest/globals';
import type { PredictedCustomer } from '../../shared/crm/predicted';
import { whyText } from '../../shared/crm/whyText';
import type { DayNumber } from '../../shared/model/day';

const CUSTOMER: PredictedCustomer = Object.freeze({
  pAlive: 0.42,
  expectedOrders: 1.2,
  clv: 500_000,
  low: 0,
  high: 900_000,
  valueAtRisk: 290_000,
  next: { day: 46210 as DayNumber, gapDays: 30 },
  factors: [
    { factor: 'silent', times: 0.6, days: 96, alive: 0.42 },
    { factor: 'often', times: 1.9, days: null, alive: null },
  ] as const,
});

describe('whyText', () => {
  it('is one sentence of the strongest factors and the next order, in both languages', () => {
    expect(whyText(CUSTOMER, 'vi')).toBe(
      'Đã 96 ngày chưa mua: chỉ còn 42% khả năng vẫn là khách (bằng 0,6 lần mức trung bình); mua thường xuyên gấp 1,9 lần khách trung bình; đơn kế tiếp tính theo nhịp mua riêng, khoảng 30 ngày một đơn.',
    );
    expect(whyText(CUSTOMER, 'en')).toBe(
      'Silent for 96 days: only 42% likely to still be a customer (0.6 times the average); buys 1.9 times as often as the average customer; next order by their own rhythm, every 30 days or so.',
    );
  });

  it('names three factors at most, and the model where it gives the day', () => {
    const factor = { factor: 'seldom', times: 0.5, days: null, alive: null } as const;
    const text = whyText(
      {
        ...CUSTOMER,
        factors: [factor, factor, factor, factor],
        next: { day: 46210 as DayNumber, gapDays: null },
      },
      'en',
    );
    expect(text.split('; ')).toHaveLength(4);
    expect(text).toMatch(/day of the next order by the model\.$/);
  });

  it('says of an average customer that they are average', () => {
    expect(whyText({ ...CUSTOMER, factors: [], next: null }, 'vi')).toBe(
      'Gần như một khách trung bình về mọi mặt.',
    );
  });

  it('claims nothing of who bought once where the model lets nobody leave before the second purchase', () => {
    const factors = [
      { factor: 'recent', times: 1.9, days: 727, alive: 1 },
      { factor: 'oneOrder', times: 1, days: null, alive: null },
    ] as const;
    const text = whyText({ ...CUSTOMER, factors, next: null }, 'en');
    expect(text).toBe("Bought once, 727 days ago: this model can't tell yet whether they have left.");
  });
});
