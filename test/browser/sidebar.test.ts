import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { englishIn } from '../sidebar/englishIn';
import { ALL_TEXTS, graveFindings, HURT, LAYOUT_FAULTS } from '../sidebar/inPage';
import { openSidebar, show } from '../sidebar/openSidebar';
import { VIEWS } from '../sidebar/views';
import { describeInChrome } from './describeInChrome';

const require = createRequire(join(process.cwd(), 'package.json'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = (['sheets', 'excel'] as const).flatMap((skin) =>
  (['light', 'dark'] as const).map((theme) => ({ skin, theme })),
);

/** The same page in another look, which asks nothing of the host. */
async function dress(page: Page, { skin, theme }: (typeof LOOKS)[number]): Promise<void> {
  await page.evaluate(
    `Object.assign(document.querySelector('.so-khach').dataset, ${JSON.stringify({ skin, theme })})`,
  );
}

async function layoutFaults(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(LAYOUT_FAULTS)) as string[];
}

describeInChrome('the sidebar', (test) => {
  for (const language of ['vi', 'en'] as const) {
    test(`fits into 300 px on every page in every look, and speaks one language: ${language}`, async (context) => {
      const { page, elsewhere, errors } = await openSidebar(context);
      const faults: string[] = [];
      for (const view of VIEWS) {
        await show(page, `lang=${language}`, view);
        for (const look of LOOKS) {
          await dress(page, look);
          const found = await layoutFaults(page);
          faults.push(...found.map((fault) => `${view.name}, ${look.skin}, ${look.theme}: ${fault}`));
        }
        const english = language === 'vi' ? englishIn((await page.evaluate(ALL_TEXTS)) as string[]) : [];
        const refusals = (await page.evaluate('window.refusals')) as string[];
        faults.push(...[...english, ...refusals].map((found) => `${view.name}: ${found}`));
      }
      expect([...faults, ...errors, ...elsewhere]).toEqual([]);
      await page.close();
    }, 180_000);
  }

  test('has nothing on any page that axe calls serious', async (context) => {
    const { page } = await openSidebar(context);
    const faults: string[] = [];
    for (const view of VIEWS.filter(({ query }) => !/hostile|huge/.test(query))) {
      await show(page, 'lang=vi', view);
      await page.evaluate(axe);
      for (const look of LOOKS) {
        await dress(page, look);
        const found = (await page.evaluate(
          graveFindings(look === LOOKS[0] ? 'all' : 'contrast'),
        )) as string[];
        faults.push(...found.map((fault) => `${view.name}, ${look.skin}, ${look.theme}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  }, 240_000);

  test('can be read at twice the size, which halves its width', async (context) => {
    const { page } = await openSidebar(context);
    await page.setViewportSize({ width: 150, height: 400 });
    const faults: string[] = [];
    for (const view of VIEWS.filter(({ query }) => !/huge|hostile/.test(query))) {
      await show(page, 'lang=vi', view);
      faults.push(...(await layoutFaults(page)).map((fault) => `${view.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.close();
  }, 120_000);

  test('would notice a text that is cut, a control that is covered and a word that is English', async (context) => {
    const { page } = await openSidebar(context);
    await show(page, 'lang=vi&page=today');
    await page.evaluate(`
      document.querySelector('h1').style.cssText = 'width: 40px; overflow: hidden; white-space: nowrap';
      document.querySelector('.care-name').style.cssText = 'display: block; width: 500px';
      document.querySelectorAll('.care-actions .button')[1].style.cssText = 'margin-left: -40px';
      document.querySelector('.care-reason').textContent = 'Nobody to care for today';
    `);
    const faults = (await layoutFaults(page)).join('\n');
    expect(faults).toContain('h1 is cut');
    expect(faults).toContain('care-name stands out');
    expect(faults).toContain('lies over');
    expect(englishIn((await page.evaluate(ALL_TEXTS)) as string[])).toEqual(['Nobody to care for today']);
    await page.close();
  });

  test('shows what is in a cell as the text that it is', async (context) => {
    const { page, elsewhere } = await openSidebar(context);
    for (const view of VIEWS.filter(({ query }) => query.includes('hostile'))) {
      await show(page, 'lang=vi', view);
      expect(await page.evaluate(HURT)).toEqual({ hurt: 0, foreign: 0, links: [] });
    }
    await show(page, 'lang=vi&page=customer&scenario=hostile');
    expect(await page.locator('.so-khach').textContent()).toContain('<img src=x onerror="window.hurt=1">');
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});
