import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf, hostError } from '../../apps-script/hostError';
import { hostMessages } from '../../apps-script/messages';
import { builtFiles, openProject, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';

const VI = hostMessages('vi_VN');
const codeOf = (text: string): string => failureOf(new Error(text), VI).code;

describe('failureOf', () => {
  it.each([
    ['busy', 'Lock timeout: another process was holding the lock for too long.', 'Hết thời gian chờ khóa'],
    [
      'protectedCell',
      'You are trying to edit a protected cell or object.',
      'Bạn đang chỉnh sửa ô được bảo vệ.',
    ],
    [
      'tooManyCells',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'Thao tác này làm số ô vượt quá giới hạn 10.000.000 ô.',
    ],
    [
      'tooLong',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
      'Nội dung nhập dài quá mức tối đa 50000 ký tự trong một ô.',
    ],
    ['tooManyTriggers', 'This script has too many triggers.', 'Tập lệnh này có quá nhiều trình kích hoạt.'],
    [
      'busyService',
      'Service invoked too many times in a short time: Spreadsheets.',
      'Dịch vụ được gọi quá nhiều lần trong một thời gian ngắn: Spreadsheets.',
    ],
    ['busyService', 'Service Spreadsheets timed out.', 'Dịch vụ Bảng tính đã hết thời gian chờ.'],
    [
      'quota',
      'Service invoked too many times for one day: email.',
      'Dịch vụ được gọi quá nhiều lần trong một ngày: email.',
    ],
    ['badAddress', 'Invalid email: x', 'Email không hợp lệ: x'],
    ['permission', 'You do not have permission to call X.', 'Bạn không có quyền gọi X.'],
    ['permission', 'Authorization is required to perform that action.', 'Cần được uỷ quyền để làm việc này.'],
    ['gone', 'Sheet 12 not found', 'Không tìm thấy trang tính 12'],
  ])('knows %s by English and by Vietnamese words, however composed', (code, english, vietnamese) => {
    for (const text of [english, vietnamese, vietnamese.normalize('NFD'), vietnamese.toUpperCase()])
      expect([text, codeOf(text)]).toEqual([text, code]);
  });

  it.each(['Ein Fehler ist aufgetreten.', 'Đã xảy ra sự cố.', 'エラー', ''])(
    'passes %j on as it is, of no known kind',
    (text) => {
      expect(failureOf(new Error(text), VI)).toMatchObject({ code: 'unknown', message: VI.unknown(text) });
    },
  );

  it('brings its own code through a throw', () => {
    expect(failureOf(hostError('unknownCommand'), VI)).toMatchObject({
      code: 'unknownCommand',
      retryable: false,
    });
    expect(failureOf(hostError('busy'), VI).retryable).toBe(true);
  });
});

describe('sending where Google speaks another language', () => {
  const message = {
    ...{ key: 'k', customerId: 'A01', customer: 'Mẫu', subject: 'Chào', body: 'Xin chào' },
    ...{ to: 'mau@example.com', channel: 'email' as const, fields: null, unsubscribe: null },
  };
  let project: ScriptProject;
  beforeAll(builtFiles, 60_000);
  beforeEach(async () => {
    project = await openProject([{ name: 'Khách', rows: [['Mã KH', 'Họ tên']] }]);
  });
  const calls = (): readonly string[] => project.world.meter.calls.filter((name) => /^MailApp/.test(name));

  it.each([
    'mau',
    'a@b',
    'a..b@example.com',
    '.a@example.com',
    'a@example..com',
    'a@b.com, c@d.com',
    'ă@example.com',
    '',
  ])('is sure that nothing goes to %j, without asking Google', (to) => {
    expect(verbsOf(project).send({ ...message, to })).toEqual({
      ...{ ok: false, isSure: true },
      why: VI.badAddress,
    });
    expect(calls()).toEqual([]);
  });

  it('is sure that nothing goes once the quota it last saw is used up, without asking Google again', () => {
    const verbs = verbsOf(project);
    project.world.mailQuota = 2;
    expect(verbs.facts().quota).toBe(2);
    for (let i = 0; i < 2; i++) expect(verbs.send(message).ok).toBe(true);
    project.world.mailFailure = () => '割り当てを超えました';
    expect(verbs.send(message)).toMatchObject({ ok: false, isSure: true });
    expect(calls()).toEqual(['MailApp.getRemainingDailyQuota', 'MailApp.sendEmail', 'MailApp.sendEmail']);
  });

  it('begins no message without the permission, whatever its words: the quota already can’t be asked for', () => {
    project.world.scopes = new Set(
      [...project.world.scopes!].filter((scope) => !scope.endsWith('send_mail')),
    );
    expect(() => verbsOf(project).facts().quota).toThrow();
  });

  it.each([
    ['Email không hợp lệ: mau@example.com', true],
    ['Dịch vụ được gọi quá nhiều lần trong một ngày: email.', true],
    ['Bạn không có quyền gọi MailApp.sendEmail.', true],
    ['Đã xảy ra lỗi máy chủ. Vui lòng thử lại.', false],
    ['Dịch vụ được gọi quá nhiều lần trong một thời gian ngắn: email.', false],
    ['Beim Senden ist ein Fehler aufgetreten.', false],
  ])('%s: sure that nothing left is %s', (text, isSure) => {
    project.world.mailFailure = () => text;
    expect(verbsOf(project).send(message)).toEqual({ ok: false, isSure, why: text });
  });
});
