import type { OutgoingMessage } from '../shared/desk/calls';
import type { Sent } from '../shared/desk/verbs';
import type { PaneTexts } from './paneTexts';
import { type Clock, throttle } from './throttle';

export interface MailParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** An access token with Mail.Send; `renew` where the last one was refused. Rejects with an Error that has a sentence. */
  readonly token: (renew: boolean) => Promise<string>;
  readonly isOnline: () => boolean;
  readonly clock: Clock;
  readonly texts: PaneTexts['mail'];
}

/**
 * Sends one message as the signed-in user by Microsoft Graph (https://learn.microsoft.com/graph/api/user-sendmail):
 * 202 is sent. What was refused (4xx) surely did not go out; what broke off, timed out or ended in a fault of the
 * server may have, and is told as not sure, never tried again. 429 waits as long as Retry-After says
 * (https://learn.microsoft.com/graph/throttling) where that is short, 401 renews the token once. No more than 30
 * start in a minute, which is what Exchange Online takes of one mailbox
 * (https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits).
 */
export function graphSender(parts: MailParts): (message: OutgoingMessage) => Promise<Sent> {
  const turn = throttle(MOST_A_MINUTE, 60_000, parts.clock);
  return async (message) => {
    if (!parts.isOnline()) return surely(parts.texts.offline);
    let token: string;
    try {
      token = await parts.token(false);
    } catch (error) {
      return surely(wordsOf(error));
    }
    return post(parts, message, token, turn);
  };
}

async function post(
  parts: MailParts,
  message: OutgoingMessage,
  firstToken: string,
  turn: () => Promise<void>,
): Promise<Sent> {
  let token = firstToken;
  let isRenewed = false;
  for (let waits = 0; ; ) {
    await turn();
    let response: Response;
    try {
      response = await request(parts.fetch, message, token);
    } catch {
      return { ok: false, isSure: false, why: parts.texts.unknown };
    }
    if (response.status === 202) return { ok: true, id: response.headers.get('request-id') ?? '' };
    if (response.status === 401 && !isRenewed) {
      isRenewed = true;
      try {
        token = await parts.token(true);
      } catch (error) {
        return surely(wordsOf(error));
      }
    } else if (response.status === 429) {
      const seconds = retrySeconds(response, parts.clock.now());
      if (seconds > MOST_WAIT_SECONDS || ++waits > MOST_WAITS) return surely(parts.texts.busy(seconds));
      await parts.clock.wait(seconds * 1000);
    } else return refusal(response, parts.texts);
  }
}

/** A request that timed out at the server (408) or a fault of the server (5xx) does not say whether it went out. */
async function refusal(response: Response, texts: MailParts['texts']): Promise<Sent> {
  const { status } = response;
  if (status < 400 || status >= 500 || status === 408)
    return { ok: false, isSure: false, why: texts.unknown };
  return surely(texts.refused(status, await errorWords(response)));
}

async function request(
  fetch: MailParts['fetch'],
  { to, subject, body }: OutgoingMessage,
  token: string,
): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), MOST_MILLISECONDS);
  try {
    return await fetch(SEND_URL, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        message: {
          subject,
          body: { contentType: 'Text', content: body },
          toRecipients: [{ emailAddress: { address: to } }],
        },
      }),
      signal: abort.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Retry-After is seconds or a date; a minute where it is neither. */
function retrySeconds(response: Response, now: number): number {
  const text = response.headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? 60 : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Graph's own words: https://learn.microsoft.com/graph/errors */
async function errorWords(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error?: { message?: unknown; code?: unknown } };
    return String(error?.message ?? error?.code ?? response.statusText);
  } catch {
    return response.statusText;
  }
}

function surely(why: string): Sent {
  return { ok: false, isSure: true, why };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const SEND_URL = 'https://graph.microsoft.com/v1.0/me/sendMail';
const MOST_A_MINUTE = 30;
const MOST_WAIT_SECONDS = 120;
const MOST_WAITS = 3;
const MOST_MILLISECONDS = 60_000;
