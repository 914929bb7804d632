import type { OutgoingMessage } from '../../desk/calls';
import type { Sent } from '../../desk/verbs';
import { nationalOfVietnam } from '../../intake/vietnamPhone';
import type { GatewayTexts } from '../../messages/gatewayMessages';
import { type HttpAnswer, type HttpRequest, isTurnedAway, jsonOf } from './http';
import { trackingId } from './trackingId';

/** A shop's keys at eSMS.vn. */
export interface SmsKeys {
  readonly apiKey: string;
  readonly secretKey: string;
  /** The name that stands above the message, registered beforehand. */
  readonly brandname: string;
  /**
   * 2 customer care, 8 a fixed number. Advertising (1) is no kind for single messages: it takes another address with 30
   * numbers at least, which eSMS.vn looks at first
   * (https://developers.esms.vn/en/esms-api/send-sms-api/advertising-message), so it is not sent from here.
   */
  readonly smsType: string;
  /** Only tested: nothing is sent and nothing is paid. */
  readonly isSandbox: boolean;
}

/**
 * One SMS: https://developers.esms.vn/en/esms-api/send-sms-api/send-otp-customer-care-message. `RequestId` is the
 * shop's own name of the message, by which eSMS.vn blocks duplicates for 24 hours. Letters with marks make it Unicode.
 */
export function smsRequest({ key, to, body }: OutgoingMessage, keys: SmsKeys): HttpRequest {
  return {
    url: 'https://rest.esms.vn/MainService.svc/json/SendMultipleMessage_V4_post_json/',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ApiKey: keys.apiKey,
      SecretKey: keys.secretKey,
      Content: body,
      Phone: nationalOfVietnam(to) ?? to.replace(/\D/g, ''),
      ...(keys.brandname === '' ? {} : { Brandname: keys.brandname }),
      SmsType: keys.smsType,
      IsUnicode: /^[\n\x20-\x7e]*$/.test(body) ? '0' : '1',
      RequestId: trackingId(key),
      Sandbox: keys.isSandbox ? '1' : '0',
    }),
  };
}

/**
 * What eSMS.vn's answer means: 100 was taken, 124 was taken before under the same RequestId, other codes of the table
 * say why it was not. https://developers.esms.vn/en/esms-api/table-of-error-codes
 */
export function smsOutcome(answer: HttpAnswer, texts: GatewayTexts): Sent {
  if ('failure' in answer) {
    const { failure: words, isSure } = answer;
    const why = isSure
      ? texts.notReached({ channel: SMS, words })
      : texts.unsure({ channel: SMS, words: texts.noAnswer });
    return { ok: false, isSure, why };
  }
  const json = jsonOf(answer.text);
  const code = json?.CodeResult === undefined ? '' : String(json.CodeResult);
  if (code === TAKEN || code === DUPLICATE)
    return { ok: true, id: typeof json?.SMSID === 'string' ? json.SMSID : '' };
  const words = String(json?.ErrorMessage ?? texts.unreadable);
  if (REFUSALS.includes(code) || (code === '' && isTurnedAway(answer.status)))
    return {
      ok: false,
      isSure: true,
      why: texts.refused({ channel: SMS, code: code === '' ? String(answer.status) : code, words }),
    };
  return {
    ok: false,
    isSure: false,
    why: texts.unsure({ channel: SMS, words: `${code || answer.status} ${words}` }),
  };
}

const SMS = 'eSMS.vn';
const TAKEN = '100';
const DUPLICATE = '124';
/** Blocked number, keys, prices, balance, brand name, number of receivers, number, data, kind, limit, IP, template, network. */
const REFUSALS: readonly string[] = [
  ...['99', '101', '102', '103', '104', '107', '108', '110', '118', '120', '140', '146', '177', '300'],
];
