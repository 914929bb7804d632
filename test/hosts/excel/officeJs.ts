import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** Where Excel runs: each has a file of its own in Microsoft's package, and its own limits. */
export type Flavour = 'desktop' | 'web';

/** What one round trip carries: https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model */
export interface Batch {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set a property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface ObjectPath {
  readonly Id: number;
  /** 1 root, 3 method, 4 property, 5 indexer, 6 by reference, 7 null. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** At the place of an argument that is an object: its path; else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface BatchAnswer {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly HttpStatusCode?: number;
  readonly Headers: object;
  readonly Body: object | null;
}

export type Execute = (batch: Batch, flags: number) => Promise<BatchAnswer>;

/** Microsoft's library as loaded, with what the tests need of it. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  /** Runs scripts beside the library, as pages do. */
  readonly page: Record<string, unknown>;
  readonly evaluate: (script: string, name: string) => unknown;
  readonly session: (execute: Execute) => unknown;
}

const FILES: Readonly<Record<Flavour, string>> = {
  desktop: 'excel-win32-16.01.debug.js',
  web: 'excel-web-16.00.debug.js',
};

const LIBRARY = join('node_modules', '@microsoft', 'office-js', 'dist');

const loaded = new Map<string, OfficeJs>();

/**
 * Microsoft's own Office.js in a page of stubs, `excelApi` being the requirement set that this Excel has. Kept for
 * all workbooks of a test file; `fresh` gives a page of its own, for scripts that set globals.
 */
export function officeJs(flavour: Flavour, excelApi = '1.17', fresh = false): OfficeJs {
  const key = `${flavour} ${excelApi}`;
  const known = loaded.get(key);
  if (known && !fresh) return known;
  const library = load(flavour, excelApi);
  if (!fresh) loaded.set(key, library);
  return library;
}

function load(flavour: Flavour, excelApi: string): OfficeJs {
  const page: Record<string, unknown> = {
    console: { log: () => {}, warn: () => {}, error: () => {} },
    setTimeout: (run: () => void, delay?: number) => setTimeout(run, delay).unref(),
    clearTimeout,
    Promise,
    navigator: { userAgent: 'test', language: 'en-US' },
    location: { href: 'https://example.test/', search: '', hash: '' },
    document: {
      ...{ cookie: '', URL: 'https://example.test/' },
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => {},
    },
  };
  page.window = page;
  page.self = page;
  const context = createContext(page);
  runInContext(readFileSync(join(LIBRARY, FILES[flavour]), 'utf8'), context, FILES[flavour]);
  page.__requirements = {
    isSetSupported: (name: string, version = '1.1') => isSupported(name, version, excelApi),
  };
  runInContext(PREPARE, context);
  const library = page as unknown as { Excel: typeof Excel; __session: OfficeJs['session'] };
  return {
    Excel: library.Excel,
    page,
    evaluate: (script, name) => runInContext(script, context, name),
    session: library.__session,
  };
}

/** A member above the requirement set throws, as it does for Microsoft's own testers. */
const PREPARE = `
  window.Office = Object.create(Office, { context: { value: {
    requirements: __requirements, platform: 'PC', contentLanguage: 'vi-VN', displayLanguage: 'vi-VN',
  } } });
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  __session = function (execute) {
    var session = new OfficeExtension.SessionBase();
    session._createRequestExecutorOrNull = function () {
      return { executeAsync: function (custom, flags, message) { return execute(message.Body, flags); } };
    };
    return session;
  };
`;

function isSupported(name: string, version: string, excelApi: string): boolean {
  if (/^ExcelApi$/i.test(name)) return minor(version) <= minor(excelApi);
  if (/^(DelayForCellEdit|RichApiRuntime|CustomFunctionsRuntime|SharedRuntime)$/i.test(name)) return true;
  return false;
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
