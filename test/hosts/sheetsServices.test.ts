import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** Services of Google in the fake: limits and texts as documented, or as people report them from live scripts. */
const DAY = 86_400_000;

let world: World;
let script: ScriptProject;
beforeEach(() => {
  world = newWorld();
  world.sheets.push(newSheetState('Khách'));
  world.active = world.sheets[0]!;
  script = scriptProject(world, new Map());
  script.evaluate(`
    var properties = PropertiesService.getDocumentProperties();
    var cache = CacheService.getScriptCache();
    var lock = LockService.getDocumentLock();
    function fill(count, size) {
      for (var i = 0; i < count; i++) properties.setProperty('k' + i, 'x'.repeat(size));
    }
    function mail(to) { MailApp.sendEmail({ to: to, subject: 'Chào', body: 'Xin chào' }); }
    function daily() { return ScriptApp.newTrigger('f').timeBased().everyDays(1).atHour(7).create(); }
  `);
});

function error(code: string): string {
  try {
    script.evaluate(code);
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return 'nothing was thrown';
}

describe('PropertiesService', () => {
  it('takes a value of 9 KB of UTF-8 and no longer', () => {
    expect(error("properties.setProperty('k', 'x'.repeat(9216))")).toBe('nothing was thrown');
    expect(error("properties.setProperty('k', 'ế'.repeat(3073))")).toBe('Argument too large: value');
  });

  it('holds 500 KB, counts a value written anew once, and keeps what it had when it is full', () => {
    expect(error('fill(55, 9200); fill(55, 9200);')).toBe('nothing was thrown');
    expect(error("properties.setProperty('more', 'x'.repeat(9000))")).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(script.evaluate('properties.getKeys().length')).toBe(55);
  });

  it('is read and written 50,000 times a day', () => {
    script.evaluate("for (var i = 0; i < 50000; i++) properties.getProperty('k');");
    expect(error("properties.getProperty('k')")).toBe(
      'Service invoked too many times for one day: properties.',
    );
    world.meter.pass(DAY);
    expect(error("properties.getProperty('k')")).toBe('nothing was thrown');
  });

  it('has a store of the document, one of the script, and one of each user', () => {
    script.evaluate(`
      PropertiesService.getUserProperties().setProperty('who', 'chủ shop');
      PropertiesService.getScriptProperties().setProperties({ a: '1', b: '2' });
    `);
    expect(script.evaluate('PropertiesService.getScriptProperties().getProperties()')).toEqual({
      a: '1',
      b: '2',
    });
    world.user = 'an@example.com';
    expect(script.evaluate("PropertiesService.getUserProperties().getProperty('who')")).toBeNull();
    expect(script.evaluate("PropertiesService.getScriptProperties().getProperty('a')")).toBe('1');
    expect(script.evaluate('properties.getKeys()')).toEqual([]);
  });

  it('replaces all where it is told to, and forgets', () => {
    script.evaluate("properties.setProperty('a', '1').setProperties({ b: '2' }, true)");
    expect(script.evaluate('properties.getKeys()')).toEqual(['b']);
    expect(script.evaluate('properties.deleteAllProperties().getKeys()')).toEqual([]);
  });
});

describe('CacheService', () => {
  it.each([
    ["cache.put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ["cache.put('', 'x')", 'Invalid argument: key'],
    ["cache.put(null, 'x')", 'Invalid argument: key'],
    ["cache.put('k', 'x'.repeat(102401))", 'Argument too large: value'],
    ["cache.put('k'.repeat(250), 'x'.repeat(102400))", 'nothing was thrown'],
  ])('%s: %s', (code, message) => {
    expect(error(code)).toBe(message);
  });

  it('forgets by the clock: after ten minutes, or when it was told to', () => {
    script.evaluate("cache.put('ten', 'x'); cache.put('twenty', 'x', 1200);");
    world.meter.pass(599_000);
    expect(script.evaluate("cache.get('ten')")).toBe('x');
    world.meter.pass(2000);
    expect(script.evaluate("[cache.get('ten'), cache.get('twenty')]")).toEqual([null, 'x']);
    world.meter.pass(600_000);
    expect(script.evaluate("cache.get('twenty')")).toBeNull();
  });

  it('keeps the 900 items farthest from their end once there are more than 1,000', () => {
    script.evaluate("for (var i = 0; i < 1000; i++) cache.put('k' + i, 'x', 1000 + i);");
    expect(script.evaluate("cache.get('k0')")).toBe('x');
    script.evaluate("cache.put('last', 'x', 21600)");
    expect(script.evaluate("[cache.get('k100'), cache.get('k101'), cache.get('last')]")).toEqual([
      null,
      'x',
      'x',
    ]);
    expect([...world.cache.values()].map((items) => items.size)).toEqual([900]);
  });

  it('makes texts of what it gets, gives many at once, and has caches apart', () => {
    script.evaluate("cache.putAll({ a: 1, b: {} }); CacheService.getUserCache().put('c', 'x');");
    expect(script.evaluate("cache.getAll(['a', 'b', 'c'])")).toEqual({ a: '1', b: '[object Object]' });
    script.evaluate("cache.removeAll(['a', 'b'])");
    expect(script.evaluate("cache.getAll(['a', 'b'])")).toEqual({});
  });
});

describe('LockService', () => {
  it('lets one in at a time: the second waits as long as it says, then goes without', () => {
    expect(script.evaluate('lock.tryLock(1000)')).toBe(true);
    world.user = 'an@example.com';
    const before = world.meter.now();
    expect(script.evaluate('[lock.hasLock(), lock.tryLock(5000)]')).toEqual([false, false]);
    expect(world.meter.now() - before).toBeGreaterThanOrEqual(5000);
    expect(error('lock.waitLock(1000)')).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('is let go by its holder alone', () => {
    script.evaluate('lock.waitLock(1000)');
    world.user = 'an@example.com';
    script.evaluate('lock.releaseLock()');
    expect(script.evaluate('lock.tryLock(1)')).toBe(false);
    world.user = 'chu.shop@example.com';
    script.evaluate('lock.releaseLock()');
    world.user = 'an@example.com';
    expect(script.evaluate('lock.tryLock(1)')).toBe(true);
  });

  it('locks document, script and user apart', () => {
    script.evaluate('LockService.getScriptLock().tryLock(1); LockService.getUserLock().tryLock(1);');
    world.user = 'an@example.com';
    expect(
      script.evaluate(
        '[lock.tryLock(1), LockService.getScriptLock().tryLock(1), LockService.getUserLock().tryLock(1)]',
      ),
    ).toEqual([true, false, true]);
  });

  it('asks how long to wait', () => {
    expect(error('lock.tryLock()')).toBe(
      "The parameters (undefined) don't match the method signature for LockService.Lock.tryLock.",
    );
  });
});

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

describe('Utilities', () => {
  it('sleeps on the clock of the fake, which ends the execution after six minutes', () => {
    world.meter.begin();
    const before = world.meter.now();
    script.evaluate('Utilities.sleep(200000)');
    expect(world.meter.now() - before).toBeGreaterThanOrEqual(200_000);
    expect(() => script.evaluate('Utilities.sleep(200000)')).toThrow('Exceeded maximum execution time');
    expect(error('Utilities.sleep("1")')).toMatch(/over|String/);
  });

  it.each([
    ['yyyy-MM-dd HH:mm:ss', 'Asia/Ho_Chi_Minh', '2026-02-17 00:05:09'],
    ['dd/MM/yy h:mm a', 'America/New_York', '16/02/26 12:05 PM'],
    ["EEE d MMM yyyy 'lúc' H'h'", 'GMT', 'Mon 16 Feb 2026 lúc 17h'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'GMT+7', '2026-02-17T00:05:09.012+07:00'],
    ['EEEE MMMM u Z', 'Asia/Ho_Chi_Minh', 'Tuesday February 2 +0700'],
  ])('formats a date as %s in %s', (format, zone, text) => {
    const moment = "new Date('2026-02-16T17:05:09.012Z')";
    expect(
      script.evaluate(`Utilities.formatDate(${moment}, ${JSON.stringify(zone)}, ${JSON.stringify(format)})`),
    ).toBe(text);
  });

  it('formats no text as a date', () => {
    expect(error("Utilities.formatDate('2026-02-17', 'GMT', 'yyyy')")).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('gives another id each time, in the form of a UUID', () => {
    const ids = script.evaluate('[Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has bytes with a sign, as in Java', () => {
    expect(script.evaluate("Utilities.base64Decode('/wCA')")).toEqual([-1, 0, -128]);
    expect(script.evaluate('Utilities.base64Encode([-1, 0, -128])')).toBe('/wCA');
    expect(script.evaluate('Utilities.base64EncodeWebSafe([-1, -17, -128])')).toBe('_--A');
    expect(script.evaluate("Utilities.base64DecodeWebSafe('_--A')")).toEqual([-1, -17, -128]);
    expect(script.evaluate("Utilities.base64Encode('ế', Utilities.Charset.UTF_8)")).toBe('4bq/');
    expect(error("Utilities.base64Decode('abc')")).toBe('Could not decode string.');
    expect(error('Utilities.base64Encode([255])')).toBe(
      "The parameters (number[]) don't match the method signature for Utilities.base64Encode.",
    );
  });

  it('matches the digests of RFC 1321 (MD5) and FIPS 180-4 (SHA-256) on "abc"', () => {
    const hex = (code: string): string =>
      (script.evaluate(code) as number[]).map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
    expect(hex("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')")).toBe(
      '900150983cd24fb0d6963f7d28e17f72',
    );
    expect(hex("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')")).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(error("Utilities.computeDigest('MD5', 'abc')")).toMatch(/^The parameters \(String,String\)/);
  });

  it('matches RFC 4231, test case 2, with HMAC-SHA-256', () => {
    const bytes = script.evaluate(
      "Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')",
    ) as number[];
    expect(Buffer.from(bytes).toString('hex').slice(0, 16)).toBe('5bdcc146bf60754e');
  });

  it('formats texts and numbers as Java does', () => {
    expect(
      script.evaluate(
        "Utilities.formatString('%s: %,d ₫ (%.1f%%) %03d|%-4s|%6s', 'Tổng', 1250000, 12.34, 7, 'a', 'abc')",
      ),
    ).toBe('Tổng: 1,250,000 ₫ (12.3%) 007|a   |   abc');
    expect(script.evaluate("Utilities.formatString('%11.6f', 123.456)")).toBe(' 123.456000');
  });

  it('makes blobs of texts and bytes', () => {
    script.evaluate("var blob = Utilities.newBlob('mã', 'text/csv', 'khach.csv')");
    expect(
      script.evaluate('[blob.getName(), blob.getContentType(), blob.getBytes(), blob.getDataAsString()]'),
    ).toEqual(['khach.csv', 'text/csv', [109, -61, -93], 'mã']);
    expect(script.evaluate('blob.copyBlob().setBytes([65]).getDataAsString() + blob.getDataAsString()')).toBe(
      'Amã',
    );
  });
});

describe('Logger and Session', () => {
  it('keeps what is logged, with values put in', () => {
    script.evaluate("Logger.log('%s khách', 12).log({ toString: () => 'vật' })");
    expect(script.evaluate('Logger.getLog()')).toMatch(
      /^Wed Jul 01 09:00:00 \+0700 2026 INFO: 12 khách\n.* INFO: vật\n$/,
    );
    script.evaluate('Logger.clear()');
    expect(script.evaluate('Logger.getLog()')).toBe('');
  });

  it('knows language, time zone and who runs it', () => {
    expect(
      script.evaluate(`[
        Session.getActiveUserLocale(), Session.getScriptTimeZone(),
        Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      ]`),
    ).toEqual(['vi', 'Asia/Ho_Chi_Minh', 'chu.shop@example.com', 'chu.shop@example.com']);
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
    expect(script.evaluate('try { lock.tryLock(); } catch (e) { e.name + (e instanceof Error); }')).toBe(
      'Exceptiontrue',
    );
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
    'cache.clear()',
    'lock.unlock()',
  ])('has no %s', (code) => {
    expect(error(code)).toMatch(/is not in the fake/);
  });
});
