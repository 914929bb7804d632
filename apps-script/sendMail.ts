import type { OutgoingMessage } from '../shared/desk/calls';
import type { Sent } from '../shared/desk/verbs';
import { causeOf } from './hostError';

/**
 * Sends one e-mail of the user's own account. MailApp gives no id. A refusal that comes before anything is sent (a
 * bad address, no quota, no permission) is sure; after anything else the message may be on its way.
 * https://developers.google.com/apps-script/reference/mail/mail-app
 */
export function sendMail({ to, subject, body }: OutgoingMessage): Sent {
  try {
    MailApp.sendEmail({ to, subject, body });
    return { ok: true, id: '' };
  } catch (error) {
    const why = causeOf(error);
    return { ok: false, isSure: SURELY_NOT.test(why), why };
  }
}

export function mailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}

const SURELY_NOT =
  /Invalid email|too many times for one day|Limit exceeded|permission|authorization is required|no recipient/i;
