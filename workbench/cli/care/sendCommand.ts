import { channelOf, isSendChannel, type SendChannel } from '../../../shared/care/channel';
import { type Call, wrongUsage } from '../call';
import { fail } from '../fail';
import { previewText, reportText } from './careTexts';
import { emlSender } from './emlSender';
import { openDesk, type Sending } from './fileDesk';
import { showJson } from './showJson';

/** `care preview FILE [--channel email|zns|sms]`: who would get what, and who would not and why. */
export function previewSending(call: Call, path: string, rest: readonly string[]): void {
  if (rest[0] !== undefined) throw wrongUsage(call, call.say.tooMany({ text: rest[0] }));
  const channel = sendChannel(call);
  const desk = openDesk(call, path, { ...call.console.gateways?.(), send: null });
  const preview = desk.ask('previewSend', { keys: 'all', channel });
  if (!showJson(call, preview)) call.console.out(previewText(preview, desk));
}

/**
 * `care send FILE --eml FOLDER [--most N]`: e-mails as files, the most valuable first; `--channel zns|sms` through the
 * shop's gateway. What is not sent ends with exit code 1, so that a script notices.
 */
export function send(call: Call, path: string, rest: readonly string[]): void {
  const { args } = call;
  if (rest[0] !== undefined) throw wrongUsage(call, call.say.tooMany({ text: rest[0] }));
  const channel = sendChannel(call);
  if (channel === 'email' && args.eml === null) throw wrongUsage(call, call.messages.care.needsFolder);
  const desk = openDesk(call, path, sendingOf(call, channel));
  const keys =
    args.most === null ? 'all' : first(desk.ask('previewSend', { keys: 'all', channel }), args.most);
  const report = desk.ask('send', { keys, channel, toMyself: false });
  if (!showJson(call, report))
    call.console.out(reportText(report, desk, channel === 'email' ? args.eml : null));
  const { failed, unknown, stopped } = report;
  if (stopped !== null) throw fail(1, stopped);
  if (failed.length > 0 || unknown.length > 0) throw fail(1, desk.say.care.notAll);
}

function first(
  preview: { readonly will: readonly { readonly key: string }[] },
  most: number,
): readonly string[] {
  return preview.will.slice(0, most).map(({ key }) => key);
}

function sendingOf(call: Call, channel: SendChannel): Sending {
  if (channel === 'email') return { send: emlSender(call.args.eml!, call.say) };
  const shops = call.console.gateways?.();
  if (!shops?.gateways.includes(channel)) throw fail(1, call.messages.care.noGateway({ channel }));
  return shops;
}

function sendChannel(call: Call): SendChannel {
  const { channel } = call.args;
  if (channel === null) return 'email';
  const found = channelOf(channel);
  if (!isSendChannel(found)) throw wrongUsage(call, call.messages.care.badSendChannel({ text: channel }));
  return found;
}
