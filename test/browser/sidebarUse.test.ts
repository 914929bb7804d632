import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asked, askedTimes, openSidebar, show } from '../sidebar/openSidebar';
import { DONE } from '../sidebar/views';
import { describeInChrome } from './describeInChrome';

/** Presses Tab until the focus is on what the selector names; every stop on the way must be seen to have it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const seen = (await page.evaluate(`(() => {
      const at = document.activeElement;
      const marked = [at, at.parentElement].some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
      return { isThere: at.matches(${JSON.stringify(selector)}), marked, name: at.outerHTML.slice(0, 80) };
    })()`)) as { isThere: boolean; marked: boolean; name: string };
    if (!seen.name.startsWith('<body'))
      expect({ name: seen.name, marked: seen.marked }).toEqual({ name: seen.name, marked: true });
    if (seen.isThere) return;
  }
  throw new Error(`No way to ${selector} by the Tab key.`);
}

const heading = (page: Page) => page.locator('h1').textContent();

describeInChrome('the sidebar in use', (test) => {
  test('takes a user without a mouse from the start to a finished item of today', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&scenario=new');
    await tabTo(page, '.main-action .button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .sentences');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(await page.evaluate("document.activeElement.matches('.main-action .button')")).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .sentences');
    await tabTo(page, 'dialog .button.primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.tabs');
    expect(await heading(page)).toBe('Chăm sóc hôm nay');

    const before = await page.locator('.care').count();
    await page.waitForSelector('.care');
    await tabTo(page, DONE);
    await page.keyboard.press('Enter');
    await tabTo(page, '.answer .button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.result');
    expect(await page.locator('.care').count()).toBe(Math.max(before, 12) - 1);
    expect(await asked(page, 'apply')).toMatchObject([
      { action: { kind: 'convert', corrections: [], language: 'vi' } },
      { action: { kind: 'care', key: 'KH0001|0|2026-11-28', status: 'done', outcome: 'Hẹn mua' } },
    ]);
    await page.close();
  });

  test('goes from tab to tab and from cell to cell of the grid by the arrow keys', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.locator('[data-tab="today"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await heading(page)).toBe('Phân khúc');
    await page.keyboard.press('End');
    expect(await heading(page)).toBe('Cài đặt');
    await page.keyboard.press('ArrowRight');
    expect(await heading(page)).toBe('Chăm sóc hôm nay');
    await page.locator('[data-tab="segments"]').click();
    await page.locator('[data-cell="5 5"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.dataset.cell')).toBe('4 4');
    expect(await page.locator('.segment h2').textContent()).toBe('Khách trung thành');
    await page.locator('.segment .button.primary').click();
    expect(await asked(page, 'filterSegment')).toEqual([{ segment: 'loyal' }]);
    await page.locator('.notice .button').click();
    expect(await asked(page, 'filterSegment')).toEqual([{ segment: 'loyal' }, { segment: null }]);
    await page.close();
  });

  test('plans again with what the user says of a column, and converts with it', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&scenario=new');
    const correction = { sheet: 'Khách hàng', column: 'G', field: null };
    await page.locator('.column select').nth(1).selectOption('');
    await page.waitForSelector('.section-head .button');
    expect(await asked(page, 'start')).toEqual([
      { corrections: [], language: 'vi' },
      { corrections: [correction], language: 'vi' },
    ]);
    await page.locator('.main-action .button').click();
    await page.locator('dialog .button.primary').click();
    await page.waitForSelector('.tabs');
    expect(await asked(page, 'apply')).toEqual([
      { action: { kind: 'convert', corrections: [correction], language: 'vi' } },
    ]);
    await page.close();
  });

  test('goes on until all is written, stops when told, and goes on again', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today&wait=150');
    await page.locator('.work-buttons .button').first().click();
    await page.waitForSelector('[role="progressbar"]');
    await page.locator('.running .button').click();
    await page.waitForSelector('.work-bar > .notice');
    expect(await page.locator('.work-bar .notice').textContent()).toContain('Việc “Cập nhật” còn dở.');
    const continued = (await asked(page, 'continue')).length;
    expect(continued).toBeLessThan(4);
    await page.locator('.work-bar .button.primary').click();
    await page.waitForSelector('.notice.good');
    expect((await asked(page, 'continue')).length).toBe(4);
    expect((await asked(page, 'apply')).length).toBe(1);
    await page.getByText('Hoàn tác: Cập nhật').click();
    expect(await askedTimes(page, 'apply', 2)).toMatchObject([{}, { action: { kind: 'undo' } }]);
    await page.close();
  });

  test('goes on with what was cut off instead of doing it twice', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today&scenario=busy');
    await page.locator('.work-buttons .button').first().click();
    await page.waitForSelector('.notice.bad');
    await page.locator('.notice.bad .button').click();
    await page.waitForSelector('.notice.good');
    expect((await asked(page, 'apply')).length).toBe(1);
    await page.close();
  });

  test('saves one thing after another while the user goes on', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today&wait=120');
    for (const outcome of [0, 1, 2]) {
      await page.locator('.care-head[aria-expanded="false"]').first().click();
      await page.locator(`.care.open ${DONE}`).last().click();
      await page.locator('.answer .button').nth(outcome).click();
    }
    await page.waitForSelector('.notice.good');
    const done = (await asked(page, 'apply')) as { readonly action: { readonly outcome: string } }[];
    expect(done.map(({ action }) => action.outcome)).toEqual([
      'Hẹn mua',
      'Đã nhắn, chờ trả lời',
      'Không nghe máy',
    ]);
    await page.close();
  });

  test('follows the row that the user is on, and searches once for a word typed', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=customer');
    expect(await asked(page, 'customer')).toEqual([{ by: 'selected' }]);
    await page.evaluate('fake.moved()');
    await askedTimes(page, 'customer', 2);
    await page.locator('.search input').pressSequentially('thi huong', { delay: 20 });
    expect((await askedTimes(page, 'customer', 3)).slice(2)).toEqual([{ by: 'query', text: 'thi huong' }]);
    await page.locator('.contact button').click();
    await page.locator('textarea').fill('Hẹn thứ Bảy ghé lấy hàng');
    await page.locator('form.card .button.primary').click();
    await page.waitForSelector('.notice.good');
    expect(await asked(page, 'apply')).toEqual([
      {
        action: {
          kind: 'note',
          id: 'KH0001',
          channel: 'Gọi điện',
          direction: 'Mình liên hệ',
          text: 'Hẹn thứ Bảy ghé lấy hàng',
        },
      },
    ]);
    await page.close();
  });

  test('accepts one repair, all of a kind and all, and merges a pair', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=data');
    await page.locator('.repair .button').first().click();
    await page.waitForSelector('.notice.good');
    await page.locator('.fold-body .button.primary').first().click();
    await page.waitForSelector('dialog .changes');
    await page.locator('dialog .button.primary').click();
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.locator('.choices label').nth(1).click();
    await page.locator('.pair .button.primary').first().click();
    await askedTimes(page, 'apply', 3);
    expect(await asked(page, 'apply')).toEqual([
      { action: { kind: 'repairs', status: 'accepted', of: { keys: ['r0'] } } },
      { action: { kind: 'repairs', status: 'accepted', of: { ofKind: 'phone' } } },
      { action: { kind: 'repairs', status: 'accepted', of: { keys: ['d0'] } } },
    ]);
    await page.close();
  });

  test('saves settings that were changed alone, and a map that leaves no cell out', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=settings');
    await page.getByLabel('Tỷ lệ lãi gộp').fill('40');
    await page.locator('.main-action .button.primary').click();
    await page.locator('dialog .button.primary').click();
    await page.waitForSelector('.notice.good');
    await page.locator('.fold-head').first().click();
    await page.locator('[data-cell="1 1"]').click();
    await page.locator('.fold-body .row .button.primary').click();
    await page.locator('dialog .button.primary').click();
    await askedTimes(page, 'apply', 2);
    const [set, map] = (await asked(page, 'apply')) as [unknown, { action: { rows: unknown[] } }];
    expect(set).toEqual({ action: { kind: 'set', values: { margin: '0.4' } } });
    expect(map.action.rows).toContainEqual({ id: 'champions', r: [1, 1], f: [1, 1] });
    await page.locator('select[aria-label="Tự chạy mỗi ngày"]').selectOption('');
    expect(await asked(page, 'daily')).toEqual([{ hour: null }]);
    await page.close();
  });

  test('tells the host to stop while one long call runs', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today&wait=400');
    await page.locator('.work-buttons .button').first().click();
    await page.waitForSelector('.running');
    expect(await page.evaluate("fake.progress(0.3, 'Đang ghi')")).toBe(false);
    await page.getByText('30%').waitFor();
    await page.locator('.running .button').click();
    expect(await page.evaluate("fake.progress(0.4, 'Đang ghi')")).toBe(true);
    await page.close();
  });

  test('asks for the name once, and says when there is no connection', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.getByLabel('Bạn tên gì?').fill('Thảo');
    await page.keyboard.press('Enter');
    await page.waitForSelector('form.card', { state: 'detached' });
    expect(await asked(page, 'user')).toEqual([{ name: 'Thảo' }]);
    await context.setOffline(true);
    await page.getByText('Đang mất mạng. Những gì đã ghi vẫn an toàn.').waitFor();
    await context.setOffline(false);
    await page.getByText('Đang mất mạng').waitFor({ state: 'detached' });
    await page.close();
  });
});
