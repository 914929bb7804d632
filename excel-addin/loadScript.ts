const loading = new Map<string, Promise<void>>();

/**
 * Loads a script of our own beside the page once; it sets a global. One that does not come (no network) may be
 * asked for again. `sentence` is what the user reads then.
 */
export function loadScript(url: string, sentence: string, page: Document = document): Promise<void> {
  const before = loading.get(url);
  if (before) return before;
  const load = new Promise<void>((resolve, reject) => {
    const script = page.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(url);
      script.remove();
      reject({ code: 'offline', retryable: true, message: sentence, cause: url });
    };
    page.head.append(script);
  });
  loading.set(url, load);
  return load;
}
