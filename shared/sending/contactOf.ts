import type { SendChannel } from '../care/channel';
import type { CareItem } from '../desk/views';
import { parseEmail } from '../intake/email';
import { parsePhone } from '../intake/parsePhone';
import { nationalOfVietnam } from '../intake/vietnamPhone';
import { isPlainAddress } from './plainAddress';
import type { Skip } from './skipReasons';

/** Is there anything by which the channel could reach the customer? */
export function hasContact({ email, phone }: CareItem, channel: SendChannel): boolean {
  return (channel === 'email' ? email : phone) !== null;
}

/** The address by which a channel reaches the customer: of e-mail as it stands where a message may carry it, of messages a mobile number in E.164. */
export function contactOf({ email, phone }: CareItem, channel: SendChannel): { readonly to: string } | Skip {
  if (channel === 'email') {
    const { code, address } = parseEmail(email);
    if (code === 'blank') return { skip: 'noAddress', params: {} };
    const isGood = (code === 'valid' || code === 'form') && address !== null && isPlainAddress(address);
    return isGood ? { to: address } : { skip: 'badAddress', params: { address: email ?? '' } };
  }
  if (phone === null || phone.trim() === '') return { skip: 'noPhone', params: {} };
  const { e164 } = parsePhone(phone);
  const isLandline = e164 !== null && nationalOfVietnam(e164)?.startsWith('02') === true;
  return e164 === null || isLandline ? { skip: 'badPhone', params: { phone } } : { to: e164 };
}
