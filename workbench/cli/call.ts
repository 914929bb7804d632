import type { ModelRequest } from '../../shared/crm/buildModel';
import type { OutgoingMessage } from '../../shared/desk/calls';
import type { HostFacts, Sent } from '../../shared/desk/verbs';
import type { Language } from '../../shared/messages';
import { type CliMessages, cliMessagesIn } from '../../shared/messages/cliMessages';
import { type DayNumber, dayOfCivil, isoOfDay } from '../../shared/model/day';
import type { Args } from './args';
import { type CliFailure, fail } from './fail';

/** What the command line takes from its surroundings. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where progress is shown; null: nowhere. */
  readonly progress: ((text: string) => void) | null;
  readonly now: () => Date;
  /** For the words before a file is known. */
  readonly language: Language;
  /** The shop's own gateways; left out: none. */
  readonly gateways?: () => Gateways;
}

/** Those whose keys are set, and how a message goes out by one of them. */
export interface Gateways {
  readonly gateways: NonNullable<HostFacts['gateways']>;
  readonly send: (message: OutgoingMessage) => Sent;
}

/** One call of the command line: its words, its surroundings, and the language to speak. */
export interface Call {
  readonly args: Args;
  readonly console: Console;
  readonly language: Language;
  readonly say: CliMessages['words'];
  readonly messages: CliMessages;
}

export function callOf(args: Args, console: Console): Call {
  const language = args.language ?? console.language;
  const messages = cliMessagesIn(language);
  return { args, console, language, say: messages.words, messages };
}

/** Wrong usage, with the way to the help. */
export function wrongUsage({ say }: Pick<Call, 'say'>, why: string): CliFailure {
  return fail(2, say.usage({ why }));
}

/** The first word as a file; more than `most` words are wrong usage. */
export function fileOf(call: Call, most = 1): string {
  const { words } = call.args;
  if (words[0] === undefined) throw wrongUsage(call, call.say.missingFile);
  if (words.length > most) throw wrongUsage(call, call.say.tooMany({ text: words[most]! }));
  return words[0];
}

/** The day of the clock where this runs, or the one given. */
export function todayOf({ args, console }: Call): DayNumber {
  if (args.today !== null) return args.today;
  const now = console.now();
  return dayOfCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function requestOf(call: Call): ModelRequest {
  const { asOf, language, columns } = call.args;
  return {
    today: todayOf(call),
    language,
    set: asOf === null ? {} : { analysis_day: isoOfDay(asOf) },
    decision: null,
    columns,
  };
}
