import type { CallFailure } from '../../shared/desk/calls';

export interface Entry {
  readonly value: unknown;
  readonly failure: CallFailure | null;
  /** The version of the workbook that it is of. */
  readonly version: number;
}

/** Answers by command and arguments, so that a page that was seen before is there at once. */
export interface ViewStore {
  readonly version: number;
  readonly entries: Map<string, Entry>;
}

/** What a rejected call brought, whatever it was. */
export function failureOf(error: unknown): CallFailure {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { code, retryable, message } = error as Partial<CallFailure>;
    return { code: code ?? '', retryable: retryable ?? true, message: message ?? '', cause: null };
  }
  return { code: '', retryable: true, message: typeof error === 'string' ? error : '', cause: null };
}
