import type { KeysMeant, SendPreview } from '../desk/calls';
import { type Answering, type HostFacts, on } from '../desk/verbs';
import type { Snapshot } from '../workbook/snapshot';
import { careItemsOf } from './careItemsOf';
import { chooseMessages } from './chooseMessages';
import { type ItemsOf, needsSend, quotaOf, type SendingWanted, sendingDesk } from './sendingDesk';

/** Who would get what now, who would not and why, against what may still be sent today. Nothing is written. */
export function previewSend(
  snapshot: Snapshot,
  keys: KeysMeant,
  facts: HostFacts,
  channel: SendingWanted['channel'] = 'email',
  itemsOf: ItemsOf = careItemsOf,
): SendPreview {
  const quota = quotaOf(facts, channel);
  const desk = sendingDesk(snapshot, facts, { keys, channel }, itemsOf);
  if ('stopped' in desk) {
    const { stopped } = desk;
    return { quota, will: [], skipped: [], later: 0, laterDay: null, stopped, asDrafts: false };
  }
  const { will, skipped, later, laterDay, stopped } = chooseMessages(desk, keys);
  const messages = will.map(({ message }) => message);
  return { quota, will: messages, skipped, later, laterDay, stopped, asDrafts: !desk.isSeat };
}

/** The preview of a host's workbook as it is now: the answer to `previewSend`. */
export function* previewSending(
  keys: KeysMeant,
  channel: SendingWanted['channel'] = 'email',
): Answering<SendPreview> {
  const facts = yield* on('facts');
  return previewSend(yield* on('read', needsSend), keys, facts, channel);
}
