import type { Json } from '../workbook/changeSet';
import { hashText } from '../workbook/fingerprint';
import type { Snapshot } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';

/**
 * Who opted out of everything: the hash of their address, kept in the state's memory, so that the refusal outlives
 * the erasure of the person (Law 91/2025/QH15, art. 14, 28) and a new row with the same address.
 */
export function isBlocked(snapshot: Snapshot): (address: string) => boolean {
  const hashes = blockedHashes(stateOf(snapshot)?.memory[MEMORY]);
  return (address) => hashes.has(addressHash(address));
}

/** What a change set `remembers` when e-mail addresses or phones (E.164) opt out. */
export function blockedWith(
  snapshot: Snapshot,
  ...addresses: readonly string[]
): Readonly<Record<string, Json>> {
  const hashes = blockedHashes(stateOf(snapshot)?.memory[MEMORY]);
  return { [MEMORY]: [...new Set([...hashes, ...addresses.map(addressHash)])].sort() };
}

/** Sixteen hexadecimal digits; case does not matter. */
export function addressHash(address: string): string {
  const text = address.normalize('NFC').trim().toLowerCase();
  return hashText(`1 ${text}`) + hashText(`2 ${text}`);
}

function blockedHashes(memory: Json | undefined): ReadonlySet<string> {
  return new Set(Array.isArray(memory) ? memory.filter((hash) => typeof hash === 'string') : []);
}

const MEMORY = 'optedOut';
