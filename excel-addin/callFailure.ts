import type { CallFailure } from '../shared/desk/calls';
import type { Json } from '../shared/workbook/changeSet';
import type { PaneTexts } from './paneTexts';

/**
 * What the sidebar is told of a call that failed. A host's error (code, retryable, a sentence)
 * and the core's (which carries one as `failure`) go through as they are;
 * anything else is a fault of ours or of Office and gets a sentence around its own words.
 */
export function callFailure(error: unknown, texts: PaneTexts): CallFailure {
  const { code, retryable, message, cause } = fieldsOf(fieldsOf(error).failure ?? error);
  if (typeof code === 'string' && typeof retryable === 'boolean' && typeof message === 'string')
    return { code, retryable, message, cause: jsonOf(cause) };
  const words = typeof message === 'string' && message !== '' ? message : String(error);
  return {
    code: typeof code === 'string' ? code : 'unexpected',
    retryable: true,
    message: texts.unexpected(words),
    cause: null,
  };
}

function fieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
}

/** Whatever of a cause can be said in JSON; errors do not show their fields there. */
function jsonOf(cause: unknown): Json {
  if (cause === undefined) return null;
  try {
    return JSON.parse(JSON.stringify(cause instanceof Error ? cause.message : cause)) as Json;
  } catch {
    return String(cause);
  }
}
