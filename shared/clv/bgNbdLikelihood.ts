import { dropoutLogLikelihood } from './dropoutCustomer';
import { type DropoutParameters, type DropoutShape, fitDropout } from './dropoutLikelihood';
import type { Fit } from './fit';
import { type PurchaseColumns, purchaseCells } from './purchaseCells';

/** Purchases at random; a chance to leave after every repeat purchase, none after the first. */
export const BG_NBD: DropoutShape = { first: 0, regularity: 1 };

/**
 * Maximum likelihood of the BG/NBD model: purchase rate ~ Gamma(r, alpha), chance to leave after a repeat
 * purchase ~ Beta(a, b). `columns`: one row a customer; rows that are no purchase history are left out.
 * `alpha` comes back in the unit of the columns; r, a, b have none. No customers, nobody who repeated, or a
 * likelihood without a maximum: finite parameters with `converged: false` and the reason.
 * Cost: about 25 evaluations over the distinct rows.
 * Source: Fader, Hardie, Lee (2005), "Counting Your Customers the Easy Way", Marketing Science 24(2), eq. 6, 7.
 */
export function fitBgNbd(columns: PurchaseColumns): Fit<DropoutParameters> {
  return fitDropout(purchaseCells(columns), BG_NBD);
}

/** ln of the likelihood of one customer (x, t_x, T), equation 6. */
export function bgNbdLogLikelihood(parameters: DropoutParameters, x: number, tx: number, T: number): number {
  return dropoutLogLikelihood(parameters, BG_NBD, x, tx, T);
}
