import { expect } from '@jest/globals';
import { LAYOUT_FAULTS } from '../sidebar/inPage';
import { openSidebar, show } from '../sidebar/openSidebar';
import { describeInChrome } from './describeInChrome';

describeInChrome('personal data in the sidebar, over the real core', (test) => {
  test('is exported, corrected, kept from messages and erased after the id was typed', async (context) => {
    const { page, errors } = await openSidebar(context);
    const written = () => page.locator('.notice.good').waitFor({ timeout: 60_000 });
    await show(page, 'scenario=core');
    await page.locator('.main-action .button').click();
    await page.locator('dialog .button.primary:enabled').click({ timeout: 60_000 });
    await written();
    await page.locator('[data-tab="customer"]').click();
    await page.getByRole('button', { name: 'Dữ liệu cá nhân' }).click({ timeout: 60_000 });
    await page.getByText('Xuất dữ liệu').click({ timeout: 60_000 });
    await page.getByRole('button', { name: /^du-lieu-ca-nhan/ }).click({ timeout: 60_000 });
    await page.locator('.copy-text blockquote').waitFor({ timeout: 60_000 });
    const id = (await page.locator('.customer-head .muted').textContent()) ?? '';
    expect(await page.locator('.copy-text').textContent()).toContain(id);
    expect(await page.evaluate(LAYOUT_FAULTS)).toEqual([]);

    await page.getByLabel('Sửa thành').fill('Tên Mới Của Khách');
    await page.getByText('Sửa ở mọi nơi').click();
    await page.locator('dialog .button.primary:enabled').click({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Tên Mới Của Khách' }).waitFor({ timeout: 60_000 });

    await page.getByLabel('Ghi yêu cầu').selectOption({ label: 'Xin bản sao' });
    await page.getByRole('button', { name: 'Ghi yêu cầu', exact: true }).click({ timeout: 60_000 });
    await page.getByText(/^Xin bản sao: trả lời chậm nhất /).waitFor({ timeout: 60_000 });

    await page.getByLabel('Ngừng nhắn tin').selectOption({ label: 'Quảng cáo' });
    await page.getByRole('button', { name: 'Ngừng nhắn tin', exact: true }).click({ timeout: 60_000 });
    await page.getByText('Đã từ chối: Quảng cáo').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Ngừng nhắn tin', exact: true }).click({ timeout: 60_000 });
    await page.getByText('Khách không muốn nhận tin nào').waitFor({ timeout: 60_000 });

    const erase = page.locator('.fold-body .button.danger');
    expect(await erase.isDisabled()).toBe(true);
    await page.getByLabel(`Gõ ${id} để xác nhận`).fill(id);
    await erase.click();
    await page.locator('dialog').getByText('Không hoàn tác được').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(LAYOUT_FAULTS)).toEqual([]);
    await page.locator('dialog .button.danger:enabled').click();
    await page.getByText('Bạn muốn xem khách nào?').waitFor({ timeout: 60_000 });
    expect(errors).toEqual([]);
    await page.close();
  }, 180_000);
});
