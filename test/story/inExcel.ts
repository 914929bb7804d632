import { createContext, runInContext } from 'node:vm';
import { excelBridge } from '../../excel-addin/bridge';
import { hostVerbs } from '../../excel-addin/hostVerbs';
import { paneTexts } from '../../excel-addin/paneTexts';
import { excelVerbs } from '../../excel-addin/verbs';
import type { Answer } from '../../shared/desk/verbs';
import { type DateCell, isDateCell } from '../../shared/workbook/cell';
import { adapter } from '../../tools/buildFunctions';
import { bundleCore } from '../../tools/coreBundle';
import { onHost, openExcel, portOf, sheetNamed } from '../hosts/excel/openExcel';
import type { Sheets } from '../hosts/hosts';
import { LOCAL_GLOBALS } from '../hosts/localGlobals';
import { byCalls, type Call, goneAsDrafts, handedOver, type StoryHost } from './storyHost';

interface Built {
  readonly answer: Answer;
  readonly callFromExcel: (
    core: unknown,
    name: string,
    values: readonly unknown[],
    language: string,
    error: unknown,
  ) => unknown;
  readonly core: unknown;
}

let built: Promise<Built> | null = null;

/** The scripts as the pane loads them, in a page without anything else. */
async function builtScripts(): Promise<Built> {
  const [{ cells, commands }, functions] = await Promise.all([
    bundleCore(),
    adapter('excel-addin/cellFunctions.ts', 'SoKhachExcel'),
  ]);
  const page = createContext({});
  runInContext(`${LOCAL_GLOBALS}\n${cells}\n${functions}\n${commands}`, page);
  return runInContext(
    '({ answer: SoKhachCrm.answer, callFromExcel: SoKhachExcel.callFromExcel, core: SoKhach })',
    page,
  ) as Built;
}

/** Excel: the built core behind the pane's bridge, over Microsoft's own Office.js on the test's workbook. */
export async function storyInExcel(sheets: Sheets): Promise<StoryHost> {
  built ??= builtScripts();
  const { answer, callFromExcel, core } = await built;
  const { host } = openExcel(sheets);
  let day = '';
  const workbook = excelVerbs({
    port: portOf(host),
    progress: () => false,
    now: () => new Date(`${day}T09:00:00`),
  });
  const own = new Map<string, string>();
  const verbs = hostVerbs(workbook, {
    own: { get: (key) => own.get(key) ?? '', set: (key, text) => void own.set(key, text) },
    notices: [],
    mail: null,
    downloads: true,
  });
  const bridge = excelBridge({ answer: async () => answer, verbs, texts: paneTexts('vi-VN') });
  const call: Call = (command, args) => bridge.call(command, args);
  return {
    ...byCalls(call),
    begin(next) {
      day = next;
    },
    read: () => onHost(host).read(),
    // Excel hands over every argument as a table, blanks as '' and days as serials.
    formula: async (name, args) =>
      callFromExcel(
        core,
        name,
        handedOver(await onHost(host).read(), args).map((arg) =>
          (Array.isArray(arg) ? arg : [[arg]]).map((row) => row.map(asExcelHasIt)),
        ),
        'vi',
        Error,
      ),
    send: async (keys) => goneAsDrafts(await call('send', { keys, toMyself: false })),
    type(sheet, cells) {
      for (const { row, column, cell } of cells) onHost(host).type(sheet, row, column, cell);
    },
    insertColumn(name, at) {
      const sheet = sheetNamed(host, name);
      for (const row of sheet.cells) if (row && row.length > at) row.splice(at, 0, undefined);
      for (const item of host.book.names.values()) {
        if (item.ref?.sheet !== sheet || item.ref.rect.column < at) continue;
        item.ref = { ...item.ref, rect: { ...item.ref.rect, column: item.ref.rect.column + 1 } };
      }
    },
    end() {
      if (host.defects.length > 0) throw new Error(host.defects.join('\n'));
    },
  };
}

function asExcelHasIt(cell: unknown): unknown {
  if (cell === null) return '';
  return isDateCell(cell as never) ? (cell as DateCell).serial : cell;
}
