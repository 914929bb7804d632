import { channelWord } from '../care/channel';
import type { Sent } from '../desk/verbs';
import type { Language } from '../messages';
import type { LedgerRow } from './ledger';
import { textHash } from './outgoing';
import type { Chosen } from './withinLimits';

/** The row that stands in the ledger before a message leaves. */
export function beginningOf(
  { message, rule }: Chosen,
  moment: string,
  sender: string,
  language: Language,
): LedgerRow {
  return {
    moment,
    key: message.key,
    customerId: message.customerId,
    rule,
    channel: channelWord(message.channel, language),
    address: message.to,
    textHash: textHash(message),
    status: 'SENDING',
    sender,
    id: '',
  };
}

/** The row with what came of it. `unsent`: the words before the reason of a sure failure, which tell it from an id. */
export function outcomeOf(beginning: LedgerRow, sent: Sent, unsent: string): LedgerRow {
  if (sent.ok) return { ...beginning, status: 'SENT', id: sent.id.trim().replace(/\s+/g, '_') || NO_ID };
  const why = sent.why.replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
  return sent.isSure
    ? { ...beginning, status: 'FAILED', id: `${unsent} ${why}` }
    : { ...beginning, status: 'UNKNOWN', id: why };
}

/** Where a host gives no id: a mark, so that SENT can't be edited into FAILED unnoticed. */
export const NO_ID = '✓';
const LONGEST_REASON = 300;
