import type { CallFailure, CallId } from '../shared/desk/calls';
import { type Answer, runNow } from '../shared/desk/verbs';
import type { Gateways } from './gateways';
import { failureOf, hostError } from './hostError';
import { hostMessages } from './messages';
import { SLICE_MILLISECONDS, sheetsVerbs } from './verbs';

/** What the host takes of the commands' bundle. */
export interface Crm {
  readonly answer: Answer;
}

export type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly failure: CallFailure };

/**
 * Answers the sidebar. Arguments and reply travel as JSON text: google.script.run loses dates and what is undefined,
 * and text it leaves alone (https://developers.google.com/apps-script/guides/html/reference/run). It never throws,
 * for of an exception the browser would get nothing but its message.
 */
export function answerCall(
  crm: Crm,
  command: string,
  argsJson: string,
  gateways: Gateways | null = null,
): string {
  const now = (): number => Date.now();
  const { verbs, release } = sheetsVerbs(now, SLICE_MILLISECONDS, gateways);
  try {
    if (!COMMAND.test(command)) throw hostError('unknownCommand');
    const args: unknown = JSON.parse(argsJson);
    const answer = runNow(crm.answer(command as CallId, args as never), verbs);
    return JSON.stringify({ ok: true, answer: answer ?? null } satisfies Reply);
  } catch (error) {
    const failure = failureOf(error, hostMessages(Session.getActiveUserLocale()));
    return JSON.stringify({ ok: false, failure } satisfies Reply);
  } finally {
    release();
  }
}

const COMMAND = /^[a-zA-Z]{1,40}$/;
