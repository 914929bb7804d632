import type { Action } from '../shared/desk/calls';
import type { Page } from './state/session';

export interface MountOptions {
  /** Instead of the workbook's. */
  readonly language?: 'vi' | 'en';
  /** `auto`, the default: as the system has it. */
  readonly theme?: 'light' | 'dark' | 'auto';
  /** The look of the program around it; by the host where it is left out. */
  readonly skin?: 'sheets' | 'excel';
  /** Where to begin in a workbook of ours; one that is not begins at the start. */
  readonly page?: Page;
  /** Gets a listener that is to be called whenever the user moves to another row. */
  readonly onSelection?: (listener: () => void) => void;
}

/** What a host may ask of the sidebar that it shows. */
export interface Sidebar {
  readonly show: (page: Page) => void;
  /** Does an action as if its button were pressed, with all that shows how far it is. */
  readonly run: (action: Action) => void;
  /**
   * For a host that can show how far a call is while it runs (the verb `progress`); true: the user wants to stop.
   */
  readonly progress: (share: number, text: string) => boolean;
}
