import { createContext, runInContext } from 'node:vm';
import { LOCAL_GLOBALS } from '../localGlobals';
import { newCacheService } from './cacheService';
import { newLockService } from './lockService';
import { newMailApp } from './mailApp';
import { newPropertiesService } from './propertiesService';
import { newHtmlService, newScriptApp } from './script';
import { newLogger, newSession } from './session';
import { newCharts, newSpreadsheetApp } from './spreadsheetApp';
import { newUrlFetchApp } from './urlFetchApp';
import { newUtilities } from './utilities';
import type { World } from './world';

/** The pushed files running for one document, as Apps Script runs them: V8, ECMAScript and Google's services alone. */
export interface ScriptProject {
  readonly world: World;
  /** Calls a global function of the script, as a menu, the sidebar, a trigger or a cell does. */
  readonly call: (name: string, ...args: readonly unknown[]) => unknown;
  readonly evaluate: (text: string) => unknown;
}

export function scriptProject(world: World, files: ReadonlyMap<string, string>): ScriptProject {
  const globals: Record<string, unknown> = {
    SpreadsheetApp: newSpreadsheetApp(world),
    Charts: newCharts(),
    LockService: newLockService(world),
    PropertiesService: newPropertiesService(world),
    CacheService: newCacheService(world),
    MailApp: newMailApp(world),
    UrlFetchApp: newUrlFetchApp(world),
    ScriptApp: newScriptApp(world),
    HtmlService: newHtmlService(world, files),
    Session: newSession(world),
    Logger: newLogger(world),
    Utilities: newUtilities(world),
  };
  const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  const evaluate = (text: string): unknown => runInContext(text, context);
  evaluate('delete SharedArrayBuffer; delete Atomics; delete FinalizationRegistry; delete WebAssembly;');
  evaluate(LOCAL_GLOBALS);
  globals.virtualNow = () => world.meter.now();
  evaluate(VIRTUAL_DATE);
  delete globals.virtualNow;
  const DateThere = evaluate('Date') as DateConstructor;
  const ErrorThere = evaluate('Error') as ErrorConstructor;
  const arrayFrom = evaluate(
    '(list) => Array.from(list, (entry) => Array.isArray(entry) ? Array.from(entry) : entry)',
  );
  world.newDate = (milliseconds) => new DateThere(milliseconds);
  world.newError = (message) => new ErrorThere(message);
  const objectOf = evaluate('Object.fromEntries');
  world.objectThere = (entries) => (objectOf as (list: unknown) => object)(entries);
  world.toRealm = (value) => (arrayFrom as (list: unknown) => typeof value)(value);
  readManifest(world, files.get('appsscript.json'));
  for (const [name, text] of files) if (name.endsWith('.js')) runInContext(text, context, { filename: name });
  return {
    world,
    evaluate,
    call(name, ...args) {
      const there = evaluate(name) as (...all: readonly unknown[]) => unknown;
      return there(...args);
    },
  };
}

/** A manifest says which scopes there are: what needs another is refused. */
function readManifest(world: World, text: string | undefined): void {
  if (text === undefined) return;
  const { oauthScopes, timeZone } = JSON.parse(text);
  world.scopes = oauthScopes === undefined ? null : new Set(oauthScopes);
  world.scriptTimeZone = timeZone ?? world.scriptTimeZone;
}

/** The clock of the fake instead of the machine's. */
const VIRTUAL_DATE = `(() => {
  const now = virtualNow;
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) {
      if (args.length === 0) super(now());
      else super(...args);
    }
    static now() {
      return now();
    }
  };
})()`;
