import { describe, expect, it } from '@jest/globals';
import { reportOf } from '../../shared/commands/report';
import { simulatedWorkbook } from '../crm/simulatedShop';
import { CUSTOMERS, shop, update } from './shop';

describe('report of predicted value', () => {
  const plan = update(simulatedWorkbook(250, 3), { language: 'en' });
  const report = reportOf(plan);

  it('has what the columns have, for each customer', () => {
    const { predicted } = plan.model!;
    report.customers.forEach((customer, i) => {
      const own = predicted!.customers[i];
      expect(customer.predictedClv).toBe(own?.clv ?? null);
      expect(customer.pAlive).toBe(own?.pAlive ?? null);
      expect(customer.valueAtRisk).toBe(own?.valueAtRisk ?? null);
      expect(customer.why === null).toBe(own === null);
    });
    expect(report.customers[250]).toMatchObject({ pAlive: null, expectedNext: null, why: null });
  });

  it('names the model with reason and parameters, and the back-test', () => {
    const { model } = report;
    expect(model).toMatchObject({ name: 'MBG/NBD', customers: 250, converged: true, horizonMonths: 12 });
    expect(model!.reason).toContain('250 customers');
    expect(Object.keys(model!.parameters)).toEqual(['r', 'alpha', 'a', 'b', 'p', 'q', 'gamma']);
    expect(model!.backTest).toMatchObject({ end: '2026-07-01', every: 1 });
    expect(model!.backTest!.weeks).toHaveLength(26);
  });

  it('is plain data that JSON keeps', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('has no model where nothing could be predicted', () => {
    expect(reportOf(update(shop(CUSTOMERS, null))).model).toBeNull();
  });
});
