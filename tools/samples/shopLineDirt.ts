import { type MoneyForm, moneyText } from './moneyText';
import { chance, type Random, shuffled } from './random';
import type { Slip } from './shopOrders';

/** Amounts and unit prices that were typed as text, and other slips of the hand: exact counts. */
export const SHOP_LINE_DIRT = {
  amount: {
    dots: 90,
    dotsDong: 70,
    commasVnd: 20,
    thousands: 60,
    millions: 10,
    millionsComma: 4,
    millionAndHalf: 2,
  } as const satisfies Record<MoneyForm, number>,
  unitPrice: { dots: 25, thousands: 25 } as const,
  quantityComma: 6,
  codeLower: 20,
  codeSpace: 15,
  blankRows: 6,
} as const;

export interface ShopLine {
  readonly slip: Slip;
  readonly product: string;
  readonly price: number;
  readonly quantity: number;
  readonly amount: number;
}

/** What stands in a line's cells otherwise than plain; typed: the amount was typed over its formula. */
export interface LineDirt {
  readonly amount?: string;
  readonly price?: string;
  readonly quantity?: string;
  readonly customerCode?: string;
  readonly typed?: boolean;
}

/** Deals out the dirt so that no line has two kinds of it in its money. */
export function dirtOf(random: Random, lines: readonly ShopLine[]): readonly LineDirt[] {
  const dirt: LineDirt[] = lines.map(() => (chance(random, 0.15) ? { typed: true } : {}));
  const pool = new Set(shuffled(random, [...lines.keys()]));
  const take = (count: number, dirtFor: (line: ShopLine) => LineDirt | null) => {
    let left = count;
    for (const i of pool) {
      if (left === 0) return;
      const found = dirtFor(lines[i]!);
      if (found === null) continue;
      dirt[i] = { ...found, typed: true };
      pool.delete(i);
      left--;
    }
    if (left > 0) throw new Error('dirtOf requires more lines that can bear the dirt');
  };
  const text = (form: MoneyForm, amount: number) => (amount > 0 ? moneyText(form, amount) : null);
  for (const [form, count] of RAREST_FIRST) {
    take(count, (line) => {
      const amount = text(form, line.amount);
      return amount === null ? null : { amount };
    });
  }
  for (const form of ['dots', 'thousands'] as const) {
    take(SHOP_LINE_DIRT.unitPrice[form], (line) => {
      const price = text(form, line.price);
      return price === null ? null : { price };
    });
  }
  take(SHOP_LINE_DIRT.quantityComma, ({ quantity }) =>
    quantity > 0 && !Number.isInteger(quantity) ? { quantity: String(quantity).replace('.', ',') } : null,
  );
  return withCodeDirt(random, lines, dirt);
}

function withCodeDirt(
  random: Random,
  lines: readonly ShopLine[],
  dirt: readonly LineDirt[],
): readonly LineDirt[] {
  const coded = [...lines.keys()].filter((i) => lines[i]!.slip.person !== null);
  const chosen = shuffled(random, coded).slice(0, SHOP_LINE_DIRT.codeLower + SHOP_LINE_DIRT.codeSpace);
  const copy = [...dirt];
  chosen.forEach((i, place) => {
    const clean = lines[i]!.slip.customerCode!;
    const customerCode = place < SHOP_LINE_DIRT.codeLower ? clean.toLowerCase() : `${clean} `;
    copy[i] = { ...copy[i], customerCode };
  });
  return copy;
}

const RAREST_FIRST = Object.entries(SHOP_LINE_DIRT.amount).reverse() as readonly (readonly [
  MoneyForm,
  number,
])[];
