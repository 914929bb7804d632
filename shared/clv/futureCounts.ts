import type { AliveState } from './dropoutCustomer';
import { eventMasses } from './numerics/negativeBinomial';

/**
 * The distribution of the purchases in the next `t` of a customer who is still one: element i − 1 is
 * P(at least i purchases), falling from below 1; it ends where it falls under `least`.
 *
 * The i-th purchase needs enough latent events (negative binomial) and that the customer did not leave after
 * the i − 1 before, and the two are independent: P(X >= i) = P(events >= k·i − j) · (b)_{i−1} / (a+b)_{i−1}.
 * For k = 1 this is eq. 8 of Fader, Hardie, Lee (2005) with the belief about the customer in place of the
 * population's. Cost: the spread of the event count, k times. t <= 0 gives an empty list.
 */
export function countSurvival(state: AliveState, t: number, least = NEGLIGIBLE): readonly number[] {
  if (!(t > 0)) return [];
  const k = state.phase.length;
  const enough: number[] = [];
  state.phase.forEach((share, j) => {
    if (share > 0) addTails(enough, share, eventMasses(state.shape + j, t / state.rate), k, j);
  });
  const survival: number[] = [];
  let staying = 1;
  for (let i = 0; i < enough.length; i += 1) {
    const chance = enough[i]! * staying;
    if (chance < least) break;
    survival.push(chance);
    staying *= (state.b + i) / (state.a + state.b + i);
  }
  return survival;
}

/** Adds share · P(events >= k·i − j) to element i − 1; the tails are summed from their small end. */
function addTails(enough: number[], share: number, masses: readonly number[], k: number, j: number): void {
  let tail = 0;
  for (let m = masses.length - 1; m > 0; m -= 1) {
    tail += masses[m]!;
    const i = (m + j) / k;
    if (Number.isInteger(i) && i >= 1) {
      while (enough.length < i) enough.push(0);
      enough[i - 1]! += share * tail;
    }
  }
}

const NEGLIGIBLE = 1e-9;
