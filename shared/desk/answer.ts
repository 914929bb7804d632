import { messagesIn } from '../messages';
import { actionPlan } from './actionPlan';
import { applyAction, continueAction } from './applyAction';
import type { CallId, Calls } from './calls';
import { failureError } from './failure';
import { hostView } from './hostView';
import { deskLanguage } from './language';
import { previewOf } from './preview';
import { type Answer, type Answering, on } from './verbs';

type Handler<K extends CallId> = (args: Calls[K]['args']) => Answering<Calls[K]['answer']>;

/** One handler a call. */
const HANDLERS: { readonly [K in CallId]?: Handler<K> } = {
  *host() {
    const facts = yield* on('facts');
    return hostView(facts, yield* on('read', SETTINGS_ALONE));
  },
  *preview({ action }) {
    const facts = yield* on('facts');
    const snapshot = yield* on('read', 'all');
    return previewOf(actionPlan(snapshot, action, facts), snapshot);
  },
  apply: ({ action }) => applyAction(action),
  continue: () => continueAction(),
};

const SETTINGS_ALONE = { sheets: ['settings'], customers: false } as const;

/** The one entry of every host. An unknown call throws a failure (failure.ts). */
export const answer: Answer = (command, args) => {
  const handler = HANDLERS[command] as Handler<typeof command> | undefined;
  return handler === undefined ? unavailable(command) : handler(args);
};

function* unavailable(command: string): Answering<never> {
  const language = deskLanguage(yield* on('read', SETTINGS_ALONE));
  const message = messagesIn(language).desk.words.notAvailable;
  throw failureError({ code: 'notAvailable', retryable: false, message, cause: command });
}
