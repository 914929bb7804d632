import { BG_NBD } from './bgNbdLikelihood';
import { type DropoutParameters, type DropoutShape, fitDropout } from './dropoutLikelihood';
import type { Fit, FitFailure, Search } from './fit';
import { mbgCnbd } from './mbgCnbdLikelihood';
import { MBG_NBD } from './mbgNbdLikelihood';
import { fitParetoCells, paretoCellsLogLikelihood } from './paretoNbdLikelihood';
import { ENOUGH_CUSTOMERS, purchasePrior, UNWATCHED_DAYS } from './priors';
import { type PurchaseCells, type PurchaseColumns, purchaseCells, sampleCells } from './purchaseCells';
import type { ModelId, PurchaseModel } from './purchaseProcess';

/**
 * Which model describes a cohort, and how its parameters were found.
 *
 * MBG/NBD is the default. Another model replaces it only where its log-likelihood is more than GAIN above;
 * regular buying (MBG/CNBD-k) only where it gains REGULARITY_GAIN. The model chosen last time stays unless
 * the best is more than GAIN above it: nothing flaps from one day to the next. Below ENOUGH_CUSTOMERS only
 * the two MBG models compete, both shrunken to the priors. Above MOST_COMPARED customers the models are
 * compared on every n-th of them, and the chosen one is fitted to all (Pareto/NBD, whose likelihood is an
 * integral a customer, to MOST_PARETO of them).
 */
export interface ModelChoice {
  readonly model: PurchaseModel;
  readonly estimator: 'maximumLikelihood' | 'shrunken' | 'priorOnly';
  readonly why: 'default' | 'gain' | 'kept';
  /** Why there is no maximum of the likelihood, where the estimate was shrunken for that. */
  readonly failure: FitFailure | null;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly leftOut: number;
  /** Log-likelihood above MBG/NBD, on `comparedOn` customers; the models that were tried. */
  readonly gains: readonly { readonly id: ModelId; readonly regularity: number; readonly gain: number }[];
  readonly comparedOn: number;
  /** The fit's surroundings, to draw parameters around it. */
  readonly search: Search;
  readonly cells: PurchaseCells;
}

interface Candidate {
  readonly id: ModelId;
  readonly shape: DropoutShape | null;
  readonly level: number;
}

export function chooseModel(columns: PurchaseColumns, previous: ModelId | null = null): ModelChoice {
  const cells = purchaseCells(columns);
  const small = cells.customers < ENOUGH_CUSTOMERS;
  const compared = cells.customers > MOST_COMPARED ? sampleCells(columns, cells, MOST_COMPARED) : cells;
  const candidates = small ? shrunkenCandidates(cells) : likelihoodCandidates(compared);
  const base = candidates[0]!.level;
  const { chosen, why } = decide(candidates, previous);
  const fit = small ? shrunkenFit(cells, chosen.shape ?? MBG_NBD) : bestFit(columns, cells, chosen, compared);
  return {
    ...fit,
    why,
    customers: cells.customers,
    leftOut: cells.leftOut,
    gains: candidates.map(({ id, shape, level }) => ({
      id,
      regularity: shape?.regularity ?? 1,
      gain: level - base,
    })),
    comparedOn: compared.customers,
    cells,
  };
}

/** Takes the default, the best, or the model of last time; the default is the first candidate. */
function decide(
  candidates: readonly Candidate[],
  previous: ModelId | null,
): { readonly chosen: Candidate; readonly why: ModelChoice['why'] } {
  const [standard] = candidates;
  let best = standard!;
  for (const candidate of candidates) {
    const needed = (candidate.shape?.regularity ?? 1) > 1 ? REGULARITY_GAIN : GAIN;
    if (candidate.level > standard!.level + needed && candidate.level > best.level) best = candidate;
  }
  const kept = candidates
    .filter((candidate) => candidate.id === previous)
    .sort((one, other) => other.level - one.level)[0];
  if (kept !== undefined && kept !== best && kept.level >= best.level - GAIN)
    return { chosen: kept, why: 'kept' };
  return { chosen: best, why: best === standard ? 'default' : 'gain' };
}

function likelihoodCandidates(cells: PurchaseCells): readonly Candidate[] {
  const level = (fit: Fit<unknown>) => fit.logLikelihood;
  const candidates: Candidate[] = [
    { id: 'MBG/NBD', shape: MBG_NBD, level: level(fitDropout(cells, MBG_NBD)) },
  ];
  if (cells.repeats === 0) return candidates;
  const bg = fitDropout(cells, BG_NBD);
  if (bg.converged) candidates.push({ id: 'BG/NBD', shape: BG_NBD, level: level(bg) });
  const pareto = fitParetoCells(cells);
  if (pareto.converged) candidates.push({ id: 'Pareto/NBD', shape: null, level: level(pareto) });
  addRegular(candidates, cells, (shape) => {
    const fit = fitDropout(cells, shape);
    return fit.converged ? level(fit) : null;
  });
  return candidates;
}

