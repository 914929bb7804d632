import { describe, expect, it } from '@jest/globals';
import { careDesk } from '../../shared/desk/careLines';
import { customerRows } from '../../shared/desk/customerRows';
import { findCustomers } from '../../shared/desk/findCustomers';
import { todayView } from '../../shared/desk/todayView';
import { userColumnsOf } from '../../shared/desk/userColumns';
import { foldText } from '../../shared/intake/foldText';
import { context, TODAY } from './desk';
import { manyCustomers, nameOfCustomer } from './manyCustomers';

const COUNT = 20_000;
/** In units of folding each name once, some 20 ms of an idle machine: a measure that a busy one keeps. */
const SEARCH = 3;
/** The list reads, judges and sorts every customer, and reads their birthdays. */
const TODAY_LIST = 40;

describe('with 20,000 customers', () => {
  const many = manyCustomers(COUNT);
  const names = Array.from({ length: COUNT }, (_, i) => nameOfCustomer(i));
  const rows = customerRows(many);
  const columnsOf = userColumnsOf(many);
  const best = (run: () => unknown): number => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const unit = best(() => names.map(foldText));

  it.each(['nguyen', 'mau ngu', '0912 000 123', 'N19999', 'n300@example.com'])(
    'searches at once: %s',
    (query) => {
      const ratio = best(() => findCustomers(rows, columnsOf, query)) / unit;
      expect(ratio).toBeLessThan(SEARCH);
    },
  );

  it("makes today's list in a moment", () => {
    expect(best(() => todayView(many, { most: 50 }, context())) / unit).toBeLessThan(TODAY_LIST);
  });
});

describe('with 10,000 customers', () => {
  const many = manyCustomers(10_000);
  const names = Array.from({ length: 10_000 }, (_, i) => nameOfCustomer(i));
  const best = (run: () => unknown): number => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  it('plans whom to care for, all that a machine may send to among it', () => {
    const unit = best(() => names.map(foldText));
    const desk = careDesk(many, TODAY);
    expect(desk.due.length).toBeGreaterThan(1000);
    expect(best(() => careDesk(many, TODAY)) / unit).toBeLessThan(TODAY_LIST);
  });
});
