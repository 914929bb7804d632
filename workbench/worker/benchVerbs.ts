import { EVERY_HOST_CAN } from '../../shared/desk/everyHostCan';
import type { HostFacts } from '../../shared/desk/verbs';
import { dayOfCivil } from '../../shared/model/day';
import type { Change } from '../../shared/workbook/changeSet';
import { bareSheet, type Snapshot } from '../../shared/workbook/snapshot';
import { isBackupSheet } from '../../shared/workbook/state';
import type { LaterVerbs } from '../../sidebar/runLater';
import { beforeView } from '../xlsx/beforeView';
import { snapshotOf, type XlsxFile } from '../xlsx/readXlsx';
import type { Bench, CutSheet } from './bench';
import type { GridLink } from './gridLink';

/** What the verbs need of the page and of the clock. */
export interface BenchSurroundings {
  readonly now: () => Date;
  /** Who the user says they are; kept by the browser. */
  readonly user: () => string;
  readonly setUser: (name: string) => void;
  /** Shows how far it is; true: the user wants to stop. */
  readonly progress: (share: number, text: string) => Promise<boolean>;
  /** The sentence for sheets that the grid shows in part. */
  readonly cutNotice: (cuts: readonly CutSheet[]) => string;
}

/** The workbench as a host of the core: shared/desk/verbs.ts says what each verb is for. */
export function benchVerbs(bench: Bench, grid: GridLink, around: BenchSurroundings): LaterVerbs {
  let isLocked = false;
  // The same file reads as the same snapshot, so that the core need not plan anew what it has planned on it.
  const read = new WeakMap<XlsxFile, Snapshot>();
  return {
    facts: async () => facts(bench, grid, around),
    async read(needs) {
      const named = needs === 'all' ? [] : (needs.named ?? []);
      const { file } = await (named.some(isBackupSheet) ? bench.whole() : bench.current());
      const known = named.length === 0 ? read.get(file) : undefined;
      if (known !== undefined) return known;
      const snapshot = snapshotOf(file);
      // All else was read with the file, so there is nothing to be won by leaving sheets out.
      const sheets = snapshot.sheets.map((sheet) =>
        isBackupSheet(sheet.name) && !named.includes(sheet.name) ? bareSheet(sheet.name) : sheet,
      );
      const answer = { ...snapshot, sheets };
      if (named.length === 0) read.set(file, answer);
      return answer;
    },
    async lock() {
      if (isLocked) return false;
      isLocked = true;
      await grid.lock(true);
      return true;
    },
    async unlock() {
      isLocked = false;
      await grid.lock(false);
      return null;
    },
    before: async () => beforeView((await bench.current()).file),
    async apply(changes) {
      await bench.apply(changes);
      return changes.length;
    },
    async copySheet(sheet, as) {
      const { file } = await bench.current();
      await bench.applyUnseen(copyChanges(beforeView(file).sheetChanges?.(sheet) ?? [], as));
      return null;
    },
    progress: (share, text) => around.progress(share, text),
    async select(sheet, row, column) {
      await grid.select(sheet, row, column);
      return null;
    },
    async filterRows({ sheet, headerRow, column }, text) {
      await grid.filterRows(sheet, headerRow, column, text);
      return null;
    },
    daily: () => null,
    setUser(name) {
      around.setUser(name);
      return null;
    },
    send: () => ({ ok: false, isSure: true, why: '' }),
    freezeFormulas: () => 0,
    reenterFormulas: () => 0,
  };
}

async function facts(bench: Bench, grid: GridLink, around: BenchSurroundings): Promise<HostFacts> {
  const now = around.now();
  const cuts = bench.cutSheets();
  const two = (n: number) => String(n).padStart(2, '0');
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return {
    kind: 'workbench',
    // Nothing leaves this machine, and no clock wakes a page: messages become drafts, and there is no daily run.
    can: [...EVERY_HOST_CAN, 'previewSend', 'send'],
    daily: null,
    notices: cuts.length === 0 ? [] : [around.cutNotice(cuts)],
    user: around.user(),
    today: dayOfCivil(year, month, day),
    minuteOfDay: now.getHours() * 60 + now.getMinutes(),
    moment: `${year}-${two(month)}-${two(day)}T${two(now.getHours())}:${two(now.getMinutes())}`,
    utcOffset: -now.getTimezoneOffset(),
    selection: await grid.selection(),
    quota: null,
    ownAddress: '',
    isSendersSeat: false,
    isAtomic: true,
    cellsFree: null,
  };
}

/** The changes that make a sheet, for a hidden one of another name at the end; names stay with the first. */
function copyChanges(changes: readonly Change[], as: string): readonly Change[] {
  return changes.flatMap((change): readonly Change[] => {
    if (change.kind === 'createSheet') return [{ kind: 'createSheet', sheet: as, hidden: true }];
    if (change.kind === 'write' || change.kind === 'restoreFormats') return [{ ...change, sheet: as }];
    return [];
  });
}
