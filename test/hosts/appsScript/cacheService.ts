import { strict } from './strict';
import type { World } from './world';

type Cache = GoogleAppsScript.Cache.Cache;

const MOST_KEY = 250;
const MOST_VALUE_BYTES = 100 * 1024;
const MOST_SECONDS = 21_600;
const MOST_ITEMS = 1000;
const KEPT_ITEMS = 900;

/** Limits and what goes first: https://developers.google.com/apps-script/reference/cache/cache */
export function newCacheService(world: World): GoogleAppsScript.Cache.CacheService {
  return strict<GoogleAppsScript.Cache.CacheService>()('CacheService', {
    getDocumentCache: () => cache(world, 'document'),
    getScriptCache: () => cache(world, 'script'),
    getUserCache: () => cache(world, `user ${world.user}`),
  });
}

function cache(world: World, name: string): Cache {
  const { meter } = world;
  const items = world.cache.get(name) ?? new Map<string, { text: string; until: number }>();
  world.cache.set(name, items);
  const found = (key: string): string | null => {
    const item = items.get(key);
    return item && item.until > meter.now() ? item.text : null;
  };
  const put = (key: unknown, value: unknown, seconds: number): void => {
    if (typeof key !== 'string' || key === '') throw meter.exception('Invalid argument: key');
    if (key.length > MOST_KEY) throw meter.exception('Argument too large: key');
    if (!(seconds >= 1 && seconds <= MOST_SECONDS)) throw new TypeError('a cache keeps 1 to 21600 seconds');
    const text = String(value);
    if (Buffer.byteLength(text) > MOST_VALUE_BYTES) throw meter.exception('Argument too large: value');
    items.set(key, { text, until: meter.now() + seconds * 1000 });
    if (items.size <= MOST_ITEMS) return;
    const kept = [...items].sort(([, a], [, b]) => b.until - a.until).slice(0, KEPT_ITEMS);
    items.clear();
    for (const [other, item] of kept) items.set(other, item);
  };
  return strict<Cache>()('Cache', {
    get(key: string) {
      meter.count('Cache.get');
      return found(key);
    },
    getAll(keys: readonly string[]) {
      meter.count('Cache.getAll');
      return world.objectThere(
        keys.map((key) => [key, found(key)] as const).filter(([, text]) => text !== null),
      );
    },
    put(key: unknown, value: unknown, seconds = 600) {
      meter.count('Cache.put');
      put(key, value, seconds);
    },
    putAll(values: object, seconds = 600) {
      meter.count('Cache.putAll');
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    remove(key: string) {
      meter.count('Cache.remove');
      items.delete(key);
    },
    removeAll(keys: readonly string[]) {
      meter.count('Cache.removeAll');
      for (const key of keys) items.delete(key);
    },
  });
}
