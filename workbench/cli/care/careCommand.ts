import { channelOf, channelWord } from '../../../shared/care/channel';
import type { Action } from '../../../shared/desk/calls';
import { dayOfIso } from '../../../shared/model/day';
import { type Call, wrongUsage } from '../call';
import { fail } from '../fail';
import { writeWhole } from '../files';
import { listText } from './careTexts';
import { openDesk } from './fileDesk';
import { keyMeant, rememberList } from './listNumbers';
import { previewSending, send } from './sendCommand';
import { showJson } from './showJson';

type Verb = (call: Call, path: string, rest: readonly string[]) => void;

const VERBS: Readonly<Record<string, Verb>> = {
  list,
  preview: previewSending,
  send,
  done: (call, path, rest) => decide(call, path, rest, 'done'),
  snooze: (call, path, rest) => decide(call, path, rest, 'snoozed'),
  skip: (call, path, rest) => decide(call, path, rest, 'skipped'),
  settle,
  ics,
};

/** `care VERB FILE …`: today's list, its messages, and what came of them. */
export function care(call: Call): void {
  const [name = '', path, ...rest] = call.args.words;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    throw wrongUsage(call, call.messages.care.badVerb({ text: name, verbs: Object.keys(VERBS).join(', ') }));
  }
  if (path === undefined) throw wrongUsage(call, call.say.missingFile);
  verb(call, path, rest);
}

/** `care list FILE [--owner X] [--most N]`: with numbers that done, snooze and skip take. */
function list(call: Call, path: string, rest: readonly string[]): void {
  noMore(call, rest, 0);
  const desk = openDesk(call, path);
  const view = desk.ask('today', { most: call.args.most ?? MOST_LISTED, owner: call.args.owner });
  rememberList(
    call,
    path,
    view.items.map(({ key }) => key),
    view.today,
  );
  if (!showJson(call, view)) call.console.out(listText(view, desk));
}

/** `care done|skip FILE KEY|NUMBER`, `care snooze FILE KEY|NUMBER DAY`. */
function decide(
  call: Call,
  path: string,
  rest: readonly string[],
  status: 'done' | 'snoozed' | 'skipped',
): void {
  const { care: words } = call.messages;
  const [text, until] = rest;
  if (text === undefined) throw wrongUsage(call, words.needsKey);
  noMore(call, rest, status === 'snoozed' ? 2 : 1);
  if (status === 'snoozed' && (until === undefined || dayOfIso(until) === null))
    throw wrongUsage(call, words.needsDay({ text: until ?? '' }));
  const channel = call.args.channel === null ? null : channelOf(call.args.channel);
  if (call.args.channel !== null && channel === null)
    throw wrongUsage(call, words.badChannel({ text: call.args.channel }));
  const desk = openDesk(call, path);
  const key = keyMeant(path, text, desk.ask('host', {}).today, desk);
  act(call, path, {
    kind: 'care',
    key,
    status,
    until: until ?? null,
    channel: channel === null ? null : channelWord(channel, desk.written),
    outcome: call.args.outcome ?? '',
  });
}

/** `care settle FILE KEY sent|unsent`: what the user found out of a message that may have gone. */
function settle(call: Call, path: string, rest: readonly string[]): void {
  const [key, found] = rest;
  if (key === undefined || (found !== 'sent' && found !== 'unsent'))
    throw wrongUsage(call, call.messages.care.needsFound);
  noMore(call, rest, 2);
  act(call, path, { kind: 'settle', key, wasSent: found === 'sent' });
}

/** `care ics FILE OUT.ics` */
function ics(call: Call, path: string, rest: readonly string[]): void {
  const [out] = rest;
  if (out === undefined || !/\.ics$/i.test(out)) throw wrongUsage(call, call.messages.care.needsIcs);
  noMore(call, rest, 1);
  const desk = openDesk(call, path);
  const { text } = desk.ask('calendar', { keys: 'all' });
  writeWhole(out, new TextEncoder().encode(text), call.say, path);
  const count = text.match(/^BEGIN:VEVENT/gm)?.length ?? 0;
  call.console.out(desk.say.care.calendar({ file: out, count }));
}

/** An action of the core, written at once; refused with its sentence. */
function act(call: Call, path: string, action: Action): void {
  const desk = openDesk(call, path);
  const progress = desk.ask('apply', { action });
  if (progress.isRefused) throw fail(1, progress.text);
  const about = 'key' in action ? `${action.key}: ` : '';
  if (!showJson(call, progress)) call.console.out(`${about}${progress.text}`);
}

function noMore(call: Call, rest: readonly string[], most: number): void {
  if (rest.length > most) throw wrongUsage(call, call.say.tooMany({ text: rest[most]! }));
}

/** As many as the sidebar shows at first. */
const MOST_LISTED = 50;
