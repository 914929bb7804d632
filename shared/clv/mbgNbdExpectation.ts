import { aliveState, dropoutAlive } from './dropoutCustomer';
import { expectedWhileAlive } from './dropoutExpectation';
import type { DropoutParameters } from './dropoutLikelihood';
import { MBG_NBD } from './mbgNbdLikelihood';

/**
 * The probability that a customer (x, t_x, T) is still one at T, 0 to 1; below 1 for one-time buyers too.
 * Source: Batislam, Denizel, Filiztekin (2007), IJRM 24(3).
 */
export function mbgNbdProbabilityAlive(p: DropoutParameters, x: number, tx: number, T: number): number {
  return dropoutAlive(p, MBG_NBD, x, tx, T);
}

/** Expected purchases in the time t after T of a customer (x, t_x, T); edge cases as in BG/NBD. */
export function mbgNbdConditionalExpectation(
  p: DropoutParameters,
  t: number,
  x: number,
  tx: number,
  T: number,
): number {
  return mbgNbdProbabilityAlive(p, x, tx, T) * expectedWhileAlive(aliveState(p, MBG_NBD, x, tx, T), t);
}

/** Expected repeat purchases of a new customer in the time t after the first purchase. */
export function mbgNbdExpectation(p: DropoutParameters, t: number): number {
  return mbgNbdConditionalExpectation(p, t, 0, 0, 0);
}
