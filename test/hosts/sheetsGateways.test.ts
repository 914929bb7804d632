import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { placeOfSheet } from '../../shared/crm/places';
import type { OutgoingMessage, SendPreview, SendReport } from '../../shared/desk/calls';
import { fireTriggers } from './appsScript/entryPoints';
import { builtFiles, builtWithGateways, openProject, typeCell, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';
import type { Fetched } from './appsScript/worldParts';
import type { Sheets } from './hosts';

const REACH_OUT = 'https://www.googleapis.com/auth/script.external_request';
const SHOP: Sheets = [
  {
    name: 'Khách',
    rows: [
      ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'],
      ['A01', 'Nguyễn Thị Mẫu', '0900000001', 'mau@example.com', '01/07/1990', 'Có'],
      ['A02', 'Trần Văn Thử', '0900000002', 'thu@example.com', '01/07/1985', 'Có'],
      ['A03', 'Lê Văn Giả', '0900000003', 'gia@example.com', '01/07/1985', null],
    ],
  },
];

let project: ScriptProject;
beforeAll(() => Promise.all([builtFiles(), builtWithGateways()]), 60_000);
beforeEach(async () => {
  project = await openProject(SHOP, {}, builtWithGateways());
});

function answer<T>(command: string, args: unknown): T {
  project.world.meter.begin();
  const reply = JSON.parse(project.call('call', command, JSON.stringify(args)) as string);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.answer as T;
}

const convert = () => answer('apply', { action: { kind: 'convert', corrections: [], language: 'vi' } });

function setKeys(...answers: readonly (string | null)[]): void {
  project.world.ui.answers.push(...answers);
  project.world.meter.begin();
  project.call(answers.length === 4 ? 'setZnsKeys' : 'setSmsKeys');
}

const jsonOf = (value: unknown) => ({ status: 200, text: JSON.stringify(value) });
const SMS: OutgoingMessage = {
  ...{ key: 'A01|birthday|2026-07-01', customerId: 'A01', customer: 'Mẫu', channel: 'sms' },
  ...{ to: '+84900000001', subject: '', body: 'Chào', fields: null, unsubscribe: null },
};

describe('the plain build', () => {
  it('asks for no permission to reach other servers and holds nothing that could', async () => {
    const files = await builtFiles();
    expect(files.get('appsscript.json')).not.toContain(REACH_OUT);
    expect(files.get('Code.js')).not.toMatch(/UrlFetchApp|openapi\.zalo\.me|rest\.esms\.vn|setZnsKeys/);
  });

  it('sends no message but e-mail', async () => {
    project = await openProject(SHOP);
    const verbs = verbsOf(project);
    expect(verbs.facts().gateways).toEqual([]);
    expect(verbs.send(SMS)).toMatchObject({ ok: false, isSure: true });
    expect(project.world.outbox).toEqual([]);
  });
});

describe('the build with gateways', () => {
  it('asks for one permission more', async () => {
    const plain = JSON.parse((await builtFiles()).get('appsscript.json')!);
    const manifest = JSON.parse((await builtWithGateways()).get('appsscript.json')!);
    expect(manifest).toEqual({ ...plain, oauthScopes: [...plain.oauthScopes, REACH_OUT] });
    expect(project.world.scopes).toContain(REACH_OUT);
  });

  it('has the dialogs for keys in its menu, made without any service', () => {
    project.world.meter.begin();
    project.call('onOpen', { authMode: 'NONE' });
    expect(project.world.meter.calls).toEqual([]);
    expect(project.world.ui.menus[0]!.items.map(([, handler]) => handler)).toEqual([
      'showSidebar',
      'setZnsKeys',
      'setSmsKeys',
    ]);
  });

  it('keeps keys with the user, never in the spreadsheet, shows none, and takes one away by a dash', () => {
    convert();
    expect(verbsOf(project).facts().gateways).toEqual([]);
    setKeys('bí mật 1', 'bí mật 2', 'MAU', '', '');
    expect(verbsOf(project).facts().gateways).toEqual(['sms']);
    expect(JSON.stringify(verbsOf(project).read('all'))).not.toContain('bí mật');
    expect(project.world.properties.get('user chu.shop@example.com')!.get('soKhachSms')).toContain(
      'bí mật 1',
    );
    setKeys('', '', '', '', '');
    expect(project.world.ui.prompts.map(({ title, text }) => title + text).join()).not.toContain('bí mật');
    expect(verbsOf(project).facts().gateways).toEqual(['sms']);
    setKeys('-', null);
    expect(verbsOf(project).facts().gateways).toEqual(['sms']);
    setKeys('-', '-', '-', '-', '-');
    expect(verbsOf(project).facts().gateways).toEqual([]);
    // Of somebody else, nothing.
    setKeys('a', 'b', '', '', '');
    project.world.user = 'an@example.com';
    expect(verbsOf(project).facts().gateways).toEqual([]);
  });

  it('sends SMS by eSMS.vn to those who may have it, once, and notes the channel', () => {
    convert();
    setKeys('khoa', 'bi mat', 'MAU', '', '');
    project.world.net = () => jsonOf({ CodeResult: '100', SMSID: 'sms-7' });
    const shown = answer<SendPreview>('previewSend', { keys: 'all', channel: 'sms' });
    expect(shown.will.map(({ to }) => to)).toEqual(['+84900000001', '+84900000002']);
    expect(shown.skipped.map(({ why }) => why)).toEqual([expect.stringContaining('91/2020')]);
    expect(project.world.fetched).toEqual([]);
    const report = answer<SendReport>('send', { keys: 'all', channel: 'sms', toMyself: false });
    expect(report).toMatchObject({ sent: 2, unknown: [], failed: [] });
    expect(project.world.fetched.map(({ url, method }) => `${method} ${url}`)).toEqual(
      Array.from(
        { length: 2 },
        () => 'post https://rest.esms.vn/MainService.svc/json/SendMultipleMessage_V4_post_json/',
      ),
    );
    expect(JSON.parse(project.world.fetched[0]!.payload)).toMatchObject({
      Phone: '0900000001',
      ApiKey: 'khoa',
    });
    expect(answer<SendReport>('send', { keys: 'all', channel: 'sms', toMyself: false }).sent).toBe(0);
    expect(project.world.fetched).toHaveLength(2);
    expect(project.world.outbox).toEqual([]);
    const snapshot = verbsOf(project).read('all');
    const log = snapshot.sheets.find(({ name }) => name === placeOfSheet(snapshot, 'sentLog'))!;
    expect(log.values.filter((row) => row.includes('SENT')).map((row) => row[4])).toEqual(['SMS', 'SMS']);
  });

  it('does not know what came of a request that timed out, and never asks again by itself', () => {
    convert();
    setKeys('khoa', 'bi mat', '', '', '');
    project.world.net = () => ({ failure: 'Timeout: https://rest.esms.vn' });
    const report = answer<SendReport>('send', { keys: 'all', channel: 'sms', toMyself: false });
    expect(report.unknown).toHaveLength(2);
    project.world.net = () => jsonOf({ CodeResult: '100', SMSID: 'x' });
    expect(answer<SendReport>('send', { keys: 'all', channel: 'sms', toMyself: false }).sent).toBe(0);
    expect(project.world.fetched).toHaveLength(2);
  });

  it.each([
    ['DNS error: https://rest.esms.vn', true],
    ['Service invoked too many times for one day: urlfetch.', true],
    ['Address unavailable: https://rest.esms.vn', false],
    ['Unexpected error: https://rest.esms.vn', false],
  ])('%s: sure that nothing left is %s', (failure, isSure) => {
    setKeys('khoa', 'bi mat', '', '', '');
    project.world.net = () => ({ failure });
    expect(verbsOf(project).send(SMS)).toMatchObject({ ok: false, isSure });
  });

  it('renews Zalo’s token and keeps the new pair before the message leaves', () => {
    setKeys('cũ', 'first', 'app', 'secret');
    const kept = (): string => project.world.properties.get('user chu.shop@example.com')!.get('soKhachZns')!;
    project.world.net = ({ url, headers }: Fetched) => {
      if (url.includes('oauth'))
        return jsonOf({ access_token: 'mới', refresh_token: 'second', expires_in: '90000' });
      if (headers.access_token !== 'mới') return jsonOf({ error: -124, message: 'Access token invalid' });
      expect(JSON.parse(kept())).toMatchObject({ accessToken: 'mới', refreshToken: 'second' });
      return jsonOf({ error: 0, data: { msg_id: 'z1' } });
    };
    const message: OutgoingMessage = { ...SMS, channel: 'zns', subject: '4711', fields: { ten: 'Mẫu' } };
    expect(verbsOf(project).send(message)).toEqual({ ok: true, id: 'z1' });
    expect(project.world.fetched.map(({ contentType }) => contentType)).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'application/json',
    ]);
    // Known to be over: renewed at once.
    project.world.meter.pass(25 * 3600_000);
    project.world.fetched.length = 0;
    expect(verbsOf(project).send(message)).toEqual({ ok: true, id: 'z1' });
    expect(project.world.fetched[0]!.url).toContain('oauth');
    expect(project.world.fetched[0]!.payload).toContain('refresh_token=second');
  });
});

