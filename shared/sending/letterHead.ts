import type { Settings } from '../crm/settings';
import type { HostFacts } from '../desk/verbs';
import type { LetterHead } from './eml';
import { ownAddressOf } from './ownAddress';

/** Who writes the messages that are handed out as files, and when. */
export function letterHead(facts: HostFacts, settings: Settings): LetterHead {
  const { moment, utcOffset } = facts;
  return { from: ownAddressOf({ facts, settings }), moment, utcOffset: utcOffset ?? null };
}
