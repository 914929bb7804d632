import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { thrownBy } from './appsScript/thrownBy';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** Mail, triggers and a run in the fake: limits and texts as documented, or as people report them. */
const DAY = 86_400_000;

let world: World;
let script: ScriptProject;
beforeEach(() => {
  world = newWorld();
  world.sheets.push(newSheetState('Khách'));
  world.active = world.sheets[0]!;
  script = scriptProject(world, new Map());
  script.evaluate(`
    function mail(to) { MailApp.sendEmail({ to: to, subject: 'Chào', body: 'Xin chào' }); }
    function daily() { return ScriptApp.newTrigger('f').timeBased().everyDays(1).atHour(7).create(); }
  `);
});

const error = (code: string): string => thrownBy(script, code);

describe('MailApp', () => {
  it('writes to a hundred a day, counts each recipient, and begins anew a day after the first', () => {
    script.evaluate("for (var i = 0; i < 98; i++) mail('a@example.com');");
    expect(script.evaluate('MailApp.getRemainingDailyQuota()')).toBe(2);
    expect(error("mail('a@example.com, b@example.com, c@example.com')")).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(error("mail('a@example.com,b@example.com')")).toBe('nothing was thrown');
    expect(error("mail('a@example.com')")).toBe('Service invoked too many times for one day: email.');
    expect(world.outbox).toHaveLength(99);
    world.meter.pass(DAY);
    expect(script.evaluate('MailApp.getRemainingDailyQuota()')).toBe(100);
    expect(error("mail('a@example.com')")).toBe('nothing was thrown');
  });

  it.each([
    ["mail('x')", 'Invalid email: x'],
    ["mail('')", 'Failed to send email: no recipient'],
    [
      "mail(Array.from({ length: 51 }, (_, i) => i + '@example.com').join())",
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    ["MailApp.sendEmail('a@example.com', 'Chào', 'x'.repeat(204801))", 'Limit Exceeded: Email Body Size.'],
    [
      "MailApp.sendEmail('a@example.com', 'Chào')",
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ],
  ])('%s: %s', (code, message) => {
    expect(error(code)).toBe(message);
    expect(world.outbox).toEqual([]);
  });
});

describe('UrlFetchApp', () => {
  it('reaches the world’s own net alone, and throws at a bad status unless that is muted', () => {
    expect(error("UrlFetchApp.fetch('https://example.com')")).toBe('DNS error: https://example.com');
    world.net = () => ({ status: 403, text: 'no' });
    expect(error("UrlFetchApp.fetch('https://example.com')")).toBe(
      'Request failed for https://example.com returned code 403.',
    );
    const muted =
      "UrlFetchApp.fetch('https://example.com', { method: 'post', payload: 'x', muteHttpExceptions: true })";
    expect(script.evaluate(`${muted}.getResponseCode()`)).toBe(403);
    expect(world.fetched.at(-1)).toMatchObject({ method: 'post', payload: 'x' });
    world.net = () => ({ failure: 'Timeout: https://example.com' });
    expect(error(muted)).toBe('Timeout: https://example.com');
  });
});

describe('triggers', () => {
  it('are twenty for a user and script, each user apart', () => {
    const tooMany =
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
    script.evaluate('for (var i = 0; i < 20; i++) daily();');
    expect(error('daily()')).toBe(tooMany);
    world.user = 'an@example.com';
    expect(error('daily()')).toBe('nothing was thrown');
    expect(script.evaluate('ScriptApp.getProjectTriggers().length')).toBe(1);
    world.user = 'chu.shop@example.com';
    script.evaluate('ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])');
    expect(error('daily()')).toBe('nothing was thrown');
  });

  it('come only as often as Google lets them', () => {
    const timer = "ScriptApp.newTrigger('f').timeBased()";
    expect(error(`${timer}.everyMinutes(7)`)).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(error(`${timer}.everyHours(3)`)).toBe(
      'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
    );
    script.evaluate(`${timer}.everyHours(12).create()`);
    expect(world.triggers.map(({ everyMinutes }) => everyMinutes)).toEqual([720]);
  });
});

describe('a run of the fake', () => {
  it('fails at the call it is told to, once, as if Google were out of breath', () => {
    const sheets = 'SpreadsheetApp.getActive().getSheets().length';
    world.meter.begin({ failAt: 2 });
    expect(error(sheets)).toMatch(/^Service Spreadsheets timed out while accessing document with id/);
    expect(script.evaluate(sheets)).toBe(1);
    expect(world.meter.calls).toHaveLength(4);
    world.meter.begin({ failAt: 1, failure: 'Service using too much computer time for one day.' });
    expect(error(sheets)).toBe('Service using too much computer time for one day.');
    expect(
      script.evaluate(
        'try { LockService.getDocumentLock().tryLock(); } catch (e) { e.name + (e instanceof Error); }',
      ),
    ).toBe('Exceptiontrue');
  });

  it('has enumerations that are no texts and know their names', () => {
    expect(
      script.evaluate(
        '[String(ScriptApp.AuthMode.NONE), ScriptApp.AuthMode.NONE.name(), ScriptApp.AuthMode.NONE === "NONE"]',
      ),
    ).toEqual(['NONE', 'NONE', false]);
    expect(error('ScriptApp.AuthMode.SOME')).toMatch(/is not in the fake/);
  });

  it.each([
    'Utilities.jsonParse("1")',
    'Logger.warn("x")',
    'Session.getUser()',
    'CacheService.getScriptCache().clear()',
    'LockService.getUserLock().unlock()',
  ])('has no %s', (code) => {
    expect(error(code)).toMatch(/is not in the fake/);
  });
});
