import { mismatch } from './signature';
import { strict } from './strict';
import type { World } from './world';

type Lock = GoogleAppsScript.Lock.Lock;

/**
 * Locks of the document, of the script and of each user: who runs the script now holds them, others wait in vain
 * unless `whileWaiting` lets go. https://developers.google.com/apps-script/reference/lock/lock
 */
export function newLockService(world: World): GoogleAppsScript.Lock.LockService {
  return strict<GoogleAppsScript.Lock.LockService>()('LockService', {
    getDocumentLock: () =>
      lock(
        world,
        () => world.lockedBy,
        (user) => {
          world.lockedBy = user;
        },
      ),
    getScriptLock: () => otherLock(world, 'script'),
    getUserLock: () => otherLock(world, `user ${world.user}`),
  });
}

function otherLock(world: World, name: string): Lock {
  return lock(
    world,
    () => world.otherLocks.get(name) ?? null,
    (user) => {
      if (user === null) world.otherLocks.delete(name);
      else world.otherLocks.set(name, user);
    },
  );
}

function lock(world: World, holder: () => string | null, hold: (user: string | null) => void): Lock {
  const { meter } = world;
  const isTaken = (): boolean => holder() !== null && holder() !== world.user;
  const acquire = (name: string, timeout: unknown): boolean => {
    meter.count(`Lock.${name}`);
    if (typeof timeout !== 'number') throw mismatch(world, `LockService.Lock.${name}`, timeout);
    if (isTaken()) {
      meter.sleep(timeout);
      world.whileWaiting?.();
    }
    if (isTaken()) return false;
    hold(world.user);
    return true;
  };
  return strict<Lock>()('Lock', {
    tryLock: (timeout: unknown) => acquire('tryLock', timeout),
    waitLock(timeout: unknown) {
      if (acquire('waitLock', timeout)) return;
      throw meter.exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => holder() === world.user,
    releaseLock() {
      meter.count('Lock.releaseLock');
      if (holder() === world.user) hold(null);
    },
  });
}
