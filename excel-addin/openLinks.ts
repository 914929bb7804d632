/**
 * Opens the pane's links to web pages (a draft, Zalo) through Office, so that desktop Excel shows them in the user's
 * browser and not in a bare window of its own. Other addresses (tel:, mailto:) and an Office without that way are left
 * to the browser: https://learn.microsoft.com/javascript/api/requirement-sets/common/open-browser-window-api-requirement-sets
 */
export function openLinks(root: HTMLElement, open: ((url: string) => void) | null): void {
  if (!open) return;
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href][target="_blank"]') : null;
    const url = link instanceof HTMLAnchorElement ? link.href : '';
    if (!/^https:/i.test(url)) return;
    event.preventDefault();
    open(url);
  });
}
