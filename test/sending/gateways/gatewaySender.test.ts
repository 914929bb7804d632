import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '../../../shared/desk/calls';
import { trackingId } from '../../../shared/sending/gateways/trackingId';
import { gatewaySender } from '../../../workbench/cli/gatewaySender';
import { requestBy } from '../../../workbench/cli/nodeHttp';
import { type GatewayServer, gatewayServer } from './gatewayServer';

/** By a real server on this machine, in the words of the gateways' documentation. */
let server: GatewayServer;
let folder: string;
beforeEach(async () => {
  server = await gatewayServer();
  folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ZNS_ENV = { SO_KHACH_ZNS_ACCESS_TOKEN: 'good first' };
const SMS_ENV = {
  SO_KHACH_SMS_API_KEY: 'api',
  SO_KHACH_SMS_SECRET_KEY: 'geheim',
  SO_KHACH_SMS_BRANDNAME: 'MAU',
};

const message = (
  channel: 'zns' | 'sms',
  last: string,
  more: Partial<OutgoingMessage> = {},
): OutgoingMessage => ({
  ...{ key: `A${last}|birthday|2026-07-01`, customerId: `A${last}`, customer: 'Nguyễn Thị Mẫu', channel },
  ...{ to: `+849000000${last}`, subject: channel === 'zns' ? '4711' : '', body: 'Chúc mừng chị Mẫu 🎂' },
  ...{ fields: channel === 'zns' ? { ten: 'Mẫu' } : null, unsubscribe: null },
  ...more,
});

const zns = (last: string, env: Record<string, string> = ZNS_ENV) =>
  gatewaySender(env, 'en', server.http).send(message('zns', last));
const sms = (last: string, more: Partial<OutgoingMessage> = {}) =>
  gatewaySender(SMS_ENV, 'en', server.http).send(message('sms', last, more));

describe('the gateways of an environment', () => {
  it('are those whose keys are there; others refuse surely and ask nobody', async () => {
    expect(gatewaySender({}).gateways).toEqual([]);
    expect(gatewaySender(ZNS_ENV).gateways).toEqual(['zns']);
    expect(gatewaySender({ ...SMS_ENV, SO_KHACH_SMS_SECRET_KEY: ' ' }).gateways).toEqual([]);
    expect(gatewaySender({ ...ZNS_ENV, ...SMS_ENV }).gateways).toEqual(['zns', 'sms']);
    const { send } = gatewaySender({}, 'vi', server.http);
    expect(send(message('sms', '01'))).toEqual({
      ok: false,
      isSure: true,
      why: 'Ở đây chưa có khóa để gửi SMS.',
    });
    expect(await server.asked()).toEqual([]);
  });
});

describe('Zalo ZNS', () => {
  it('is asked as documented: number without plus sign, template, parameters, tracking id', async () => {
    expect(zns('01')).toEqual({ ok: true, id: 'zns-1' });
    const [asked] = await server.asked();
    expect(asked).toMatchObject({
      url: '/message/template',
      headers: { access_token: 'good first', 'content-type': 'application/json' },
    });
    expect(JSON.parse(asked!.body)).toEqual({
      ...{ phone: '84900000001', template_id: '4711', template_data: { ten: 'Mẫu' } },
      tracking_id: trackingId('A01|birthday|2026-07-01'),
    });
  });

  it.each([
    ['02', true, /-108.*Phone number invalid/],
    ['03', true, /-109.*Template ID invalid/],
    ['05', true, /-115.*Out of quota/],
    ['95', true, /403/],
    ['04', false, /-100/],
    ['90', false, /no answer in time/],
    ['91', false, /no answer in time, or the connection broke/],
    ['92', false, /connection broke/],
    ['93', false, /503|oops/],
    ['94', false, /200/],
    ['96', false, /302/],
  ])('answer %s is sure of failure: %s', (last, isSure, why) => {
    expect(zns(last)).toEqual({ ok: false, isSure, why: expect.stringMatching(why) });
  });

  it('is sure where no server is there', () => {
    const { send } = gatewaySender(ZNS_ENV, 'en', (request) =>
      requestBy({ ...request, url: 'http://127.0.0.1:50999/message' }, 2000),
    );
    expect(send(message('zns', '01'))).toMatchObject({ ok: false, isSure: true });
  });

  it('renews a token that is over, keeps the new pair before it is used, and uses each refresh token once', async () => {
    const file = join(folder, 'tokens.json');
    const env = {
      ...{ SO_KHACH_ZNS_ACCESS_TOKEN: 'stale', SO_KHACH_ZNS_REFRESH_TOKEN: 'first' },
      ...{ SO_KHACH_ZNS_APP_ID: 'app', SO_KHACH_ZNS_APP_SECRET: 'secret', SO_KHACH_ZNS_TOKEN_FILE: file },
    };
    const kept: string[] = [];
    const { send } = gatewaySender(env, 'en', (request) => {
      if (request.headers.access_token?.startsWith('good')) kept.push(readFileSync(file, 'utf8'));
      return server.http(request);
    });
    expect(send(message('zns', '01'))).toEqual({ ok: true, id: 'zns-1' });
    expect(kept).toHaveLength(1);
    expect(JSON.parse(kept[0]!)).toMatchObject({ accessToken: 'good second', refreshToken: 'second' });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    expect((await server.asked()).map(({ url }) => url)).toEqual([
      '/message/template',
      '/v4/oa/access_token',
      '/message/template',
    ]);
    // The next run reads the pair that was kept.
    expect(zns('01', env)).toEqual({ ok: true, id: 'zns-1' });
    expect(await server.asked()).toHaveLength(4);
  });

  it('says surely that nothing went out where no new token is given', async () => {
    const file = join(folder, 'tokens.json');
    const env = {
      ...{ SO_KHACH_ZNS_ACCESS_TOKEN: 'stale', SO_KHACH_ZNS_REFRESH_TOKEN: 'used up' },
      ...{ SO_KHACH_ZNS_APP_ID: 'app', SO_KHACH_ZNS_APP_SECRET: 'secret', SO_KHACH_ZNS_TOKEN_FILE: file },
    };
    expect(zns('01', env)).toMatchObject({
      isSure: true,
      why: expect.stringMatching(/Invalid refresh token/),
    });
    // Without a file for the next pair the refresh token is not used up.
    expect(zns('01', { ...env, SO_KHACH_ZNS_TOKEN_FILE: '' })).toMatchObject({
      isSure: true,
      why: expect.stringMatching(/no longer valid/),
    });
    expect((await server.asked()).filter(({ url }) => url.startsWith('/v4'))).toHaveLength(1);
  });
});

describe('SMS by eSMS.vn', () => {
  it('is asked as documented, with letters as they are', async () => {
    expect(sms('01')).toEqual({ ok: true, id: 'sms-1' });
    const [asked] = await server.asked();
    expect(asked!.url).toBe('/MainService.svc/json/SendMultipleMessage_V4_post_json/');
    expect(JSON.parse(asked!.body)).toEqual({
      ...{ ApiKey: 'api', SecretKey: 'geheim', Brandname: 'MAU', SmsType: '2', Sandbox: '0' },
      ...{ Phone: '0900000001', Content: 'Chúc mừng chị Mẫu 🎂', IsUnicode: '1' },
      RequestId: trackingId('A01|birthday|2026-07-01'),
    });
    sms('06', { body: 'Chuc mung chi Mau' });
    expect(JSON.parse((await server.asked())[1]!.body)).toMatchObject({ IsUnicode: '0' });
  });

  it('takes a request that was there before for sent, and sends it no second time', () => {
    expect(sms('01')).toEqual({ ok: true, id: 'sms-1' });
    expect(sms('01')).toEqual({ ok: true, id: '' });
  });

  it.each([
    ['02', true, /108.*Phone not valid/],
    ['03', true, /103.*Balance/],
    ['05', true, /101/],
    ['95', true, /403/],
    ['04', false, /999/],
    ['90', false, /no answer in time/],
    ['91', false, /connection broke/],
    ['93', false, /503/],
    ['94', false, /200/],
  ])('answer %s is sure of failure: %s', (last, isSure, why) => {
    expect(sms(last)).toEqual({ ok: false, isSure, why: expect.stringMatching(why) });
  });
});

describe('the name of a message at a gateway', () => {
  it('is of its occurrence alone, short, and tells nothing', () => {
    const id = trackingId('KH01|birthday|2026-07-01');
    expect(id).toMatch(/^sk-[0-9a-f]{32}$/);
    expect(trackingId(' kh01|BIRTHDAY|2026-07-01')).toBe(id);
    expect(trackingId('KH02|birthday|2026-07-01')).not.toBe(id);
  });
});
