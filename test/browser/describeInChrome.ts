import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { type Chrome, type ChromeOptions, startChrome } from './chrome';

/** One test in the browser that its block shares; the context is closed after the block, pages are the test's. */
export type BrowserTest = (
  name: string,
  run: (context: BrowserContext) => Promise<void>,
  timeoutMs?: number,
) => void;

/**
 * A block of tests in one Chrome. Where none can be started, one line says so and the block's tests pass
 * without having looked at anything.
 */
export function describeInChrome(
  title: string,
  define: (test: BrowserTest) => void,
  options: ChromeOptions = {},
): void {
  describe(title, () => {
    let chrome: Chrome | null = null;
    beforeAll(async () => {
      chrome = await startChrome(options).catch((error: unknown) => {
        const why = String(error).split('\n')[0];
        process.stdout.write(`Skipped: ${title}: no browser could be started (${why}). Set CHROME_PATH.\n`);
        return null;
      });
    }, 120_000);
    afterAll(async () => chrome?.close());
    define((name, run, timeoutMs = 60_000) => {
      it(
        name,
        async () => {
          if (chrome) await run(chrome.context);
        },
        timeoutMs,
      );
    });
  });
}
