import { type CellMessages, cellMessagesIn, type Language } from '../messages/cellMessages';

type Sentences = CellMessages['failures'];
export type FailureCode = keyof Sentences & string;
export type FailureParams<C extends FailureCode> = Sentences[C] extends (params: infer P) => string
  ? P
  : Readonly<Record<string, never>>;

/**
 * The answer of a metric that cannot answer: a code and its parameters; messages/ has the sentence, with the
 * way out. A parameter `argument` is the metric's own name of it (`grossMargin`).
 */
export interface Failure<C extends FailureCode = FailureCode> {
  readonly failure: C;
  readonly params: FailureParams<C>;
}

export function failure<C extends FailureCode>(code: C, params: FailureParams<C>): Failure<C> {
  return { failure: code, params };
}

export function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'failure' in answer;
}

/** The sentence of a failure, with the arguments named as the function names them (`gross_margin`). */
export function failureText(language: Language, { failure: code, params }: Failure): string {
  const sentence = cellMessagesIn(language).failures[code] as string | ((p: unknown) => string);
  if (typeof sentence === 'string') return sentence;
  const named = Object.entries<unknown>(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : value,
  ]);
  return sentence(Object.fromEntries(named));
}

/** The spreadsheet error that each failure is, in a host that shows codes. */
export const FAILURE_ERRORS: Readonly<Record<FailureCode, 'value' | 'num' | 'div0' | 'na'>> = {
  notANumber: 'value',
  outOfRange: 'num',
  moreThan: 'num',
  differentLengths: 'value',
  zeroDivisor: 'div0',
  noNewCustomers: 'div0',
  noCost: 'div0',
  neverPaysBack: 'num',
  neverEnds: 'num',
  noData: 'na',
  noRepeatBuyers: 'na',
  noneActive: 'div0',
  tooFewRows: 'na',
  tooFewColumns: 'na',
  allEqual: 'div0',
  impossibleAge: 'num',
};

/** A number and the range that it must lie in, both ends included; an end may be infinite. */
export type Ranged = readonly [value: number, low: number, high: number];

/** Any finite number. */
export const ANY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
/** Zero or more. */
export const POSITIVE_OR_ZERO = [0, Number.POSITIVE_INFINITY] as const;
/** A share or a rate. */
export const SHARE = [0, 1] as const;

/** The first of the named numbers that is not finite or not in its range, as a failure; else null. */
export function rangeFailure(
  numbers: Readonly<Record<string, Ranged>>,
): Failure<'notANumber' | 'outOfRange'> | null {
  for (const [argument, [value, low, high]] of Object.entries(numbers)) {
    if (!Number.isFinite(value)) return failure('notANumber', { argument });
    if (value < low || value > high) return failure('outOfRange', { argument, value, low, high });
  }
  return null;
}
