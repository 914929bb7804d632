import type { CallFailure } from '../shared/desk/calls';
import { type Cause, causeOf, isOf } from './causes';
import type { HostMessages } from './messages';

/** What went wrong in words: the core's own, or made from what Google throws; what is of no known kind is passed on. */
export function failureOf(error: unknown, messages: HostMessages): CallFailure {
  const own = (error as { readonly failure?: CallFailure } | null)?.failure;
  if (own !== undefined) return own;
  const cause = causeOf(error);
  const code = codeOf(cause);
  if (code === null) return { code: 'unknown', retryable: false, message: messages.unknown(cause), cause };
  return { code, retryable: RETRYABLE.has(code), message: messages[code], cause };
}

/** Carries a code of ours through a throw. */
export function hostError(code: ErrorCode): Error {
  return new Error(`${OWN}${code}`);
}

export type ErrorCode = Exclude<keyof HostMessages, 'menu' | 'open' | 'title' | 'unknown'>;

function codeOf(cause: string): ErrorCode | null {
  if (cause.startsWith(OWN)) return cause.slice(OWN.length) as ErrorCode;
  return KINDS.find(([, ...causes]) => isOf(cause, ...causes))?.[0] ?? null;
}

const OWN = 'so-khach: ';

/** The first that fits: a text may hold the words of several. */
const KINDS: readonly (readonly [ErrorCode, ...Cause[]])[] = [
  ['busy', 'lockTimeout'],
  ['protectedCell', 'protected'],
  ['tooManyCells', 'tooManyCells'],
  ['tooLong', 'tooLong'],
  ['tooManyTriggers', 'tooManyTriggers'],
  ['busyService', 'oftenInShort', 'busy'],
  ['quota', 'dailyCalls', 'dailyTime', 'limit', 'quota'],
  ['badAddress', 'address'],
  ['permission', 'permission', 'insufficient'],
  ['gone', 'gone'],
];

const RETRYABLE: ReadonlySet<ErrorCode> = new Set(['busy', 'busyService', 'gone']);
