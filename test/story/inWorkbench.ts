import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { callFunction } from '../../shared/cells';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { quotedSheet, rectName } from '../../shared/workbook/address';
import { isDateCell } from '../../shared/workbook/cell';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { gridContent } from '../../workbench/grid/gridContent';
import { type Assets, workbenchAssets } from '../../workbench/server/assets';
import { startServer } from '../../workbench/server/server';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { startChrome } from '../browser/chrome';
import { openBench } from '../browser/openBench';
import { BARE_SIDEBAR } from '../excel/openPane';
import { gridLibrary } from '../hosts/headlessGrid';
import type { Sheets } from '../hosts/hosts';
import { bridgeCall } from './bridgeCall';
import { fileLooks } from './fileLooks';
import { storyFile, withColumn } from './storyFile';
import {
  byCalls,
  type Call,
  type FormulaArgument,
  goneAsDrafts,
  handedOver,
  isRange,
  type StoryHost,
  type Typed,
} from './storyHost';

let assets: Promise<Assets> | null = null;

/**
 * The workbench: its page as built in Chrome, with its worker and its grid, asked by the bridge that the sidebar gets.
 * What people type goes into the grid; a column they insert in the program where the file came from, and open the file
 * again. What stands in the file is what the page gives as a download.
 */
export async function storyInWorkbench(sheets: Sheets): Promise<StoryHost> {
  assets ??= workbenchAssets(process.cwd(), [], { js: BARE_SIDEBAR, css: '' });
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-story-'));
  const path = join(folder, 'shop.xlsx');
  writeFileSync(path, storyFile(sheets));
  const server = await startServer({ assets: await assets, samples: [], file: path, port: 0 });
  const chrome = await startChrome({
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1200, height: 800 },
  });
  const bench = await openBench(chrome.context, server.url);
  const { page } = bench;
  const sidebar = async (isOther: (frame: Frame) => boolean = () => true): Promise<Frame> => {
    for (let tries = 0; tries < 600; tries++) {
      const frame = page.frames().find((one) => one.url().endsWith('/sidebar.html') && isOther(one));
      if (frame && (await frame.evaluate(() => 'bridge' in window).catch(() => false))) return frame;
      await page.waitForTimeout(50);
    }
    throw new Error('the workbench has no sidebar');
  };
  const call: Call = async (command, args) => bridgeCall(await sidebar(), command, args);
  const bytes = async (): Promise<Uint8Array> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
    return readFileSync((await download.path())!);
  };
  const read = async (): Promise<Snapshot> => snapshotOf(openXlsx(await bytes()));
  return {
    ...byCalls(call),
    async begin(day) {
      for (const worker of page.workers()) await worker.evaluate(FIXED_CLOCK, `${day}T09:00:00`);
    },
    read,
    async formula(name, args) {
      const given = handedOver(await read(), args);
      const content = `=${name}(${args.map(written).join(',')})`;
      await updateCells(bench.grid(), 'Nháp', [{ row: 4, column: 0, content }]);
      const answered = plainAnswer(callFunction(name, given, { language: 'vi', mostCells: null }));
      const size = Array.isArray(answered) ? [answered.length, answered[0].length] : [1, 1];
      const table = await evaluated(bench.grid(), 'Nháp', 4, size as [number, number]);
      await updateCells(bench.grid(), 'Nháp', [{ row: 4, column: 0, content: '' }]);
      return Array.isArray(answered) ? table : table[0]![0];
    },
    send: async (keys) => goneAsDrafts(await call('send', { keys, toMyself: false })),
    type: (sheet, cells) => updateCells(bench.grid(), sheet, cells.map(asTyped)),
    async insertColumn(sheet, at) {
      const edited = withColumn(await bytes(), sheet, at);
      const before = await sidebar();
      await bench.pick('shop.xlsx', edited);
      await sidebar((frame) => frame !== before);
    },
    looks: async () => fileLooks(await bytes()),
    async end() {
      await chrome.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
      const wrong = [...bench.errors, ...bench.elsewhere];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  };
}

/** Runs in the page's worker: its clock stands at that hour of the machine's zone. */
const FIXED_CLOCK = (moment: string): void => {
  const scope = globalThis as unknown as { ownDate?: DateConstructor; Date: unknown };
  scope.ownDate ??= Date;
  const Own = scope.ownDate;
  const now = new Own(moment).getTime();
  scope.Date = class extends Own {
    constructor(...given: readonly unknown[]) {
      super(...((given.length > 0 ? given : [now]) as [number]));
    }
    static override now(): number {
      return now;
    }
  };
};

interface Update {
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly format?: string;
}

function asTyped({ row, column, cell }: Typed): Update {
  if (isDateCell(cell)) return { row, column, content: String(cell.serial), format: 'dd/mm/yyyy' };
  return { row, column, content: cell === null ? '' : gridContent(gridLibrary(), cell, null, false) };
}

/** As the grid's own commands of a user. */
async function updateCells(grid: Frame, sheet: string, updates: readonly Update[]): Promise<void> {
  await grid.evaluate(
    ([name, list]) => {
      const { getters, dispatch } = (globalThis as unknown as GridWindow).soKhachGrid.model();
      const sheetId = getters.getSheetIdByName(name);
      for (const { column, ...update } of list) dispatch('UPDATE_CELL', { sheetId, col: column, ...update });
    },
    [sheet, updates] as const,
  );
}

/** What the grid shows from a row on, in the first columns. */
function evaluated(
  grid: Frame,
  sheet: string,
  row: number,
  [rows, columns]: readonly [number, number],
): Promise<readonly (readonly unknown[])[]> {
  return grid.evaluate(
    ([name, from, height, width]) => {
      const { getters } = (globalThis as unknown as GridWindow).soKhachGrid.model();
      const sheetId = getters.getSheetIdByName(name);
      return Array.from({ length: height }, (_, r) =>
        Array.from(
          { length: width },
          (_, col) => getters.getEvaluatedCell({ sheetId, row: from + r, col }).value,
        ),
      );
    },
    [sheet, row, rows, columns] as const,
  );
}

interface GridWindow {
  readonly soKhachGrid: {
    readonly model: () => {
      readonly getters: {
        readonly getSheetIdByName: (name: string) => string;
        readonly getEvaluatedCell: (at: object) => { readonly value: unknown };
      };
      readonly dispatch: (type: string, payload: object) => void;
    };
  };
}

/** An argument as a person writes it into a formula. */
function written(arg: FormulaArgument): string {
  return isRange(arg) ? `${quotedSheet(arg.sheet)}!${rectName(arg)}` : JSON.stringify(arg);
}
