import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SendChannel } from '../../shared/care/channel';
import type { CallId } from '../../shared/desk/calls';
import type { HostView } from '../../shared/desk/views';
import type { Bridge } from '../bridge';
import type { Formats } from './formats';
import type { Words } from './useWords';
import type { Asking, Worker } from './useWork';
import type { ViewStore } from './viewStore';

export const PAGES = ['start', 'today', 'customer', 'segments', 'data', 'settings', 'send'] as const;

export type Page = (typeof PAGES)[number];

/** What every part of the sidebar may use. */
export interface Session {
  readonly bridge: Bridge;
  readonly host: HostView;
  readonly can: (command: CallId) => boolean;
  readonly language: 'vi' | 'en';
  readonly setLanguage: (language: 'vi' | 'en') => void;
  readonly m: Words;
  readonly f: Formats;
  readonly page: Page;
  readonly go: (page: Page) => void;
  /** Whom the customer page shows: null follows the row that the user is on. */
  readonly customer: string | null;
  readonly openCustomer: (id: string | null) => void;
  /** How the sending page sends. */
  readonly sendChannel: SendChannel;
  readonly openSend: (channel: SendChannel) => void;
  /** Grows each time the user moves to another row. */
  readonly selection: number;
  readonly store: ViewStore;
  readonly work: Worker;
  /** Asks the host anew and lets every view be asked for again: the workbook is another one. */
  readonly changed: () => Promise<HostView | null>;
  /** Asks before an action: shows its preview, runs it when the user says so. */
  readonly ask: (asking: Asking) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A part of the sidebar stands outside of it.');
  return session;
}
