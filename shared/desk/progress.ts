import { findingOf } from '../commands/report';
import { type Language, messagesIn } from '../messages';
import type { Finding } from '../model/finding';
import type { State } from '../workbook/state';
import type { Progress } from './calls';
import { commandText, shareOf } from './hostView';

/** The answers of apply and continue. */
export function finished(text: string, findings: Progress['findings']): Progress {
  return { isDone: true, share: 1, text, isRefused: false, findings };
}

export function paused(state: State, language: Language, findings: Progress['findings']): Progress {
  const share = shareOf(state);
  const command = commandText(state.journal!.command, language);
  const text = messagesIn(language).desk.words.paused({ command, percent: Math.floor(100 * share) });
  return { isDone: false, share, text, isRefused: false, findings };
}

/** The text is the first finding's sentence. */
export function refused(findings: readonly Finding[], language: Language): Progress {
  const said = findings.map((entry) => findingOf(entry, language));
  const error = said.find(({ severity }) => severity === 'error') ?? said[0];
  const text = error?.message ?? messagesIn(language).desk.words.refused;
  return { isDone: true, share: 0, text, isRefused: true, findings: said };
}
