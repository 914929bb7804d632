import { useRef } from 'preact/hooks';
import { type Page, useSession } from '../state/session';
import { Icon, type IconName } from './Icon';

const TABS: readonly Exclude<Page, 'start' | 'send'>[] = [
  'today',
  'customer',
  'segments',
  'data',
  'settings',
];

/** The tab that a page is under. */
export function tabOf(page: Page): (typeof TABS)[number] {
  return page === 'send' ? 'today' : page === 'start' ? 'settings' : page;
}

/** Arrow keys go through the tabs, as screen readers expect: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs() {
  const { m, page, go, can, work } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const tabs = TABS.filter((tab) => can(tab));
  const chosen = tabOf(page);
  const choose = (tab: (typeof TABS)[number]) => {
    // How the last action ended has been read by whoever moves on; a refusal or a failure stays.
    if (work.work.kind === 'done') work.dismiss();
    go(tab);
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.indexOf(chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length]!;
    choose(tab);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={m.tabList} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          data-tab={tab}
          aria-selected={tab === chosen}
          aria-controls="page"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => choose(tab)}
        >
          <Icon name={tab satisfies IconName} size={20} />
          <span>{m.tabs[tab]}</span>
        </button>
      ))}
    </div>
  );
}
