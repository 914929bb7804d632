import { parseEmail } from '../intake/email';
import { parsePhone } from '../intake/parsePhone';
import { nationalOfVietnam } from '../intake/vietnamPhone';
import { type CustomerRow, textOf } from './customerRows';

/** How a customer is reached; null where they can't be. */
export interface ContactLinks {
  /** As people write it: 0912345678, or +81… */
  readonly phone: string | null;
  readonly call: string | null;
  readonly zalo: string | null;
  readonly email: string | null;
  readonly mailto: string | null;
}

export function contactLinks(row: CustomerRow): ContactLinks {
  return { ...phoneLinks(textOf(row, 'clean_phone')), ...emailLinks(textOf(row, 'clean_email')) };
}

/**
 * `tel:` with the number in E.164, and the Zalo chat as ZALO_LINK has it. Landlines have no Zalo. A text that holds
 * no number is shown as it is, without links.
 */
export function phoneLinks(text: string | null): Pick<ContactLinks, 'phone' | 'call' | 'zalo'> {
  const e164 = text === null ? null : parsePhone(text).e164;
  if (e164 === null) return { phone: text, call: null, zalo: null };
  const national = nationalOfVietnam(e164);
  const isLandline = national?.startsWith('02') === true;
  return {
    phone: national ?? e164,
    call: `tel:${e164}`,
    zalo: isLandline ? null : `https://zalo.me/${national ?? e164.slice(1)}`,
  };
}

/** An `sms:` address with the text (RFC 5724; `?body=` as phones take it); null where the text holds no mobile number. */
export function smsLink(phone: string | null, text: string): string | null {
  const e164 = phone === null ? null : parsePhone(phone).e164;
  if (e164 === null || nationalOfVietnam(e164)?.startsWith('02') === true) return null;
  return `sms:${e164}?body=${encodeURIComponent(text.replace(HALF_PAIR, '\ufffd'))}`;
}

/** A link for an address that reads as one, and nothing that could add receivers or text to it (RFC 6068). */
export function emailLinks(text: string | null): Pick<ContactLinks, 'email' | 'mailto'> {
  const isPlain = text !== null && PLAIN_ADDRESS.test(text) && parseEmail(text).code === 'valid';
  return { email: text, mailto: isPlain ? `mailto:${text}` : null };
}

const PLAIN_ADDRESS = /^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/;
/** With the u flag a class of surrogates matches only those that stand alone, which can't be encoded. */
const HALF_PAIR = /[\ud800-\udfff]/gu;
