import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { CUSTOMERS, ORDERS } from '../commands/shop';
import { openProject } from '../hosts/appsScript/openSheets';
import type { ScriptProject } from '../hosts/appsScript/scriptProject';
import { describeInChrome } from './describeInChrome';
import { birthdays, sendThree } from './sendOfThree';
import { servePages } from './servePages';

/** The page as pushed, in a browser, over the script as pushed, on the fake of Google: nothing of ours is replaced. */
describeInChrome('the sidebar in Google Sheets', (test) => {
  /** The page with its script; what faults it has, and what it asked of others, must stay empty. */
  async function shown(context: BrowserContext, project: ScriptProject) {
    project.call('showSidebar');
    const { elsewhere } = await servePages(context, 'https://script.test', {
      '/': { body: project.world.ui.sidebars[0]!.html },
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.exposeFunction('scriptCall', (command: string, args: string) => {
      project.world.meter.begin();
      return project.call('call', command, args);
    });
    await page.addInitScript(GOOGLE);
    await page.setViewportSize({ width: 300, height: 700 });
    await page.goto('https://script.test/');
    return { page, errors, elsewhere };
  }

  test('converts a spreadsheet from the first page on and shows whom to care for', async (context) => {
    const project = await openProject([
      { name: 'Khách', rows: CUSTOMERS },
      { name: 'Bán hàng', rows: ORDERS },
    ]);
    const { page, errors, elsewhere } = await shown(context, project);
    await page.getByRole('button', { name: 'Lập sổ khách' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByText('Chăm sóc hôm nay').first().waitFor({ timeout: 30_000 });
    expect(project.world.sheets.map(({ name }) => name)).toContain('Tổng quan');
    expect(errors).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.close();
  });

  for (const language of ['vi', 'en'] as const) {
    test(`sends three messages after a preview, each once, and tells so (${language})`, async (context) => {
      const project = await openProject(birthdays(language, '01/07/1990'), {
        locale: language === 'vi' ? 'vi_VN' : 'en_GB',
      });
      const { page, errors, elsewhere } = await shown(context, project);
      await sendThree(page, language, (name) =>
        page.screenshot({ path: join(PICTURES, `${language}-${name}.png`) }),
      );
      await page
        .getByText(language === 'vi' ? /Đã gửi 3/ : /3 (messages )?sent/i)
        .first()
        .waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(PICTURES, `${language}-report.png`) });
      expect(project.world.outbox.map(({ to }) => to)).toEqual([1, 2, 3].map((i) => `k${i}@example.com`));
      expect(errors).toEqual([]);
      expect(elsewhere).toEqual([]);
      await page.close();
    });
  }
});

/** Pictures of every step, for whoever wants to look. */
const PICTURES = join(tmpdir(), 'so-khach-sheets-pictures');

/** google.script.run as its reference tells, over the function that the test exposes. */
const GOOGLE = `
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    call: (command, args) => { window.scriptCall(command, args).then(success, failure); },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;
