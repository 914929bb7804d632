import type { SendChannel } from '../../care/channel';
import type { OutgoingMessage } from '../../desk/calls';
import type { Sent } from '../../desk/verbs';
import { gatewayTexts } from '../../messages/gatewayMessages';
import type { HttpPort } from './http';
import { type SmsKeys, smsOutcome, smsRequest } from './sms';
import {
  canRenew,
  isTokenRefused,
  renewedKeys,
  tokenRequest,
  type ZnsKeys,
  znsOutcome,
  znsRequest,
} from './zns';

/** The keys of a shop that this host has; null for a gateway that it does not use. */
export interface GatewayKeys {
  readonly zns: ZnsKeys | null;
  readonly sms: SmsKeys | null;
}

/** What a host gives for sending by a gateway. */
export interface GatewayHost {
  readonly http: HttpPort;
  readonly keys: () => GatewayKeys;
  /** Keeps new tokens where the old ones were, before they are used: the old ones work no more. */
  readonly keep: (keys: ZnsKeys) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly language: 'vi' | 'en';
}

/** The gateways whose keys are there. */
export function gatewaysSet({ zns, sms }: GatewayKeys): readonly Exclude<SendChannel, 'email'>[] {
  const hasZns = zns !== null && (zns.accessToken !== '' || canRenew(zns));
  const hasSms = sms !== null && sms.apiKey !== '' && sms.secretKey !== '';
  return [...(hasZns ? (['zns'] as const) : []), ...(hasSms ? (['sms'] as const) : [])];
}

/**
 * Sends one message by the gateway of its channel: one request, and for ZNS one more where the token is over or about
 * to be. What may have gone out is told as not sure and never asked for again.
 */
export function sendByGateway(message: OutgoingMessage, host: GatewayHost): Sent {
  const keys = host.keys();
  const { channel } = message;
  const texts = gatewayTexts(host.language);
  if (channel === 'email' || !gatewaysSet(keys).includes(channel))
    return { ok: false, isSure: true, why: texts.noKeys({ channel: NAMES[channel] }) };
  if (channel === 'sms') return smsOutcome(host.http(smsRequest(message, keys.sms!)), texts);
  return sendZns(message, keys.zns!, host);
}

function sendZns(message: OutgoingMessage, known: ZnsKeys, host: GatewayHost): Sent {
  const texts = gatewayTexts(host.language);
  let keys = known;
  let isRenewed = false;
  if (isOver(keys, host.now())) {
    const renewed = renew(keys, host);
    if ('why' in renewed) return { ok: false, isSure: true, why: renewed.why };
    keys = renewed;
    isRenewed = true;
  }
  const answer = host.http(znsRequest(message, keys));
  if (!isTokenRefused(answer)) return znsOutcome(answer, texts);
  if (isRenewed || !canRenew(keys)) return { ok: false, isSure: true, why: texts.tokenOver };
  const renewed = renew(keys, host);
  if ('why' in renewed) return { ok: false, isSure: true, why: renewed.why };
  return znsOutcome(host.http(znsRequest(message, renewed)), texts);
}

function renew(keys: ZnsKeys, host: GatewayHost): ZnsKeys | { readonly why: string } {
  const answer = host.http(tokenRequest(keys));
  const renewed = renewedKeys(answer, keys, host.now(), gatewayTexts(host.language));
  if (!('why' in renewed)) host.keep(renewed);
  return renewed;
}

/** Over within a minute, or not there at all. */
function isOver(keys: ZnsKeys, now: number): boolean {
  if (!canRenew(keys)) return false;
  return keys.accessToken === '' || (keys.expiresAt !== null && keys.expiresAt - now < MINUTE);
}

const NAMES = { email: 'e-mail', zns: 'Zalo ZNS', sms: 'SMS' } as const;
const MINUTE = 60_000;
