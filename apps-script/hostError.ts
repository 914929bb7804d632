import type { CallFailure } from '../shared/desk/calls';
import type { HostMessages } from './messages';

/**
 * What went wrong in words: the core's own, or made from what Google throws. Its exceptions have no codes, only texts, which
 * https://developers.google.com/apps-script/guides/services/quotas lists in part.
 */
export function failureOf(error: unknown, messages: HostMessages): CallFailure {
  const own = (error as { readonly failure?: CallFailure } | null)?.failure;
  if (own !== undefined) return own;
  const cause = causeOf(error);
  for (const [pattern, code, retryable] of KINDS) {
    if (pattern.test(cause)) return { code, retryable, message: messages[code], cause };
  }
  return { code: 'unknown', retryable: false, message: messages.unknown(cause), cause };
}

/** Carries a code of ours through a throw. */
export function hostError(code: ErrorCode): Error {
  return new Error(`${OWN}${code}`);
}

export function causeOf(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error;
  return String(message ?? error).replace(/^Exception: /, '');
}

export type ErrorCode = Exclude<keyof HostMessages, 'menu' | 'open' | 'title' | 'unknown'>;

const OWN = 'so-khach: ';

const KINDS: readonly (readonly [RegExp, ErrorCode, boolean])[] = [
  [/^so-khach: busy|Lock timeout|could not obtain lock/i, 'busy', true],
  [/^so-khach: unknownCommand/, 'unknownCommand', false],
  [/protected cell|protected range|bảo vệ/i, 'protectedCell', false],
  [/above the limit of \d+ cells/i, 'tooManyCells', false],
  [/more than the maximum of \d+ characters/i, 'tooLong', false],
  [/too many triggers/i, 'tooManyTriggers', false],
  [
    /too many times in a short time|too many times per second|too many scripts running|timed out|server error|try again|service (is )?unavailable|service error|internal error/i,
    'busyService',
    true,
  ],
  [/too many times for one day|too much computer time|Limit exceeded|quota/i, 'quota', false],
  [/Invalid email/i, 'badAddress', false],
  [/do not have permission|not have permission|Authorization is required|insufficient/i, 'permission', false],
  [/Sheet -?\d+ not found|requires a sheet/i, 'gone', true],
];
