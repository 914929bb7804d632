import { strict } from './strict';
import type { Mail, World } from './world';

/** Lock, properties, cache, mail: with Google's limits and texts (developers.google.com/apps-script/guides/services/quotas). */
export function newLockService(world: World): GoogleAppsScript.Lock.LockService {
  const { meter } = world;
  const lock = (): GoogleAppsScript.Lock.Lock =>
    strict<GoogleAppsScript.Lock.Lock>()('Lock', {
      tryLock(timeout: number) {
        meter.count('Lock.tryLock');
        return acquire(world, timeout);
      },
      waitLock(timeout: number) {
        meter.count('Lock.waitLock');
        if (!acquire(world, timeout)) {
          throw meter.exception('Lock timeout: another process was holding the lock for too long.');
        }
      },
      hasLock: () => world.lockedBy === world.user,
      releaseLock() {
        meter.count('Lock.releaseLock');
        if (world.lockedBy === world.user) world.lockedBy = null;
      },
    });
  return strict<GoogleAppsScript.Lock.LockService>()('LockService', { getDocumentLock: lock });
}

function acquire(world: World, timeout: number): boolean {
  if (world.lockedBy !== null && world.lockedBy !== world.user) {
    world.meter.sleep(timeout);
    world.whileWaiting?.();
  }
  if (world.lockedBy !== null && world.lockedBy !== world.user) return false;
  world.lockedBy = world.user;
  return true;
}

export function newPropertiesService(world: World): GoogleAppsScript.Properties.PropertiesService {
  const { meter } = world;
  const store = (name: string): GoogleAppsScript.Properties.Properties => {
    const values = world.properties.get(name) ?? new Map<string, string>();
    world.properties.set(name, values);
    const self: GoogleAppsScript.Properties.Properties = strict<GoogleAppsScript.Properties.Properties>()(
      'Properties',
      {
        getProperty(key: string) {
          meter.count('Properties.getProperty');
          return values.get(key) ?? null;
        },
        setProperty(key: string, value: string) {
          meter.count('Properties.setProperty');
          if (typeof value !== 'string') throw new TypeError('setProperty requires text');
          const size = [...values].reduce(
            (sum, [k, v]) => sum + k.length + v.length,
            key.length + value.length,
          );
          if (Buffer.byteLength(value) > 9 * 1024) throw meter.exception('Argument too large: value');
          if (size > 500 * 1024) {
            throw meter.exception(
              'You have exceeded the property storage quota. Please remove some properties and try again.',
            );
          }
          values.set(key, value);
          return self;
        },
        deleteProperty(key: string) {
          meter.count('Properties.deleteProperty');
          values.delete(key);
          return self;
        },
      },
    );
    return self;
  };
  return strict<GoogleAppsScript.Properties.PropertiesService>()('PropertiesService', {
    getDocumentProperties: () => store('document'),
    getUserProperties: () => store(`user ${world.user}`),
  });
}

export function newCacheService(world: World): GoogleAppsScript.Cache.CacheService {
  const { meter } = world;
  const cache = (): GoogleAppsScript.Cache.Cache =>
    strict<GoogleAppsScript.Cache.Cache>()('Cache', {
      get(key: string) {
        meter.count('Cache.get');
        const found = world.cache.get(key);
        return found && found.until > meter.now() ? found.text : null;
      },
      put(key: string, value: unknown, seconds = 600) {
        meter.count('Cache.put');
        if (typeof key !== 'string' || key === '') throw meter.exception('Invalid argument: key');
        if (key.length > 250) throw meter.exception('Argument too large: key');
        const text = String(value);
        if (Buffer.byteLength(text) > 100 * 1024) throw meter.exception('Argument too large: value');
        world.cache.set(key, { text, until: meter.now() + Math.min(seconds, 21_600) * 1000 });
      },
      remove(key: string) {
        meter.count('Cache.remove');
        world.cache.delete(key);
      },
    });
  return strict<GoogleAppsScript.Cache.CacheService>()('CacheService', { getDocumentCache: cache });
}

export function newMailApp(world: World): GoogleAppsScript.Mail.MailApp {
  const { meter } = world;
  return strict<GoogleAppsScript.Mail.MailApp>()('MailApp', {
    getRemainingDailyQuota() {
      meter.count('MailApp.getRemainingDailyQuota');
      return world.mailQuota;
    },
    sendEmail(message: unknown) {
      meter.count('MailApp.sendEmail');
      if (typeof message !== 'object' || message === null) throw new TypeError('the fake takes one object');
      const { to, subject, body, ...rest } = message as Mail;
      if (typeof to !== 'string' || !/^[^@\s,]+@[^@\s,]+\.[^@\s,]+$/.test(to)) {
        throw meter.exception(`Invalid email: ${to}`);
      }
      if (typeof subject !== 'string' || typeof body !== 'string') throw new TypeError('mail requires texts');
      if (world.mailQuota <= 0) throw meter.exception('Service invoked too many times for one day: email.');
      const why = world.mailFailure?.({ to, subject, body, ...rest }) ?? null;
      if (why !== null) throw meter.exception(why);
      world.mailQuota--;
      world.outbox.push({ to, subject, body, ...rest });
    },
  });
}
