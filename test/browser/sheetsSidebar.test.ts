import { expect } from '@jest/globals';
import { CUSTOMERS, ORDERS } from '../commands/shop';
import { openProject } from '../hosts/appsScript/openSheets';
import { describeInChrome } from './describeInChrome';
import { servePages } from './servePages';

/** The page as pushed, in a browser, over the script as pushed, on the fake of Google: nothing of ours is replaced. */
describeInChrome('the sidebar in Google Sheets', (test) => {
  test('converts a spreadsheet from the first page on and shows whom to care for', async (context) => {
    const project = await openProject([
      { name: 'Khách', rows: CUSTOMERS },
      { name: 'Bán hàng', rows: ORDERS },
    ]);
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
    await page.getByRole('button', { name: 'Lập sổ khách' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByText('Chăm sóc hôm nay').first().waitFor({ timeout: 30_000 });
    expect(project.world.sheets.map(({ name }) => name)).toContain('Tổng quan');
    expect(errors).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});

/** google.script.run as its reference tells, over the function that the test exposes. */
const GOOGLE = `
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    call: (command, args) => { window.scriptCall(command, args).then(success, failure); },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;
