import type { Bridge } from '../../sidebar/bridge';
import type { MountOptions, Sidebar } from '../../sidebar/mount';
import { coreBridge } from './coreBridge';
import { fakeBridge, type Scenario } from './fakeBridge';

/**
 * The development page: the sidebar as it is built, over a fake host that the address chooses, e.g.
 * `?scenario=new&lang=en&skin=excel&theme=dark&page=data&wait=800`; `scenario=core` is the real core over the sample
 * shop in memory.
 */
declare const SoKhachSidebar: {
  readonly mount: (root: HTMLElement, bridge: Bridge, options: MountOptions) => Sidebar;
};

const asked = new URLSearchParams(location.search);
const value = <T extends string>(name: string, otherwise: T) => (asked.get(name) ?? otherwise) as T;
const skin = value<'sheets' | 'excel'>('skin', 'sheets');
const language = value<'vi' | 'en'>('lang', 'vi');

const scenario = value<Scenario | 'core'>('scenario', 'shop');
const bridge =
  scenario === 'core'
    ? coreBridge()
    : fakeBridge({
        scenario,
        language,
        kind: value<'sheets' | 'excel' | 'workbench'>('host', skin),
        waitMs: Number(value('wait', '0')),
      });

let moved = () => {};
const sidebar = SoKhachSidebar.mount(document.getElementById('root')!, bridge, {
  theme: value('theme', 'light'),
  skin,
  page: value('page', 'today'),
  onSelection: (listener) => {
    moved = listener;
  },
});

// For the tests.
Object.assign(window, {
  fake: {
    asked: bridge.asked,
    kept: 'kept' in bridge ? bridge.kept : [],
    show: sidebar.show,
    progress: sidebar.progress,
    moved: () => moved(),
  },
});
