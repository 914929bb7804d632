import { expect } from '@jest/globals';
import { LAYOUT_FAULTS } from '../sidebar/inPage';
import { openSidebar, show } from '../sidebar/openSidebar';
import { DONE } from '../sidebar/views';
import { describeInChrome } from './describeInChrome';

describeInChrome('the sidebar over the real core', (test) => {
  test('takes the sample shop from its sheets to a care list and back', async (context) => {
    const { page, errors } = await openSidebar(context);
    const faults: unknown[] = [];
    const look = async () => faults.push(...((await page.evaluate(LAYOUT_FAULTS)) as string[]));
    const written = () => page.locator('.notice.good').waitFor({ timeout: 60_000 });
    await show(page, 'scenario=core');
    expect(await page.locator('h1').textContent()).toBe('Tệp này đang có gì');
    expect(await page.locator('.table h3').allTextContents()).toEqual([
      'Khách hàng',
      'Đơn hàng 2024-2026',
      'Sản phẩm',
    ]);
    await look();
    await page.locator('.main-action .button').click();
    await page.locator('dialog .button.primary:enabled').click({ timeout: 60_000 });
    await written();
    await page.waitForSelector('.care');
    await look();

    const name = await page.locator('.care-name').first().textContent();
    await page.locator(DONE).first().click();
    await page.locator('.answer .button').first().click();
    await page.getByText('Xong 1/').waitFor({ timeout: 60_000 });
    expect(await page.locator('.care-name').first().textContent()).not.toBe(name);

    await page.getByText('Quy tắc của danh sách').click();
    await look();
    await page.getByText(/^Gửi email cho/).click();
    await page.locator('h1', { hasText: 'Gửi email' }).waitFor();
    await page.waitForSelector('.skeleton', { state: 'detached', timeout: 60_000 });
    await page.locator('.empty, .message').first().waitFor();
    await look();

    for (const tab of ['customer', 'segments', 'data', 'settings']) {
      await page.locator(`[data-tab="${tab}"]`).click();
      await page.waitForSelector('.skeleton', { state: 'detached', timeout: 60_000 });
      await look();
    }
    await page.locator('.button.danger').click();
    await page.locator('dialog .button.danger:enabled').click({ timeout: 60_000 });
    await page.getByText('Tệp này đang có gì').waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }, 180_000);
});
