import { type GatewayKeyWords, gatewayKeyWords } from '../shared/messages/gatewayMessages';
import { type Gateway, keepValues, valuesOf } from './gatewayStore';

/**
 * Asks for a gateway's keys one by one, in dialogs of Google's own, and keeps them with the user's account. A blank
 * answer leaves a key as it is, a dash takes it away, Cancel ends without keeping anything. What is set is never shown.
 */
export function askKeys(gateway: Gateway): void {
  const ui = SpreadsheetApp.getUi();
  const words = gatewayKeyWords(/^vi/i.test(Session.getActiveUserLocale()) ? 'vi' : 'en');
  const known = valuesOf(gateway);
  const values: Record<string, string> = {};
  for (const [name, label] of FIELDS[gateway]) {
    const there = known[name] ?? '';
    const hint = there === '' ? words.isNotSet : words.isSet;
    const answer = ui.prompt(words[label], `${hint}\n\n${words.where}`, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return;
    const typed = answer.getResponseText().trim();
    values[name] = typed === '' ? there : typed === '-' ? '' : typed;
  }
  keepValues(gateway, values);
  ui.alert(words.saved);
}

/** A token that was typed has a life of its own, which nobody has told: so `expiresAt` is not kept with it. */
const FIELDS: Readonly<Record<Gateway, readonly (readonly [string, keyof GatewayKeyWords])[]>> = {
  zns: [
    ['accessToken', 'znsAccessToken'],
    ['refreshToken', 'znsRefreshToken'],
    ['appId', 'znsAppId'],
    ['appSecret', 'znsAppSecret'],
  ],
  sms: [
    ['apiKey', 'smsApiKey'],
    ['secretKey', 'smsSecretKey'],
    ['brandname', 'smsBrandname'],
    ['smsType', 'smsType'],
    ['sandbox', 'smsSandbox'],
  ],
};
