export interface SmsLength {
  /** As the network counts them. */
  readonly characters: number;
  /** How many messages are paid for. */
  readonly messages: number;
}

/**
 * How long a text is as an SMS. Of the network's own 7-bit alphabet 160 characters fit into one message and 153 into
 * each of several; a single other letter, such as any Vietnamese one, makes them 70 and 67. Some signs count twice,
 * and so do most emoji. '' is no message. O(length).
 * 3GPP TS 23.038, 6.2.1 and 6.2.1.1 (the alphabet and its extension); TS 23.040, 9.2.3.24.1 (parts of a long one).
 */
export function smsLength(text: string): SmsLength {
  const isShort = OWN_ALPHABET.test(text);
  const characters = isShort ? text.replace(TWICE, '__').length : text.length;
  const [one, each] = isShort ? [160, 153] : [70, 67];
  return { characters, messages: characters <= one ? Math.min(1, characters) : Math.ceil(characters / each) };
}

const TWICE = /[\^{}\\[~\]|€]/g;
const OWN_ALPHABET = /^[\n\r -_a-~£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€]*$/;
