import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { SiteFiles } from '../../tools/excel/excelSite';
import { OFFICE_JS } from '../../tools/excel/pages';
import { servePages } from '../browser/servePages';

export const ORIGIN = 'https://shop.test';
const OFFICE = join('node_modules', '@microsoft', 'office-js', 'dist');

export interface Opened {
  readonly page: Page;
  /** What the policy refused, and errors of our scripts. */
  readonly faults: string[];
  readonly loaded: string[];
  /** Addresses of other sites that were asked for; none of them answered. */
  readonly elsewhere: readonly string[];
}

/** A page for the pane of `site`; `office` is the script that stands for Office.js, or null for Microsoft's own. */
export async function openPane(
  context: BrowserContext,
  site: SiteFiles,
  office: string | null,
): Promise<Opened> {
  const files = [...site].map(([path, body]) => [`/${path}`, { body: body as string | Buffer }] as const);
  await context.unrouteAll();
  const { elsewhere } = await servePages(context, ORIGIN, Object.fromEntries(files));
  const folder = new URL('.', OFFICE_JS).href;
  await context.route(`${folder}**`, (route) => {
    const path = new URL(route.request().url()).href.slice(folder.length).split('?')[0]!;
    const file = join(OFFICE, path);
    const body = office ?? (existsSync(file) ? readFileSync(file) : null);
    return body === null
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ body, contentType: 'text/javascript' });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const loaded: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname.slice(1)));
  return { page, faults, loaded, elsewhere };
}

/** What the pane uses of Office, as an Excel with these requirement sets has it. */
export function officeWith(sets: Readonly<Record<string, number>>): string {
  return `
const sets = ${JSON.stringify(sets)};
window.actions = {};
window.opened = [];
window.functions = {};
window.CustomFunctions = { associate: (id, run) => { window.functions[id] = run; }, Error };
window.Office = {
  HostType: { Excel: 'Excel' },
  EventType: { DocumentSelectionChanged: 'documentSelectionChanged' },
  actions: { associate: (name, run) => { window.actions[name] = run; } },
  addin: { showAsTaskpane: async () => {} },
  auth: { getAuthContext: async () => ({ userPrincipalName: 'lan@example.com' }) },
  context: {
    displayLanguage: 'vi-VN',
    partitionKey: 'p/',
    requirements: { isSetSupported: (name, version = '1.1') => Number(version.split('.')[1]) <= (sets[name] || 0) },
    document: { addHandlerAsync: (type, moved) => { window.moved = moved; } },
    ui: { openBrowserWindow: (url) => window.opened.push(url) },
  },
  onReady: async () => ({ host: 'Excel' }),
};`;
}

export const CURRENT = { ExcelApi: 17, SharedRuntime: 1, CustomFunctionsRuntime: 4, OpenBrowserWindowApi: 1 };

/** Stands for Excel as the broker of nested app authentication: knows one user and gives a token, or refuses. */
export const BROKER = `
const part = (value) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const idToken = [part({ alg: 'none' }), part({ oid: 'o', tid: 't', preferred_username: 'lan@example.com' }), ''].join('.');
const account = { environment: 'login.microsoftonline.com', homeAccountId: 'o.t', localAccountId: 'o', tenantId: 't', username: 'lan@example.com' };
window.asked = [];
let hear;
window.nestedAppAuthBridge = {
  addEventListener: (type, run) => { hear = run; },
  postMessage: (text) => {
    const { requestId, method, tokenParams } = JSON.parse(text);
    window.asked.push(tokenParams ? method + ' ' + tokenParams.clientId + ' ' + tokenParams.scope : method);
    const answer = { messageType: 'NestedAppAuthResponse', requestId, success: true };
    const token = { access_token: 'from-excel', id_token: idToken, scope: 'Mail.Send', expires_in: 3600 };
    const initContext = { sdkName: 'test', sdkVersion: '1', capabilities: {}, accountContext: account };
    setTimeout(() => hear(JSON.stringify(
      method === 'GetInitContext' ? { ...answer, initContext }
      : method === 'GetToken' && window.isSignedOut ? { ...answer, success: false, error: { status: 'USER_INTERACTION_REQUIRED' } }
      : method === 'GetTokenPopup' && window.isClosed ? { ...answer, success: false, error: { status: 'USER_CANCEL' } }
      : { ...answer, token, account })));
  },
};`;

export const WHOLE = { ...CURRENT, RichApiRuntime: 20, DelayForCellEdit: 1 };

/** In the sidebar's place a script that hands out its bridge. */
export const BARE_SIDEBAR = `var SoKhachSidebar = {
  mount: (root, bridge) => {
    window.bridge = bridge;
    return { show: () => {}, run: () => {}, progress: () => false };
  },
};`;
