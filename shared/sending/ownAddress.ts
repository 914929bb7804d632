import type { Settings } from '../crm/settings';
import type { HostFacts } from '../desk/verbs';
import { parseEmail } from '../intake/email';

/**
 * The shop's own address: the one that the host knows; else the sender that Settings name, or the name in the logs,
 * where it is one: Apps Script tells no address without a permission that nothing else needs. '' where none is known.
 */
export function ownAddressOf({
  facts,
  settings,
}: {
  readonly facts: HostFacts;
  readonly settings: Settings;
}): string {
  // Facts are asked one by one: on some hosts each costs a call.
  for (const text of [() => facts.ownAddress, () => settings.sender, () => facts.user]) {
    const { code, address } = parseEmail(text());
    if (code === 'valid' && address !== null) return address;
  }
  return '';
}

/**
 * Where to write to hear no more, for the header List-Unsubscribe (RFC 2369, section 3.2): a `mailto:` address
 * (RFC 6068) whose subject is the word of opting out. null where the shop's address is unknown. RFC 8058's one click
 * needs a page that answers, which a spreadsheet has not.
 */
export function unsubscribeOf(ownAddress: string, word: string): string | null {
  if (ownAddress === '') return null;
  const address = encodeURIComponent(ownAddress).replace('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(word.normalize('NFC'))}`;
}
