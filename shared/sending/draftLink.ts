import type { OutgoingMessage } from '../desk/calls';

/** An address that opens a draft, and the text that did not fit into it. */
export interface DraftLink {
  readonly url: string;
  readonly paste: string | null;
}

type Draft = Pick<OutgoingMessage, 'to' | 'subject' | 'body'>;

/**
 * A draft in Outlook on the web: https://outlook.office.com/mail/deeplink/compose. Blanks are %20: a plus sign comes
 * out as a plus (https://techcommunity.microsoft.com/discussions/microsoft-365/4111903). Browsers and Office pass
 * about 2,048 characters. A text that does not fit is left out of the address altogether and given to be pasted: a
 * message cut short could go out unnoticed, without its end and the way to opt out. O(length).
 */
export function outlookDraft({ to, subject, body }: Draft): DraftLink {
  return fitted(`${OUTLOOK}?to=${percentEncoded(to)}`, '&', { subject, body });
}

/** A `mailto:` address (RFC 6068), for mail programs; line breaks are CR LF there. */
export function mailtoDraft({ to, subject, body }: Draft): DraftLink {
  // The @ may stand as it is, and some programs want it so.
  return fitted(`mailto:${percentEncoded(to).replace('%40', '@')}`, '?', { subject, body });
}

/** All of it; else without the text; else, for a subject of many accents, without both. */
function fitted(address: string, sign: '?' | '&', { subject, body }: Omit<Draft, 'to'>): DraftLink {
  const head = `${address}${sign}subject=${percentEncoded(subject)}`;
  const whole = `${head}&body=${percentEncoded(body)}`;
  if (whole.length <= LONGEST) return { url: whole, paste: null };
  return head.length <= LONGEST
    ? { url: head, paste: body }
    : { url: address, paste: `${subject}\n\n${body}` };
}

/** UTF-8 in %XX, all but RFC 3986's unreserved signs; lines end in CR LF. */
function percentEncoded(text: string): string {
  const whole = text.replace(HALF_PAIR, '\ufffd').replace(/\r\n?|\n/g, '\r\n');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const OUTLOOK = 'https://outlook.office.com/mail/deeplink/compose';
const LONGEST = 2000;
/** With the u flag a class of surrogates matches only those that stand alone, which can't be encoded. */
const HALF_PAIR = /[\ud800-\udfff]/gu;
