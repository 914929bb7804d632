import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import type { SignInApp } from '../../excel-addin/mailToken';
import { paneTexts } from '../../excel-addin/paneTexts';
import type { Action } from '../../shared/desk/calls';
import { catalogue } from '../../shared/functions/catalogue.generated';
import type { Bridge } from '../../sidebar/bridge';
import { excelSite, type SiteFiles } from '../../tools/excel/excelSite';
import { describeInChrome } from '../browser/describeInChrome';
import { birthdays, sendThree } from '../browser/sendOfThree';
import { openExcel } from '../hosts/excel/openExcel';
import { excelScript, serveExcel } from './excelInChrome';
import { BARE_SIDEBAR, BROKER, CURRENT, ORIGIN, officeWith, openPane, WHOLE } from './openPane';

const texts = paneTexts('vi-VN');
let site: SiteFiles;

beforeAll(async () => {
  site = await excelSite(ORIGIN);
}, 60_000);

const SHOP = [
  {
    name: 'Khách',
    rows: [
      ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày mua', 'Tổng tiền'],
      ['A01', 'Nguyễn Thị Hường', '0912000123', 'huong@example.com', { serial: 46300 }, 1_250_000],
      ['A02', 'Trần Văn Bình', '0912000124', 'binh@example.com', { serial: 46310 }, 350_000],
      ['A01', 'Nguyễn Thị Hường', '0912000123', 'huong@example.com', { serial: 46340 }, 900_000],
      ['A03', 'Lê Thị Cúc', '0912000125', 'cuc@example.com', { serial: 46350 }, 2_000_000],
    ],
  },
];

const open = (context: BrowserContext, office: string | null) => openPane(context, site, office);

