import { bgBbConditionalExpectation, bgBbProbabilityAlive } from '../../clv/bgBb';
import { BG_NBD } from '../../clv/bgNbdLikelihood';
import { MBG_NBD } from '../../clv/mbgNbdLikelihood';
import { isHistory } from '../../clv/purchaseCells';
import { type PurchaseModel, purchaseProcess } from '../../clv/purchaseProcess';
import type { Cell } from '../../workbook/cell';
import { type Fault, fault, isFault } from './fault';
import type { Block } from './lists';
import { MODEL_OPTIONS, type ModelName, type ModelParameters, readParameters } from './modelBlocks';
import type { Options } from './options';

/** What a model with its parameters says of one customer. */
export interface CustomerModel {
  readonly alive: () => number;
  /** Expected purchases in the next t; of BG/BB whole opportunities, a part of one is dropped. */
  readonly expected: (t: number) => number;
}

/** The model of a parameters block (or of bare numbers that the options name) for one customer's history. */
export function customerModel(
  block: Block<Cell>,
  options: Options,
  x: number,
  tx: number,
  T: number,
): CustomerModel | Fault {
  const named = Object.entries(MODEL_OPTIONS).find(([word]) => options.has(word))?.[1];
  const read = readParameters(block, CUSTOMER_MODELS, named);
  if (isFault(read)) return read;
  const { alpha = 0, beta = 0, gamma = 0, delta = 0 } = read.parameters;
  if (read.model === 'BG/BB') {
    if (!isOpportunities(x, tx, T)) {
      return fault('badOpportunities', {
        argument: 'frequency',
        row: null,
        frequency: x,
        recency: tx,
        opportunities: T,
      });
    }
    const p = { alpha, beta, gamma, delta };
    return {
      alive: () => bgBbProbabilityAlive(p, x, tx, T),
      expected: (t) => bgBbConditionalExpectation(p, Math.floor(t), x, tx, T),
    };
  }
  if (!isHistory(x, tx, T)) {
    return fault('badHistory', { argument: 'frequency', row: null, frequency: x, recency: tx, age: T });
  }
  const process = purchaseProcess(purchaseModel(read));
  return {
    alive: () => process.alive(x, tx, T),
    expected: (t) => process.alive(x, tx, T) * process.expectedIfAlive(t, x, tx, T),
  };
}

/** A history of discrete opportunities: whole numbers, x purchases up to the tx-th of n. */
export function isOpportunities(x: number, tx: number, n: number): boolean {
  return [x, tx, n].every(Number.isInteger) && x >= 0 && x <= tx && tx <= n && n <= MOST && x > 0 === tx > 0;
}

function purchaseModel({ model, parameters }: ModelParameters): PurchaseModel {
  const { r = 0, alpha = 0, a = 0, b = 0, s = 0, beta = 0 } = parameters;
  if (model === 'Pareto/NBD') return { id: model, parameters: { r, alpha, s, beta } };
  const shape = model === 'BG/NBD' ? BG_NBD : MBG_NBD;
  return { id: model === 'BG/NBD' ? model : 'MBG/NBD', shape, parameters: { r, alpha, a, b } };
}

const CUSTOMER_MODELS: readonly ModelName[] = ['BG/NBD', 'MBG/NBD', 'Pareto/NBD', 'BG/BB'];
const MOST = 10_000;
