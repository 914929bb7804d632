/** What is kept of localStorage. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Small things of this user on this computer, never in the workbook. */
export interface OwnStore {
  readonly get: (key: OwnKey) => string;
  readonly set: (key: OwnKey, value: string) => void;
}

/** `user`: the name that stands in the logs. */
export type OwnKey = 'user';

/**
 * Keeps values under a key that starts with Office's partition key, as Excel on the web shares one storage between
 * hosts: https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings. Where the
 * browser refuses storage, a value lasts as long as the pane.
 */
export function ownStore(store: () => Store, partitionKey: string | undefined): OwnStore {
  const held = new Map<OwnKey, string>();
  const named = (key: OwnKey) => `${partitionKey ?? ''}so-khach.${key}`;
  return {
    get: (key) => {
      try {
        return held.get(key) ?? store().getItem(named(key)) ?? '';
      } catch {
        return '';
      }
    },
    set: (key, value) => {
      held.set(key, value);
      try {
        store().setItem(named(key), value);
      } catch {
        // It lasts as long as the pane.
      }
    },
  };
}
