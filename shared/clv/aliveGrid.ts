import { type PurchaseModel, purchaseProcess } from './purchaseProcess';

/**
 * P(alive) of customers known for `age` days by purchase days (rows, 1 = the first purchase only) and days since
 * the last of them (columns): element [row][column], 0..1. Who has bought once is known since that purchase, so
 * that row needs no age. null where there can be no such customer: silent for longer than known, or with more
 * purchase days than days to buy on. Letters as in purchaseCells.ts. Cost: one P(alive) a cell.
 */
export function aliveGrid(
  model: PurchaseModel,
  purchases: readonly number[],
  silences: readonly number[],
  age: number,
): readonly (readonly (number | null)[])[] {
  const process = purchaseProcess(model);
  return purchases.map((count) =>
    silences.map((silence) => {
      if (silence > age) return null;
      const x = count - 1;
      if (x === 0) return process.alive(0, 0, silence);
      const tx = age - silence;
      return tx >= x ? process.alive(x, tx, age) : null;
    }),
  );
}
