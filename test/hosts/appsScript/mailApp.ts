import { mismatch } from './signature';
import { strict } from './strict';
import type { World } from './world';
import type { Mail } from './worldParts';

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

const MOST_RECIPIENTS = 50;
const MOST_BODY_BYTES = 200 * 1024;
const DAY = 86_400_000;

/**
 * Mail to the world's outbox and nowhere else. Each recipient counts, 100 a day for a consumer's account.
 * https://developers.google.com/apps-script/guides/services/quotas
 */
export function newMailApp(world: World): GoogleAppsScript.Mail.MailApp {
  const { meter } = world;
  return strict<GoogleAppsScript.Mail.MailApp>()('MailApp', {
    getRemainingDailyQuota() {
      meter.count('MailApp.getRemainingDailyQuota');
      renewQuota(world);
      return world.mailQuota;
    },
    sendEmail(...args: readonly unknown[]) {
      meter.count('MailApp.sendEmail');
      renewQuota(world);
      send(world, messageOf(world, args));
    },
  });
}

function renewQuota(world: World): void {
  if (world.mailSince === null || world.meter.now() - world.mailSince < DAY) return;
  world.mailQuota = 100;
  world.mailSince = null;
}

function messageOf(world: World, args: readonly unknown[]): Message {
  const [first, subject, body, options] = args;
  const isOne = args.length === 1 && typeof first === 'object' && first !== null;
  const message = (isOne ? first : { to: first, subject, body, ...(options as Message) }) as Message;
  const texts = isOne ? [message.subject, message.body] : [first, subject, body];
  if (texts.some((text) => typeof text !== 'string')) throw mismatch(world, 'MailApp.sendEmail', ...args);
  return message;
}

function send(world: World, message: Message): void {
  const { exception } = world.meter;
  const { to, subject, body, ...rest } = message as unknown as Mail;
  const recipients = [to ?? '', message.cc ?? '', message.bcc ?? '']
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  if (recipients.length === 0) throw exception('Failed to send email: no recipient');
  const bad = recipients.find((address) => !/^[^@\s,]+@[^@\s,]+\.[^@\s,]+$/.test(address));
  if (bad !== undefined) throw exception(`Invalid email: ${bad}`);
  if (recipients.length > MOST_RECIPIENTS) throw exception('Limit Exceeded: Email Recipients Per Message.');
  if (Buffer.byteLength(message.htmlBody ?? body) > MOST_BODY_BYTES) {
    throw exception('Limit Exceeded: Email Body Size.');
  }
  if (world.mailQuota < recipients.length) {
    throw exception('Service invoked too many times for one day: email.');
  }
  const mail = { to, subject, body, ...rest };
  const why = world.mailFailure?.(mail) ?? null;
  if (why !== null) throw exception(why);
  world.mailQuota -= recipients.length;
  world.mailSince ??= world.meter.now();
  world.outbox.push(mail);
}
