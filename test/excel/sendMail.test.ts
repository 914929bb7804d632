import { describe, expect, it } from '@jest/globals';
import { mailToken, type SignInApp } from '../../excel-addin/mailToken';
import { paneTexts } from '../../excel-addin/paneTexts';
import { graphSender, type MailParts } from '../../excel-addin/sendMail';
import { throttle } from '../../excel-addin/throttle';

const texts = paneTexts('en').mail;
const MESSAGE = Object.freeze({
  key: 'KH1|birthday|2026-11-28',
  customerId: 'KH1',
  customer: 'Nguyễn Thị Hường',
  to: 'huong@example.com',
  subject: 'Chúc mừng sinh nhật',
  body: 'Chào chị Hường,\nchúc chị một ngày vui.',
  channel: 'email',
  fields: null,
  unsubscribe: null,
});

const ACCEPTED = () => new Response(null, { status: 202, headers: { 'request-id': 'r1' } });
const refused =
  (status: number, message: string, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify({ error: { code: 'Error', message } }), { status, headers });
const broken = () => {
  throw new TypeError('Failed to fetch');
};

/** A sender whose requests are answered in order; the clock moves only when it waits. */
function sender(answers: readonly (() => Response)[], given: Partial<MailParts> = {}) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const renewals: boolean[] = [];
  const waits: number[] = [];
  let now = Date.UTC(2026, 10, 28, 2, 0, 0);
  let next = 0;
  const send = graphSender({
    fetch: async (url, init) => {
      requests.push({ url, init });
      const answer = answers[Math.min(next++, answers.length - 1)]!;
      return answer();
    },
    token: async (renew) => {
      renewals.push(renew);
      return renew ? 'second' : 'first';
    },
    isOnline: () => true,
    clock: {
      now: () => now,
      wait: async (ms) => {
        waits.push(ms);
        now += ms;
      },
    },
    texts,
    ...given,
  });
  return { send, requests, renewals, waits };
}

describe('graphSender', () => {
  it('sends as the signed-in user: one request, plain text, 202 is sent', async () => {
    const { send, requests } = sender([ACCEPTED]);
    expect(await send(MESSAGE)).toEqual({ ok: true, id: 'r1' });
    expect(requests).toHaveLength(1);
    const [{ url, init }] = requests as [{ url: string; init: RequestInit }];
    expect(url).toBe('https://graph.microsoft.com/v1.0/me/sendMail');
    expect(init.method).toBe('POST');
    expect(init.headers).toMatchObject({ Authorization: 'Bearer first', 'Content-Type': 'application/json' });
    expect(JSON.parse(String(init.body))).toEqual({
      message: {
        subject: 'Chúc mừng sinh nhật',
        body: { contentType: 'Text', content: 'Chào chị Hường,\nchúc chị một ngày vui.' },
        toRecipients: [{ emailAddress: { address: 'huong@example.com' } }],
      },
    });
  });

  it.each([400, 403, 404, 413])(
    'knows that %i did not go out, and says why in the words of Microsoft',
    async (status) => {
      const { send, requests } = sender([refused(status, 'The mailbox is full.')]);
      expect(await send(MESSAGE)).toEqual({
        ok: false,
        isSure: true,
        why: texts.refused(status, 'The mailbox is full.'),
      });
      expect(requests).toHaveLength(1);
    },
  );

  it.each([408, 500, 502, 503, 504])('does not know of %i, and does not try again', async (status) => {
    const { send, requests } = sender([refused(status, 'Oops'), ACCEPTED]);
    expect(await send(MESSAGE)).toEqual({ ok: false, isSure: false, why: texts.unknown });
    expect(requests).toHaveLength(1);
  });

  it('does not know of a message whose connection broke, and does not try again', async () => {
    const { send, requests } = sender([broken, ACCEPTED]);
    expect(await send(MESSAGE)).toEqual({ ok: false, isSure: false, why: texts.unknown });
    expect(requests).toHaveLength(1);
  });

  it('gives up on a request without answer as unknown: it is cut off', async () => {
    const { requests, send } = sender([ACCEPTED]);
    await send(MESSAGE);
    expect(requests[0]!.init.signal).toBeInstanceOf(AbortSignal);
  });

  it('sends nothing without a network or without a sign-in, and is sure of that', async () => {
    const offline = sender([ACCEPTED], { isOnline: () => false });
    expect(await offline.send(MESSAGE)).toEqual({ ok: false, isSure: true, why: texts.offline });
    const signedOut = sender([ACCEPTED], { token: () => Promise.reject(new Error(texts.cancelled)) });
    expect(await signedOut.send(MESSAGE)).toEqual({ ok: false, isSure: true, why: texts.cancelled });
    expect([offline.requests, signedOut.requests]).toEqual([[], []]);
  });

  it('renews a token that was refused once, not again and again', async () => {
    const renewed = sender([refused(401, 'expired'), ACCEPTED]);
    expect(await renewed.send(MESSAGE)).toMatchObject({ ok: true });
    expect(renewed.renewals).toEqual([false, true]);
    expect(renewed.requests[1]!.init.headers).toMatchObject({ Authorization: 'Bearer second' });
    const never = sender([refused(401, 'no')]);
    expect(await never.send(MESSAGE)).toMatchObject({ ok: false, isSure: true });
    expect(never.requests).toHaveLength(2);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const seconds = sender([refused(429, 'slow', { 'Retry-After': '7' }), ACCEPTED]);
    expect(await seconds.send(MESSAGE)).toMatchObject({ ok: true });
    expect(seconds.waits).toEqual([7000]);
    const date = sender([refused(429, 'slow', { 'Retry-After': 'Sat, 28 Nov 2026 02:00:30 GMT' }), ACCEPTED]);
    expect(await date.send(MESSAGE)).toMatchObject({ ok: true });
    expect(date.waits).toEqual([30_000]);
  });

  it('does not hold the user up for long: a long or endless 429 is a sure failure that says when to come back', async () => {
    const long = sender([refused(429, 'slow', { 'Retry-After': '600' })]);
    expect(await long.send(MESSAGE)).toEqual({ ok: false, isSure: true, why: texts.busy(600) });
    expect(long.waits).toEqual([]);
    const endless = sender([refused(429, 'slow', { 'Retry-After': '5' })]);
    expect(await endless.send(MESSAGE)).toEqual({ ok: false, isSure: true, why: texts.busy(5) });
    expect(endless.requests).toHaveLength(4);
  });

  it('starts no more than 30 messages in a minute', async () => {
    const { send, requests, waits } = sender([ACCEPTED]);
    for (let i = 0; i < 30; i++) await send(MESSAGE);
    expect(waits).toEqual([]);
    await send(MESSAGE);
    expect([requests.length, waits]).toEqual([31, [60_000]]);
  });
});

