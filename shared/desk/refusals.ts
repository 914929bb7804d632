import { CHANNELS, type Channel, channelWord } from '../care/channel';
import type { Purpose } from '../care/purpose';
import { type Consents, consentsOf } from '../customers/consents';
import { foldText } from '../intake/foldText';
import type { Snapshot } from '../workbook/snapshot';

/** Who said no to what, or never anything (`consentsOf`). */
export interface Refusals {
  readonly said: Consents['of'];
  /** By every channel. */
  readonly isRefused: (customer: string, purpose: Purpose) => boolean;
  /** Folded words, in both languages, of channels that are refused for that purpose while others are not. */
  readonly channels: (customer: string, purpose: Purpose) => ReadonlySet<string>;
}

/** O(rows) once. */
export function refusals(snapshot: Snapshot): Refusals {
  const { isRefused, of } = consentsOf(snapshot);
  return {
    said: of,
    isRefused,
    channels: (customer, purpose) => {
      if (isRefused(customer, purpose)) return NONE;
      const refused = CHANNELS.filter((channel) => of(customer, purpose, channel) === 'refused');
      return new Set(refused.flatMap((channel) => WORDS.get(channel)!));
    },
  };
}

const NONE: ReadonlySet<string> = new Set();
const WORDS: ReadonlyMap<Channel, readonly string[]> = new Map(
  CHANNELS.map((channel) => [
    channel,
    (['vi', 'en'] as const).map((language) => foldText(channelWord(channel, language))),
  ]),
);
