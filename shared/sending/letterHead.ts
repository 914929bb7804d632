import type { Settings } from '../crm/settings';
import type { HostFacts } from '../desk/verbs';
import { parseEmail } from '../intake/email';
import type { LetterHead } from './eml';

/** Who writes the messages that are handed out as files: the user's own address, else the sender that Settings name. */
export function letterHead(
  { ownAddress, moment, utcOffset }: Pick<HostFacts, 'ownAddress' | 'moment' | 'utcOffset'>,
  { sender }: Pick<Settings, 'sender'>,
): LetterHead {
  const known = [ownAddress, sender].map(parseEmail).find(({ code }) => code === 'valid');
  return { from: known?.address ?? '', moment, utcOffset: utcOffset ?? null };
}
