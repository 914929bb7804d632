import { describe, expect, it } from '@jest/globals';
import { planUpdate } from '../../shared/commands/update';
import type { CrmModel } from '../../shared/crm/model';
import { predictValue, significant } from '../../shared/crm/predicted';
import { crm } from '../../shared/model/fields';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { beside, CUSTOMERS, ORDERS, REQUEST, shop, under, update } from '../commands/shop';
import { simulatedWorkbook } from './simulatedShop';

function modelOf(workbook: ReturnType<typeof shop>, set = {}): CrmModel {
  return planUpdate(snapshotOfMemory(workbook), 'convert', { ...REQUEST, set }).model!;
}

const label = (field: keyof typeof crm): string => `◆ ${crm[field].label.vi}`;

describe('predictValue', () => {
  const model = modelOf(simulatedWorkbook(250));
  const predicted = model.predicted!;

  it('predicts who has bought, and nobody else', () => {
    model.figures.forEach(({ orders }, i) => {
      expect(predicted.customers[i] !== null).toBe(orders > 0);
    });
    expect(predicted.customers[250]).toBeNull();
  });

  it('leaves orders by nobody out, and counts them', () => {
    expect(predicted.nobodys).toEqual({ anonymous: 2, unknown: 0 });
    const used = predicted.prediction!.counts;
    expect(used.rows).toBe(model.book.orders.length - 2);
    expect(used.unusable).toBe(0);
  });

  it('puts at risk the value times the chance that the customer has left', () => {
    for (const customer of predicted.customers) {
      if (!customer) continue;
      const { pAlive, clv, valueAtRisk, low, high } = customer;
      expect(Math.abs(valueAtRisk! - clv! * (1 - pAlive))).toBeLessThanOrEqual(1e-4 * clv!);
      expect(low!).toBeLessThanOrEqual(high!);
    }
  });

  it('sums to the total, merged and anonymous ones not in it', () => {
    const sum = predicted.customers.reduce((total, customer) => total + (customer?.clv ?? 0), 0);
    expect(predicted.value).toBe(significant(sum));
    expect(predicted.valueAtRisk!).toBeLessThan(predicted.value!);
  });

  it('takes margin, discount and horizon from the settings', () => {
    const half = modelOf(simulatedWorkbook(250), { margin: 0.5 }).predicted!;
    expect(half.value! / predicted.value!).toBeCloseTo(0.5, 4);
    const short = modelOf(simulatedWorkbook(250), { horizon_months: 3 }).predicted!;
    expect(short.value!).toBeLessThan(predicted.value! / 2);
    const discounted = modelOf(simulatedWorkbook(250), { discount_per_year: 0.5 }).predicted!;
    expect(discounted.value!).toBeLessThan(predicted.value!);
    expect(discounted.customers[0]!.expectedOrders).toBe(predicted.customers[0]!.expectedOrders);
  });

  it('expects the next order by the own rhythm while that day is ahead, else by the model, never in the past', () => {
    const ways = new Set<string>();
    predicted.customers.forEach((customer, i) => {
      if (!customer?.next) return;
      const { day, gapDays } = customer.next;
      expect(day).toBeGreaterThanOrEqual(model.analysisDay);
      ways.add(gapDays === null ? 'model' : 'gap');
      if (gapDays === null) return;
      expect(day).toBe(model.figures[i]!.lastOrder! + gapDays);
      expect(predicted.prediction!.history.frequency[i]!).toBeGreaterThanOrEqual(2);
    });
    expect(ways).toEqual(new Set(['model', 'gap']));
  });

  it('gives the same answers to the same model', () => {
    const again = predictValue({ ...model, predicted: null }, null);
    expect(again.customers).toEqual(predicted.customers);
    expect(again.test?.result.weeks).toEqual(predicted.test?.result.weeks);
  });

  it('keeps money empty without amounts, and says so once', () => {
    const orders = ORDERS.map((row) => row.slice(0, 4));
    const none = modelOf(shop(CUSTOMERS, orders));
    expect(none.predicted!.customers[0]).toMatchObject({
      clv: null,
      low: null,
      high: null,
      valueAtRisk: null,
    });
    expect(none.predicted!.customers[0]!.pAlive).toBeGreaterThan(0);
    expect(none.predicted!.value).toBeNull();
    expect(none.findings.filter(({ code }) => code === 'clv.noAmounts')).toHaveLength(1);
  });

  it('says that nothing can be predicted where no order has a date', () => {
    const none = modelOf(shop(CUSTOMERS, null));
    expect(none.predicted).toMatchObject({ prediction: null, value: null, test: null });
    expect(none.predicted!.customers.every((customer) => customer === null)).toBe(true);
    expect(none.findings.filter(({ code }) => code.startsWith('clv.')).map(({ code }) => code)).toEqual([
      'clv.noOrders',
    ]);
  });

  it('leans on what is usual where customers are few, and says so', () => {
    const { findings, predicted: few } = modelOf(shop());
    expect(findings.map(({ code }) => code)).toContain('clv.shrunken');
    expect(few!.test).toBeNull();
    for (const customer of few!.customers) if (customer) expect(Number.isFinite(customer.clv)).toBe(true);
  });
});

describe('our columns of predicted value', () => {
  it('are empty for merged rows and customers without orders', () => {
    const workbook = shop();
    update(workbook);
    update(
      workbook,
      {
        decision: {
          status: 'accepted',
          isMeant: ({ kind }) => kind === 'duplicate',
          by: 'Lan',
          today: REQUEST.today,
        },
      },
      'repairs',
    );
    for (const field of ['p_alive', 'expected_orders', 'predicted_clv', 'value_at_risk', 'why'] as const) {
      const cells = beside(workbook, 'Khách', 'Mã KH', label(field));
      expect(cells).toMatchObject({ A03: null, A06: null });
      expect(cells.A01).not.toBeNull();
    }
  });

  it('stand after the value so far, the next care where it was', () => {
    const workbook = shop();
    update(workbook);
    const head = workbook.sheets[0]!.cells[0]!;
    expect(head.indexOf(label('p_alive'))).toBe(head.indexOf(label('clv')) + 1);
    expect(under(workbook, 'Khách', label('next_care'))[0]).not.toBeNull();
  });
});

describe('significant', () => {
  it('keeps six digits that count', () => {
    expect([123456789, 0.000123456789, -1.5, 0].map(significant)).toEqual([123457000, 0.000123457, -1.5, 0]);
  });
});
