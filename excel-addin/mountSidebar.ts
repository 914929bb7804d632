import type { Action } from '../shared/desk/calls';
import type { Bridge } from '../sidebar/bridge';

/** What the pane uses of the sidebar: `mount` of sidebar/mount.tsx, which sidebar.js brings as SoKhachSidebar. */
export type MountSidebar = (
  root: HTMLElement,
  bridge: Bridge,
  options: { readonly skin: 'excel'; readonly onSelection: (listener: () => void) => void },
) => ShownSidebar;

export interface ShownSidebar {
  readonly show: (page: 'start' | 'today') => void;
  /** Does an action as if its button were pressed, with all that shows how far it is. */
  readonly run: (action: Action) => void;
  /** How far a call is while it runs; true: the user wants to stop. */
  readonly progress: (share: number, text: string) => boolean;
}
