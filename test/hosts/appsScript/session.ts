import { formatDate } from './dateFormat';
import { strict } from './strict';
import { formatString } from './utilities';
import type { World } from './world';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

/**
 * Who runs it is told only with userinfo.email, and in no simple trigger or cell: there the address is blank.
 * https://developers.google.com/apps-script/reference/base/session
 */
export function newSession(world: World): Session {
  const user = (method: string): User => {
    world.meter.count(`Session.${method}`);
    const email = world.authMode === 'FULL' ? world.user : '';
    return strict<User>()('User', { getEmail: () => email });
  };
  return strict<Session>()('Session', {
    getActiveUserLocale: () => world.locale.slice(0, 2),
    getScriptTimeZone: () => world.scriptTimeZone,
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
  });
}

/** https://developers.google.com/apps-script/reference/base/logger */
export function newLogger(world: World): GoogleAppsScript.Base.Logger {
  const self: GoogleAppsScript.Base.Logger = strict<GoogleAppsScript.Base.Logger>()('Logger', {
    log(data: unknown, ...values: readonly unknown[]) {
      const text = typeof data === 'string' && values.length > 0 ? formatString(data, values) : String(data);
      const time = formatDate(
        new Date(world.meter.now()),
        world.scriptTimeZone,
        'EEE MMM dd HH:mm:ss Z yyyy',
      );
      world.log.push(`${time} INFO: ${text}`);
      return self;
    },
    getLog: () => world.log.map((line) => `${line}\n`).join(''),
    clear() {
      world.log.length = 0;
    },
  });
  return self;
}
