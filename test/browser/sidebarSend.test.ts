import { expect } from '@jest/globals';
import { asked, askedTimes, openSidebar, show } from '../sidebar/openSidebar';
import { describeInChrome } from './describeInChrome';

const SEND = '.main-action .button.primary';

interface SendArgs {
  readonly keys: readonly string[];
  readonly channel: string;
  readonly toMyself: boolean;
}

describeInChrome('sending from the sidebar', (test) => {
  test('offers each way that the host has, and sends after a preview and a question', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    expect(await page.getByText(/^Gửi .* khách$/).allTextContents()).toEqual([
      'Gửi email cho 4 khách',
      'Gửi Zalo ZNS cho 9 khách',
    ]);
    await page.getByText('Gửi email cho 4 khách').click();
    await page.waitForSelector('.message');
    expect(await asked(page, 'previewSend')).toEqual([{ keys: 'all', channel: 'email' }]);
    await page.getByText('Gửi thử tin đầu cho tôi').click();
    await page.getByText('Tin gửi thử đã vào hộp thư của bạn.').waitFor();
    await page.locator(SEND).click();
    expect((await asked(page, 'send')).length).toBe(1);
    await page.locator('dialog .button.primary').click();
    await page.getByText('1 tin chưa rõ đã gửi hay chưa').waitFor();
    await page.getByText('5 tin để đến 30/11/2026.').waitFor();
    const sent = (await asked(page, 'send')) as readonly SendArgs[];
    expect(sent.map(({ keys, channel, toMyself }) => [keys.length, channel, toMyself])).toEqual([
      [1, 'email', true],
      [3, 'email', false],
    ]);
    await page.close();
  });

  test('shows the parameters of a ZNS template and the parts of an SMS, and offers no trial of them', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.getByText('Gửi Zalo ZNS cho 9 khách').click();
    await page.getByText('Điền vào mẫu 348215').waitFor();
    expect(await page.locator('.facts dd').first().textContent()).toBe('Trần Văn Đức');
    expect(await page.getByText('Gửi thử tin đầu cho tôi').count()).toBe(0);
    expect(await asked(page, 'previewSend')).toEqual([{ keys: 'all', channel: 'zns' }]);
    await page.close();
  });

  test('says of 400 who are skipped for one reason one line, which opens', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=send');
    expect(await page.locator('.section .fold-head').allTextContents()).toEqual([
      'Chưa đồng ý nhận quảng cáo qua kênh này.400',
      'Đã gửi thư này hôm 25/11/2026.1',
    ]);
    await page.locator('.section .fold-head').first().click();
    expect((await page.locator('.section .fold-body p').textContent())?.split(', ').length).toBe(400);
    await page.close();
  });

  test('tells a host that hears it to stop, and says the count to who has left the page', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=send&host=excel&wait=600');
    await page.locator(SEND).click();
    await page.waitForSelector('.running');
    expect(await page.evaluate("fake.progress(0.5, 'Đã gửi 1 trên 3')")).toBe(false);
    await page.getByText('Đã gửi 1 trên 3').waitFor();
    await page.locator('.running .button').click();
    expect(await page.evaluate("fake.progress(0.6, 'Đã gửi 1 trên 3')")).toBe(true);
    await page.locator('[data-tab="today"]').click();
    await page.getByText('Đã gửi 0 tin').waitFor();
    await show(page, 'lang=vi&page=send&wait=600');
    await page.locator(SEND).click();
    await page.locator('dialog .button.primary').click();
    await page.waitForSelector('.running');
    expect(await page.locator('.running .button').count()).toBe(0);
    await page.close();
  });

  test('says why a trial did not go out, and goes on after a sending that was stopped', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=send&scenario=stopped');
    await page.getByText('Gửi thử tin đầu cho tôi').click();
    await page.getByText('Chưa biết địa chỉ email của bạn.').waitFor();
    await page.locator(SEND).click();
    await page.locator('dialog .button.primary').click();
    await page.getByText('Xem lại để gửi tiếp').click();
    await page.waitForSelector('.message');
    expect((await askedTimes(page, 'previewSend', 2)).length).toBe(2);
    await page.close();
  });

  test('gives drafts as links or files, and notes those that the user has sent', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=send&host=excel');
    expect(await page.getByText('Gửi thử tin đầu cho tôi').count()).toBe(0);
    await page.locator(SEND).click();
    await page.waitForSelector('.plain-rows a');
    expect(await page.locator('.plain-rows a').count()).toBe(3);
    await page.getByRole('button', { name: 'Tôi đã gửi: Trần Văn Đức' }).click();
    await page.getByText('Đã ghi là đã gửi').waitFor();
    expect(await askedTimes(page, 'apply', 1)).toMatchObject([
      { action: { kind: 'care', key: 'KH0002|1|2026-11-28', status: 'done', channel: 'Email' } },
    ]);
    expect(await page.locator('.plain-rows a').count()).toBe(3);

    await show(page, 'lang=vi&page=send&host=workbench');
    await page.locator(SEND).click();
    await page.getByText('Tải cả 3 thư nháp').click();
    await page.getByText('Tải thư nháp: Phạm Quỳnh Anh').click();
    expect(await page.evaluate('fake.kept.map(({ name }) => name)')).toEqual([
      ...['KH0002.eml', 'KH0005.eml', 'KH0008.eml'],
      'KH0005.eml',
    ]);
    await page.close();
  });
});
