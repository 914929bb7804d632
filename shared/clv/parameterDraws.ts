import type { ModelChoice } from './chooseModel';
import type { Search } from './fit';
import type { GammaGammaParameters } from './gammaGamma';
import { type MoneyModel, pinnedParameters } from './moneyModel';
import { normalDraw, type RandomSource } from './numerics/randomSource';
import { cholesky, hessian, solveTransposed } from './numerics/symmetric';
import type { PurchaseModel } from './purchaseProcess';

/**
 * Models that the data allow beside the fitted one: draws from the normal distribution around the maximum of
 * likelihood times prior, in logarithmic parameters (Laplace's approximation). They widen the intervals of a
 * small cohort by what is not known of its parameters. Where the curvature is not that of a maximum, the
 * fitted model alone, `count` times over. Same random source, same draws.
 */
export function drawPurchaseModels(
  choice: ModelChoice,
  count: number,
  random: RandomSource,
): readonly PurchaseModel[] {
  const { model, search } = choice;
  if (model.id === 'Pareto/NBD') return new Array<PurchaseModel>(count).fill(model);
  const unit = model.parameters.alpha / Math.exp(search.at[1]!);
  return drawsAround(search, count, random).map((at) => {
    const [r, alpha, a, b] = Array.from(at, Math.exp) as [number, number, number, number];
    return { ...model, parameters: { r, alpha: alpha * unit, a, b } };
  });
}

/** The same for money, the cohort's mean order value included; a maximum-likelihood fit is not varied. */
export function drawMoney(
  money: MoneyModel,
  count: number,
  random: RandomSource,
): readonly GammaGammaParameters[] {
  if (money.estimator === 'maximumLikelihood') {
    return new Array<GammaGammaParameters>(count).fill(money.parameters);
  }
  return drawsAround(money.search, count, random).map((at) => {
    const mean = money.mean * Math.exp(money.meanError * normalDraw(random));
    return pinnedParameters(at[0]!, at[1]!, mean);
  });
}

function drawsAround(search: Search, count: number, random: RandomSource): readonly Float64Array[] {
  const { at, objective, customers } = search;
  const curvature = hessian(objective, at).map((row) => row.map((value) => value * customers));
  const lower = cholesky(curvature);
  return Array.from({ length: count }, () => {
    const noise = at.map(() => normalDraw(random));
    if (lower === null) return at;
    const step = solveTransposed(lower, noise);
    return at.map((value, i) => value + Math.max(-MOST_STEP, Math.min(MOST_STEP, step[i]!)));
  });
}

/** e^3: the priors allow no more with any weight. */
const MOST_STEP = 3;
