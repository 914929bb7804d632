import { useEffect, useState } from 'preact/hooks';
import type { CallFailure, CallId, Calls } from '../../shared/desk/calls';
import { useSession } from './session';
import { failureOf } from './viewStore';

export interface Loaded<T> {
  /** The last answer, also while a newer one is on its way. */
  readonly value: T | null;
  readonly failure: CallFailure | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Asks for a view once per version of the workbook; `args` null asks nothing. */
export function useView<K extends CallId>(
  command: K,
  args: Calls[K]['args'] | null,
): Loaded<Calls[K]['answer']> {
  const { bridge, store } = useSession();
  const key = args === null ? null : `${command} ${JSON.stringify(args)}`;
  const [tries, setTries] = useState(0);
  const [, redraw] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const entry = key === null ? undefined : store.entries.get(key);
  const isFresh = entry !== undefined && entry.version === store.version;

  useEffect(() => {
    if (key === null || args === null || store.entries.get(key)?.version === store.version) return;
    let isWanted = true;
    const { version, entries } = store;
    const keep = (value: unknown, failure: CallFailure | null) => {
      entries.set(key, { value, failure, version });
      if (isWanted) redraw((count) => count + 1);
    };
    bridge.call(command, args).then(
      (value) => keep(value, null),
      (error) => keep(entries.get(key)?.value ?? null, failureOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [key, store.version, tries]);

  // Until a view with other arguments is there, the one shown before it stays.
  useEffect(() => {
    if (isFresh) setShown(key);
  }, [key, isFresh]);
  const before = shown === null ? undefined : store.entries.get(shown);
  const value = (entry?.value ?? before?.value ?? null) as Calls[K]['answer'] | null;
  return {
    value: key === null ? null : value,
    failure: isFresh ? entry.failure : null,
    isLoading: key !== null && !isFresh,
    reload: () => {
      if (key !== null) store.entries.delete(key);
      setTries((count) => count + 1);
    },
  };
}
