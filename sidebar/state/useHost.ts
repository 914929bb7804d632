import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CallFailure } from '../../shared/desk/calls';
import type { HostView } from '../../shared/desk/views';
import type { Bridge } from '../bridge';
import { failureOf, type ViewStore } from './viewStore';

/** Stands for the host until it has answered; no part that needs its words is drawn before. */
const NO_HOST: HostView = {
  kind: 'workbench',
  can: [],
  isManaged: false,
  language: 'vi',
  words: {} as HostView['words'],
  currency: null,
  today: '',
  user: '',
  pending: null,
  undo: null,
  daily: null,
  notices: [],
  sends: [],
};

export interface Hosted {
  readonly host: HostView;
  readonly isKnown: boolean;
  readonly failure: CallFailure | null;
  readonly store: ViewStore;
  readonly changed: () => Promise<HostView | null>;
}

/** Who and where we are, and the views of this version of the workbook. */
export function useHost(bridge: Bridge): Hosted {
  const [host, setHost] = useState<HostView | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [store, setStore] = useState<ViewStore>({ version: 1, entries: new Map() });
  const changed = useMemo(
    () => async () => {
      try {
        const answer = await bridge.call('host', {});
        setHost(answer);
        setFailure(null);
        return answer;
      } catch (error) {
        setFailure(failureOf(error));
        return null;
      } finally {
        setStore((old) => ({ version: old.version + 1, entries: old.entries }));
      }
    },
    [bridge],
  );
  useEffect(() => void changed(), [changed]);
  return { host: host ?? NO_HOST, isKnown: host !== null, failure, store, changed };
}
