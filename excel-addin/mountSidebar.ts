import type { Bridge } from '../sidebar/bridge';
import type { PageRequest } from './pageRequests';

/** What the pane gives the sidebar besides the bridge. */
export interface MountOptions {
  readonly host: 'excel';
  readonly language: 'vi' | 'en';
  /** Calls back when the user moved to another row; answers how to stop that. */
  readonly onSelection: (hear: () => void) => () => void;
  /** Calls back when a ribbon button asks for a page; one pressed before is told at once. */
  readonly onPage: (hear: (request: PageRequest) => void) => () => void;
  /** Opens a web page (a draft, Zalo) in the user's browser. */
  readonly openUrl: (url: string) => void;
  /** Hears how far a command is while it runs; answers true where the user wants to stop. */
  readonly onProgress: (hear: (share: number, text: string) => boolean) => () => void;
}

/** The one entry of sidebar.js, `SoKhachSidebar.mount`. */
export type MountSidebar = (root: HTMLElement, bridge: Bridge, options: MountOptions) => void;
