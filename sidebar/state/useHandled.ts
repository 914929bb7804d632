import { useEffect, useState } from 'preact/hooks';
import type { Action } from '../../shared/desk/calls';
import { useSession } from './session';

interface Handled<Item> {
  /** Those that were not dealt with. */
  readonly left: readonly Item[];
  /** Does what is to be done of one: it leaves the list at once, and comes back if it could not be saved. */
  readonly handle: (action: Extract<Action, { readonly key: string }>) => void;
}

/** A list whose items are dealt with one by one. What an undo brings back is on it again. */
export function useHandled<Item extends { readonly key: string }>(listed: readonly Item[]): Handled<Item> {
  const { work } = useSession();
  const [handled, setHandled] = useState<readonly string[]>([]);
  useEffect(
    () => setHandled((keys) => keys.filter((each) => listed.some(({ key }) => key === each))),
    [listed],
  );
  return {
    left: listed.filter(({ key }) => !handled.includes(key)),
    handle: (action) => {
      setHandled((keys) => [...keys, action.key]);
      void work
        .run(action)
        .then((isDone) => !isDone && setHandled((keys) => keys.filter((each) => each !== action.key)));
    },
  };
}
