import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { thrownBy } from './appsScript/thrownBy';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** Stores and locks in the fake: limits and texts as documented, or as people report them from live scripts. */
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
  `);
});

const error = (code: string): string => thrownBy(script, code);

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
