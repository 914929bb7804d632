import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asked, askedTimes, openSidebar, show } from '../sidebar/openSidebar';
import { DONE } from '../sidebar/views';
import { describeInChrome } from './describeInChrome';

const FIRST = 'KH0001|0|2026-11-28';

/** Keeps which links were pressed and whether the sidebar held them back; none of them leaves the page. */
const KEEP_PRESSED = `
  window.pressed = [];
  addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    pressed.push([link.href.slice(0, 24), event.defaultPrevented]);
    event.preventDefault();
  });
`;

const pressed = (page: Page) => page.evaluate('window.pressed');

const actions = async (page: Page, times: number) =>
  ((await askedTimes(page, 'apply', times)) as { readonly action: unknown }[]).map(({ action }) => action);

/** How many stand on the list, once no newer list is on its way. */
async function cards(page: Page): Promise<number> {
  await page.waitForSelector('.viewed:not(.stale)');
  return page.locator('.care').count();
}

async function choose(page: Page, list: string): Promise<void> {
  await page.locator('.owner select').selectOption({ label: list });
  await page.waitForSelector('.viewed:not(.stale)');
}

describeInChrome("today's list in the sidebar", (test) => {
  test('shows whose list it is with what is overdue, and remembers whose was chosen', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    expect(await page.locator('.owner option').allTextContents()).toEqual([
      'Tất cả: 14 khách',
      'Thảo: 5 khách, 2 trễ',
      'Minh Anh: 4 khách',
      'Chưa giao ai: 5 khách',
    ]);
    expect(await page.getByText('Còn 21 khách để hôm sau.').count()).toBe(1);
    await choose(page, 'Chưa giao ai: 5 khách');
    await choose(page, 'Minh Anh: 4 khách');
    expect(await cards(page)).toBe(4);
    expect(await asked(page, 'today')).toEqual([null, '', 'Minh Anh'].map((owner) => ({ most: 30, owner })));
    await show(page, 'lang=vi&page=today&remember');
    expect(await cards(page)).toBe(4);
    await show(page, 'lang=vi&page=today&scenario=empty&remember');
    await page.getByText('Hôm nay chưa cần chăm sóc ai').waitFor();
    expect((await askedTimes(page, 'today', 2)).at(-1)).toEqual({ most: 30, owner: null });
    await page.close();
  });

  test('says on the card why there is no text to send, and offers none', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    const card = page.locator('.care').nth(7);
    await card.locator('.care-head').click();
    await card.getByText('chưa đồng ý nhận quảng cáo qua Zalo, SMS').waitFor();
    expect(await card.locator('blockquote').count()).toBe(0);
    await page.close();
  });

  test('says when a list is done and shows the others', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await choose(page, 'Minh Anh: 4 khách');
    for (let left = 4; left > 0; left--) {
      const head = page.locator('.care-head').first();
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      await page.locator('.care').first().getByText('Bỏ qua lần này').click();
      await askedTimes(page, 'apply', 5 - left);
    }
    await page.getByText('Danh sách này hôm nay đã xong').waitFor();
    await page.getByText('Xem danh sách của tất cả').click();
    expect(await cards(page)).toBe(8);
    await page.close();
  });

  test('hands a customer over to another person, and takes it back', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await choose(page, 'Thảo: 5 khách, 2 trễ');
    const before = await cards(page);
    await page.getByText('Giao người khác').click();
    expect(await page.locator('.answer .button').allTextContents()).toEqual(['Minh Anh', 'Lưu', '']);
    await page.getByText('Minh Anh', { exact: true }).click();
    expect(await page.locator('.care').count()).toBe(before - 1);
    expect(await actions(page, 1)).toEqual([
      {
        ...{ kind: 'care', key: FIRST, status: 'planned', owner: 'Minh Anh' },
        ...{ until: null, channel: null, outcome: '' },
      },
    ]);
    await page.getByText('Hoàn tác: Chăm sóc').click();
    await page
      .locator('.care')
      .nth(before - 1)
      .waitFor();
    await choose(page, 'Tất cả: 14 khách');
    await page.locator('.care-head').nth(1).click();
    await page.locator('.care').nth(1).getByText('Giao người khác').click();
    await page.getByPlaceholder('Tên người khác').fill('  Chị Hà ');
    await page.keyboard.press('Enter');
    expect((await actions(page, 3)).at(-1)).toMatchObject({ status: 'planned', owner: 'Chị Hà' });
    expect(await cards(page)).toBe(12);
    await page.close();
  });

  test('brings back what was done and then undone', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.locator(DONE).first().click();
    await page.locator('.answer .button').first().click();
    await page.getByText('Xong 4/').waitFor();
    await page.getByText('Hoàn tác: Chăm sóc').click();
    await page.getByText('Xong 3/').waitFor();
    expect(await cards(page)).toBe(12);
    await page.close();
  });

  test('copies the text in the press that opens Zalo, then asks how it went', async (context) => {
    const { page } = await openSidebar(context);
    await context.grantPermissions(['clipboard-read'], { origin: 'https://sidebar.test' });
    await show(page, 'lang=vi&page=today');
    await page.evaluate(KEEP_PRESSED);
    const card = page.locator('.care').nth(1);
    expect(await card.locator('.care-actions a').allTextContents()).toEqual(['Zalo', 'Gọi']);
    await card.locator('.care-actions a').first().click();
    await card.getByText('Đã sao chép lời nhắn, chỉ việc dán vào Zalo.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await card.locator('blockquote').textContent(),
    );
    expect(await pressed(page)).toEqual([['https://zalo.me/84912000', false]]);
    expect(await card.locator('select').inputValue()).toBe('Zalo');
    await card.getByText('Mai liên hệ lại').click();
    expect(await actions(page, 1)).toMatchObject([
      { kind: 'care', status: 'snoozed', until: '2026-11-29', channel: 'Zalo', outcome: '' },
    ]);
    await page.close();
  });

  test('shows what to say before it dials, and notes the call', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.evaluate(KEEP_PRESSED);
    const card = page.locator('.care').nth(6);
    const call = card.locator('.care-actions a').first();
    expect(await card.getByText('Chào chị, em gọi từ').count()).toBe(0);
    await call.focus();
    await page.keyboard.press('Enter');
    await card.getByText('Chào chị, em gọi từ').waitFor();
    expect(await card.getByText('Kết quả thế nào?').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual([
      ['tel:+84912000129', true],
      ['tel:+84912000129', false],
    ]);
    await card.getByText('Không nghe máy').click();
    expect(await actions(page, 1)).toMatchObject([
      { status: 'done', channel: 'Gọi điện', outcome: 'Không nghe máy' },
    ]);
    await page.close();
  });

  test('opens an SMS with its text, and says what the rule wants where no button can do it', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.evaluate(KEEP_PRESSED);
    const visit = page.locator('.care').nth(3);
    await visit.locator('.care-head').click();
    expect(await visit.locator('.chip.accent').textContent()).toBe('Gặp mặt');
    await visit.getByText('SMS', { exact: true }).click();
    expect(await pressed(page)).toEqual([['sms:+84912000126?body=Ch', false]]);
    expect(await visit.locator('select').inputValue()).toBe('SMS');
    await page.close();
  });

  test('puts one customer or the list into a calendar file', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.getByText('Thêm vào lịch').click();
    await askedTimes(page, 'calendar', 1);
    await page.getByText('Thêm danh sách này vào lịch').click();
    const calls = (await askedTimes(page, 'calendar', 2)) as { readonly keys: readonly string[] }[];
    expect(calls.map(({ keys }) => [keys[0], keys.length])).toEqual([
      [FIRST, 1],
      [FIRST, 12],
    ]);
    expect(await page.evaluate('fake.kept.map(({ name }) => name)')).toEqual([
      'so-khach.ics',
      'so-khach.ics',
    ]);
    await page.close();
  });

  test('asks of each message that may have gone what the user found', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today&scenario=unsure');
    await page.getByRole('button', { name: 'Đã gửi: Trần Văn Đức' }).click();
    await page.getByRole('button', { name: /^Chưa gửi, gửi lại được: Công ty/ }).click();
    await page.getByText('chưa rõ đã gửi hay chưa').waitFor({ state: 'detached' });
    expect(await actions(page, 2)).toEqual([
      { kind: 'settle', key: 'KH0002|birthday|2026-11-28', wasSent: true },
      { kind: 'settle', key: 'KH0003|warranty|2026-11-25', wasSent: false },
    ]);
    await page.close();
  });

  test('says of each rule what it brought, and goes to its row', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.getByText('Quy tắc của danh sách').click();
    expect(await page.locator('.rule-note').allTextContents()).toEqual([
      ' Khớp với mọi khách: nên đặt số ngày lớn hơn.',
      ' Không có cột ngày hết bảo hành.',
    ]);
    await page.locator('.fold .cell-link').nth(1).click();
    expect(await asked(page, 'select')).toEqual([{ sheet: 'Quy tắc', row: 5, column: 'A' }]);
    await page.close();
  });

  test('keeps the focus of who uses the keyboard alone where the form comes and goes', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    const focused = async () =>
      String(await page.evaluate("document.activeElement.closest('.answer, .care-more')?.className"));
    await page.getByRole('button', { name: 'Giao người khác' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.answer :focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.care-more :focus').waitFor();
    expect(await focused()).toBe('row care-more');
    await page.close();
  });
});
