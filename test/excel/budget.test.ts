import { describe, expect, it } from '@jest/globals';
import { BLOCK_BYTES } from '../../excel-addin/transfer';
import { planUpdate } from '../../shared/commands/update';
import type { Cell } from '../../shared/workbook/cell';
import { REQUEST } from '../commands/shop';
import { type OpenExcel, openExcel } from '../hosts/excel/openExcel';

/** The budget: control round trips of a whole conversion, at any size, besides transfers of blocks of cells. */
const CONTROL_TRIPS = 12;

/** A shop of so many customers with three orders each. */
function shopOf(customers: number): { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[] {
  const list: Cell[][] = [['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ghi chú']];
  const orders: Cell[][] = [['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền']];
  for (let i = 0; i < customers; i++) {
    const code = `K${i}`;
    list.push([
      code,
      `Nguyễn Thị Mẫu ${i}`,
      `0912${String(100000 + i).slice(-6)}`,
      `mau${i}@example.com`,
      'thích trà',
    ]);
    for (let n = 0; n < 3; n++) {
      orders.push([
        `D${i}-${n}`,
        { serial: 46_000 + ((i * 7 + n * 31) % 180) },
        code,
        100_000 + ((i * 37) % 900) * 1000,
      ]);
    }
  }
  return [
    { name: 'Khách', rows: list },
    { name: 'Bán hàng', rows: orders },
  ];
}

interface Cost {
  readonly trips: number;
  /** What blocks of cells took of them: bytes over the size of a block. */
  readonly blocks: number;
  readonly largest: number;
}

async function costOf(workbook: OpenExcel, work: () => Promise<unknown>): Promise<Cost> {
  const from = workbook.host.trips.length;
  await work();
  const trips = workbook.host.trips.slice(from);
  const bytes = trips.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
  const largest = Math.max(
    ...trips.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
  );
  return { trips: trips.length, blocks: Math.ceil(bytes / BLOCK_BYTES), largest };
}

async function convert(workbook: OpenExcel): Promise<void> {
  const { changeSet } = planUpdate(await workbook.read(), 'convert', REQUEST);
  expect(await workbook.apply(changeSet)).toBe(true);
}

describe('round trips of a conversion', () => {
  it.each([20, 400, 2500])(
    'are at most twelve and the blocks, with %i customers',
    async (customers) => {
      const workbook = openExcel(shopOf(customers), 'web');
      const cost = await costOf(workbook, () => convert(workbook));
      expect(cost.trips - cost.blocks).toBeLessThanOrEqual(CONTROL_TRIPS);
      expect(cost.largest).toBeLessThan(BLOCK_BYTES);
      expect(workbook.host.defects).toEqual([]);
    },
    120_000,
  );
});
