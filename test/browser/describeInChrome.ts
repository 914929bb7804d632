import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { type Chrome, type ChromeOptions, findChrome, startChrome } from './chrome';

/** One test in the browser that its block shares; the context is closed after the block, pages are the test's. */
export type BrowserTest = (
  name: string,
  run: (context: BrowserContext) => Promise<void>,
  timeoutMs?: number,
) => void;

/**
 * A block of tests in one Chrome. Where there is none each of them counts as skipped and says why; where
 * SO_KHACH_BROWSER is "must", as in CI, that is a failure.
 */
export function describeInChrome(
  title: string,
  define: (test: BrowserTest) => void,
  options: ChromeOptions = {},
): void {
  const why = whyNoChrome();
  describe(title, () => {
    if (why !== null) {
      define((name) => it.skip(`${name} (skipped: ${why})`, () => {}));
      return;
    }
    let chrome: Chrome;
    beforeAll(async () => {
      chrome = await startChrome(options);
    }, 120_000);
    afterAll(async () => chrome?.close());
    define((name, run, timeoutMs = 60_000) => {
      it(name, () => run(chrome.context), timeoutMs);
    });
  });
}

/** In a line; null where Chrome can be started. */
export function whyNoChrome(): string | null {
  const chrome = findChrome();
  if (!('why' in chrome)) return null;
  const why = `no browser: ${chrome.why}; set CHROME_PATH`;
  if (process.env.SO_KHACH_BROWSER === 'must') throw new Error(why);
  return why;
}
