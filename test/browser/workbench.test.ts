import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { cellAt, formulaAt, type Snapshot, sheetOf } from '../../shared/workbook/snapshot';
import { STATE_SHEET } from '../../shared/workbook/state';
import { bundleSidebar } from '../../tools/buildSidebar';
import { fileText } from '../../workbench/grid/gridContent';
import { workbenchAssets } from '../../workbench/server/assets';
import { startServer, type WorkbenchServer } from '../../workbench/server/server';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { fileWith } from '../grid/sheetFiles';
import { describeInChrome } from './describeInChrome';
import { openBench } from './openBench';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const SAMPLES = ['cua-hang-mau', 'salon-mau'];
/** Pictures of every step, for whoever wants to look. */
const PICTURES = join(tmpdir(), 'so-khach-workbench-pictures');

describeInChrome(
  'the workbench',
  (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-khach-workbench-'));
    const path = join(folder, 'shop.xlsx');
    let server: WorkbenchServer;
    beforeAll(async () => {
      writeFileSync(path, readFileSync('examples/cua-hang-mau.xlsx'));
      const assets = await workbenchAssets(process.cwd(), SAMPLES, await bundleSidebar());
      server = await startServer({ assets, samples: SAMPLES, file: path, port: 0 });
    }, 60_000);
    afterAll(async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    });

    test('turns a shop’s file into a CRM beside it, takes edits and undoes, saves, and asks nobody else for anything', async (context) => {
      const bench = await openBench(context, server.url);
      const { page, side } = bench;
      await side.getByRole('button', { name: 'Lập sổ khách' }).click({ timeout: 60_000 });
      await side.getByRole('button', { name: 'Ghi vào tệp' }).click({ timeout: 60_000 });
      await side.getByRole('tab', { name: 'Hôm nay' }).waitFor({ timeout: 120_000 });
      await picture(page, 'converted');
      expect(await bench.sheets()).toEqual(expect.arrayContaining(['Khách hàng', 'Tổng quan', 'Cài đặt']));
      expect(await page.locator('#status').textContent()).toBe('chưa lưu');
      await side.getByText('khách cần chăm sóc').waitFor();

      await bench.type('Khách hàng', 5, 1, 'Phạm Thị Hạnh (sửa)');
      await bench.type('Khách hàng', 430, 1, '=CLV(350000;2;3)');
      expect(Number(await bench.shown('Khách hàng', 430, 1))).toBeGreaterThan(0);
      expect(await bench.dropdowns('Chăm sóc')).toBeGreaterThan(0);

      await page.locator('#save').click();
      await page.getByText('Đã lưu vào shop.crm.xlsx.').waitFor();
      const saved = read(join(folder, 'shop.crm.xlsx'));
      expect(saved.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Khách hàng', 'Tổng quan', STATE_SHEET]),
      );
      expect(cellAt(sheetOf(saved, 'Khách hàng')!, 5, 1)).toBe('Phạm Thị Hạnh (sửa)');
      expect(formulaAt(sheetOf(saved, 'Khách hàng')!, 430, 1)).toBe('=CLV(350000,2,3)');
      expect(Buffer.compare(readFileSync(path), readFileSync('examples/cua-hang-mau.xlsx'))).toBe(0);

      for (let i = 0; i < 3; i++) await page.locator('#undo').click();
      await expectSoon(() => bench.sheets(), ['Khách hàng', 'Đơn hàng 2024-2026', 'Sản phẩm']);
      await side.getByRole('button', { name: 'Lập sổ khách' }).waitFor({ timeout: 60_000 });
      await picture(page, 'undone');
      expect(bench.elsewhere).toEqual([]);
      expect(bench.errors).toEqual([]);
      await page.close();
    }, 300_000);

    test('shows what a cell holds as text, and runs nothing of it', async (context) => {
      const hostile = [
        '<img src=x onerror="top.pwned=1">',
        '=HYPERLINK("https://example.com","x")',
        '[x](javascript:1)',
      ];
      const file = fileWith([
        {
          kind: 'write',
          sheet: 'Sheet1',
          row: 0,
          column: 0,
          columns: [
            ['Họ tên', ...hostile],
            ['SĐT', '0912000121', '0912000122', '0912000123'],
          ],
        },
      ]);
      const bench = await openBench(context, server.url);
      await bench.pick('khach.xlsx', file.pkg.archive.bytes);
      await expectSoon(() => bench.sheets(), ['Sheet1']);
      for (const [i, text] of hostile.entries())
        expect(fileText(await bench.shown('Sheet1', i + 1, 0))).toBe(text);
      await bench.side.getByRole('button', { name: 'Lập sổ khách' }).waitFor({ timeout: 60_000 });
      await picture(bench.page, 'hostile');
      expect(await bench.page.evaluate(() => 'pwned' in window)).toBe(false);
      expect([bench.elsewhere, bench.errors]).toEqual([[], []]);
      await bench.page.close();
    }, 120_000);

    test('lets no script of the page or the sidebar compile code, keeps the grid away from both, and axe finds nothing serious', async (context) => {
      const bench = await openBench(context, server.url);
      // A debugger may always compile; so the page does it by itself, a moment later.
      const compiles = (frame: Frame | Page) =>
        frame.evaluate(
          () =>
            new Promise((resolve) => {
              setTimeout(() => {
                try {
                  resolve(new Function('return 1')());
                } catch (error) {
                  resolve((error as Error).name);
                }
              });
            }),
        );
      const sidebar = bench.page.frames().find((frame) => frame.url().endsWith('/sidebar.html'))!;
      expect(await compiles(bench.page)).toBe('EvalError');
      expect(await compiles(sidebar)).toBe('EvalError');
      expect(await compiles(bench.grid())).toBe(1);
      const reached = await bench.grid().evaluate(async () => {
        const tries = await Promise.allSettled([
          fetch('/session.json'),
          fetch('https://example.com/'),
          Promise.resolve().then(() => top!.document.title),
          Promise.resolve().then(() => localStorage.length),
        ]);
        return tries.map(({ status }) => status);
      });
      expect(reached).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
      expect(bench.elsewhere).toEqual([]);
      await bench.page.evaluate(AXE);
      const serious = await bench.page.evaluate(async () => {
        const axe = (globalThis as unknown as { axe: AxeWindow }).axe;
        const { violations } = await axe.run(document, { iframes: false });
        return violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id }) => id);
      });
      expect(serious).toEqual([]);
      await bench.page.close();
    }, 120_000);

    test('opens a table of text, speaks English, and says what it refuses', async (context) => {
      const bench = await openBench(context, server.url);
      await bench.pick('khach.csv', new TextEncoder().encode('Họ tên;SĐT\nAn;0912000123\nBình;0912000124\n'));
      await expectSoon(() => bench.sheets(), ['khach']);
      await bench.page.locator('#language').click();
      await bench.page.getByText('Open…').waitFor();
      await bench.side.getByText('English').first().waitFor({ timeout: 60_000 });
      await expectSoon(() => bench.sheets(), ['khach']);
      await bench.command('ADD_COLUMNS_ROWS', {
        sheetName: 'khach',
        dimension: 'ROW',
        base: 1,
        quantity: 1,
        position: 'before',
      });
      await bench.page.getByText('The workbench can’t do this without loss').waitFor();
      await picture(bench.page, 'english');
      await bench.page.locator('#language').click();
      await bench.page.getByText('Mở tệp…').waitFor();
      expect([bench.elsewhere, bench.errors]).toEqual([[], []]);
      await bench.page.close();
    }, 120_000);

    test('shows a part of a large file and says so', async (context) => {
      const rows = 30_000;
      const column = (of: (i: number) => string | number) => Array.from({ length: rows }, (_, i) => of(i));
      const file = fileWith([
        {
          kind: 'write',
          sheet: 'Sheet1',
          row: 0,
          column: 0,
          columns: Array.from({ length: 8 }, (_, c) => column((i) => (i === 0 ? `Cột ${c}` : i * (c + 1)))),
        },
      ]);
      const bench = await openBench(context, server.url);
      await bench.pick('lon.xlsx', file.pkg.archive.bytes);
      await bench.page
        .locator('#cuts', { hasText: 'Lưới chỉ hiện 2.000 dòng đầu của “Sheet1” (30.000 dòng)' })
        .waitFor({ timeout: 120_000 });
      await picture(bench.page, 'large');
      expect(bench.errors).toEqual([]);
      await bench.page.close();
    }, 180_000);
  },
  { viewport: { width: 1440, height: 860 } },
);

interface AxeWindow {
  readonly run: (
    root: Document,
    options: object,
  ) => Promise<{ violations: { impact: string; id: string }[] }>;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function expectSoon<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let last: unknown = null;
  for (let i = 0; i < 100; i++) {
    last = await ask().catch((error: unknown) => error);
    if (JSON.stringify(last) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(last).toEqual(wanted);
}

function read(path: string): Snapshot {
  return snapshotOf(openXlsx(readFileSync(path)));
}
