// node tools/run.mjs test/sidebar/shots.ts FOLDER [PATTERN]: pictures of every page, for looking at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChrome } from '../browser/chrome';
import { servePages } from '../browser/servePages';
import { developmentPage } from './developmentPage';
import { VIEWS } from './views';

const [folder = 'dist/shots', pattern = '', variant = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const chrome = await startChrome({ deviceScaleFactor: 2, locale: 'vi-VN' });
await servePages(chrome.context, 'https://sidebar.test', await developmentPage());
const page = await chrome.context.newPage();
page.on('pageerror', (error) => console.error(error));
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
const looks = [
  ['vi', 'sheets', 'light'],
  ['en', 'sheets', 'dark'],
  ['vi', 'excel', 'dark'],
  ['en', 'excel', 'light'],
].filter((look) => look.join('-').includes(variant));
for (const [lang, skin, theme] of looks) {
  for (const view of VIEWS.filter(({ name }) => name.includes(pattern))) {
    await page.goto(`https://sidebar.test/?lang=${lang}&skin=${skin}&theme=${theme}&${view.query}`);
    await view.open?.(page);
    await page.waitForTimeout(250);
    await page.screenshot({
      path: join(folder, `${view.name}-${lang}-${skin}-${theme}.png`),
      fullPage: true,
    });
  }
}
await chrome.close();
