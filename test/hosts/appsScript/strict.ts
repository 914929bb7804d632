/// <reference types="google-apps-script" />

/**
 * Objects of the fake. What a member is called is checked by the compiler against Google's types, so nothing exists
 * here that Google has not; a member that is not here throws when it is asked for, so nothing passes by chance.
 */
export type Members<T> = { readonly [K in keyof T]?: unknown };

type Known<T, M> = { readonly [K in keyof M]: K extends keyof T ? M[K] : never };

export function strict<T>() {
  return <M extends Members<T>>(name: string, members: M & Known<T, M>): T =>
    new Proxy(members as object, {
      get(target, key, receiver) {
        if (key === 'toString' && !Object.hasOwn(target, key)) return () => name;
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver);
        throw new TypeError(`${name}.${String(key)} is not in the fake (or does not exist)`);
      },
      set(_, key) {
        throw new TypeError(`${name}.${String(key)} cannot be set`);
      },
    }) as T;
}

/** Behind a handle of the service stands what the fake knows of it. */
const inside = new WeakMap<object, unknown>();

export function remember<T extends object>(handle: T, what: unknown): T {
  inside.set(handle, what);
  return handle;
}

export function known<T>(handle: unknown): T {
  const found = typeof handle === 'object' && handle !== null ? inside.get(handle) : undefined;
  if (found === undefined) throw new TypeError('the argument is no object of the service');
  return found as T;
}
