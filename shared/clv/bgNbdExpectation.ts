import { BG_NBD } from './bgNbdLikelihood';
import { aliveState, dropoutAlive } from './dropoutCustomer';
import { expectedWhileAlive } from './dropoutExpectation';
import type { DropoutParameters } from './dropoutLikelihood';
import { countSurvival } from './futureCounts';

/**
 * The probability that a customer (x, t_x, T) is still one at T, 0 to 1; 1 for every one-time buyer, which
 * is the known weakness of this model (MBG/NBD has it not).
 * Source: Fader, Hardie, note 021 "Computing P(alive) Using the BG/NBD Model" (2008).
 */
export function bgNbdProbabilityAlive(p: DropoutParameters, x: number, tx: number, T: number): number {
  return dropoutAlive(p, BG_NBD, x, tx, T);
}

/**
 * Expected purchases in the time t after T of a customer (x, t_x, T): 0 for t <= 0, finite for every
 * parameter above 0 (a = 1 and a + b = 1 included) and x in the thousands.
 * Source: Fader, Hardie, Lee (2005), eq. 10.
 */
export function bgNbdConditionalExpectation(
  p: DropoutParameters,
  t: number,
  x: number,
  tx: number,
  T: number,
): number {
  return bgNbdProbabilityAlive(p, x, tx, T) * expectedWhileAlive(aliveState(p, BG_NBD, x, tx, T), t);
}

/** Expected repeat purchases of a new customer in the time t after the first one; eq. 9. */
export function bgNbdExpectation(p: DropoutParameters, t: number): number {
  return expectedWhileAlive(aliveState(p, BG_NBD, 0, 0, 0), t);
}

/** P(exactly n repeat purchases in the time t after the first one), n a whole number >= 0; eq. 8. */
export function bgNbdProbabilityOfCount(p: DropoutParameters, n: number, t: number): number {
  const survival = countSurvival(aliveState(p, BG_NBD, 0, 0, 0), t, 0);
  return (n === 0 ? 1 : (survival[n - 1] ?? 0)) - (survival[n] ?? 0);
}