describe('the daily run', () => {
  beforeEach(async () => {
    project = await openProject(SHOP);
    convert();
    verbsOf(project).daily(7);
  });

  function byItself(word: string): void {
    const snapshot = verbsOf(project).read('all');
    const sheet = snapshot.sheets.find(({ name }) => name === placeOfSheet(snapshot, 'settings'))!;
    const row = sheet.values.findIndex((cells) => cells.includes('auto_send'));
    typeCell(project.world, sheet.name, row, 1, word);
  }

  it('sends nothing unless Settings say so', () => {
    expect(fireTriggers(project)).toEqual([]);
    expect(project.world.outbox).toEqual([]);
  });

  it('sends e-mail to all that are due and agreed, once, and only that', () => {
    byItself('Có');
    expect(fireTriggers(project)).toEqual([]);
    expect(project.world.outbox.map(({ to }) => to).sort()).toEqual(['mau@example.com', 'thu@example.com']);
    expect(fireTriggers(project)).toEqual([]);
    expect(project.world.outbox).toHaveLength(2);
  });

  it('leaves to the next run what a slow one has no time for, and sends nothing twice', () => {
    byItself('Có');
    expect(fireTriggers(project, { cost: 60_000, limit: 6 * 3600_000 })).toEqual([]);
    const first = project.world.outbox.length;
    expect(first).toBeLessThan(2);
    project.world.meter.pass(24 * 3600_000 - 6 * 3600_000);
    expect(fireTriggers(project)).toEqual([]);
    expect(new Set(project.world.outbox.map(({ to }) => to)).size).toBe(project.world.outbox.length);
  });
});
