import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { SendChannel } from '../../shared/care/channel';
import type { OutgoingMessage } from '../../shared/desk/calls';
import type { Sent } from '../../shared/desk/verbs';
import type { HttpPort } from '../../shared/sending/gateways/http';
import { type GatewayKeys, gatewaysSet, sendByGateway } from '../../shared/sending/gateways/sendByGateway';
import type { ZnsKeys } from '../../shared/sending/gateways/zns';
import { hashText } from '../../shared/workbook/fingerprint';
import { nodeHttp } from './nodeHttp';

/** Sending by the shop's own gateways from the command line. */
export interface GatewaySender {
  /** Those whose keys are in the environment: `HostFacts.gateways`. */
  readonly gateways: readonly Exclude<SendChannel, 'email'>[];
  /** Never throws: what may have gone out is answered as not sure. */
  readonly send: (message: OutgoingMessage) => Sent;
}

/**
 * The gateways of an environment: SO_KHACH_ZNS_ACCESS_TOKEN, and to renew it SO_KHACH_ZNS_REFRESH_TOKEN, _APP_ID,
 * _APP_SECRET and _TOKEN_FILE, a file of the user's in which each new pair of tokens is kept, for a refresh token works
 * once; SO_KHACH_SMS_API_KEY, _SECRET_KEY, _BRANDNAME, _TYPE (2 where left out) and _SANDBOX (1: test only). Keys are
 * never in the workbook.
 */
export function gatewaySender(
  env: Readonly<Record<string, string | undefined>>,
  language: 'vi' | 'en' = 'en',
  http: HttpPort = nodeHttp,
): GatewaySender {
  const tokenFile = textOf(env.SO_KHACH_ZNS_TOKEN_FILE);
  let keys = keysOf(env, tokenFile);
  const source = hashText(`${keys.first.accessToken} ${keys.first.refreshToken}`);
  const keep = (zns: ZnsKeys): void => {
    const { accessToken, refreshToken, expiresAt } = zns;
    const text = JSON.stringify({ source, accessToken, refreshToken, expiresAt });
    // Whole or not at all: half a file would lose the only token that works.
    writeFileSync(`${tokenFile}.new`, `${text}\n`, { mode: 0o600 });
    renameSync(`${tokenFile}.new`, tokenFile);
    keys = { ...keys, zns };
  };
  return {
    gateways: gatewaysSet(keys),
    send: (message) =>
      sendByGateway(message, { http, keys: () => keys, keep, now: () => Date.now(), language }),
  };
}

function keysOf(
  env: Readonly<Record<string, string | undefined>>,
  tokenFile: string,
): GatewayKeys & { readonly first: ZnsKeys } {
  const first: ZnsKeys = {
    accessToken: textOf(env.SO_KHACH_ZNS_ACCESS_TOKEN),
    // Without a place to keep the next one, using it up would lock the shop out.
    refreshToken: tokenFile === '' ? '' : textOf(env.SO_KHACH_ZNS_REFRESH_TOKEN),
    appId: textOf(env.SO_KHACH_ZNS_APP_ID),
    appSecret: textOf(env.SO_KHACH_ZNS_APP_SECRET),
    expiresAt: null,
  };
  const sms = {
    apiKey: textOf(env.SO_KHACH_SMS_API_KEY),
    secretKey: textOf(env.SO_KHACH_SMS_SECRET_KEY),
    brandname: textOf(env.SO_KHACH_SMS_BRANDNAME),
    smsType: textOf(env.SO_KHACH_SMS_TYPE) || '2',
    isSandbox: textOf(env.SO_KHACH_SMS_SANDBOX) === '1',
  };
  return { first, zns: withKept(first, tokenFile), sms };
}

/** The tokens of the file where they came from those of the environment; others that the user set since are newer. */
function withKept(first: ZnsKeys, tokenFile: string): ZnsKeys {
  if (tokenFile === '' || !existsSync(tokenFile)) return first;
  try {
    const kept = JSON.parse(readFileSync(tokenFile, 'utf8')) as Readonly<Record<string, unknown>>;
    const { source, accessToken, refreshToken, expiresAt } = kept;
    const isSame = source === hashText(`${first.accessToken} ${first.refreshToken}`);
    if (!isSame || typeof accessToken !== 'string' || typeof refreshToken !== 'string') return first;
    return {
      ...first,
      accessToken,
      refreshToken,
      expiresAt: typeof expiresAt === 'number' ? expiresAt : null,
    };
  } catch {
    return first;
  }
}

function textOf(value: string | undefined): string {
  return (value ?? '').trim();
}
