import { occurrenceOfKey } from '../care/occurrenceKey';
import { keyRecords, keyText, type LedgerRow } from './ledger';

/** A message that went, or may have gone, to somebody. */
export interface WentTo {
  readonly row: LedgerRow;
  /** Rule and due date without the customer: what two rows of one person have in common. */
  readonly occasion: string;
  readonly rule: string;
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
    if (records.get(keyText(row.key))?.state === 'failed') continue;
    const one = { row, occasion: occasionOf(row.key, row.customerId), rule: ruleOf(row.key, row.rule) };
    add(addressName(row.address), one);
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
  return `address ${address.trim().toLowerCase()}`;
}

function customerName(id: string): string {
  return `customer ${id}`;
}