describeInChrome('the pane', (test) => {
  test("loads Microsoft's own Office.js under its policy, and outside of Excel says where it belongs", async (context) => {
    const { page, faults } = await open(context, null);
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForFunction(() =>
      document.querySelector('.message')?.textContent?.includes('manifest.xml'),
    );
    const language = await page.evaluate(() => navigator.language);
    expect(await page.textContent('#so-khach')).toBe(paneTexts(language).notInExcel);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("loads Microsoft's code for Excel on each platform under its policy", async (context) => {
    for (const [platform, version, file] of [
      ['Win32', '16.01', 'excel-win32-16.01.js'],
      ['Mac', '16.00', 'excel-mac-16.00.js'],
      ['Web', '16.00', 'excel-web-16.00.js'],
    ]) {
      const { page, faults, loaded } = await open(context, null);
      await page.goto(`${ORIGIN}/pane.html?_host_Info=Excel$${platform}$${version}$vi-VN$$$$16`);
      await page.waitForTimeout(700);
      expect([platform, loaded.some((path) => path.endsWith(file!))]).toEqual([platform, true]);
      // Without an Excel around it Microsoft's code ends in errors of its own, but the policy refused it nothing.
      const refused = faults.filter((fault) => fault.includes('Content Security Policy'));
      expect([platform, refused]).toEqual([platform, []]);
      await page.close();
    }
  });

  test('associates the functions and brings the sidebar in a current Excel, without a fault of its policy', async (context) => {
    const { page, faults, loaded } = await open(context, officeWith(CURRENT));
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForSelector('#so-khach > .so-khach');
    const functions = await page.evaluate(
      () => Object.keys((window as unknown as { functions: object }).functions).length,
    );
    expect(functions).toBe(catalogue.length);
    expect(loaded).toContain('sidebar.js');
    expect(loaded).not.toContain('sign-in.js');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('sends an Excel 2019 to the workbench and loads nothing more', async (context) => {
    const { page, loaded } = await open(context, officeWith({ ExcelApi: 8 }));
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForFunction(() => !document.querySelector('.message')?.textContent?.startsWith('Đang mở'));
    expect(await page.textContent('#so-khach')).toBe(texts.tooOld);
    expect(loaded).not.toContain('sidebar.js');
    await page.close();
  });

  test('loads neither sidebar nor commands for a formula alone: only once it is seen', async (context) => {
    const { page, loaded } = await open(context, officeWith(CURRENT));
    await page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    });
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForTimeout(300);
    expect(loaded).not.toContain('sidebar.js');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForSelector('#so-khach > .so-khach');
    expect(loaded).toContain('sidebar.js');
    await page.close();
  });

  test('says so where a script does not come, and tries again', async (context) => {
    const { page } = await open(context, officeWith(CURRENT));
    let isOffline = true;
    await context.route(`${ORIGIN}/sidebar.js*`, (route) => (isOffline ? route.abort() : route.fallback()));
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForSelector('.again');
    expect(await page.textContent('.message')).toBe(texts.offline);
    isOffline = false;
    await page.click('.again');
    await page.waitForSelector('#so-khach > .so-khach');
    await page.close();
  });

  test("asks Excel who and where it is: built scripts, Microsoft's Office.js, a workbook in memory", async (context) => {
    const { host } = openExcel(SHOP);
    const { page, faults } = await open(context, excelScript(officeWith(WHOLE)));
    await serveExcel(page, host);
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForSelector('#so-khach h1', { state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    // The button "Cập nhật" runs its action in the sidebar; a workbook that is not ours yet is told so.
    await page.evaluate(() => {
      const { actions } = window as unknown as {
        actions: Record<string, (event: { completed: () => void }) => Promise<void>>;
      };
      return actions.refresh!({ completed: () => {} });
    });
    await page.waitForFunction(() => document.body.textContent!.includes('chưa lập sổ khách'));
    expect([faults, host.defects]).toEqual([[], []]);
    await page.close();
  });

  test('converts, refreshes and leaves a workbook with one queue, and the sheet is as it was', async (context) => {
    const { host } = openExcel(SHOP);
    const before = JSON.stringify(host.book.sheets[0]!.cells);
    const { page, faults } = await open(context, excelScript(officeWith(WHOLE)));
    await serveExcel(page, host);
    // In the sidebar's place a page that hands out the bridge: the sidebar's own tests press its buttons.
    await context.route(`${ORIGIN}/sidebar.js*`, (route) =>
      route.fulfill({ body: BARE_SIDEBAR, contentType: 'text/javascript' }),
    );
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForFunction(() => 'bridge' in window);
    const run = (action: object) =>
      page.evaluate(async (wanted) => {
        const { bridge } = window as unknown as { bridge: Bridge };
        let progress = await bridge.call('apply', { action: wanted as Action });
        while (!progress.isDone && !progress.isRefused) progress = await bridge.call('continue', {});
        return progress;
      }, action);
    const sheets = () =>
      host.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);

    const converted = await run({ kind: 'convert', corrections: [], language: 'vi' });
    expect(converted).toMatchObject({ isDone: true, isRefused: false });
    expect(sheets()).toEqual(expect.arrayContaining(['Khách', 'Tổng quan', 'Cài đặt']));
    // Two at once wait for each other.
    const both = await page.evaluate(() => {
      const { bridge } = window as unknown as { bridge: Bridge };
      const refresh = { action: { kind: 'refresh' } } as const;
      return Promise.all([bridge.call('apply', refresh), bridge.call('apply', refresh)]);
    });
    expect(both.map(({ isRefused }) => isRefused)).toEqual([false, false]);
    expect(await run({ kind: 'leave' })).toMatchObject({ isDone: true, isRefused: false });
    expect(sheets()).toEqual(['Khách']);
    expect(JSON.stringify(host.book.sheets[0]!.cells)).toBe(before);
    expect([faults, host.defects]).toEqual([[], []]);
    await page.close();
  }, 180_000);

  for (const language of ['vi', 'en'] as const) {
    test(`opens three messages as drafts after a preview, for nobody has the sender's seat (${language})`, async (context) => {
      const { host } = openExcel(birthdays(language, '01/07/1990'));
      const culture = language === 'vi' ? 'vi-VN' : 'en-GB';
      Object.assign(host.book, { culture });
      const office = officeWith(WHOLE).replace('vi-VN', culture);
      const { page, faults } = await open(context, excelScript(office));
      await page.clock.setFixedTime(new Date('2026-07-01T09:30:00'));
      await page.setViewportSize({ width: 320, height: 700 });
      await serveExcel(page, host);
      await page.goto(`${ORIGIN}/pane.html`);
      await sendThree(page, language, (name) =>
        page.screenshot({ path: join(tmpdir(), 'so-khach-excel-pictures', `${language}-${name}.png`) }),
      );
      const drafts = page.locator('.plain-rows a');
      await drafts.nth(2).waitFor({ timeout: 60_000 });
      await drafts.first().click();
      const [opened] = (await page.evaluate('window.opened')) as readonly string[];
      expect(new URL(opened!).searchParams.get('to')).toBe('k1@example.com');
      expect(new URL(opened!).searchParams.get('body')).toContain('Mẫu');
      const log = host.book.sheets.find(
        ({ name }) => name === (language === 'vi' ? 'Nhật ký gửi' : 'Sent log'),
      )!;
      expect(JSON.stringify(log.cells)).not.toContain('k1@example.com');
      expect([faults, host.defects]).toEqual([[], []]);
      await page.close();
    }, 180_000);
  }

  test('frees each button of the ribbon', async (context) => {
    const { page } = await open(context, officeWith(CURRENT));
    await page.goto(`${ORIGIN}/pane.html`);
    const freed = await page.evaluate(async () => {
      const { actions } = window as unknown as {
        actions: Record<string, (event: { completed: () => void }) => Promise<void>>;
      };
      const done: string[] = [];
      for (const [name, run] of Object.entries(actions)) await run({ completed: () => done.push(name) });
      return done.sort();
    });
    expect(freed).toEqual(['refresh', 'showStart', 'showToday']);
    await page.close();
  });

  test("gets a token for mail from Excel with the shop's own application, under the pane's policy, and no page of Microsoft is opened", async (context) => {
    const { page, faults, elsewhere } = await open(context, officeWith(CURRENT));
    await page.addInitScript({ content: BROKER });
    await page.goto(`${ORIGIN}/pane.html`);
    await page.waitForSelector('#so-khach > .so-khach');
    const client = '11111111-2222-4333-8444-555555555555';
    const token = await page.evaluate(
      async ([id, redirect]) => {
        const script = document.createElement('script');
        script.src = 'sign-in.js';
        await new Promise((resolve) => {
          script.onload = resolve;
          document.head.append(script);
        });
        const { SoKhachSignIn } = window as unknown as {
          SoKhachSignIn: { signInApp: (...args: unknown[]) => Promise<SignInApp> };
        };
        const app = await SoKhachSignIn.signInApp(id, redirect);
        return (await app.ssoSilent({ scopes: ['Mail.Send'] })).accessToken;
      },
      [client, `${ORIGIN}/signed-in.html`],
    );
    expect(token).toBe('from-excel');
    const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    expect(asked[0]).toBe('GetInitContext');
    expect(asked[1]).toMatch(new RegExp(`^GetToken ${client} .*Mail\\.Send`));
    expect([faults, elsewhere.filter((url) => url.includes('microsoftonline'))]).toEqual([[], []]);
    await page.close();
  });

  test('knows the code that comes of a user who closed the sign-in window', async (context) => {
    const { page } = await open(context, officeWith(CURRENT));
    await page.addInitScript({ content: `${BROKER} window.isSignedOut = window.isClosed = true;` });
    await page.goto(`${ORIGIN}/signed-in.html`);
    const code = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = 'sign-in.js';
      await new Promise((resolve) => {
        script.onload = resolve;
        document.head.append(script);
      });
      const { SoKhachSignIn } = window as unknown as {
        SoKhachSignIn: { signInApp: (...args: unknown[]) => Promise<SignInApp> };
      };
      const app = await SoKhachSignIn.signInApp('11111111-2222-4333-8444-555555555555', location.href);
      return app.acquireTokenPopup({ scopes: ['Mail.Send'] }).catch((error) => error.errorCode);
    });
    expect(['user_cancelled', 'user_canceled']).toContain(code);
    await page.close();
  });

  test('has other pages that open without a fault of their policies', async (context) => {
    const { page, faults } = await open(context, null);
    for (const path of ['index.html', '404.html']) await page.goto(`${ORIGIN}/${path}`);
    await page.goto(`${ORIGIN}/signed-in.html`);
    // Nobody signed in: it says so instead of an empty page.
    await page.waitForFunction(
      () => document.body.childElementCount === 0 && document.body.textContent !== '',
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});
