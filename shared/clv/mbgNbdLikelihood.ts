import { dropoutLogLikelihood } from './dropoutCustomer';
import { type DropoutParameters, type DropoutShape, fitDropout } from './dropoutLikelihood';
import type { Fit } from './fit';
import { type PurchaseColumns, purchaseCells } from './purchaseCells';

/** Purchases at random; a chance to leave after every purchase, the first one included. */
export const MBG_NBD: DropoutShape = { first: 1, regularity: 1 };

/**
 * Maximum likelihood of the MBG/NBD model, the default of this room: as BG/NBD (bgNbdLikelihood.ts), but a
 * customer may leave after the first purchase too, so a one-time buyer's silence is evidence.
 * Letters, units, edge cases and cost as there.
 * Source: Batislam, Denizel, Filiztekin (2007), "Empirical validation and comparison of models for customer
 * base analysis", Int. J. of Research in Marketing 24(3).
 */
export function fitMbgNbd(columns: PurchaseColumns): Fit<DropoutParameters> {
  return fitDropout(purchaseCells(columns), MBG_NBD);
}

/** ln of the likelihood of one customer (x, t_x, T). */
export function mbgNbdLogLikelihood(parameters: DropoutParameters, x: number, tx: number, T: number): number {
  return dropoutLogLikelihood(parameters, MBG_NBD, x, tx, T);
}
