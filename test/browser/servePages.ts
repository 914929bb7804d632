import type { BrowserContext } from 'playwright-core';

export interface Served {
  readonly body: string | Buffer;
  /** By the path's ending where it is left out. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * Answers every request of the context: the files under `origin` by path, a 404 for its other paths, and no
 * answer for any other origin. Returns what was asked elsewhere, as it grows. There is no server and no port.
 */
export async function servePages(
  context: BrowserContext,
  origin: string,
  files: Readonly<Record<string, Served>>,
): Promise<{ readonly elsewhere: readonly string[] }> {
  const elsewhere: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      elsewhere.push(url.href);
      return route.abort();
    }
    const file = files[url.pathname];
    if (!file) return route.fulfill({ status: 404, body: '' });
    const contentType = file.type ?? TYPES[url.pathname.split('.').pop()!] ?? 'text/html; charset=utf-8';
    return route.fulfill({ body: file.body, contentType, headers: { ...file.headers } });
  });
  return { elsewhere };
}