function shrunkenCandidates(cells: PurchaseCells): readonly Candidate[] {
  const level = (shape: DropoutShape) => {
    const fit = fitDropout(cells, shape, purchasePrior(shape.regularity));
    return -fit.search.objective(fit.search.at, new Float64Array(4)) * cells.customers;
  };
  const candidates: Candidate[] = [{ id: 'MBG/NBD', shape: MBG_NBD, level: level(MBG_NBD) }];
  if (cells.repeats > 0) addRegular(candidates, cells, level);
  return candidates;
}

/** k = 2, 3, … while each is better than the one before. */
function addRegular(
  candidates: Candidate[],
  cells: PurchaseCells,
  levelOf: (shape: DropoutShape) => number | null,
): void {
  if (cells.logGaps === null) return;
  let before = candidates[0]!.level;
  for (let regularity = 2; regularity <= MOST_REGULAR; regularity += 1) {
    const shape = mbgCnbd(regularity);
    const level = levelOf(shape);
    if (level !== null) candidates.push({ id: 'MBG/CNBD-k', shape, level });
    if (level === null || level < before) break;
    before = level;
  }
}

type Estimate = Pick<ModelChoice, 'model' | 'estimator' | 'failure' | 'logLikelihood' | 'search'>;

/** Maximum likelihood on all customers, from the maximum of those compared; the shrunken fit where it has none. */
function bestFit(
  columns: PurchaseColumns,
  cells: PurchaseCells,
  chosen: Candidate,
  compared: PurchaseCells,
): Estimate {
  if (chosen.shape === null) return paretoFit(columns, cells, compared);
  const start = compared === cells ? null : Array.from(fitDropout(compared, chosen.shape).search.at);
  const fit = fitDropout(cells, chosen.shape, null, start);
  if (!fit.converged) return { ...shrunkenFit(cells, chosen.shape), failure: fit.reason };
  return { ...estimateOf(fit, chosen.shape), estimator: 'maximumLikelihood', failure: null };
}

/** On as many customers as take a quarter of a second; the likelihood is that of all. */
function paretoFit(columns: PurchaseColumns, cells: PurchaseCells, compared: PurchaseCells): Estimate {
  const near = fitParetoCells(compared);
  const fitted = cells.customers > MOST_PARETO ? sampleCells(columns, cells, MOST_PARETO) : cells;
  const fit = fitted === compared ? near : fitParetoCells(fitted, [Array.from(near.search.at)]);
  const { parameters, logLikelihood, search } = fit;
  return {
    model: { id: 'Pareto/NBD', parameters },
    estimator: 'maximumLikelihood',
    failure: null,
    logLikelihood: fitted === cells ? logLikelihood : paretoCellsLogLikelihood(cells, parameters),
    search,
  };
}

function shrunkenFit(cells: PurchaseCells, shape: DropoutShape): Estimate {
  const fit = fitDropout(cells, shape, purchasePrior(shape.regularity));
  const watched = cells.ages.some((T) => T > 0);
  const estimate = estimateOf(fit, shape);
  if (watched) return { ...estimate, estimator: 'shrunken', failure: null };
  const { parameters } = fit;
  const alpha = (parameters.alpha / cells.unit) * UNWATCHED_DAYS;
  return {
    ...estimate,
    model: { ...estimate.model, parameters: { ...parameters, alpha } } as PurchaseModel,
    estimator: 'priorOnly',
    failure: null,
  };
}

function estimateOf(
  fit: Fit<DropoutParameters>,
  shape: DropoutShape,
): Omit<Estimate, 'estimator' | 'failure'> {
  const id = shape.first === 0 ? 'BG/NBD' : shape.regularity > 1 ? 'MBG/CNBD-k' : 'MBG/NBD';
  return {
    model: { id, shape, parameters: fit.parameters },
    logLikelihood: fit.logLikelihood,
    search: fit.search,
  };
}

/** Twice this is beyond the 95 % point of chi-square with one degree of freedom. */
const GAIN = 2;
/** A parameter more, and rounded days: regular buying has to show clearly. */
const REGULARITY_GAIN = 10;
const MOST_REGULAR = 12;
const MOST_COMPARED = 2000;
/** Parameters of 5,000 customers are known to some per cent. */
const MOST_PARETO = 5000;
