import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';

/** How a customer may be reached, in the order of `crm.choices.channels`. */
export const CHANNELS = ['call', 'zalo', 'email', 'sms', 'visit', 'other', 'zns'] as const;

export type Channel = (typeof CHANNELS)[number];

/** Channels by which a machine may send: e-mail, and the gateways of a shop that has keys for them. */
export const SEND_CHANNELS = ['email', 'zns', 'sms'] as const;

export type SendChannel = (typeof SEND_CHANNELS)[number];

/** The channel of a sheet's word, of either language; null for a blank or another word. */
export function channelOf(text: string): Channel | null {
  return OF_WORD.get(foldText(text)) ?? null;
}

export function channelWord(channel: Channel, language: 'vi' | 'en'): string {
  return messagesIn(language).crm.choices.channels[CHANNELS.indexOf(channel)]!;
}

export function isSendChannel(channel: Channel | null): channel is SendChannel {
  return channel !== null && (SEND_CHANNELS as readonly string[]).includes(channel);
}

const OF_WORD: ReadonlyMap<string, Channel> = new Map([
  ...CHANNELS.map((channel) => [channel, channel] as const),
  ...(['vi', 'en'] as const).flatMap((language) =>
    CHANNELS.map((channel) => [foldText(channelWord(channel, language)), channel] as const),
  ),
]);
