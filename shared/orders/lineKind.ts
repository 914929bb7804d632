import { foldText } from '../intake/foldText';

/** sale: counts; returned: goods came back, subtracts; cancelled, debt: no sale, left out. */
export type LineKind = 'sale' | 'returned' | 'cancelled' | 'debt';

/**
 * What a line is by its words: the status first, then how the product or the note begins. Whole phrases at
 * the beginning only, so that a product that merely contains one of the words stays a sale.
 */
export function lineKind(status: string | null, product: string | null, note: string | null): LineKind {
  const state = status === null ? '' : foldText(status);
  if (CANCELLED.test(state)) return 'cancelled';
  if (RETURNED.test(state)) return 'returned';
  if (product !== null && PAYMENT.test(foldText(product))) return 'debt';
  for (const text of [product, note]) {
    if (text === null) continue;
    const folded = foldText(text);
    if (DEBT.test(folded)) return 'debt';
    if (RETURNED.test(folded)) return 'returned';
  }
  return 'sale';
}

const CANCELLED = /^(da |don |bi )*(huy|cancel|cancelled|canceled|void|voided)\b/;
const RETURNED =
  /^(khach |da |don )*(tra hang|hang tra|tra lai|hoan hang|hoan tien|return|returned|refund|refunded)\b/;
/** A ledger's line that is nothing but money paid: as a product, not as a note beside one. */
const PAYMENT =
  /^(khach |chi |anh )?(thanh toan|tra tien|tra truoc|tra bot|tra dan|dua tien|dua truoc|thu tien|chuyen khoan|dat coc|payment|paid|deposit)( \d.*| lan \d+.*| tien( mat)?| truoc| dot \d+.*| bot)?$/;
const DEBT =
  /^(no cu|no dau ky|no dau thang|no thang truoc|no ky truoc|con no|tong no|chot no|so no cu|du no|cong no|tra no|thu no|khach tra no|thanh toan no|thanh toan cong no|tra tien no|old debt|opening balance|debt payment)\b/;
