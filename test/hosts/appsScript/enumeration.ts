import { strict } from './strict';

/**
 * An enumeration of Google's: its members are objects that know their name, so none is ever taken for a text.
 * https://developers.google.com/apps-script/guides/services#working_with_enums
 */
export function enumeration<T>() {
  return (name: string, ...members: readonly (keyof T & string)[]): T => {
    const values = members.map((member, i) => [
      member,
      strict<Member>()(member, { name: () => member, ordinal: () => i }),
    ]);
    return strict<Record<string, unknown>>()(name, Object.fromEntries(values)) as T;
  };
}

interface Member {
  name: () => string;
  ordinal: () => number;
}

/** The name of a member; null for anything else. */
export function memberName(all: object, value: unknown): string | null {
  return Object.keys(all).find((key) => (all as Record<string, unknown>)[key] === value) ?? null;
}
