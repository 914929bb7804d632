import type { CallFailure } from '../shared/desk/calls';
import type { Json } from '../shared/workbook/changeSet';
import type { ExcelWords } from './words';

/** What this host throws: one shape, with the sentence as its message. */
export interface HostError extends Error, CallFailure {
  readonly message: string;
  readonly cause: Json;
}

/** A refusal of our own, as hostErrorOf makes them of Excel's. */
export function hostError(
  code: keyof ExcelWords,
  words: ExcelWords,
  params: Readonly<Record<string, string>> = {},
  retryable = false,
): HostError {
  const message = sentenceOf(words[code], params);
  return Object.assign(new Error(message), {
    code,
    retryable,
    cause: { ...params },
    isHostError: true as const,
  });
}

export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && 'isHostError' in error;
}

/**
 * The one place where Excel's codes become sentences:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export function hostErrorOf(error: unknown, words: ExcelWords): HostError {
  if (isHostError(error)) return error;
  const { code, message, debugInfo } = (error ?? {}) as OfficeError;
  const [word, retryable] = KINDS[code ?? ''] ?? (['unknown', false] as const);
  const place = debugInfo?.errorLocation ?? code ?? '';
  const sentence = sentenceOf(words[word], { code: code ?? String(message ?? error), place });
  const cause: Json = { message: String(message ?? error), location: debugInfo?.errorLocation ?? null };
  return Object.assign(new Error(sentence), {
    ...{ code: code ?? 'Unknown', retryable, cause, isHostError: true as const },
  });
}

interface OfficeError {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** The sentence for a code, and whether the same call may succeed when it is tried again. */
const KINDS: Readonly<Record<string, readonly [keyof ExcelWords, boolean]>> = {
  InvalidOperationInCellEditMode: ['editing', true],
  AccessDenied: ['isProtected', true],
  UnsupportedOperation: ['isProtected', true],
  ItemNotFound: ['gone', true],
  InvalidReference: ['gone', true],
  InvalidObjectPath: ['gone', true],
  ItemAlreadyExists: ['taken', true],
  InvalidArgument: ['badValue', false],
  InvalidSelection: ['noSelection', true],
  MergedRangeConflict: ['badValue', false],
  RequestPayloadSizeLimitExceeded: ['tooMuch', false],
  ResponsePayloadSizeLimitExceeded: ['tooMuch', false],
  RangeExceedsLimit: ['tooMuch', false],
  OperationCellsExceedLimit: ['tooMuch', false],
  MemoryLimitReached: ['tooMuch', false],
  GeneralException: ['connection', true],
  ServiceNotAvailable: ['connection', true],
  ActivityLimitReached: ['busy', true],
  RequestAborted: ['connection', true],
  InvalidOrTimedOutSession: ['connection', true],
  Timeout: ['busy', true],
  ApiNotFound: ['tooOld', false],
  ApiNotAvailable: ['tooOld', false],
  NotImplemented: ['tooOld', false],
  TooOld: ['tooOld', false],
};

function sentenceOf(word: ExcelWords[keyof ExcelWords], params: Readonly<Record<string, string>>): string {
  return typeof word === 'string' ? word : (word as (given: object) => string)(params);
}
