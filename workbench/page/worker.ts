import { answer } from '../../shared/desk/answer';
import { failureOf } from '../../shared/desk/failure';
import { runLater } from '../../sidebar/runLater';
import { type Port, type Remote, rpc } from '../rpc';
import { type Bench, bench } from '../worker/bench';
import { benchVerbs } from '../worker/benchVerbs';
import type { GridLink } from '../worker/gridLink';
import { rememberingCodec } from '../worker/rememberingCodec';
import { PORTABLE_CODEC } from '../xlsx/codec';
import { refusalOfError, refusalText } from '../xlsx/refuse';
import { type PageLanguage, pageWords } from './pageWords';

/**
 * The worker holds the file and the core, so that a conversion does not stop the page. It is asked by the page
 * (open, save, undo) and by the sidebar (calls of the core), and asks the grid.
 */
const GRID_METHODS = [
  'open',
  'edits',
  'apply',
  'select',
  'filterRows',
  'selection',
  'lock',
  'undo',
  'redo',
] as const satisfies readonly (keyof GridLink)[];

let language: PageLanguage = 'vi';
let user = '';
let remote: Remote | null = null;
const grid = Object.fromEntries(
  GRID_METHODS.map((method) => [method, (...args: readonly unknown[]) => remote!.ask(method, ...args)]),
) as unknown as GridLink;
const open: Bench = bench(grid, {
  codec: rememberingCodec(PORTABLE_CODEC),
  changed: () => void page.ask('changed'),
});
const verbs = benchVerbs(open, grid, {
  now: () => new Date(),
  user: () => user,
  setUser(name) {
    user = name;
    void page.ask('keepUser', name);
  },
  progress: async (share, text) => (await page.ask('progress', share, text)) === true,
  cutNotice: (cuts) => pageWords(language).cut(cuts),
});

/** One call after another: two that change the workbook at once would each plan on what the other changes. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

function call(command: never, args: never): Promise<unknown> {
  return inTurn(() => runLater(answer(command, args), verbs)).catch((error: unknown) => {
    throw withDetail(error);
  });
}

const page = rpc(self as unknown as Port, {
  connectGrid(port: Port) {
    // The frame before is gone with whatever it was asked.
    remote?.close();
    remote = rpc(port, {
      travelled: (mark: string, way: 'undone' | 'redone') => open.travelled(mark, way),
    });
  },
  connectSidebar: (port: Port) => void rpc(port, { call }),
  settings(given: { readonly language: PageLanguage; readonly user: string }) {
    language = given.language;
    user = given.user;
  },
  open: (bytes: Uint8Array, name: string) =>
    inTurn(() => open.open(bytes, name)).catch((error: unknown) => {
      const refusal = refusalOfError(error);
      throw refusal === null ? error : new Error(refusalText(language, refusal));
    }),
  flush: () => inTurn(async () => void (await open.current())),
  reopen: () => inTurn(() => open.reopen()),
  call,
  undo: () => inTurn(async () => ((await grid.undo()) ? 'grid' : await undoOfCore())),
  redo: () => inTurn(() => grid.redo()),
  bytes: () => inTurn(async () => (await open.whole()).bytes),
  cutSheets: () => open.cutSheets(),
});

/** The grid's own undo ends where it was opened; a command of the core from before that the core takes back. */
async function undoOfCore(): Promise<'core' | 'none'> {
  const host = await runLater(answer('host', {}), verbs);
  return host.undo === null ? 'none' : 'core';
}

/** A failure of the core crosses as what it is: a code, a sentence, whether to try again. */
function withDetail(error: unknown): Error {
  const failure = failureOf(error, language);
  return Object.assign(new Error(failure.message), { detail: failure });
}
