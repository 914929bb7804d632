import { mismatch } from './signature';
import { strict } from './strict';
import type { World } from './world';
import type { Fetched } from './worldParts';

const MOST_PAYLOAD_BYTES = 50 * 1024 * 1024;
const MOST_A_DAY = 20_000;

/**
 * Requests to the world's own net and to no other. Without muteHttpExceptions a status of 300 and more throws.
 * https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
 * https://developers.google.com/apps-script/guides/services/quotas
 */
export function newUrlFetchApp(world: World): GoogleAppsScript.URL_Fetch.UrlFetchApp {
  const { meter } = world;
  return strict<GoogleAppsScript.URL_Fetch.UrlFetchApp>()('UrlFetchApp', {
    fetch(...args: readonly unknown[]) {
      meter.count('UrlFetchApp.fetch');
      const [url, params = {}] = args as [string, GoogleAppsScript.URL_Fetch.URLFetchRequestOptions?];
      if (typeof url !== 'string' || typeof params !== 'object')
        throw mismatch(world, 'UrlFetchApp.fetch', ...args);
      world.daily.spend('urlfetch', 1, MOST_A_DAY);
      const request = fetched(world, url, params);
      world.fetched.push(request);
      const answer = world.net?.(request) ?? null;
      if (answer === null) throw meter.exception(`DNS error: ${url}`);
      if ('failure' in answer) throw meter.exception(answer.failure);
      if (answer.status >= 300 && params.muteHttpExceptions !== true) {
        throw meter.exception(`Request failed for ${url} returned code ${answer.status}.`);
      }
      return strict<GoogleAppsScript.URL_Fetch.HTTPResponse>()('HTTPResponse', {
        getResponseCode: () => answer.status,
        getContentText: () => answer.text,
      });
    },
  });
}

function fetched(
  world: World,
  url: string,
  {
    method = 'get',
    contentType,
    headers = {},
    payload = '',
  }: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions,
): Fetched {
  if (!/^https?:\/\//.test(url)) throw world.meter.exception(`Invalid argument: ${url}`);
  if (typeof payload !== 'string') throw new TypeError('the fake takes payloads of text');
  if (Buffer.byteLength(payload) > MOST_PAYLOAD_BYTES)
    throw world.meter.exception('Limit Exceeded: URLFetch POST Size.');
  return { url, method, contentType: contentType ?? null, headers: { ...headers }, payload };
}
