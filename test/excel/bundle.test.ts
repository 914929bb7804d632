import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build } from 'esbuild';
import { reportOf } from '../../shared/commands/report';
import { planUpdate } from '../../shared/commands/update';
import type { Action, CallId, Calls } from '../../shared/desk/calls';
import { STATE_SHEET } from '../../shared/workbook/state';
import { bundleCore, type CoreBundles } from '../../tools/coreBundle';
import { CUSTOMERS, ORDERS, REQUEST } from '../commands/shop';
import { type ExcelHost, excelHost } from '../hosts/excel/excelHost';
import { type Flavour, officeJs } from '../hosts/excel/officeJs';
import { onHost, openExcel } from '../hosts/excel/openExcel';
import { pictureOf } from '../hosts/excel/picture';
import { HOSTS } from '../hosts/hosts';

jest.setTimeout(120_000);

const SHOP = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const CONVERT: Action = { kind: 'convert', corrections: [], language: null };
/** No part of the user interface and none of the core: what carries between the core and Excel. */
const ADAPTER_BYTES = 45_000;

let core: CoreBundles;
let adapter: string;

/** What pane.ts puts together, minified as it ships: the verbs of the workbook, driven by the core's commands. */
beforeAll(async () => {
  core = await bundleCore();
  const result = await build({
    stdin: {
      contents: `export { workbookVerbs } from './excel-addin/workbookVerbs';
        export { runLater } from './sidebar/runLater';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    ...{ bundle: true, format: 'iife', globalName: 'SoKhachPane', platform: 'browser', target: 'es2020' },
    ...{ minify: true, charset: 'utf8', legalComments: 'none', write: false },
  });
  adapter = result.outputFiles[0]!.text;
});

interface Page {
  readonly call: <K extends CallId>(command: K, args: Calls[K]['args']) => Promise<Calls[K]['answer']>;
  readonly host: ExcelHost;
}

/** A page with Office.js, the scripts as built, and Excel.run on a workbook. */
function openPage(flavour: Flavour): Page {
  const library = officeJs(flavour, '1.17', true);
  const { book } = openExcel(SHOP).host;
  const host = excelHost(book, flavour, '1.17', library);
  library.page.__session = host.session;
  library.page.Date = fixedDate();
  library.evaluate('OfficeExtension.SessionBase._overrideSession = __session;', 'session.js');
  library.evaluate(core.cells, 'cells.js');
  library.evaluate(core.commands, 'commands.js');
  library.evaluate(adapter, 'pane.js');
  const call = library.evaluate(
    `(function () {
      var verbs = SoKhachPane.workbookVerbs(function () { return false; });
      return function (command, args) { return SoKhachPane.runLater(SoKhachCrm.answer(command, args), verbs); };
    })()`,
    'call.js',
  );
  return { host, call: call as Page['call'] };
}

/** The pane takes its day from the computer's clock. */
function fixedDate(): unknown {
  return class extends Date {
    constructor(...args: readonly unknown[]) {
      super(...((args.length === 0 ? [2026, 6, 1, 9, 30] : args) as []));
    }
  };
}

describe.each(['desktop', 'web'] as const)('the built scripts in a page with Office.js, %s', (flavour) => {
  it('convert to the same cells and the same report as the file host, undo, and leave no trace', async () => {
    const { host, call } = openPage(flavour);
    const before = pictureOf(host.book);
    expect(await call('apply', { action: CONVERT })).toMatchObject({ isDone: true, isRefused: false });
    const file = await HOSTS.file!(SHOP);
    await file.apply(planUpdate(await file.read(), 'convert', REQUEST).changeSet);
    const [ours, theirs] = [await onHost(host).read(), await file.read()];
    const cells = (of: typeof ours) =>
      of.sheets
        .filter(({ name }) => !name.startsWith(STATE_SHEET))
        .map(({ name, values, hidden, merges }) => ({ name, values, hidden, merges }));
    expect(cells(ours)).toEqual(cells(theirs));
    const report = (of: typeof ours) => reportOf(planUpdate(of, 'inspect', REQUEST));
    expect(report(ours)).toEqual(report(theirs));
    expect(await call('apply', { action: { kind: 'undo' } })).toMatchObject({
      isDone: true,
      isRefused: false,
    });
    expect(pictureOf(host.book)).toEqual(before);
    expect(host.defects).toEqual([]);
  });
});

describe('the adapter in the bundle', () => {
  it('stays small', () => {
    expect(Buffer.byteLength(adapter)).toBeLessThan(ADAPTER_BYTES);
  });
});
