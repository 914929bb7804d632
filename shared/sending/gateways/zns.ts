import type { OutgoingMessage } from '../../desk/calls';
import type { Sent } from '../../desk/verbs';
import type { GatewayTexts } from '../../messages/gatewayMessages';
import { type HttpAnswer, type HttpRequest, isTurnedAway, jsonOf } from './http';
import { trackingId } from './trackingId';

/** A shop's keys at Zalo: an access token of its Official Account; with the other three it is renewed by itself. */
export interface ZnsKeys {
  readonly accessToken: string;
  /** Milliseconds since 1970 at which the token is over; null: unknown. */
  readonly expiresAt: number | null;
  /** Works once: with each renewal comes the next. '' for none. */
  readonly refreshToken: string;
  readonly appId: string;
  readonly appSecret: string;
}

/**
 * A ZNS message by its approved template: https://developers.zalo.me/docs/zalo-notification-service/gui-tin-zns/gui-zns
 * The number is 84… without a plus sign; `tracking_id` is the shop's own name of the message.
 */
export function znsRequest(
  { key, to, subject, fields }: OutgoingMessage,
  { accessToken }: ZnsKeys,
): HttpRequest {
  return {
    url: 'https://business.openapi.zalo.me/message/template',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', access_token: accessToken },
    body: JSON.stringify({
      phone: to.replace(/\D/g, ''),
      template_id: subject,
      template_data: fields ?? {},
      tracking_id: trackingId(key),
    }),
  };
}

/**
 * What Zalo's answer means. `error` 0 is accepted, with the message's id. Codes of the table of errors say why
 * it was not (number, template, parameters, balance, quota, token); -100 is an error that Zalo does not know itself, so
 * nobody does. https://zalo.cloud/zns/guidelines/handle-error-code
 */
export function znsOutcome(answer: HttpAnswer, texts: GatewayTexts): Sent {
  if ('failure' in answer) {
    const { failure: words, isSure } = answer;
    const why = isSure
      ? texts.notReached({ channel: ZNS, words })
      : texts.unsure({ channel: ZNS, words: texts.noAnswer });
    return { ok: false, isSure, why };
  }
  const json = jsonOf(answer.text);
  const error = json?.error;
  if (json === null || typeof error !== 'number') return unreadable(answer, texts);
  if (error === 0) {
    const { msg_id: id } = (json.data ?? {}) as { readonly msg_id?: unknown };
    return { ok: true, id: typeof id === 'string' ? id : '' };
  }
  const words = String(json.message ?? '');
  return isRefusal(error)
    ? { ok: false, isSure: true, why: texts.refused({ channel: ZNS, code: String(error), words }) }
    : { ok: false, isSure: false, why: texts.unsure({ channel: ZNS, words: `${error} ${words}`.trim() }) };
}

/** Did Zalo refuse the token itself, so that nothing was sent and a new one may help? */
export function isTokenRefused(answer: HttpAnswer): boolean {
  if ('failure' in answer) return false;
  const error = jsonOf(answer.text)?.error;
  return typeof error === 'number' && TOKEN_ERRORS.includes(error);
}

/** https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new */
export function tokenRequest({ refreshToken, appId, appSecret }: ZnsKeys): HttpRequest {
  const form = { refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' };
  return {
    url: 'https://oauth.zaloapp.com/v4/oa/access_token',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', secret_key: appSecret },
    body: Object.entries(form)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&'),
  };
}

/** The keys with the new pair of tokens, to be kept before they are used; or why there are none, in words. */
export function renewedKeys(
  answer: HttpAnswer,
  keys: ZnsKeys,
  now: number,
  texts: GatewayTexts,
): ZnsKeys | { readonly why: string } {
  if ('failure' in answer) return { why: texts.tokenRefused({ words: answer.failure }) };
  const json = jsonOf(answer.text);
  const { access_token: accessToken, refresh_token: refreshToken } = json ?? {};
  if (typeof accessToken !== 'string' || accessToken === '') {
    const words = String(json?.error_description ?? json?.error_name ?? json?.message ?? answer.status);
    return { why: texts.tokenRefused({ words }) };
  }
  const seconds = Number(json?.expires_in);
  return {
    ...keys,
    accessToken,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : '',
    expiresAt: Number.isFinite(seconds) ? now + seconds * 1000 : null,
  };
}

export function canRenew({ refreshToken, appId, appSecret }: ZnsKeys): boolean {
  return refreshToken !== '' && appId !== '' && appSecret !== '';
}

function unreadable({ status }: { readonly status: number }, texts: GatewayTexts): Sent {
  const words = `${texts.unreadable}, ${status}`;
  return isTurnedAway(status)
    ? {
        ok: false,
        isSure: true,
        why: texts.refused({ channel: ZNS, code: String(status), words: texts.unreadable }),
      }
    : { ok: false, isSure: false, why: texts.unsure({ channel: ZNS, words }) };
}

/** Those of the table are below -100; of the Official Account's own API -201 to -240 are about app, token and rights. */
function isRefusal(error: number): boolean {
  return error < -100 && error > -300;
}

const ZNS = 'Zalo ZNS';
/** -124: the token of ZNS; -216 and -220: invalid and expired at the Official Account's API. */
const TOKEN_ERRORS: readonly number[] = [-124, -216, -220];
