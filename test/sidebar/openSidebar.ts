import type { BrowserContext, Page } from 'playwright-core';
import { servePages } from '../browser/servePages';
import { developmentPage } from './developmentPage';
import { KEEP_REFUSALS } from './inPage';
import type { View } from './views';

const ORIGIN = 'https://sidebar.test';

export interface Opened {
  readonly page: Page;
  readonly elsewhere: readonly string[];
  /** What went wrong in the page since it was opened. */
  readonly errors: string[];
}

let files: ReturnType<typeof developmentPage> | null = null;

export async function openSidebar(context: BrowserContext): Promise<Opened> {
  files ??= developmentPage();
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await context.unroute('**/*');
  const { elsewhere } = await servePages(context, ORIGIN, await files);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(KEEP_REFUSALS);
  // What one test chose is not another's; a page with this word in its address keeps it.
  await page.addInitScript("if (!location.search.includes('remember')) localStorage.clear()");
  return { page, elsewhere, errors };
}

/** Goes to a page and waits until it is there. */
export async function show(page: Page, query: string, view?: View): Promise<void> {
  await page.goto(`${ORIGIN}/?${query}&${view?.query ?? ''}`);
  await page.waitForSelector('h1');
  if (!view?.query.includes('slow')) await page.waitForSelector('.skeleton', { state: 'detached' });
  await view?.open?.(page);
}

/** What the sidebar has asked of the fake host, commands of one kind in their order. */
export async function asked(page: Page, command: string): Promise<readonly unknown[]> {
  return (await page.evaluate(
    `fake.asked.filter((each) => each.command === ${JSON.stringify(command)}).map((each) => each.args)`,
  )) as unknown[];
}

/** The same, once it was asked so many times. The page may not evaluate, so it cannot be told to wait. */
export async function askedTimes(page: Page, command: string, times: number): Promise<readonly unknown[]> {
  for (;;) {
    const all = await asked(page, command);
    if (all.length >= times) return all;
    await page.waitForTimeout(20);
  }
}
