import type { CallId } from '../shared/desk/calls';
import { EVERY_HOST_CAN } from '../shared/desk/everyHostCan';
import type { HostFacts } from '../shared/desk/verbs';
import type { LaterVerbs } from '../sidebar/runLater';
import { applyChanges } from './applyChanges';
import { before } from './before';
import { type Copy, copySheets } from './copySheet';
import type { ExcelPort } from './excelPort';
import { tooOld } from './excelPort';
import { filterRows } from './filterRows';
import { freezeFormulas, reenterFormulas } from './frozenFormulas';
import { forget, type Known, nothingKnown, remember } from './known';
import { readSnapshot } from './readSnapshot';
import { rangeOf } from './transfer';

export interface ExcelParts {
  readonly port: ExcelPort;
  readonly progress: LaterVerbs['progress'];
  readonly now: () => Date;
}

/**
 * The verbs of a workbook in Excel. The name of the user, the notices of the shell and sending are added by
 * hostVerbs.ts. A command is one lock long; what is known of the workbook is forgotten with it. Longer than 40 lines
 * because it is the one list of verbs.
 */
export function excelVerbs({ port, progress, now }: ExcelParts): LaterVerbs {
  const known: Known = nothingKnown();
  let isLocked = false;
  let copies: readonly Copy[] = [];
  /** Sheets to be copied are copied together, before anything else is asked. */
  const settle = async (): Promise<void> => {
    const waiting = copies;
    copies = [];
    if (waiting.length === 0) return;
    known.read = null;
    known.sheets = null;
    await copySheets(port, waiting);
  };
  /** After a failure nobody knows what stands there. */
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await settle();
      return await work();
    } catch (error) {
      forget(known);
      throw error;
    }
  };
  return {
    facts: () => safely(() => facts(port, now())),
    read: (needs) =>
      safely(async () => remember(known, await readSnapshot(port, needs, known.formats)).snapshot),
    // Co-authors have no lock between them; within this pane calls wait for each other.
    lock() {
      if (isLocked) return false;
      isLocked = true;
      return true;
    },
    async unlock() {
      isLocked = false;
      await safely(async () => forget(known));
      return null;
    },
    before: (changes, looks) => safely(() => before(port, changes, looks, known)),
    apply(changes, mayPause) {
      const isStop = async (done: number): Promise<boolean> =>
        (await progress(done / changes.length, port.words().writing)) && mayPause;
      return safely(() => applyChanges(port, changes, known, isStop));
    },
    copySheet(sheet, as) {
      copies = [...copies, { sheet, as }];
      return null;
    },
    progress,
    select: (sheet, row, column) => safely(() => select(port, sheet, row, column)),
    filterRows: (place, text) => safely(() => filterRows(port, place, text)),
    daily: () => null,
    setUser: () => null,
    send: () => ({ ok: false, isSure: true, why: port.words().noSending }),
    freezeFormulas: () => safely(() => freezeFormulas(port)),
    reenterFormulas: () => safely(() => reenterFormulas(port)),
  };
}

/** All but `daily`: nothing of Excel's runs while no workbook is open. */
const CAN: readonly CallId[] = [
  ...EVERY_HOST_CAN,
  'previewSend',
  'send',
  'freezeFormulas',
  'reenterFormulas',
];

/** Days and minutes are those of this computer: a workbook of Excel has no time zone. */
async function facts(port: ExcelPort, now: Date): Promise<HostFacts> {
  const old = tooOld(port);
  if (old) throw old;
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const [hours, minutes] = [now.getHours(), now.getMinutes()];
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    kind: 'excel',
    can: CAN,
    daily: null,
    notices: [],
    user: '',
    today: (Date.UTC(year, month, day) / 86_400_000 + 25_569) as HostFacts['today'],
    minuteOfDay: hours * 60 + minutes,
    moment: `${year}-${two(month + 1)}-${two(day)}T${two(hours)}:${two(minutes)}`,
    utcOffset: -now.getTimezoneOffset(),
    selection: await selection(port),
    quota: null,
    ownAddress: '',
    isSendersSeat: false,
    isAtomic: false,
    cellsFree: null,
  };
}

/** null where no cell is selected: a chart, a picture. */
async function selection(port: ExcelPort): Promise<HostFacts['selection']> {
  try {
    return await port.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  } catch {
    return null;
  }
}

function select(port: ExcelPort, sheet: string, row: number, column: number): Promise<null> {
  return port.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    rangeOf(context, sheet, { row, column, rows: 1, columns: 1 }).select();
    await context.sync();
    return null;
  });
}
