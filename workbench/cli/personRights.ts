import { channelOf } from '../../shared/care/channel';
import { purposeOf } from '../../shared/care/purpose';
import { planOptOut } from '../../shared/commands/optOut';
import { planRequest } from '../../shared/commands/request';
import { choiceAt } from '../../shared/crm/choiceAt';
import type { DeskContext } from '../../shared/desk/deskContext';
import { REQUEST_KINDS } from '../../shared/person/requests';
import { type Call, wrongUsage } from './call';
import { inPlace } from './inPlaceCommands';

/** A customer by the id, and the word after it. */
export interface Right {
  readonly path: string;
  readonly id: string;
  readonly word: string | undefined;
  readonly context: DeskContext;
}

/** `person stop FILE WHO [PURPOSE] [--channel CHANNEL]`: wants no messages, of that purpose by that channel or none. */
export function stopCommand(call: Call, { path, id, word, context }: Right): void {
  if (word !== undefined && purposeOf(word) === null) {
    throw wrongUsage(call, call.say.badPurpose({ text: word }));
  }
  const { channel } = call.args;
  if (channel !== null && channelOf(channel) === null) {
    throw wrongUsage(call, call.messages.care.badChannel({ text: channel }));
  }
  const action = { kind: 'optOut', id, channel, purpose: word ?? null, how: '' } as const;
  inPlace(call, path, (snapshot) => planOptOut(snapshot, action, context));
}

/** `person request FILE WHO KIND`: what somebody asked about their own data, with the day to answer by. */
export function requestCommand(call: Call, { path, id, word = '', context }: Right): void {
  const at = choiceAt('requests', word);
  const what = REQUEST_KINDS[at] ?? REQUEST_KINDS.find((kind) => kind === word.toLowerCase());
  if (what === undefined)
    throw wrongUsage(call, call.say.badRequest({ text: word, kinds: REQUEST_KINDS.join(', ') }));
  const action = { kind: 'request', id, what, how: '', isDone: false } as const;
  inPlace(call, path, (snapshot) => planRequest(snapshot, action, context));
}
