import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { cellAt, sheetOf } from '../../shared/workbook/snapshot';
import { bundleSidebar } from '../../tools/buildSidebar';
import { pageWords } from '../../workbench/page/pageWords';
import { type Assets, workbenchAssets } from '../../workbench/server/assets';
import { startServer, type WorkbenchServer } from '../../workbench/server/server';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { careShop } from '../cli/careShop';
import { describeInChrome } from './describeInChrome';
import { openBench } from './openBench';

const words = pageWords('vi');
const NAME = 'khach.crm.xlsx';

describeInChrome(
  'the workbench’s file on the disk',
  (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-khach-workbench-'));
    const path = join(folder, NAME);
    let made: Uint8Array;
    let assets: Assets;
    let server: WorkbenchServer;
    beforeAll(async () => {
      made = readFileSync(careShop(folder));
      assets = await workbenchAssets(process.cwd(), [], await bundleSidebar());
    }, 120_000);
    beforeEach(async () => {
      await server?.close();
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      writeFileSync(path, made);
      server = await startServer({ assets, samples: [], file: path, port: 0 });
    });
    afterAll(async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    });

    /** The name in the first row of customers. */
    const nameIn = (file: string): unknown => {
      const [first] = snapshotOf(openXlsx(readFileSync(join(folder, file)))).sheets;
      return cellAt(first!, 1, 1);
    };
    const sheet = (): string => snapshotOf(openXlsx(made)).sheets[0]!.name;

    test('open in two tabs: the second is asked before it saves over the first, and then keeps what that saved', async (context) => {
      const [one, two] = [await openBench(context, server.url), await openBench(context, server.url)];
      await one.page.bringToFront();
      await one.type(sheet(), 1, 1, 'Tên ở tab một');
      await one.page.locator('#save').click();
      await one.page.getByText(words.savedWithCopy({ file: NAME, copy: 'khach.crm.bak.xlsx' })).waitFor();
      expect(nameIn(NAME)).toBe('Tên ở tab một');

      await two.page.bringToFront();
      await two.type(sheet(), 1, 1, 'Tên ở tab hai');
      two.answer(false);
      await two.page.locator('#save').click();
      await two.page.getByText(words.notSavedOver({ file: NAME })).waitFor();
      expect(two.asked).toEqual([words.saveOver({ file: NAME })]);
      expect(nameIn(NAME)).toBe('Tên ở tab một');
      expect(await two.page.locator('#status').textContent()).toBe(words.unsaved);

      two.answer(true);
      await two.page.locator('#save').click();
      await two.page.getByText(words.savedWithCopy({ file: NAME, copy: 'khach.crm.bak2.xlsx' })).waitFor();
      expect([nameIn(NAME), nameIn('khach.crm.bak2.xlsx')]).toEqual(['Tên ở tab hai', 'Tên ở tab một']);
      expect([one.asked, one.errors, two.errors]).toEqual([[], [], []]);
      for (const { page } of [one, two]) await page.close();
    }, 240_000);

    test('a tab that is closed while it saves: the file is the old one or the new one, whole, and no half of one is left', async (context) => {
      for (const delayMs of [0, 2, 5, 10, 20, 40]) {
        const before = nameIn(NAME);
        const bench = await openBench(context, server.url);
        await bench.type(sheet(), 1, 1, `Tên ${delayMs}`);
        const typed = await bench.shown(sheet(), 1, 1);
        const began = bench.page.waitForRequest((request) => request.url().endsWith('/save'));
        await bench.page.locator('#save').click();
        await began;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await bench.page.close();
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect([before, typed]).toContain(nameIn(NAME));
        for (const name of readdirSync(folder)) expect(name).toMatch(/^khach\.crm(\.bak\d*)?\.xlsx$/);
      }
    }, 240_000);

    test('moved away, or the workbench stopped: a sentence says so, and what was typed can be downloaded', async (context) => {
      const bench = await openBench(context, server.url);
      await bench.type(sheet(), 1, 1, 'Vẫn còn đây');
      renameSync(path, join(folder, 'khac.xlsx'));
      const other = await openBench(context, server.url);
      await other.page.getByText(`Không thấy tệp ${path}`).waitFor();
      await other.page.close();

      bench.answer(false);
      await bench.page.bringToFront();
      await bench.page.locator('#save').click();
      await bench.page.getByText(words.notSavedOver({ file: NAME })).waitFor();
      expect(existsSync(path)).toBe(false);

      await server.close();
      await bench.page.locator('#save').click();
      await bench.page.getByText(words.notSaved({ cause: words.stopped })).waitFor();
      const [download] = await Promise.all([
        bench.page.waitForEvent('download'),
        bench.page.locator('#download').click(),
      ]);
      const file = snapshotOf(openXlsx(readFileSync((await download.path())!)));
      expect(cellAt(sheetOf(file, sheet())!, 1, 1)).toBe('Vẫn còn đây');
      await bench.page.close();
    }, 240_000);
  },
  { viewport: { width: 1440, height: 860 } },
);
