import { SIDEBAR_BUDGET_BYTES } from '../buildSidebar';
import { COMMANDS_BUDGET_BYTES, CORE_BUDGET_BYTES } from '../coreBundle';
import type { SiteFiles } from './excelSite';
import { PANE_BUDGET_BYTES, SIGN_IN_BUDGET_BYTES } from './siteScripts';

export interface SiteSize {
  readonly path: string;
  readonly bytes: number;
  readonly budget: number;
}

/**
 * What loads when, against its budget: for formulas (the core, with what connects it to Excel), for the pane (its
 * shell with the workbook adapter, and the sidebar), for a command, for mail.
 */
export function siteSizes(files: SiteFiles): readonly SiteSize[] {
  const bytes = (...paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + Buffer.byteLength(files.get(path)!), 0);
  return [
    { path: 'functions.js', bytes: bytes('functions.js'), budget: CORE_BUDGET_BYTES },
    { path: 'pane.js', bytes: bytes('pane.js'), budget: PANE_BUDGET_BYTES },
    { path: 'sidebar.js', bytes: bytes('sidebar.js'), budget: SIDEBAR_BUDGET_BYTES },
    { path: 'commands.js', bytes: bytes('commands.js'), budget: COMMANDS_BUDGET_BYTES },
    { path: 'sign-in.js', bytes: bytes('sign-in.js'), budget: SIGN_IN_BUDGET_BYTES },
  ];
}
