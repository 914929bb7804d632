import type { Fit } from '../../clv/fit';
import { lexNumber } from '../../intake/numberText';
import { cellMessagesIn, type Language } from '../../messages/cellMessages';
import type { Cell } from '../../workbook/cell';
import type { Table } from '../define';
import { type Fault, fault } from './fault';
import type { Block } from './lists';

/** The names and parameters of the models that the fit functions answer. */
export const MODELS = {
  'BG/NBD': ['r', 'alpha', 'a', 'b'],
  'MBG/NBD': ['r', 'alpha', 'a', 'b'],
  'Pareto/NBD': ['r', 'alpha', 's', 'beta'],
  'Gamma-Gamma': ['p', 'q', 'gamma'],
  'BG/BB': ['alpha', 'beta', 'gamma', 'delta'],
  sBG: ['alpha', 'beta'],
} as const;

export type ModelName = keyof typeof MODELS;

/** The words by which the options of a function name a model. */
export const MODEL_OPTIONS = {
  bg_nbd: 'BG/NBD',
  mbg_nbd: 'MBG/NBD',
  pareto_nbd: 'Pareto/NBD',
  bg_bb: 'BG/BB',
} as const;

/**
 * A fit as a block of two columns: the model, its parameters, the log-likelihood, the customers behind it, and
 * whether it converged (else the reason). Nobody to learn from is a fault.
 */
export function fitBlock(model: ModelName, fit: Fit<object>, language: Language): Table | Fault {
  if (fit.reason !== null && fit.customers === 0) return fault('noFit', { reason: fit.reason });
  const why = fit.reason === null ? null : cellMessagesIn(language).fitFailures[fit.reason];
  const parameters = fit.parameters as Readonly<Record<string, number>>;
  const rows = [
    ...MODELS[model].map((name) => [name, parameters[name]!]),
    ['log_likelihood', fit.logLikelihood],
    ['customers', fit.customers],
    ['converged', why ?? fit.converged],
  ];
  return { header: ['model', model], rows };
}

/** Parameters of one of the models wanted: named by the block itself, bare numbers by `named`. */
export interface ModelParameters {
  readonly model: ModelName;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Reads the block of a fit, or bare numbers in the order of the model's parameters; all are above 0. */
export function readParameters(
  { rows }: Block<Cell>,
  wanted: readonly ModelName[],
  named: ModelName | undefined,
): ModelParameters | Fault {
  const needed = wanted.map(functionOf).join(', ');
  const wrong = fault('badParameters', { argument: 'parameters', needed });
  const entries = new Map<string, Cell>();
  for (const [key, value] of rows)
    if (typeof key === 'string') entries.set(key.trim().toLowerCase(), value ?? null);
  const title = entries.get('model');
  const model =
    typeof title === 'string' ? modelOf(title) : (named ?? (wanted.length === 1 ? wanted[0] : undefined));
  if (model === undefined) return wrong;
  if (!wanted.includes(model)) return fault('wrongModel', { argument: 'parameters', model, needed });
  const names: readonly string[] = MODELS[model];
  const numbers = rows.flat().flatMap((cell) => (typeof cell === 'number' ? [cell] : []));
  if (title === undefined && numbers.length !== names.length) return wrong;
  const values = names.map((name, i) => (title === undefined ? numbers[i]! : numberOf(entries.get(name))));
  if (!values.every((value) => value > 0 && value < MOST)) return wrong;
  return { model, parameters: Object.fromEntries(names.map((name, i) => [name, values[i]!])) };
}

function modelOf(title: string): ModelName | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return (Object.keys(MODELS) as ModelName[]).find((name) => plain(name) === plain(title));
}

/** BG_NBD for BG/NBD: the function that fits the model. */
function functionOf(model: ModelName): string {
  return model.toUpperCase().replace(/[^A-Z]/g, '_');
}

function numberOf(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  const lexed = typeof cell === 'string' ? lexNumber(cell) : null;
  return lexed ? Number((cell as string).trim().replace(',', '.')) : Number.NaN;
}

/** Larger parameters are no fit of anything, and overflow. */
const MOST = 1e12;
