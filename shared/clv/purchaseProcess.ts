import { aliveState, dropoutAlive } from './dropoutCustomer';
import { expectedWhileAlive } from './dropoutExpectation';
import type { DropoutParameters, DropoutShape } from './dropoutLikelihood';
import { countSurvival } from './futureCounts';
import type { ParetoParameters } from './paretoLifetime';
import { paretoCountSurvival, paretoNbdProbabilityAlive, paretoWhileAlive } from './paretoNbdExpectation';

/** A model of purchases with its parameters, times in one unit. */
export type PurchaseModel =
  | {
      readonly id: 'BG/NBD' | 'MBG/NBD' | 'MBG/CNBD-k';
      readonly shape: DropoutShape;
      readonly parameters: DropoutParameters;
    }
  | { readonly id: 'Pareto/NBD'; readonly parameters: ParetoParameters };

export type ModelId = PurchaseModel['id'];

/** What every model answers of a customer (x, t_x, T), letters as in purchaseCells.ts. */
export interface PurchaseProcess {
  /** P(still a customer at T), 0 to 1. */
  alive(x: number, tx: number, T: number): number;
  /** Expected purchases in the next t, given that the customer is still one. */
  expectedIfAlive(t: number, x: number, tx: number, T: number): number;
  /** Element i − 1: P(at least i purchases in the next t), given the same. */
  countsIfAlive(t: number, x: number, tx: number, T: number): readonly number[];
}

export function purchaseProcess(model: PurchaseModel): PurchaseProcess {
  if (model.id === 'Pareto/NBD') {
    const p = model.parameters;
    return {
      alive: (x, tx, T) => paretoNbdProbabilityAlive(p, x, tx, T),
      expectedIfAlive: (t, x, _tx, T) => paretoWhileAlive(p, t, x, T),
      countsIfAlive: rememberingCounts((t, x, T) => paretoCountSurvival(p, t, x, T)),
    };
  }
  const { parameters, shape } = model;
  return {
    alive: (x, tx, T) => dropoutAlive(parameters, shape, x, tx, T),
    expectedIfAlive: (t, x, tx, T) => expectedWhileAlive(aliveState(parameters, shape, x, tx, T), t),
    countsIfAlive: (t, x, tx, T) => countSurvival(aliveState(parameters, shape, x, tx, T), t),
  };
}

/**
 * Remembers the answers for the t asked last: customers with other days of their last purchase share x and T, for
 * which t_x says nothing more once they are known to be alive.
 */
function rememberingCounts(
  counts: (t: number, x: number, T: number) => readonly number[],
): PurchaseProcess['countsIfAlive'] {
  let asked = Number.NaN;
  let known = new Map<number, Map<number, readonly number[]>>();
  return (t, x, _tx, T) => {
    if (t !== asked) {
      asked = t;
      known = new Map();
    }
    const byCount = known.get(T) ?? new Map<number, readonly number[]>();
    known.set(T, byCount);
    const answer = byCount.get(x) ?? counts(t, x, T);
    byCount.set(x, answer);
    return answer;
  };
}
