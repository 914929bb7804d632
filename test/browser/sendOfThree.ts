import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Cell } from '../../shared/workbook/cell';
import type { Sheets } from '../hosts/hosts';

/** A list with three whose birthday is on a day and who agreed to e-mail, and one who did not. */
export function birthdays(language: 'vi' | 'en', day: string): Sheets {
  const head: Readonly<Record<'vi' | 'en', readonly Cell[]>> = {
    vi: ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'],
    en: ['Customer ID', 'Full name', 'Phone', 'Email', 'Date of birth', 'Consent'],
  };
  const [yes, no] = language === 'vi' ? ['Có', 'Không'] : ['Yes', 'No'];
  const people = ['Mẫu', 'Thử', 'Giả', 'Nháp'].map((name, i): readonly Cell[] => [
    ...[`K0${i + 1}`, `Nguyễn Thị ${name}`, `090000000${i + 1}`, `k${i + 1}@example.com`],
    ...[day, i < 3 ? yes! : no!],
  ]);
  return [{ name: language === 'vi' ? 'Khách' : 'Customers', rows: [head[language], ...people] }];
}

const WORDS = {
  vi: { convert: 'Lập sổ khách', list: 'Chăm sóc hôm nay', offer: /^Gửi email cho 3 khách$/ },
  en: { convert: 'Set up the CRM', list: 'Care for today', offer: /^E-mail to 3 customers$/ },
} as const;

/** Converts, opens the list, looks at the preview of the three and presses send; `picture` for whoever wants to look. */
export async function sendThree(
  page: Page,
  language: 'vi' | 'en',
  picture: (name: string) => Promise<unknown>,
): Promise<void> {
  const { convert, list, offer } = WORDS[language];
  await page.getByRole('button', { name: convert }).click({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.getByText(list).first().waitFor({ timeout: 60_000 });
  await page.getByText(offer).waitFor({ timeout: 60_000 });
  await picture('list');
  await page.getByText(offer).click();
  await page.waitForSelector('.message');
  expect(await page.locator('.message').first().textContent()).toContain('Mẫu');
  await picture('preview');
  await page.locator('.main-action .button.primary').click();
  const sure = page.locator('dialog .button.primary');
  if ((await sure.count()) > 0) await sure.click();
}
