import type { DayNumber } from '../../shared/model/day';
import type { BuyingModel } from './buying';
import { gamma, pick, type Random, shuffled, wholeNumber } from './random';
import type { SeasonalClock } from './season';
import type { ShopEntry, ShopPerson } from './shopCustomers';
import { type BasketLine, basketOf, FREE_GIFT } from './shopProducts';
import type { OrderKind } from './shopTruth';

/** One paper of the shop: a sale, or what takes one back. */
export interface Slip {
  readonly code: string;
  readonly kind: OrderKind;
  readonly day: DayNumber;
  /** Index into the people, or null. */
  readonly person: number | null;
  readonly customerCode: string | null;
  readonly customerName: string;
  readonly lines: readonly BasketLine[];
  /** The lines are taken back: quantities and amounts stand negative. */
  readonly takesBack: boolean;
}

/** How many slips of each odd kind; the unknown codes have one order each. */
export const SHOP_ODD_ORDERS = { passerBy: 150, cancelled: 14, returned: 18, free: 6, withGift: 40 } as const;
export const UNKNOWN_CODES = ['KH0997', 'KH0998'] as const;

type CodedEntry = ShopEntry & { readonly code: string };
type Draft = Omit<Slip, 'code'>;

/** All slips in the order of their days. Every sale has its own code; a cancellation has its sale's. */
export function shopSlips(
  random: Random,
  people: readonly ShopPerson[],
  entries: readonly CodedEntry[],
  clock: SeasonalClock,
  model: BuyingModel,
): readonly Slip[] {
  const drafts = [
    ...people.flatMap((person, i) => salesOf(random, person, i, entries)),
    ...passerBySales(random, clock, model),
    ...freeSamples(random, entries, clock),
  ];
  const sales = byDay(withGifts(random, drafts)).map((draft, i) => ({
    ...draft,
    code: code('DH', i + 1, 5),
  }));
  const odd = shuffled(
    random,
    sales.filter(({ kind, person, day }) => {
      return kind === 'sale' && person !== null && day < clock.firstDay + clock.days - 10;
    }),
  );
  const cancelled = odd.slice(0, SHOP_ODD_ORDERS.cancelled);
  const returned = odd.slice(SHOP_ODD_ORDERS.cancelled, SHOP_ODD_ORDERS.cancelled + SHOP_ODD_ORDERS.returned);
  const kinds = sales.map((sale): Slip => (cancelled.includes(sale) ? { ...sale, kind: 'cancelled' } : sale));
  const cancellations = cancelled.map((sale) => cancellationOf(random, sale));
  const returns = byDay(returned.map((sale) => returnOf(random, sale)));
  const numbered = returns.map((slip, i): Slip => ({ ...slip, code: code('TH', i + 1, 4) }));
  return byDay([...kinds, ...cancellations, ...numbered]);
}

/** `KH` 12 4 to `KH0012`. */
export function code(prefix: string, number: number, width: number): string {
  return prefix + String(number).padStart(width, '0');
}

function salesOf(
  random: Random,
  person: ShopPerson,
  index: number,
  entries: readonly CodedEntry[],
): readonly Draft[] {
  const own = entries.filter((entry) => entry.person === index);
  return person.history.days.map((day, i): Draft => {
    const entry = own.filter((candidate) => candidate.registered <= day).pop() ?? own[0]!;
    return {
      ...{ kind: 'sale', day, person: index, takesBack: false },
      customerCode: entry.code,
      customerName: String(entry.cells[0]).trim(),
      lines: basketOf(random, person.history.values[i]!, day),
    };
  });
}

/** Sales to nobody in particular, smaller than a customer's, and two to codes that the list does not have. */
function passerBySales(random: Random, clock: SeasonalClock, model: BuyingModel): readonly Draft[] {
  const { p, q, gamma: scale } = model.gammaGamma;
  const sale = (customerCode: string | null, customerName: string): Draft => {
    const day = clock.dayAt(random() * clock.days);
    const value = 0.6 * gamma(random, p, gamma(random, q, scale));
    const lines = basketOf(random, value, day);
    return { kind: 'sale', day, person: null, customerCode, customerName, lines, takesBack: false };
  };
  const passersBy = Array.from({ length: SHOP_ODD_ORDERS.passerBy }, () => sale(null, pick(random, NOBODY)));
  return [...passersBy, ...UNKNOWN_CODES.map((unknown) => sale(unknown, 'Khách chuyển từ sổ cũ'))];
}

/** A free sample alone: an order of nothing. */
function freeSamples(random: Random, entries: readonly CodedEntry[], clock: SeasonalClock): readonly Draft[] {
  const known = shuffled(
    random,
    entries.filter(({ repeats }) => repeats === null),
  ).slice(0, SHOP_ODD_ORDERS.free);
  return known.map((entry) => ({
    kind: 'free',
    day: Math.min(
      entry.registered + wholeNumber(random, 0, 30),
      clock.firstDay + clock.days - 1,
    ) as DayNumber,
    person: entry.person,
    customerCode: entry.code,
    customerName: String(entry.cells[0]).trim(),
    lines: [{ product: FREE_GIFT, quantity: 1 }],
    takesBack: false,
  }));
}

function withGifts(random: Random, drafts: readonly Draft[]): readonly Draft[] {
  const sales = drafts.filter(({ kind }) => kind === 'sale');
  const chosen = new Set(shuffled(random, sales).slice(0, SHOP_ODD_ORDERS.withGift));
  return drafts.map((draft) =>
    chosen.has(draft) ? { ...draft, lines: [...draft.lines, { product: FREE_GIFT, quantity: 1 }] } : draft,
  );
}

function cancellationOf(random: Random, sale: Slip): Slip {
  const day = (sale.day + wholeNumber(random, 0, 3)) as DayNumber;
  return { ...sale, kind: 'cancelled', day, takesBack: true };
}

/** The first line of a sale brought back some days later, under a slip of its own. */
function returnOf(random: Random, sale: Slip): Slip {
  const day = (sale.day + wholeNumber(random, 2, 9)) as DayNumber;
  return { ...sale, kind: 'return', day, lines: sale.lines.slice(0, 1), takesBack: true };
}

function byDay<T extends { readonly day: DayNumber }>(slips: readonly T[]): readonly T[] {
  return [...slips].sort((a, b) => a.day - b.day);
}

const NOBODY = ['Khách lẻ', 'Khách lẻ', 'Khách lẻ', 'khách lẻ', 'Khách vãng lai'];
