// npm run docs:shots: the pictures of the README, taken of the workbench with the sample shop. They are kept small.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { startChrome } from '../test/browser/chrome';
import { workbenchAssets } from '../workbench/server/assets';
import { startServer } from '../workbench/server/server';
import { bundleSidebar } from './buildSidebar';

const FOLDER = 'docs';
const SAMPLE = 'cua-hang-mau';
const SIZE = { width: 1200, height: 720 };
/** Budget of one picture, in bytes. */
const MOST_BYTES = 200_000;
const PATIENCE = { timeout: 180_000 };

const assets = await workbenchAssets(process.cwd(), [SAMPLE], await bundleSidebar());
const server = await startServer({ assets, samples: [SAMPLE], file: null, port: 0 });
const chrome = await startChrome({ viewport: SIZE });
const page = await chrome.context.newPage();
mkdirSync(FOLDER, { recursive: true });
await page.goto(server.url);
await page.waitForSelector('body[data-ready]', PATIENCE);
const side = page.frameLocator('#sidebar iframe');
await side.getByRole('button', { name: 'Lập sổ khách' }).waitFor(PATIENCE);
await shoot(page, 'bat-dau');
await side.getByRole('button', { name: 'Lập sổ khách' }).click();
await side.getByRole('button', { name: 'Ghi vào tệp' }).click(PATIENCE);
await side.getByText('khách cần chăm sóc').waitFor(PATIENCE);
await side.getByRole('textbox', { name: 'Bạn tên gì?' }).fill('Lan');
await side.getByRole('button', { name: 'Lưu', exact: true }).click();
await side.getByRole('button', { name: 'Đóng' }).click();
await go(page, 'Tổng quan');
await shoot(page, 'hom-nay');
await side.getByRole('tab', { name: 'Phân khúc' }).click();
await side.getByText('Khách VIP').first().waitFor(PATIENCE);
await go(page, 'Phân khúc');
await shoot(page, 'phan-khuc');
await chrome.close();
await server.close();

/** Shows a sheet of the workbook. */
async function go(at: Page, sheet: string): Promise<void> {
  const grid = at.frames().find((frame) => frame.url().endsWith('/grid.html')) as Frame;
  await grid.evaluate((name) => {
    const { getters, dispatch } = (
      globalThis as unknown as {
        soKhachGrid: {
          model: () => {
            getters: { getSheetIdByName: (name: string) => string; getActiveSheetId: () => string };
            dispatch: (type: string, payload: object) => void;
          };
        };
      }
    ).soKhachGrid.model();
    const sheetIdTo = getters.getSheetIdByName(name);
    dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
  }, sheet);
}

async function shoot(at: Page, name: string): Promise<void> {
  await at.waitForTimeout(1_500);
  const path = join(FOLDER, `${name}.png`);
  await at.screenshot({ path });
  const bytes = statSync(path).size;
  console.log(`${path}: ${bytes} bytes`);
  if (bytes > MOST_BYTES) console.warn(`${path} is over its budget of ${MOST_BYTES} bytes.`);
}
