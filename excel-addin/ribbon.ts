import type { PageRequest } from './pageRequests';

/** What the ribbon's buttons ask for, by the FunctionName in manifest.xml. */
export const RIBBON: Readonly<Record<string, PageRequest>> = {
  showStart: { page: 'start', action: null },
  showToday: { page: 'today', action: null },
  refresh: { page: 'today', action: 'refresh' },
};

export interface RibbonParts {
  /** Office.actions.associate */
  readonly associate: (
    name: string,
    run: (event: { readonly completed: () => void }) => Promise<void>,
  ) => void;
  readonly ask: (request: PageRequest) => void;
  /** Office.addin.showAsTaskpane */
  readonly showPane: () => Promise<void>;
}

/**
 * Connects the buttons: each opens the pane at its page. The button is told that it is done in any case, as one that
 * is not stays dead: https://learn.microsoft.com/javascript/api/office/office.addincommands.event
 */
export function associateRibbon({ associate, ask, showPane }: RibbonParts): void {
  for (const [name, request] of Object.entries(RIBBON)) {
    associate(name, async (event) => {
      try {
        ask(request);
        await showPane();
      } finally {
        event.completed();
      }
    });
  }
}
