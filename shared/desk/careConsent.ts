import { channelWord } from '../care/channel';
import { type Language, messagesIn } from '../messages';
import type { CareText } from './careText';
import type { Refusals } from './refusals';
import type { CareItem } from './views';

/**
 * The texts that a person may send to a customer by hand: what advertises only by a channel to which they agreed. Where
 * they were never asked the note says so, with the way out; a refusal needs none, for it is said elsewhere. The law asks
 * for the same consent whether a machine sends or a person (Law 91/2025/QH15, art. 9 and 28; Decree 91/2020/NĐ-CP, art.
 * 13). What to say on the phone stays, for a call is where people ask. O(answers of the customer).
 */
export function withConsent(
  { text, sms, adverts }: Pick<CareText, 'text' | 'sms' | 'adverts'>,
  customer: string,
  { said }: Refusals,
  language: Language,
): Pick<CareItem, 'text' | 'sms' | 'note'> {
  const texts = { zalo: text, sms };
  const kept = adverts.filter((channel) => said(customer, 'marketing', channel) !== 'agreed');
  const asked = kept.filter(
    (channel) => texts[channel] !== null && said(customer, 'marketing', channel) === 'silent',
  );
  const channels = asked.map((channel) => channelWord(channel, language)).join(', ');
  return {
    text: kept.includes('zalo') ? null : text,
    sms: kept.includes('sms') ? null : sms,
    note: channels === '' ? null : messagesIn(language).care.reasons.notAgreed({ channels }),
  };
}
