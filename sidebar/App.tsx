import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SendChannel } from '../shared/care/channel';
import type { Bridge } from './bridge';
import type { MountOptions } from './mountOptions';
import { CustomerPage } from './pages/CustomerPage';
import { DataPage } from './pages/DataPage';
import { SegmentsPage } from './pages/SegmentsPage';
import { SendPage } from './pages/SendPage';
import { SettingsPage } from './pages/SettingsPage';
import { StartPage } from './pages/StartPage';
import { TodayPage } from './pages/TodayPage';
import { Failure } from './parts/Failure';
import { HostNotices } from './parts/HostNotices';
import { PreviewDialog } from './parts/PreviewDialog';
import { Skeleton } from './parts/Skeleton';
import { Tabs, tabOf } from './parts/Tabs';
import { WorkBar } from './parts/WorkBar';
import { formatsOf } from './state/formats';
import { type Page, type Session, SessionContext } from './state/session';
import { useHost } from './state/useHost';
import { useWords } from './state/useWords';
import { type Asking, useWork, type Worker } from './state/useWork';

const PAGES: Readonly<Record<Page, ComponentType>> = {
  start: StartPage,
  today: TodayPage,
  customer: CustomerPage,
  segments: SegmentsPage,
  data: DataPage,
  settings: SettingsPage,
  send: SendPage,
};

/** What the host may ask of the sidebar, filled in while it is shown. */
export interface Reins {
  show: (page: Page) => void;
  report: Worker['report'];
  run: Worker['run'];
}

interface AppProps {
  readonly bridge: Bridge;
  readonly options: MountOptions;
  readonly reins: Reins;
}

export function App({ bridge, options, reins }: AppProps) {
  const hosted = useHost(bridge);
  const { host, isKnown, changed, store } = hosted;
  const work = useWork(bridge, changed);
  const [page, setPage] = useState<Page | null>(options.page ?? null);
  const [chosenLanguage, setLanguage] = useState<'vi' | 'en' | null>(null);
  const [customer, setCustomer] = useState<string | null>(null);
  const [sendChannel, setSendChannel] = useState<SendChannel>('email');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [selection, setSelection] = useState(0);

  const language = options.language ?? (host.isManaged ? null : chosenLanguage) ?? host.language;
  const m = useWords(bridge, host, language);
  const f = useMemo(() => formatsOf(language, host.currency), [language, host.currency]);
  const shown: Page = host.isManaged ? (page ?? 'today') : 'start';
  const go = (to: Page) => {
    setPage(to);
    scrollTo(0, 0);
  };
  reins.show = go;
  reins.report = work.report;
  reins.run = work.run;
  useEffect(() => options.onSelection?.(() => setSelection((count) => count + 1)), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const session: Session = {
    bridge,
    host,
    can: (command) => host.can.includes(command),
    language,
    setLanguage,
    m,
    f,
    page: shown,
    go,
    customer,
    openCustomer: (id) => {
      setCustomer(id);
      go('customer');
    },
    sendChannel,
    openSend: (channel) => {
      setSendChannel(channel);
      go('send');
    },
    selection,
    store,
    work,
    changed,
    ask: setAsking,
  };
  const skin = options.skin ?? (host.kind === 'excel' ? 'excel' : 'sheets');
  const Shown = PAGES[shown];
  return (
    <SessionContext.Provider value={session}>
      <div class="so-khach" data-skin={skin} data-theme={options.theme ?? 'auto'} lang={language}>
        {host.isManaged && <Tabs />}
        <main>
          <div
            id="page"
            class="page"
            {...(host.isManaged ? { role: 'tabpanel', 'aria-labelledby': `tab-${tabOf(shown)}` } : {})}
          >
            <HostNotices />
            {hosted.failure && !isKnown && (
              <Failure failure={hosted.failure} onRetry={() => void changed()} />
            )}
            {isKnown ? <Shown key={shown} /> : !hosted.failure && <Skeleton />}
          </div>
        </main>
        {isKnown && <WorkBar />}
        {asking && <PreviewDialog asking={asking} onClose={() => setAsking(null)} />}
      </div>
    </SessionContext.Provider>
  );
}
