import { parsePhone } from '../intake/parsePhone';
import type { Json } from '../workbook/changeSet';
import { hashText } from '../workbook/fingerprint';
import type { Snapshot } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';

/**
 * Who opted out of everything: the hash of their e-mail address or phone number, kept in the state's memory, so that
 * the refusal outlives the erasure of the person (Law 91/2025/QH15, art. 14, 28) and a new row with the same address.
 */
export function isBlocked(snapshot: Snapshot): (address: string) => boolean {
  const hashes = blockedHashes(stateOf(snapshot)?.memory[MEMORY]);
  return (address) => hashes.size > 0 && hashes.has(addressHash(address));
}

/** What a change set `remembers` when addresses opt out; blank ones are none. */
export function blockedWith(
  snapshot: Snapshot,
  ...addresses: readonly string[]
): Readonly<Record<string, Json>> {
  const hashes = blockedHashes(stateOf(snapshot)?.memory[MEMORY]);
  const added = addresses.filter((address) => address.trim() !== '').map(addressHash);
  return { [MEMORY]: [...new Set([...hashes, ...added])].sort() };
}

/** Sixteen hexadecimal digits, of the one form of an address. */
export function addressHash(address: string): string {
  const text = addressText(address);
  return hashText(`1 ${text}`) + hashText(`2 ${text}`);
}

/** A phone number in E.164 however it is written; an e-mail address in small letters. */
export function addressText(address: string): string {
  const text = address.normalize('NFC').trim().toLowerCase();
  return text.includes('@') ? text : (parsePhone(text).e164 ?? text);
}

function blockedHashes(memory: Json | undefined): ReadonlySet<string> {
  return new Set(Array.isArray(memory) ? memory.filter((hash) => typeof hash === 'string') : []);
}

const MEMORY = 'optedOut';
