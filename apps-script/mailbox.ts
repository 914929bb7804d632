import type { OutgoingMessage } from '../shared/desk/calls';
import type { Sent } from '../shared/desk/verbs';
import { isPlainAddress } from '../shared/sending/plainAddress';
import { causeOf, isOf } from './causes';
import { hostMessages } from './messages';

/** E-mail of the user's own account in one execution. */
export interface Mailbox {
  readonly send: (message: OutgoingMessage) => Sent;
  /** How many recipients it may still write to today. */
  readonly quota: () => number;
}

/**
 * MailApp gives no id, and what it throws says only in words whether anything has left. So what can be known before is
 * decided here: an address that is none, and a quota that was last seen used up. Without the permission to send, asking
 * for the quota throws already, before any message is begun. A refusal that comes before anything is sent is sure; after
 * anything else the message may be on its way.
 * https://developers.google.com/apps-script/reference/mail/mail-app
 */
export function mailbox(): Mailbox {
  /** As last asked for, less what was sent since; null: not asked for. */
  let left: number | null = null;
  return {
    quota() {
      left = MailApp.getRemainingDailyQuota();
      return left;
    },
    send({ to, subject, body }) {
      if (!isPlainAddress(to) || !DOTTED.test(to)) return notSent('badAddress');
      if (left !== null && left < 1) return notSent('quota');
      try {
        MailApp.sendEmail({ to, subject, body });
        if (left !== null) left--;
        return { ok: true, id: '' };
      } catch (error) {
        const why = causeOf(error);
        return { ok: false, isSure: isOf(why, ...SURELY_NOT), why };
      }
    },
  };
}

function notSent(code: 'badAddress' | 'quota'): Sent {
  return { ok: false, isSure: true, why: hostMessages(Session.getActiveUserLocale())[code] };
}

/** No dot at an end or beside another, and one in the domain: RFC 5321, section 4.1.2. */
const DOTTED = /^[^.@]+(?:\.[^.@]+)*@[^.@]+(?:\.[^.@]+)+$/;

const SURELY_NOT = ['address', 'noRecipient', 'dailyCalls', 'limit', 'permission'] as const;
