import { channelOf } from '../care/channel';
import { occurrenceOfKey } from '../care/occurrenceKey';
import { addressText } from './blockList';
import { keyRecords, keyText, type LedgerRow } from './ledger';

/** A message that went, or may have gone, to somebody. */
export interface WentTo {
  readonly row: LedgerRow;
  /** Rule and due date without the customer: what two rows of one person have in common. */
  readonly occasion: string;
  readonly rule: string;
  /** Nobody knows whether it went. */
  readonly isUnsure: boolean;
  readonly kind: ChannelKind | null;
}

/** What the law counts apart: e-mails, and messages to a phone. */
export type ChannelKind = 'email' | 'phone';

/** The kind of a channel's word; null for a word that is none, which may be either. */
export function kindOfChannel(word: string): ChannelKind | null {
  const channel = channelOf(word);
  if (channel === null) return null;
  return channel === 'email' ? 'email' : 'phone';
}

/** By address, and by customer where the address was another then. O(rows) once. */
export function wentTo(
  rows: readonly LedgerRow[],
): (address: string, customerId: string) => readonly WentTo[] {
  const records = keyRecords(rows);
  const found = new Map<string, WentTo[]>();
  const add = (name: string, one: WentTo): void => {
    const known = found.get(name);
    if (known) known.push(one);
    else found.set(name, [one]);
  };
  for (const row of rows) {
    const state = records.get(keyText(row.key))?.state;
    if (state === 'failed') continue;
    const one = {
      ...{ row, occasion: occasionOf(row.key, row.customerId), rule: ruleOf(row.key, row.rule) },
      isUnsure: state !== 'sent',
      kind: kindOfChannel(row.channel),
    };
    if (row.address !== '') add(addressName(row.address), one);
    add(customerName(row.customerId), one);
  }
  return (address, customerId) => [
    ...(found.get(addressName(address)) ?? []),
    ...(found.get(customerName(customerId)) ?? []),
  ];
}

/** The rule of a key by its id; the rule as shown where the key is none of ours. */
export function ruleOf(key: string, shown: string): string {
  return keyText(occurrenceOfKey(key)?.rule ?? shown);
}

/** Rule and due date of a key. */
export function occasionOf(key: string, customerId: string): string {
  const occurrence = occurrenceOfKey(key);
  return keyText(occurrence ? `${occurrence.rule}|${occurrence.due}` : key.replace(customerId, ''));
}

function addressName(address: string): string {
  return `address ${addressText(address)}`;
}

function customerName(id: string): string {
  return `customer ${id}`;
}
