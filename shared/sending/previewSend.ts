import type { SendPreview } from '../desk/calls';
import { type Answering, type HostFacts, on } from '../desk/verbs';
import type { Snapshot } from '../workbook/snapshot';
import { careItemsOf } from './careItemsOf';
import { chooseMessages } from './chooseMessages';
import { type ItemsOf, needsSend, sendingDesk } from './sendingDesk';

/** Who would get what now, who would not and why, against what may still be sent today. Nothing is written. */
export function previewSend(
  snapshot: Snapshot,
  keys: readonly string[],
  facts: HostFacts,
  itemsOf: ItemsOf = careItemsOf,
): SendPreview {
  const { quota } = facts;
  const desk = sendingDesk(snapshot, facts, keys, itemsOf);
  if ('stopped' in desk)
    return { quota, will: [], skipped: [], later: 0, laterDay: null, stopped: desk.stopped, asDrafts: false };
  const { will, skipped, later, stopped } = chooseMessages(desk, keys);
  const messages = will.map(({ message }) => message);
  return { quota, will: messages, skipped, later, laterDay: null, stopped, asDrafts: !desk.isSeat };
}

/** The preview of a host's workbook as it is now: the answer to `previewSend`. */
export function* previewSending(keys: readonly string[]): Answering<SendPreview> {
  const facts = yield* on('facts');
  return previewSend(yield* on('read', needsSend), keys, facts);
}
