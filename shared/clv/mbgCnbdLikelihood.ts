import { type DropoutParameters, type DropoutShape, fitDropout } from './dropoutLikelihood';
import type { Fit } from './fit';
import { type PurchaseColumns, purchaseCells } from './purchaseCells';

/** MBG/NBD whose gaps are Erlang-k: k = 1 at random, 2 and more ever more regular. */
export function mbgCnbd(regularity: number): DropoutShape {
  return { first: 1, regularity };
}

/**
 * Maximum likelihood of the MBG/CNBD-k model for regular buyers (groceries, coffee, contact lenses): as
 * MBG/NBD, but a purchase is every k-th of the customer's latent events, so that one who is overdue is more
 * likely lost and one who has just bought will not buy tomorrow. `alpha` belongs to the latent events.
 * `columns.logGaps` adds the term (k − 1)·Σ ln gap, without which likelihoods of different k do not compare;
 * the parameters do not depend on it. k = 1 is MBG/NBD. Per-customer answers: dropoutCustomer.ts and
 * dropoutExpectation.ts with this shape, exact for every k.
 * Source: Platzer, Reutterer (2016), "Ticking Away the Moments", Marketing Science 35(5); Reutterer, Platzer,
 * Schröder (2021), "Leveraging purchase regularity for predicting customer behavior the easy way", IJRM 38(1).
 */
export function fitMbgCnbd(columns: PurchaseColumns, regularity: number): Fit<DropoutParameters> {
  return fitDropout(purchaseCells(columns), mbgCnbd(regularity));
}
