import { type Language, messagesIn } from '../messages';
import type { CallFailure } from './calls';

/** An error that carries its failure through the verbs. */
export interface FailureError extends Error {
  readonly failure: CallFailure;
}

/** What a host throws where it knows the code of what went wrong, and whether to try again. */
export function failureError(failure: CallFailure): FailureError {
  return Object.assign(new Error(failure.message), { failure });
}

/** What a shell answers for anything that was thrown: the failure it carries, else its text in a sentence. */
export function failureOf(error: unknown, language: Language): CallFailure {
  if (isFailureError(error)) return error.failure;
  const cause = error instanceof Error ? error.message : String(error);
  const message = messagesIn(language).desk.words.failed({ cause });
  return { code: 'unexpected', retryable: false, message, cause };
}

function isFailureError(error: unknown): error is FailureError {
  return error instanceof Error && 'failure' in error;
}
