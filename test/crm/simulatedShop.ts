import { dayOfIso } from '../../shared/model/day';
import { type MemoryWorkbook, memorySheet, memoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import { simulateShop } from '../clv/simulate';

const LAST = dayOfIso('2026-06-30')!;

/** A workbook of `customers` customers with a code each and the orders of two years, some by nobody. */
export function simulatedWorkbook(customers: number, seed = 11, days = 730): MemoryWorkbook {
  const { customer, day, amount } = simulateShop(seed, customers, days);
  const workbook = memoryWorkbook();
  const code = (i: number): string => `K${String(i + 1).padStart(3, '0')}`;
  workbook.sheets.push(
    memorySheet('Khách', [
      ['Mã KH', 'Họ tên'],
      ...Array.from({ length: customers }, (_, i) => [code(i), `Khách Mẫu ${code(i)}`]),
      ['K999', 'Khách Chưa Mua'],
    ]),
    memorySheet('Bán hàng', [
      ['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'],
      ...customer.map((who, i) => [`D${i}`, { serial: LAST - days + day[i]! }, code(who), amount[i]!]),
      ['DX1', { serial: LAST - 3 }, null, 90_000],
      ['DX2', { serial: LAST - 2 }, null, 80_000],
    ]),
  );
  return workbook;
}
