import { beforeAll, expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { excelSite, type SiteFiles } from '../../tools/excel/excelSite';
import { sheetsPath } from '../../tools/excel/sheetsPage';
import { describeInChrome } from '../browser/describeInChrome';
import { type Served, servePages } from '../browser/servePages';

const ORIGIN = 'https://shop.example.com';
const NAMES = ['Code.js', 'Sidebar.html', 'appsscript.json'];
let site: SiteFiles;
beforeAll(async () => {
  site = await excelSite(ORIGIN);
}, 60_000);

async function opened(
  context: BrowserContext,
  without: readonly string[] = [],
): Promise<{
  readonly page: Page;
  readonly elsewhere: readonly string[];
  readonly refused: readonly string[];
}> {
  await context.unroute('**/*');
  const files = Object.fromEntries(
    [...site]
      .filter(([path]) => !without.includes(path))
      .map(([path, body]): [string, Served] => [
        `/${path}`,
        {
          body: typeof body === 'string' ? body : Buffer.from(body),
          ...(path.endsWith('.txt') ? { type: 'text/plain' } : {}),
        },
      ]),
  );
  const { elsewhere } = await servePages(context, ORIGIN, files);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (line) => line.text().includes('Content Security Policy') && refused.push(line.text()));
  await page.goto(`${ORIGIN}/google-sheets.html`);
  return { page, elsewhere, refused };
}

describeInChrome('the page that gives the script of Google Sheets', (test) => {
  test('puts each file whole on the clipboard, and asks no other server', async (context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN });
    const { page, elsewhere, refused } = await opened(context);
    for (const [at, name] of NAMES.entries()) {
      const button = page.locator('button').nth(at);
      await button.click();
      await page.locator('output', { hasText: 'Đã chép' }).nth(at).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect([name, copied === site.get(sheetsPath(name))]).toEqual([name, true]);
    }
    expect(await page.locator('#by-hand').isVisible()).toBe(false);
    expect([elsewhere, refused]).toEqual([[], []]);
    await page.close();
  });

  test('says how to copy by hand where a file can’t be fetched', async (context) => {
    const { page } = await opened(context, [sheetsPath('Sidebar.html')]);
    await page.locator('#by-hand').waitFor();
    expect(await page.locator('button').nth(1).isDisabled()).toBe(true);
    await page.locator('button:not([disabled])').first().waitFor();
    await page.close();
  });
});
