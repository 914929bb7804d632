import type { HttpPort } from '../shared/sending/gateways/http';
import { causeOf, isOf } from './causes';

/**
 * Requests by UrlFetchApp, which answers whatever the status (muteHttpExceptions) and throws where nothing came back.
 * What it throws before anything has left is known by its words; anything else may have arrived.
 * https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
 */
export const urlFetch: HttpPort = ({ url, method, headers, body }) => {
  try {
    const contentType = headers['Content-Type'] ?? 'text/plain';
    const others: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) if (name !== 'Content-Type') others[name] = value;
    const response = UrlFetchApp.fetch(url, {
      method: method === 'POST' ? 'post' : 'get',
      contentType,
      headers: others,
      payload: body,
      muteHttpExceptions: true,
      followRedirects: false,
    });
    return { status: response.getResponseCode(), text: response.getContentText() };
  } catch (error) {
    const failure = causeOf(error);
    return { failure, isSure: isOf(failure, ...NEVER_LEFT) };
  }
};

const NEVER_LEFT = ['noName', 'dailyCalls', 'oftenInShort', 'insufficient', 'permission'] as const;
