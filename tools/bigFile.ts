import { writeFileSync } from 'node:fs';
import type { Cell } from '../shared/workbook/cell';
import { newSheetXml } from '../workbench/xlsx/newSheet';
import { openStyles } from '../workbench/xlsx/styles';
import { writeZip } from '../workbench/xlsx/zipWrite';
import { type BigShopTruth, bigShop } from './samples/bigShop';
import { partsOfSheets } from './samples/workbookOfSample';

/** Writes the benchmark's workbook: a sheet of customers and one of orders, as a shop's export has them. */
export function writeBigFile(path: string, customers: number, orders: number): BigShopTruth {
  const shop = bigShop({ customers, orders, duplicateShare: 0 });
  const styles = openStyles(null);
  const date = styles.xfWith(0, { numberFormat: 'dd/mm/yyyy' });
  const sheets = [
    sheetOf('Khách hàng', shop.customerHeader, shop.customerRows(), date),
    sheetOf('Đơn hàng', shop.orderHeader, shop.orderRows(), date),
  ];
  const parts = partsOfSheets(sheets, styles.toBytes());
  writeFileSync(path, writeZip([...parts].map(([name, bytes]) => ({ kind: 'new', name, chunks: [bytes] }))));
  return shop.truth;
}

function sheetOf(
  name: string,
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  date: number,
): { readonly name: string; readonly xml: Uint8Array } {
  const columns: Cell[][] = header.map((text) => [text]);
  const dates = new Set<number>();
  let count = 1;
  for (const row of rows) {
    row.forEach((cell, c) => {
      if (typeof cell === 'object' && cell !== null && 'serial' in cell) dates.add(c);
      columns[c]!.push(cell);
    });
    count++;
  }
  const formats = [...dates].map((column) => ({
    rect: { row: 1, column, rows: count - 1, columns: 1 },
    xf: date,
  }));
  return { name, xml: newSheetXml({ blocks: [{ row: 0, column: 0, columns }], formats }) };
}
