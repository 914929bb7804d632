import type { OutgoingMessage, SendReport } from '../desk/calls';
import { type Answering, on } from '../desk/verbs';
import { messagesIn } from '../messages';
import { byValue } from './chooseMessages';
import { draftOf } from './drafts';
import { ownAddressOf } from './ownAddress';
import { EMPTY_REPORT } from './report';
import { type ItemsOf, needsSend, type SendingDesk, type SendingWanted, sendingDesk } from './sendingDesk';
import { skipText } from './skipReasons';
import { textFault, textsOf } from './texts';

/**
 * The message of the first of the keys, the most valuable that has a text, to the user themself: exactly what the
 * customer would read. Consent, hours and the ledger do not matter, and nothing is written.
 */
export function* sendTrial(wanted: SendingWanted, itemsOf: ItemsOf): Answering<SendReport> {
  const facts = yield* on('facts');
  const desk = sendingDesk(yield* on('read', needsSend), facts, wanted, itemsOf);
  if ('stopped' in desk) return { ...EMPTY_REPORT, stopped: desk.stopped };
  const { stops } = messagesIn(desk.says).sending;
  if (wanted.channel !== 'email') return { ...EMPTY_REPORT, stopped: stops.trialByEmail };
  const message = trialOf(desk, wanted);
  if ('stopped' in message) return { ...EMPTY_REPORT, stopped: message.stopped };
  if (!desk.isSeat) return { ...EMPTY_REPORT, drafts: [draftOf(message, desk, null)] };
  if (message.to === '') return { ...EMPTY_REPORT, stopped: stops.noOwnAddress };
  if (facts.quota !== null && facts.quota < 1)
    return { ...EMPTY_REPORT, later: 1, stopped: stops.quota({ quota: 0 }) };
  const sent = yield* on('send', message);
  const { key, customer } = message;
  if (sent.ok) return { ...EMPTY_REPORT, sent: 1 };
  return sent.isSure
    ? { ...EMPTY_REPORT, failed: [{ key, customer, why: sent.why }] }
    : { ...EMPTY_REPORT, unknown: [{ key, customer }] };
}

function trialOf(desk: SendingDesk, { keys }: SendingWanted): OutgoingMessage | { readonly stopped: string } {
  const wanted = keys === 'all' ? null : new Set(keys);
  const { source, merge, message } = textsOf(desk);
  let why: string | null = null;
  for (const item of byValue(desk.items.filter(({ key }) => wanted === null || wanted.has(key)))) {
    const { recipient, template } = source(item);
    if (recipient === null || template === null) continue;
    const text = merge(item, recipient, template);
    if (!('fault' in text)) return message(item, ownAddressOf(desk), text, template);
    const fault = textFault(text, template, desk);
    if ('stopped' in fault) return fault;
    why ??= skipText(fault, desk.says);
  }
  return { stopped: why ?? messagesIn(desk.says).sending.stops.nothing };
}
