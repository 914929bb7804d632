import type { Page } from 'playwright-core';

/** Something of the sidebar to be looked at, by people and by tests. */
export interface View {
  readonly name: string;
  readonly query: string;
  /** What is to be clicked first. */
  readonly open?: (page: Page) => Promise<void>;
}

/** The button by which an item is done. */
export const DONE = '.care-actions button';

const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
};

export const VIEWS: readonly View[] = [
  { name: 'start', query: 'scenario=new' },
  {
    name: 'start-columns',
    query: 'scenario=new',
    open: async (page) => {
      for (const head of await page.locator('.table .fold-head').all()) await head.click();
    },
  },
  { name: 'start-blank', query: 'scenario=blank' },
  { name: 'start-preview', query: 'scenario=new', open: click('.main-action .button') },
  { name: 'today', query: 'page=today' },
  { name: 'today-outcome', query: 'page=today&scenario=huge', open: click(DONE) },
  {
    name: 'today-zalo',
    query: 'page=today',
    open: async (page) => {
      // The link is pressed, but leads nowhere.
      await page.evaluate(
        "addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())",
      );
      await page.locator('.care-actions a[href*="zalo"]').first().click();
      await page.waitForSelector('.answer .notice');
    },
  },
  { name: 'today-handover', query: 'page=today', open: click('.care-more .button:nth-child(3)') },
  {
    name: 'today-owner',
    query: 'page=today',
    open: async (page) => {
      await page.locator('.owner select').selectOption('0');
      await page.waitForSelector('.viewed:not(.stale)');
    },
  },
  { name: 'today-rules', query: 'page=today', open: click('.fold-head') },
  { name: 'today-unknown', query: 'page=today&scenario=unsure' },
  { name: 'today-snooze', query: 'page=today', open: click('.care-more .button') },
  { name: 'today-empty', query: 'page=today&scenario=empty' },
  { name: 'today-failing', query: 'page=today&scenario=failing' },
  { name: 'today-slow', query: 'page=today&scenario=slow' },
  { name: 'today-pending', query: 'page=today&scenario=pending' },
  { name: 'today-hostile', query: 'page=today&scenario=hostile' },
  { name: 'customer', query: 'page=customer' },
  {
    name: 'customer-person',
    query: 'page=customer',
    open: async (page) => {
      await page.locator('.fold-head').last().click();
      await page.waitForSelector('.fold-body .button.danger');
    },
  },
  { name: 'customer-note', query: 'page=customer', open: click('.contact button') },
  {
    name: 'customer-found',
    query: 'page=customer',
    open: async (page) => {
      await page.locator('.search input').fill('thi');
      await page.waitForSelector('.matches');
    },
  },
  { name: 'customer-empty', query: 'page=customer&scenario=empty' },
  { name: 'customer-hostile', query: 'page=customer&scenario=hostile' },
  { name: 'customer-huge', query: 'page=customer&scenario=huge' },
  { name: 'segments', query: 'page=segments' },
  { name: 'segments-one', query: 'page=segments', open: click('.rfm-cell[data-cell="1 5"]') },
  { name: 'segments-empty', query: 'page=segments&scenario=empty' },
  { name: 'segments-hostile', query: 'page=segments&scenario=hostile' },
  { name: 'data', query: 'page=data' },
  {
    name: 'data-money',
    query: 'page=data',
    open: async (page) => {
      await page.locator('.fold-head').nth(1).click();
    },
  },
  { name: 'data-duplicates', query: 'page=data', open: click('.choices label:nth-of-type(2)') },
  { name: 'data-columns', query: 'page=data', open: click('.choices label:nth-of-type(3)') },
  { name: 'data-empty', query: 'page=data&scenario=empty' },
  { name: 'data-hostile', query: 'page=data&scenario=hostile' },
  { name: 'data-preview', query: 'page=data', open: click('.fold-body .button.primary') },
  { name: 'settings', query: 'page=settings' },
  { name: 'settings-map', query: 'page=settings', open: click('.fold-head') },
  { name: 'settings-hostile', query: 'page=settings&scenario=hostile' },
  {
    name: 'settings-leave',
    query: 'page=settings',
    open: click('.button.danger'),
  },
  { name: 'send', query: 'page=send' },
  { name: 'send-zns', query: 'page=today', open: click('.viewed > .button + .button') },
  { name: 'send-stopped', query: 'page=send&scenario=unsure' },
  { name: 'send-skipped', query: 'page=send', open: click('.section .fold-head') },
  { name: 'send-drafts', query: 'page=send&host=excel', open: click('.main-action .button.primary') },
  { name: 'send-files', query: 'page=send&host=workbench', open: click('.main-action .button.primary') },
  { name: 'send-empty', query: 'page=send&scenario=empty' },
  { name: 'send-hostile', query: 'page=send&scenario=hostile' },
  { name: 'send-sure', query: 'page=send', open: click('.main-action .button.primary') },
  {
    name: 'send-report',
    query: 'page=send',
    open: async (page) => {
      await page.locator('.main-action .button.primary').click();
      await page.locator('.dialog .button.primary').click();
    },
  },
  { name: 'working', query: 'page=today&wait=700', open: click('.work-buttons .button') },
  {
    name: 'worked',
    query: 'page=today',
    open: click('.work-buttons .button'),
  },
  { name: 'cut-off', query: 'page=today&scenario=busy', open: click('.work-buttons .button') },
];
