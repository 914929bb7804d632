import { type CellMessages, cellMessagesIn, type Language } from '../../messages/cellMessages';
import { FAILURE_ERRORS, type Failure, failureText, isFailure } from '../../metrics/failure';

type Sentences = CellMessages['functionFaults'];
export type FaultCode = keyof Sentences & string;
export type FaultParams<C extends FaultCode> = Sentences[C] extends (params: infer P) => string
  ? P
  : Readonly<Record<string, never>>;

/** Why a function cannot answer for a reason of its arguments; messages/ has the sentence, with the way out. */
export interface Fault<C extends FaultCode = FaultCode> {
  readonly fault: C;
  readonly params: FaultParams<C>;
}

/** Where in an argument: its name, and the row as counted in the range (from 1); null: not a range. */
export interface Where {
  readonly argument: string;
  readonly row: number | null;
}

export function fault<C extends FaultCode>(code: C, params: FaultParams<C>): Fault {
  return { fault: code, params } as unknown as Fault;
}

export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

/** The errors that both hosts can show with a sentence. */
export type CellErrorCode = '#VALUE!' | '#N/A' | '#NUM!' | '#DIV/0!' | '#NAME?';

/** An error as an answer: Excel's code and the sentence. */
export interface CellError {
  readonly error: CellErrorCode;
  readonly message: string;
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** The error that a metric's failure or a fault of the arguments is; null for anything else. */
export function cellError(language: Language, value: unknown): CellError | null {
  if (isFailure(value)) {
    return {
      error: METRIC_ERRORS[FAILURE_ERRORS[value.failure]],
      message: failureText(language, value as Failure),
    };
  }
  if (!isFault(value)) return null;
  const sentence = cellMessagesIn(language).functionFaults[value.fault] as string | ((p: unknown) => string);
  const message = typeof sentence === 'string' ? sentence : sentence(value.params);
  return { error: FAULT_ERRORS[value.fault] ?? '#VALUE!', message };
}

const METRIC_ERRORS = { value: '#VALUE!', num: '#NUM!', div0: '#DIV/0!', na: '#N/A' } as const;

/** All others are #VALUE!. */
const FAULT_ERRORS: Readonly<Partial<Record<FaultCode, CellErrorCode>>> = {
  unknownFunction: '#NAME?',
  outOfRange: '#NUM!',
  notWhole: '#NUM!',
  tooLarge: '#NUM!',
  errorCell: '#N/A',
  noPhone: '#N/A',
  noName: '#N/A',
  noAnswer: '#N/A',
  noProvince: '#N/A',
  noLunarDay: '#NUM!',
  noSolarDay: '#NUM!',
  dateInFuture: '#NUM!',
  noFit: '#N/A',
};
