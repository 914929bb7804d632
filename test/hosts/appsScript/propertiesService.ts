import { strict } from './strict';
import type { World } from './world';

type Properties = GoogleAppsScript.Properties.Properties;

const MOST_VALUE_BYTES = 9 * 1024;
const MOST_STORE_BYTES = 500 * 1024;
/** Reads and writes of a consumer's account in a day. */
const MOST_A_DAY = 50_000;

/** Texts of the document, the script and each user: https://developers.google.com/apps-script/guides/services/quotas */
export function newPropertiesService(world: World): GoogleAppsScript.Properties.PropertiesService {
  const get = (method: string, name: string): Properties => {
    world.meter.permit(`PropertiesService.${method}`);
    return store(world, name);
  };
  return strict<GoogleAppsScript.Properties.PropertiesService>()('PropertiesService', {
    getDocumentProperties: () => get('getDocumentProperties', 'document'),
    getScriptProperties: () => get('getScriptProperties', 'script'),
    getUserProperties: () => get('getUserProperties', `user ${world.user}`),
  });
}

function store(world: World, name: string): Properties {
  const { meter } = world;
  const values = world.properties.get(name) ?? new Map<string, string>();
  world.properties.set(name, values);
  const count = (method: string, calls = 1): void => {
    meter.count(`Properties.${method}`);
    world.daily.spend('properties', calls, MOST_A_DAY);
  };
  const put = (key: string, value: unknown): void => {
    if (typeof key !== 'string' || typeof value !== 'string') throw new TypeError('properties are texts');
    if (Buffer.byteLength(value) > MOST_VALUE_BYTES) throw meter.exception('Argument too large: value');
    const others = [...values].filter(([other]) => other !== key);
    const size = [...others, [key, value]].flat().reduce((sum, text) => sum + Buffer.byteLength(text!), 0);
    if (size > MOST_STORE_BYTES) {
      throw meter.exception(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    values.set(key, value);
  };
  const self: Properties = strict<Properties>()('Properties', {
    getProperty(key: string) {
      count('getProperty');
      return values.get(key) ?? null;
    },
    getProperties() {
      count('getProperties');
      return world.objectThere([...values]);
    },
    getKeys() {
      count('getKeys');
      return world.toRealm([...values.keys()]);
    },
    setProperty(key: string, value: unknown) {
      count('setProperty');
      put(key, value);
      return self;
    },
    setProperties(properties: object, deleteAllOthers = false) {
      count('setProperties', Object.keys(properties).length);
      if (deleteAllOthers) values.clear();
      for (const [key, value] of Object.entries(properties)) put(key, value);
      return self;
    },
    deleteProperty(key: string) {
      count('deleteProperty');
      values.delete(key);
      return self;
    },
    deleteAllProperties() {
      count('deleteAllProperties');
      values.clear();
      return self;
    },
  });
  return self;
}
