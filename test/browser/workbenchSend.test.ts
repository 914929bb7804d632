import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { sidebarWordsIn } from '../../shared/messages/sidebarMessages';
import { fill } from '../../sidebar/fill';
import { bundleSidebar } from '../../tools/buildSidebar';
import { pageWords } from '../../workbench/page/pageWords';
import { workbenchAssets } from '../../workbench/server/assets';
import { startServer, type WorkbenchServer } from '../../workbench/server/server';
import { soKhach } from '../e2e/cli';
import { fieldText, readEml } from '../sending/readEml';
import { describeInChrome } from './describeInChrome';

describeInChrome('sending in the workbench', (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-workbench-'));
  // Messages go out by day alone: the browser is put where it is noon.
  const hoursToNoon = 12 - new Date().getUTCHours();
  const noon = `Etc/GMT${hoursToNoon > 0 ? '-' : '+'}${Math.abs(hoursToNoon)}`;
  const there = new Date(Date.now() + hoursToNoon * 3_600_000);
  let server: WorkbenchServer;
  beforeAll(async () => {
    const birthday = `${there.getUTCDate()}/${there.getUTCMonth() + 1}/1990`;
    const people = ['Mẫu', 'Thử', 'Giả'].map(
      (name, i) => `K0${i + 1},Nguyễn Thị ${name},090000000${i},k${i}@example.com,${birthday},Nữ,Có`,
    );
    const table = join(folder, 'khach.csv');
    writeFileSync(
      table,
      ['Mã KH,Họ tên,SĐT,Email,Ngày sinh,Giới tính,Đồng ý nhận tin', ...people].join('\n'),
    );
    const path = join(folder, 'khach.crm.xlsx');
    expect(soKhach('convert', table, '--out', path).code).toBe(0);
    const assets = await workbenchAssets(process.cwd(), [], await bundleSidebar());
    server = await startServer({ assets, samples: [], file: path, port: 0 });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  for (const language of ['vi', 'en'] as const) {
    test(`hands out three e-mails as one archive of drafts and the list as a calendar, and asks nobody else for anything (${language})`, async (context) => {
      const { send, today } = sidebarWordsIn(language);
      const { page, elsewhere } = await openedAtNoon(context, server.url, noon);
      if (language === 'en') await page.locator('#language').click();
      const side = page.frameLocator('#sidebar iframe');
      const button = (name: string) => side.getByRole('button', { name: fill(name, { count: '3' }) });
      const given = async (name: string) => {
        const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
        return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) };
      };
      await button(today.calendarList).waitFor({ timeout: 60_000 });
      const calendar = await given(today.calendarList);
      expect(calendar.name).toMatch(/^cham-soc-\d{4}-\d\d-\d\d\.ics$/);
      expect(calendar.bytes.toString('utf8').match(/^BEGIN:VEVENT/gm)).toHaveLength(3);

      await side.getByRole('button', { name: fill(today.send.email, { count: '3' }) }).click();
      await button(send.goDrafts).click({ timeout: 60_000 });
      await button(send.keepDrafts).waitFor({ timeout: 60_000 });
      const archive = await given(send.keepDrafts);
      expect(archive.name).toBe(pageWords(language).draftsZip);
      const files = unzipSync(archive.bytes);
      expect(Object.keys(files).sort()).toEqual([
        '001 Nguyễn Thị Mẫu.eml',
        '002 Nguyễn Thị Thử.eml',
        '003 Nguyễn Thị Giả.eml',
      ]);
      const { fields, parts } = readEml(strFromU8(files['002 Nguyễn Thị Thử.eml']!));
      expect(fieldText(fields, 'To')).toBe('k1@example.com');
      expect(fieldText(fields, 'X-Unsent')).toBe('1');
      expect(parts[0]!.text).toMatch(/sinh nhật/);
      expect(elsewhere).toEqual([]);
      await page.close();
    }, 300_000);
  }
});

/** The page where it is noon, and what it asked of others than its own server. */
async function openedAtNoon(
  context: BrowserContext,
  url: string,
  zone: string,
): Promise<{ readonly page: Page; readonly elsewhere: readonly string[] }> {
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) elsewhere.push(request.url());
  });
  await page.setViewportSize({ width: 1200, height: 800 });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: zone });
  await page.goto(url);
  await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
  return { page, elsewhere };
}
