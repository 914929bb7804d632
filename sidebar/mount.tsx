import { render } from 'preact';
import { App, type Reins } from './App';
import type { Bridge } from './bridge';
import type { MountOptions, Sidebar } from './mountOptions';

export type { Bridge } from './bridge';
export type { MountOptions, Sidebar } from './mountOptions';
export type { Page } from './state/session';

/**
 * Shows the sidebar in an element of a document that is its own: it sets the document's language and scrolls it.
 * It knows only the bridge; no script of another origin, no inline script and no inline style is needed.
 */
export function mount(root: HTMLElement, bridge: Bridge, options: MountOptions = {}): Sidebar {
  const reins: Reins = { show: () => undefined, report: () => false, run: async () => false };
  render(<App bridge={bridge} options={options} reins={reins} />, root);
  return {
    show: (page) => reins.show(page),
    run: (action) => void reins.run(action),
    progress: (share, text) => reins.report(share, text),
  };
}
