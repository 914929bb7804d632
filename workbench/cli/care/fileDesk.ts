import { answer } from '../../../shared/desk/answer';
import type { CallId, Calls } from '../../../shared/desk/calls';
import { failureOf } from '../../../shared/desk/failure';
import { deskLanguage } from '../../../shared/desk/language';
import { runNow, type Verbs } from '../../../shared/desk/verbs';
import { findingText, type Language } from '../../../shared/messages';
import { type CliMessages, cliMessagesIn } from '../../../shared/messages/cliMessages';
import { stateOf } from '../../../shared/workbook/state';
import type { Call } from '../call';
import { fail, isCliFailure } from '../fail';
import { type FileDesk, fileVerbs } from '../fileVerbs';

/** A workbook file that answers the calls of the core, as the sidebar's host does. */
export interface OpenDesk {
  readonly ask: <K extends CallId>(command: K, args: Calls[K]['args']) => Calls[K]['answer'];
  /** The one that was asked for, else the workbook's. */
  readonly language: Language;
  /** The workbook's own, in which its sheets are written. */
  readonly written: Language;
  readonly say: CliMessages;
}

export type Sending = Pick<FileDesk, 'send' | 'gateways'>;

/** Opens a managed workbook. One that is not managed, or was left half-changed, fails with the way out. */
export function openDesk(call: Call, path: string, sending: Sending = { send: null }): OpenDesk {
  const { args, console } = call;
  call.console.progress?.(`${call.say.reading} ${path} …`);
  const verbs = fileVerbs({
    path,
    say: call.say,
    now: console.now,
    today: args.today,
    user: args.by ?? '',
    language: args.language,
    progress: console.progress,
    ...sending,
  });
  const snapshot = verbs.read({ sheets: ['settings'], customers: false });
  const written = deskLanguage(snapshot);
  const language = args.language ?? written;
  if (stateOf(snapshot) === null) throw fail(1, findingText(language, 'refresh.notManaged', {}));
  return { ask: askerOf(verbs, language), language, written, say: cliMessagesIn(language) };
}

function askerOf(verbs: Verbs, language: Language): OpenDesk['ask'] {
  return (command, args) => {
    try {
      return runNow(answer(command, args), verbs);
    } catch (error) {
      if (isCliFailure(error) || !(error instanceof Error && 'failure' in error)) throw error;
      throw fail(1, failureOf(error, language).message);
    }
  };
}
