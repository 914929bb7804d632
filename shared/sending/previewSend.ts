import type { KeysMeant, SendPreview } from '../desk/calls';
import { type Answering, type HostFacts, on } from '../desk/verbs';
import type { Snapshot } from '../workbook/snapshot';
import { careItemsOf } from './careItemsOf';
import { chooseMessages } from './chooseMessages';
import {
  type ItemsOf,
  needsSend,
  quotaOf,
  type SendingDesk,
  type SendingWanted,
  sendingDesk,
} from './sendingDesk';
import { skipText } from './skipReasons';
import { templatesOf } from './templates';
import { ruleOf } from './wentTo';
import type { Chosen } from './withinLimits';

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
    return { notes: [], quota, will: [], skipped: [], later: 0, laterDay: null, stopped, asDrafts: false };
  }
  const { will, skipped, later, laterDay, stopped } = chooseMessages(desk, keys);
  const messages = will.map(({ message }) => message);
  const notes = assumedIn(desk, will);
  return { notes, quota, will: messages, skipped, later, laterDay, stopped, asDrafts: !desk.isSeat };
}

/** Of which templates it is only assumed that they advertise. O(rules). */
function assumedIn(
  { snapshot, language, says, channel }: SendingDesk,
  will: readonly Chosen[],
): readonly string[] {
  const templates = templatesOf(snapshot, language);
  const rules = new Map(will.map(({ message, rule }) => [ruleOf(message.key, rule), rule]));
  const notes = [...rules].flatMap(([id, name]): readonly string[] => {
    const template = templates.of({ id, name }, channel);
    if (!template?.isAssumed) return [];
    const { code, row } = template;
    return [skipText({ skip: 'noPurpose', params: { code, row } }, says)];
  });
  return [...new Set(notes)];
}

/** The preview of a host's workbook as it is now: the answer to `previewSend`. */
export function* previewSending(
  keys: KeysMeant,
  channel: SendingWanted['channel'] = 'email',
): Answering<SendPreview> {
  const facts = yield* on('facts');
  return previewSend(yield* on('read', needsSend), keys, facts, channel);
}
