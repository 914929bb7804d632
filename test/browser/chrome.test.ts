import { expect } from '@jest/globals';
import { describeInChrome } from './describeInChrome';
import { servePages } from './servePages';

describeInChrome('the browser of the tests', (test) => {
  test('shows a page that is served without a server, and keeps every other origin away', async (context) => {
    const { elsewhere } = await servePages(context, 'https://shop.test', {
      '/': { body: '<h1>Nguyễn Thị Hường</h1><img src="https://example.com/a.png">' },
    });
    const page = await context.newPage();
    await page.goto('https://shop.test/');
    expect(await page.textContent('h1')).toBe('Nguyễn Thị Hường');
    expect(elsewhere).toEqual(['https://example.com/a.png']);
    await page.close();
  });
});