describe('throttle', () => {
  it('lets any minute have its most, whenever the starts were', async () => {
    let now = 0;
    const starts: number[] = [];
    const turn = throttle(3, 1000, {
      now: () => now,
      wait: async (ms) => {
        now += ms;
      },
    });
    for (let i = 0; i < 50; i++) {
      await turn();
      starts.push(now);
      now += (i * 137) % 500;
    }
    for (const [i, start] of starts.entries())
      if (i >= 3) expect(start - starts[i - 3]!).toBeGreaterThanOrEqual(1000);
  });
});

describe('mailToken', () => {
  const account = { username: 'lan@example.com' } as ReturnType<SignInApp['getAllAccounts']>[number];

  function app(
    accounts: readonly (typeof account)[],
    silent: 'works' | 'fails',
    popup: unknown = 'token-popup',
  ) {
    const calls: [string, unknown][] = [];
    const token = (name: string, accessToken: unknown) => async (request: unknown) => {
      calls.push([name, request]);
      if (accessToken instanceof Error || typeof accessToken !== 'string') throw accessToken;
      return { accessToken };
    };
    const quiet = silent === 'works' ? 'token-silent' : new Error('interaction_required');
    const made = {
      getAllAccounts: () => [...accounts],
      acquireTokenSilent: token('acquireTokenSilent', quiet),
      ssoSilent: token('ssoSilent', quiet),
      acquireTokenPopup: token('acquireTokenPopup', popup),
    } as unknown as SignInApp;
    return { made, calls };
  }

  it('asks the user for nothing where Office knows them, and asks for Mail.Send alone', async () => {
    const { made, calls } = app([], 'works');
    expect(await mailToken(made, 'lan@example.com', texts)(false)).toBe('token-silent');
    expect(calls).toEqual([['ssoSilent', { scopes: ['Mail.Send'], loginHint: 'lan@example.com' }]]);
  });

  it('uses the account that signed in before, and a fresh token where the last one was refused', async () => {
    const { made, calls } = app([account], 'works');
    expect(await mailToken(made, undefined, texts)(true)).toBe('token-silent');
    expect(calls).toEqual([['acquireTokenSilent', { scopes: ['Mail.Send'], account, forceRefresh: true }]]);
  });

  it('asks in a window where it can not be done silently', async () => {
    const { made, calls } = app([account], 'fails');
    expect(await mailToken(made, undefined, texts)(false)).toBe('token-popup');
    expect(calls.map(([name]) => name)).toEqual(['acquireTokenSilent', 'acquireTokenPopup']);
  });

  it('says in words that the user closed the window, or what Microsoft said', async () => {
    for (const errorCode of ['user_cancelled', 'user_canceled']) {
      const closed = app([], 'fails', Object.assign(new Error(errorCode), { errorCode }));
      await expect(mailToken(closed.made, undefined, texts)(false)).rejects.toThrow(texts.cancelled);
    }
    const failed = app([], 'fails', Object.assign(new Error('AADSTS700016'), { errorCode: 'server_error' }));
    await expect(mailToken(failed.made, undefined, texts)(false)).rejects.toThrow(
      texts.signIn('AADSTS700016'),
    );
  });
});
